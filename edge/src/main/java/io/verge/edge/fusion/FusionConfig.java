package io.verge.edge.fusion;

/**
 * How fusion weighs what it is told.
 *
 * @param maxTracks road users in the picture at a time
 * @param defaultPositionSigmaM one standard deviation of a position whose source does not say
 * @param confirmScore log-likelihood ratio from which on a track counts as a road user
 * @param coastSeconds how long a confirmed track lives on unmeasured
 * @param tentativeSeconds the same for one not yet confirmed
 */
public record FusionConfig(
        int maxTracks,
        double defaultPositionSigmaM,
        double confirmScore,
        double coastSeconds,
        double tentativeSeconds) {
    public static final FusionConfig DEFAULTS = new FusionConfig(16_384, 0.7, 12, 1.5, 0.4);

    public FusionConfig {
        if (maxTracks < 1 || !(defaultPositionSigmaM > 0) || !(coastSeconds > 0) || !(tentativeSeconds > 0)) {
            throw new IllegalArgumentException("fusion limits must be positive");
        }
    }

    public FusionConfig withMaxTracks(int tracks) {
        return new FusionConfig(tracks, defaultPositionSigmaM, confirmScore, coastSeconds, tentativeSeconds);
    }
}
