package io.verge.simulation.sensor;

/** The signal controller's broadcast of what every group shows (SPAT): frames without loss, delayed as timed. */
public record SignalFeed(String sensorId, Timing timing) implements SensorSpec {
    /** 10 Hz, 15 ms late. */
    public static SignalFeed typical() {
        return new SignalFeed("signal-controller", new Timing(10, 0.015, 0.002, 0));
    }
}
