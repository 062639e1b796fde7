package io.verge.simulation.sensor;

/** One source of frames and how imperfect it is. */
public sealed interface SensorSpec permits ObjectSensor, ObuRadio, SignalFeed {
    /** The name its frames carry. */
    String sensorId();

    Timing timing();
}
