package io.verge.edge.site;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Frames of one sensor and their delay, counted by the shard, read once a second by the event loop. */
final class SensorTally {
    private final LongAdder frames = new LongAdder();
    private final LongAdder delayNanos = new LongAdder();
    private long lastTurnNanos;

    /** What a sensor did since the last turn. Without a frame there is no delay: NaN. */
    record Second(double framesPerSecond, double delayMillis) {
        static final Second SILENT = new Second(0, Double.NaN);
    }

    void add(long delay) {
        frames.increment();
        delayNanos.add(delay);
    }

    Second turn(long monotonicNanos) {
        long count = frames.sumThenReset();
        long delay = delayNanos.sumThenReset();
        double seconds = lastTurnNanos == 0
                ? 1
                : Math.max(1e-3, (monotonicNanos - lastTurnNanos) / (double) TimeUnit.SECONDS.toNanos(1));
        lastTurnNanos = monotonicNanos;
        return new Second(count / seconds, count == 0 ? Double.NaN : delay / 1e6 / count);
    }
}
