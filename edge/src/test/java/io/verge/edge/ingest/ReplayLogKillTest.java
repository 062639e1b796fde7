package io.verge.edge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.Counters;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Really kills a writer, ten times, and reads what it left. */
@Timeout(120)
class ReplayLogKillTest {
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final int SEGMENTS = 2_000;
    private static final int KILLS = 10;
    private static final long SEED = 7L;

    @TempDir
    Path directory;

    @Test
    void whatAKilledWriterSaidItHadAppendedIsReadBack() throws IOException, InterruptedException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        long first = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = writeUntilKilled(first, random.nextInt(1, 60));
            List<Long> numbers = new ArrayList<>();
            ReplayLog.Stats stats = read(numbers);
            assertThat(numbers).as("kill %d of seed %d", kill, SEED).isSorted().doesNotHaveDuplicates();
            assertThat(numbers.getLast()).as("kill %d of seed %d", kill, SEED).isGreaterThanOrEqualTo(acknowledged);
            assertThat(numbers).as("kill %d of seed %d", kill, SEED).hasSize((int) (numbers.getLast() + 1));
            assertThat(stats.torn()).as("one end a kill, at most").hasSizeLessThanOrEqualTo(kill + 1);
            first = numbers.getLast() + 1;
        }
    }

    /** Starts a writer, lets it acknowledge so many times, kills it, and tells the last number it acknowledged. */
    private long writeUntilKilled(long first, int acknowledgements) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        directory.toString(),
                        Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long acknowledged = -1;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < acknowledgements; i++) {
                acknowledged = Long.parseLong(out.readLine());
            }
            // By its handle: destroying a Process also closes the stream with what it had still said.
            writer.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged = Math.max(acknowledged, Long.parseLong(line));
            }
        } finally {
            writer.destroyForcibly();
            writer.waitFor();
        }
        return acknowledged;
    }

    private ReplayLog.Stats read(List<Long> numbers) {
        try (ReplayLog log = ReplayLog.open(directory)) {
            boolean isMore = true;
            while (isMore) {
                isMore = log.next((bytes, offset, length, source, arrival) -> {
                    assertThat(length).isEqualTo(Writer.length(arrival));
                    assertThat(ByteBuffer.wrap(bytes, offset, length).getLong()).isEqualTo(arrival);
                    numbers.add(arrival);
                });
            }
            return log.stats();
        }
    }

    /** The child: appends numbered frames as fast as it can and says every so often how far it has come. */
    static final class Writer {
        private static final int EVERY = 97;

        private Writer() {}

        static int length(long number) {
            return Long.BYTES + (int) (number * 31 % 900);
        }

        public static void main(String[] args) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
            byte[] frame = new byte[1_000];
            try (ReplayLogWriter writer = ReplayLogWriter.open(
                    Path.of(args[0]), SEGMENT_BYTES, (long) SEGMENTS * SEGMENT_BYTES, new Counters())) {
                for (long number = Long.parseLong(args[1]); ; number++) {
                    ByteBuffer.wrap(frame).putLong(number);
                    while (!writer.append(FrameSource.UDP, frame, 0, length(number), number)) {
                        Thread.onSpinWait();
                    }
                    if (number % EVERY == 0) {
                        out.println(number);
                    }
                }
            }
        }
    }
}
