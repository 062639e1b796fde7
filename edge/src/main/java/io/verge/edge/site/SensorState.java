package io.verge.edge.site;

import io.verge.road.SensorBias;

/** Whether a sensor is to be trusted, by what comes of it. */
enum SensorState {
    WELL,
    /** It has spoken before, and for so long now has not, that it cannot be chance. */
    SILENT,
    /** Its places lie off those of the sensors beside it: it has moved, or was measured in wrongly. */
    OUT_OF_PLACE,
    /** Its clock is off the others'. */
    OUT_OF_TIME;

    private static final double MOST_OFF_M = 0.7;
    private static final double MOST_OFF_SECONDS = 0.06;
    /** So many standard deviations off is no chance. */
    private static final double SIGNIFICANT = 5;
    /** What is off once stays so until it is clearly less. */
    private static final double BACK_SHARE = 0.7;

    /** The state that follows this one. */
    SensorState next(boolean silent, SensorBias bias) {
        if (silent) {
            return SILENT;
        }
        if (isBeyond(bias.distanceM(), bias.placeSigmaM(), MOST_OFF_M, this == OUT_OF_PLACE)) {
            return OUT_OF_PLACE;
        }
        double clock = Math.abs(bias.clockBehindSeconds());
        return isBeyond(clock, bias.clockSigmaSeconds(), MOST_OFF_SECONDS, this == OUT_OF_TIME) ? OUT_OF_TIME : WELL;
    }

    /** What is not known, {@code NaN}, is not beyond. */
    private static boolean isBeyond(double off, double sigma, double most, boolean already) {
        return already ? off > BACK_SHARE * most : off > most && off > SIGNIFICANT * sigma;
    }
}
