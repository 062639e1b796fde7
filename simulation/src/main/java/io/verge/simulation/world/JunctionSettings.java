package io.verge.simulation.world;

/**
 * How the simulated junction is to be.
 *
 * @param scenesPerSecond 10 … 20
 * @param durationSeconds how long it goes on, up to a day
 * @param startNanos the instant of its first scene, nanoseconds since the Unix epoch
 * @param connectedShare the share of vehicles and riders with a radio, 0 … 1
 * @param demand traffic, as a factor of the usual: 0 is an empty road, at most 2
 * @param troublesPerMinute how often somebody misbehaves, 0 … 60
 */
public record JunctionSettings(
        int scenesPerSecond,
        double durationSeconds,
        long startNanos,
        double connectedShare,
        double demand,
        double troublesPerMinute) {
    /** 2026-01-01T00:00:00Z: the same for every run, so that the same seed gives the same bytes. */
    public static final long DEFAULT_START_NANOS = 1_767_225_600_000_000_000L;

    public JunctionSettings {
        if (scenesPerSecond < 10 || scenesPerSecond > 20) {
            throw new IllegalArgumentException("scenes per second out of 10 … 20: " + scenesPerSecond);
        }
        if (!(durationSeconds > 0 && durationSeconds <= 86_400)) {
            throw new IllegalArgumentException("duration out of 0 … 86400 s: " + durationSeconds);
        }
        if (!(connectedShare >= 0 && connectedShare <= 1)
                || !(demand >= 0 && demand <= 2)
                || !(troublesPerMinute >= 0 && troublesPerMinute <= 60)) {
            throw new IllegalArgumentException("connected share " + connectedShare + ", demand " + demand
                    + ", troubles per minute " + troublesPerMinute);
        }
    }

    /** Busy, 30 % connected, somebody misbehaves every eight seconds. */
    public static JunctionSettings standard(double durationSeconds) {
        return new JunctionSettings(20, durationSeconds, DEFAULT_START_NANOS, 0.3, 1, 7.5);
    }

    /** The same world with everybody behaving. */
    public JunctionSettings withoutTrouble() {
        return withTroubles(0);
    }

    public JunctionSettings withTroubles(double perMinute) {
        return new JunctionSettings(scenesPerSecond, durationSeconds, startNanos, connectedShare, demand, perMinute);
    }
}
