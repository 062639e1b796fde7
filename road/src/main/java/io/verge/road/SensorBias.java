package io.verge.road;

/**
 * How far a sensor is off the others that see the same road users: what it adds to the places and times they tell. Who of two
 * is right nobody can say; of more, the one far off is the odd one.
 *
 * @param eastM metres its places lie too far east, {@code NaN} while not known
 * @param northM metres north
 * @param placeSigmaM one standard deviation of either, metres
 * @param clockBehindSeconds how far its clock is behind: it sees road users where they should be so much later
 * @param clockSigmaSeconds one standard deviation; {@code NaN}, with the clock, while too little moves to tell
 */
public record SensorBias(
        double eastM, double northM, double placeSigmaM, double clockBehindSeconds, double clockSigmaSeconds) {
    public static final SensorBias UNKNOWN = new SensorBias(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    public boolean isKnown() {
        return !Double.isNaN(eastM);
    }

    /** How far off its places are, metres. */
    public double distanceM() {
        return Math.sqrt(eastM * eastM + northM * northM);
    }
}
