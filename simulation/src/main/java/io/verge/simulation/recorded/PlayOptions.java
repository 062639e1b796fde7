package io.verge.simulation.recorded;

import java.time.Duration;

/**
 * How a recording is played.
 *
 * @param scenesPerSecond scenes for every second of recorded time, 1 … 100
 * @param startOffset how much of the recording's beginning is passed over
 * @param maxDuration how much is played at most; a shorter recording ends sooner
 * @param startEpochNanos the instant the recording's own zero is played at, nanoseconds since the Unix epoch. Recordings
 *     do not say when they were made, and a replay must give the same bytes every time, so it is not the present
 * @param seed for what a player draws at random: SUMO's own seed
 */
public record PlayOptions(
        int scenesPerSecond, Duration startOffset, Duration maxDuration, long startEpochNanos, long seed) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** 2026-01-01T00:00:00Z. */
    public static final long DEFAULT_START_EPOCH_NANOS = 1_767_225_600_000_000_000L;

    /** Ten scenes a second, as roadside sensors and SUMO's shortest useful step have it; the first five minutes. */
    public static final PlayOptions DEFAULT =
            new PlayOptions(10, Duration.ZERO, Duration.ofMinutes(5), DEFAULT_START_EPOCH_NANOS, 1);

    public PlayOptions {
        if (scenesPerSecond < 1 || scenesPerSecond > 100) {
            throw new IllegalArgumentException("scenes a second out of 1 … 100: " + scenesPerSecond);
        }
        if (startOffset.isNegative() || startOffset.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("start offset out of 0 … 1 day: " + startOffset);
        }
        if (!maxDuration.isPositive() || maxDuration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("longest duration out of 0 … 1 day: " + maxDuration);
        }
        if (startEpochNanos < 0) {
            throw new IllegalArgumentException("start before 1970: " + startEpochNanos);
        }
    }

    public PlayOptions withScenesPerSecond(int rate) {
        return new PlayOptions(rate, startOffset, maxDuration, startEpochNanos, seed);
    }

    public PlayOptions withStartOffset(Duration offset) {
        return new PlayOptions(scenesPerSecond, offset, maxDuration, startEpochNanos, seed);
    }

    public PlayOptions withMaxDuration(Duration longest) {
        return new PlayOptions(scenesPerSecond, startOffset, longest, startEpochNanos, seed);
    }

    public PlayOptions withSeed(long newSeed) {
        return new PlayOptions(scenesPerSecond, startOffset, maxDuration, startEpochNanos, newSeed);
    }

    double startOffsetS() {
        return startOffset.toNanos() / 1e9;
    }

    double maxDurationS() {
        return maxDuration.toNanos() / 1e9;
    }

    /** The instant that lies this many seconds after the recording's zero, to the microsecond. */
    long epochNanos(double recordedS) {
        return startEpochNanos + Math.round(recordedS * 1e6) * 1000;
    }
}
