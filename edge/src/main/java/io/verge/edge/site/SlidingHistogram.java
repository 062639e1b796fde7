package io.verge.edge.site;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Durations of the last seconds, to two digits. Shard threads record without waiting; the event loop turns it on once a
 * second and reads.
 */
final class SlidingHistogram {
    private static final int SECONDS = 10;
    private static final int DIGITS = 2;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Recorder recorder = new Recorder(LONGEST_NANOS, DIGITS);
    private final Histogram[] seconds = new Histogram[SECONDS];
    private final Histogram sum = new Histogram(LONGEST_NANOS, DIGITS);
    private int turns;

    SlidingHistogram() {
        for (int i = 0; i < SECONDS; i++) {
            seconds[i] = new Histogram(LONGEST_NANOS, DIGITS);
        }
    }

    void record(long nanos) {
        recorder.recordValue(Math.clamp(nanos, 0, LONGEST_NANOS));
    }

    /** Lets the oldest second go and takes the newest in. */
    void turn() {
        recorder.getIntervalHistogramInto(seconds[turns++ % SECONDS]);
        sum.reset();
        for (Histogram second : seconds) {
            sum.add(second);
        }
    }

    /** The value that this many percent of the last seconds' durations do not exceed, microseconds; 0 without any. */
    double micros(double percentile) {
        return sum.getValueAtPercentile(percentile) / 1_000.0;
    }

    double maxMicros() {
        return sum.getMaxValue() / 1_000.0;
    }
}
