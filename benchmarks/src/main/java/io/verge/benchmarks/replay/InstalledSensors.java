package io.verge.benchmarks.replay;

import io.verge.edge.decode.KnownSensors;
import io.verge.edge.decode.KnownSensors.Accuracy;
import io.verge.road.LocalDynamicMap;
import io.verge.simulation.sensor.Noise;
import io.verge.simulation.sensor.ObjectSensor;
import io.verge.simulation.sensor.ObuRadio;
import io.verge.simulation.sensor.SensorSpec;
import io.verge.simulation.sensor.SignalFeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What who puts up simulated sensors knows of them from their data sheets, as a site's configuration would tell it. */
public final class InstalledSensors {
    /** A share of a sensor's sight: the farther, the fewer mistakes are hidden by taking it for better than it is. */
    private static final double TYPICAL_DISTANCE = 2.0 / 3;

    /**
     * Turns an error of the velocity across into one of a direction that comes from the velocity. Of who is faster, frames
     * tell the direction well enough to name a class.
     */
    private static final double SLOW_MPS = 2;

    private InstalledSensors() {}

    /** Each sensor's accuracy far into its sight, in its worse direction for places and its better for speeds. */
    public static KnownSensors of(List<SensorSpec> sensors) {
        Map<String, Accuracy> accuracies = new HashMap<>();
        for (SensorSpec sensor : sensors) {
            switch (sensor) {
                case ObjectSensor object -> accuracies.put(object.sensorId(), accuracy(object));
                case ObuRadio radio -> accuracies.put(LocalDynamicMap.RADIOS, accuracy(radio));
                case SignalFeed _ -> {}
            }
        }
        return new KnownSensors(accuracies);
    }

    private static Accuracy accuracy(ObjectSensor sensor) {
        Noise noise = sensor.noise();
        double distanceM = sensor.view().rangeM() * TYPICAL_DISTANCE;
        double radialM = noise.radialM() + noise.radialPerM() * distanceM;
        double lateralM = noise.lateralM() + noise.lateralPerM() * distanceM;
        return new Accuracy(
                Math.max(radialM, lateralM),
                Math.min(noise.radialSpeedMps(), noise.lateralSpeedMps()),
                Double.isNaN(noise.headingRad()) ? noise.lateralSpeedMps() / SLOW_MPS : noise.headingRad());
    }

    private static Accuracy accuracy(ObuRadio radio) {
        return new Accuracy(Math.hypot(radio.biasM(), radio.noiseM()), radio.speedMps(), radio.headingRad());
    }
}
