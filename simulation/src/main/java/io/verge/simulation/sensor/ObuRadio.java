package io.verge.simulation.sensor;

/**
 * Connected road users that report themselves: each sends frames of one row with its {@code stationId}, where its
 * satellite receiver thinks it is. All share one sensor id; stations send at different instants within the period.
 *
 * @param sensorId the name all its frames carry
 * @param timing frames per station a second, delay and clock skew
 * @param biasM standard deviation per axis of the receiver's slowly varying error, metres
 * @param biasSeconds the time over which that error forgets itself (first-order Gauss-Markov)
 * @param noiseM standard deviation per axis of what is new in each fix, metres
 * @param speedMps standard deviation of the speed, m/s
 * @param headingRad standard deviation of the heading, radians
 * @param loss packets lost on the air
 */
public record ObuRadio(
        String sensorId,
        Timing timing,
        double biasM,
        double biasSeconds,
        double noiseM,
        double speedMps,
        double headingRad,
        PacketLoss loss)
        implements SensorSpec {
    public ObuRadio {
        if (!(biasM >= 0 && noiseM >= 0 && speedMps >= 0 && headingRad >= 0) || !(biasSeconds > 0)) {
            throw new IllegalArgumentException("a standard deviation is not negative, a time is positive");
        }
    }

    /** Basic safety messages at 10 Hz, a receiver good to about 0.7 m, 3 % of packets lost in bursts. */
    public static ObuRadio typical() {
        return new ObuRadio(
                "obu",
                new Timing(10, 0.02, 0.008, 0),
                0.6,
                30,
                0.25,
                0.15,
                Math.toRadians(2),
                new PacketLoss(0.01, 0.25, 0.01, 0.6));
    }
}
