package io.verge.simulation.sensor;

/**
 * Measurement noise: standard deviations of zero-mean Gaussian errors, along the line of sight (radial) and across it.
 * The position errors grow with distance; the covariance a sensor reports is exactly that of the noise it adds.
 *
 * @param radialM radial position error at the sensor, metres
 * @param radialPerM what it grows by per metre of distance
 * @param lateralM position error across the line of sight at the sensor, metres
 * @param lateralPerM what it grows by per metre of distance, which is the angular error in radians
 * @param radialSpeedMps error of the speed along the line of sight, m/s
 * @param lateralSpeedMps error of the speed across it, m/s
 * @param headingRad error of the body's direction; NaN for a sensor that knows a direction only from the velocity
 * @param sizeM error of each of length, width and height, metres; NaN for a sensor that does not measure size
 */
public record Noise(
        double radialM,
        double radialPerM,
        double lateralM,
        double lateralPerM,
        double radialSpeedMps,
        double lateralSpeedMps,
        double headingRad,
        double sizeM) {
    public Noise {
        if (!(radialM >= 0 && radialPerM >= 0 && lateralM >= 0 && lateralPerM >= 0)
                || !(radialSpeedMps >= 0 && lateralSpeedMps >= 0)
                || headingRad < 0
                || sizeM < 0) {
            throw new IllegalArgumentException("a standard deviation is not negative");
        }
    }

    /** What a detector on a camera reaches: better across the picture than into its depth. */
    public static Noise ofCamera() {
        return new Noise(0.12, 0.006, 0.08, 0.0015, 0.35, 0.3, Math.toRadians(4), 0.2);
    }

    /** What a traffic radar reaches: range and Doppler are good, the angle is poor, sizes are unknown. */
    public static Noise ofRadar() {
        return new Noise(0.2, 0.0005, 0.15, 0.007, 0.1, 0.8, Double.NaN, Double.NaN);
    }
}
