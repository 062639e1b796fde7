package io.verge.tracking;

/**
 * How a tracker decides. Scores are on the detector's scale. Evidence is in units of log-likelihood: a detection adds
 * {@code evidencePerScore · (score − neutralScore)}, held between 0 and 4, up to 12 in all; a frame without one takes
 * {@code missEvidence}; a track below 0 ends.
 *
 * @param floorScore detections below are not looked at
 * @param birthScore detections from here on are matched first and may begin a track; those below only carry one on
 * @param neutralScore the score that adds nothing
 * @param evidencePerScore what one unit of score adds
 * @param confirmEvidence a track with so much is confirmed: so many sure detections running, or one that is very sure
 * @param missEvidence what a frame without detection takes
 * @param gate the largest cost of a match, as the tracker counts it
 * @param lowGate the same for detections below {@code birthScore}
 * @param momentum what a match straight back along the track's way costs, beside the distance
 * @param maxUnseenSeconds a track unseen for longer ends
 * @param shownUnseenSeconds a confirmed track is shown so long after it was last seen
 * @param shownEvidence and only with so much evidence left
 */
public record Settings(
        double floorScore,
        double birthScore,
        double neutralScore,
        double evidencePerScore,
        double confirmEvidence,
        double missEvidence,
        double gate,
        double lowGate,
        double momentum,
        double maxUnseenSeconds,
        double shownUnseenSeconds,
        double shownEvidence) {
    private static final double MAX_EVIDENCE_AT_ONCE = 4;
    private static final double MAX_EVIDENCE = 12;

    public Settings {
        if (!(evidencePerScore > 0 && missEvidence >= 0 && momentum >= 0)) {
            throw new IllegalArgumentException("evidence of a score must be above 0, a miss and a turn not below it");
        }
        if (!(gate > 0 && lowGate > 0 && maxUnseenSeconds >= 0 && floorScore <= birthScore)) {
            throw new IllegalArgumentException("gates must be above 0, and the floor not above the score of a birth");
        }
    }

    double evidenceWith(double before, double score) {
        return Math.min(
                MAX_EVIDENCE, before + Math.clamp(evidencePerScore * (score - neutralScore), 0, MAX_EVIDENCE_AT_ONCE));
    }
}
