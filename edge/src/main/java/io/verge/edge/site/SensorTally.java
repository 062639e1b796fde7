package io.verge.edge.site;

import io.verge.road.SensorBias;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Frames of one sensor, their delay and how it fares, counted by the shard, read once a second by the event loop. */
final class SensorTally {
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int SILENT_PAUSES = 3;

    private final LongAdder frames = new LongAdder();
    private final LongAdder delayNanos = new LongAdder();
    private final boolean isOne;
    private long lastTurnNanos;
    private long heardNanos;
    /** The longest time between turns that brought a frame: a source that speaks now and then is not silent in between. */
    private long longestPauseNanos;

    private SensorState state = SensorState.WELL;

    /**
     * What a sensor did since the last turn. Without a frame there is no delay: NaN.
     *
     * @param changed whether its state is another than before
     */
    record Second(double framesPerSecond, double delayMillis, SensorState state, boolean changed) {
        static final Second NOTHING = new Second(0, Double.NaN, SensorState.WELL, false);
    }

    /** @param isOne whether it is one sensor; of many who share a name none is missed */
    SensorTally(boolean isOne) {
        this.isOne = isOne;
    }

    void add(long delay) {
        frames.increment();
        delayNanos.add(delay);
    }

    Second turn(long monotonicNanos, SensorBias bias) {
        long count = frames.sumThenReset();
        long delay = delayNanos.sumThenReset();
        double seconds = lastTurnNanos == 0
                ? 1
                : Math.max(1e-3, (monotonicNanos - lastTurnNanos) / (double) TimeUnit.SECONDS.toNanos(1));
        lastTurnNanos = monotonicNanos;
        SensorState before = state;
        state = isOne ? state.next(isSilent(monotonicNanos, count > 0), bias) : SensorState.WELL;
        return new Second(count / seconds, count == 0 ? Double.NaN : delay / 1e6 / count, state, state != before);
    }

    private boolean isSilent(long nowNanos, boolean heard) {
        long pauseNanos = heardNanos == 0 ? 0 : nowNanos - heardNanos;
        if (heard) {
            // A sensor that comes back after a failure has not paused.
            longestPauseNanos =
                    state == SensorState.SILENT ? longestPauseNanos : Math.max(longestPauseNanos, pauseNanos);
            heardNanos = nowNanos;
            return false;
        }
        return pauseNanos > Math.max(SILENCE_NANOS, SILENT_PAUSES * longestPauseNanos);
    }
}
