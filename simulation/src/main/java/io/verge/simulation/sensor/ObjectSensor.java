package io.verge.simulation.sensor;

import io.verge.road.Position;

/**
 * A roadside sensor that sees objects: a camera or a radar with the detector behind it.
 *
 * @param sensorId the name its frames carry
 * @param view where it stands and what it faces
 * @param timing when it measures and how late its frames are
 * @param noise how exact it is
 * @param faults how often it is plainly wrong
 */
public record ObjectSensor(String sensorId, FieldOfView view, Timing timing, Noise noise, Faults faults)
        implements SensorSpec {
    /** A camera as commonly mounted: 7 m up, 80° wide, 110 m far, 10 frames a second, 60 ms late. */
    public static ObjectSensor camera(String sensorId, Position position, double directionRad) {
        return new ObjectSensor(
                sensorId,
                new FieldOfView(position, 7, directionRad, Math.toRadians(80), 110),
                new Timing(10, 0.06, 0.012, 0),
                Noise.ofCamera(),
                new Faults(0.04, 0.03, 0.05, 0.002));
    }

    /** A traffic radar as commonly mounted: 6 m up, 100° wide, 160 m far, 15 frames a second, 40 ms late. */
    public static ObjectSensor radar(String sensorId, Position position, double directionRad) {
        return new ObjectSensor(
                sensorId,
                new FieldOfView(position, 6, directionRad, Math.toRadians(100), 160),
                new Timing(15, 0.04, 0.005, 0),
                Noise.ofRadar(),
                new Faults(0.06, 0.08, 0.1, 0.004));
    }

    /** The same sensor with its clock this far ahead of the truth. */
    public ObjectSensor withClockSkew(double clockSkewSeconds) {
        Timing skewed = new Timing(
                timing.framesPerSecond(), timing.latencySeconds(), timing.jitterMeanSeconds(), clockSkewSeconds);
        return new ObjectSensor(sensorId, view, skewed, noise, faults);
    }

    /** The same sensor with these faults. */
    public ObjectSensor withFaults(Faults other) {
        return new ObjectSensor(sensorId, view, timing, noise, other);
    }
}
