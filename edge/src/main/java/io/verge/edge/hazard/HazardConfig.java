package io.verge.edge.hazard;

/**
 * When a danger is one. All thresholds of one site in one place.
 *
 * @param horizonSeconds how far ahead paths are predicted
 * @param raiseTtcSeconds a collision this near in time is raised
 * @param raiseProbability a collision at least this likely is raised
 * @param keepProbability and kept until it is less likely than this
 * @param holdSeconds how long a hazard outlives the last frame that affirmed it
 * @param comfortableDecelerationMps2 a driver bound to stop or give way is expected to, while this much braking suffices
 * @param followingDecelerationMps2 the same for one who follows another along a lane
 * @param stoppedSeconds a vehicle that stands this long on a free lane is a hazard
 * @param maxOpen hazards at a time
 */
public record HazardConfig(
        double horizonSeconds,
        double raiseTtcSeconds,
        double raiseProbability,
        double keepProbability,
        double holdSeconds,
        double comfortableDecelerationMps2,
        double followingDecelerationMps2,
        double stoppedSeconds,
        int maxOpen) {
    public static final HazardConfig DEFAULTS = new HazardConfig(5.5, 3, 0.6, 0.1, 0.6, 3.3, 3, 5, 1_024);

    public HazardConfig {
        if (!(horizonSeconds > raiseTtcSeconds) || !(raiseProbability >= keepProbability) || maxOpen < 1) {
            throw new IllegalArgumentException("hazard thresholds contradict each other");
        }
    }

    /** The same thresholds with room for so many hazards at a time. */
    public HazardConfig withMaxOpen(int hazards) {
        return new HazardConfig(
                horizonSeconds,
                raiseTtcSeconds,
                raiseProbability,
                keepProbability,
                holdSeconds,
                comfortableDecelerationMps2,
                followingDecelerationMps2,
                stoppedSeconds,
                hazards);
    }
}
