package io.verge.simulation.sensor;

/**
 * How often a sensor is plainly wrong.
 *
 * @param missProbability that a visible road user is missing from a frame
 * @param confusionProbability that a road user is given the type of a similar one, frame by frame
 * @param clutterPerFrame mean number of objects in a frame that are not there
 * @param idSwitchProbability that a road user gets a new object id, frame by frame
 */
public record Faults(
        double missProbability, double confusionProbability, double clutterPerFrame, double idSwitchProbability) {
    public static final Faults NONE = new Faults(0, 0, 0, 0);

    public Faults {
        if (!isProbability(missProbability)
                || !isProbability(confusionProbability)
                || !isProbability(idSwitchProbability)
                || !(clutterPerFrame >= 0 && clutterPerFrame <= 100)) {
            throw new IllegalArgumentException("miss " + missProbability + ", confusion " + confusionProbability
                    + ", clutter " + clutterPerFrame + ", id switch " + idSwitchProbability);
        }
    }

    private static boolean isProbability(double p) {
        return p >= 0 && p <= 1;
    }
}
