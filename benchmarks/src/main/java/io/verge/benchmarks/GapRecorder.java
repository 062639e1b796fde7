package io.verge.benchmarks;

import io.verge.edge.runtime.SystemRuntime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A control loop that does nothing but look at the clock and note when it was kept from it: what the machine, not the
 * program, does to latencies. It runs in a process of its own, so that no pause of the measured program excuses itself;
 * the clock is the same in all processes of a machine.
 */
final class GapRecorder implements AutoCloseable {
    private static final long GAP_NANOS = 200_000;
    private static final long NAP_NANOS = 20_000;

    private final Process process;
    private final Thread reader;
    private final List<long[]> gaps = new ArrayList<>();

    private GapRecorder(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().name("gap-reader").daemon().start(this::read);
    }

    /** Starts the loop in a Java of the same kind as this one. */
    static GapRecorder start() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                GapRecorder.class.getName());
        try {
            return new GapRecorder(
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new UncheckedIOException("the control loop did not start", e);
        }
    }

    /** The loop itself: prints begin and end of every gap until its output is closed or it is ended. */
    public static void main(String[] args) {
        SystemRuntime clock = new SystemRuntime();
        long last = clock.monotonicNanos();
        while (!System.out.checkError()) {
            for (int i = 0; i < 10_000; i++) {
                LockSupport.parkNanos(NAP_NANOS);
                long now = clock.monotonicNanos();
                if (now - last > GAP_NANOS) {
                    System.out.println(last + " " + now);
                }
                last = clock.monotonicNanos();
            }
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                long[] gap = {Long.parseLong(line.substring(0, space)), Long.parseLong(line.substring(space + 1))};
                synchronized (gaps) {
                    gaps.add(gap);
                }
            }
        } catch (IOException e) {
            // Its end is how the loop says good-bye when it is closed.
            process.destroy();
        }
    }

    /** Whether no gap overlaps the time between these two instants of the monotonic clock. Ask once it is closed. */
    boolean isClean(long fromNanos, long toNanos) {
        synchronized (gaps) {
            int low = 0;
            int high = gaps.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (gaps.get(middle)[1] < fromNanos) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == gaps.size() || gaps.get(low)[0] > toNanos;
        }
    }

    int count() {
        synchronized (gaps) {
            return gaps.size();
        }
    }

    /** Ends the loop and takes in what it said last. */
    @Override
    public void close() {
        process.destroy();
        try {
            reader.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
