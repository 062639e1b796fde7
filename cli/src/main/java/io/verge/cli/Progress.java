package io.verge.cli;

import io.verge.benchmarks.replay.FrameInput;
import io.verge.edge.ingest.FrameHandler;
import io.verge.road.map.RoadMap;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Passes frames on, at most so many seconds of them, and tells on a terminal how far it has come. */
final class Progress implements FrameInput {
    private static final long EVERY_NANOS = 250_000_000L;

    private final FrameInput frames;
    private final double mostSeconds;
    private final double expectedSeconds;
    private final LongSupplier monotonicNanos;
    private final PrintWriter err;
    private final Terminal terminal = Terminal.err();
    private long firstArrivalNanos;
    private double playedSeconds;
    private long nextLineNanos;

    /**
     * @param mostSeconds of arrival time that are passed on
     * @param expectedSeconds how long it will probably last; 0 where nobody knows
     */
    Progress(
            FrameInput frames,
            double mostSeconds,
            double expectedSeconds,
            LongSupplier monotonicNanos,
            PrintWriter err) {
        this.frames = frames;
        this.mostSeconds = mostSeconds;
        this.expectedSeconds = expectedSeconds;
        this.monotonicNanos = monotonicNanos;
        this.err = err;
    }

    @Override
    public RoadMap map() {
        return frames.map();
    }

    @Override
    public boolean next(FrameHandler handler) {
        boolean more = playedSeconds < mostSeconds
                && frames.next((bytes, offset, length, source, arrivalNanos) -> {
                    firstArrivalNanos = firstArrivalNanos == 0 ? arrivalNanos : firstArrivalNanos;
                    playedSeconds = (arrivalNanos - firstArrivalNanos) / 1e9;
                    handler.onFrame(bytes, offset, length, source, arrivalNanos);
                });
        if (terminal.isTerminal()) {
            tell();
        }
        return more;
    }

    private void tell() {
        long now = monotonicNanos.getAsLong();
        if (now >= nextLineNanos) {
            nextLineNanos = now + EVERY_NANOS;
            String of = expectedSeconds > 0 ? " of %.0f s".formatted(expectedSeconds) : " s";
            err.print("\r  played %.0f%s%s".formatted(playedSeconds, of, terminal.lineEnd()));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (terminal.isTerminal()) {
            err.print("\r" + terminal.lineEnd());
            err.flush();
        }
        frames.close();
    }
}
