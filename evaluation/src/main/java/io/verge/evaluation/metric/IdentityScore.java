package io.verge.evaluation.metric;

/**
 * How well tracks kept to the objects they belong to, of one sequence or of several together.
 *
 * @param truePositives sightings whose track is the object's own (IDTP)
 * @param falsePositives tracks in a frame that are of no object, or not of the one they belong to (IDFP)
 * @param falseNegatives sightings without the object's own track (IDFN)
 */
public record IdentityScore(int truePositives, int falsePositives, int falseNegatives) {
    /** Of nothing. */
    public static final IdentityScore NONE = new IdentityScore(0, 0, 0);

    /** Both together. */
    public IdentityScore plus(IdentityScore other) {
        return new IdentityScore(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives);
    }

    /** Identity precision, IDP. */
    public double precision() {
        return truePositives / (double) (truePositives + falsePositives);
    }

    /** Identity recall, IDR. */
    public double recall() {
        return truePositives / (double) (truePositives + falseNegatives);
    }

    /** The harmonic mean of both, IDF1. */
    public double f1() {
        return 2 * truePositives / (double) (2 * truePositives + falsePositives + falseNegatives);
    }
}
