package io.verge.edge.wire;

/** The standards tell accuracy as a bound that 95 of 100 errors keep; our wire tells one standard deviation. */
public final class Confidence {
    /** Two independent normal axes of the same deviation are within this many of it in 95 of 100 cases. */
    public static final double RADIUS_95 = 2.448;

    /** The same along one axis. */
    public static final double HALF_WIDTH_95 = 1.960;

    private Confidence() {}

    /** One standard deviation of what keeps to a bound along one axis, or around a point; at least one unit. */
    public static long sigma(double bound95, double deviations) {
        return Math.max(1, Math.round(bound95 / deviations));
    }
}
