package io.verge.edge.decode;

import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import java.util.List;
import java.util.Map;

/**
 * The sensors a site has been told of, and how accurate they are where their frames do not say so themselves. What a frame
 * tells always goes first.
 *
 * @param accuracies by the sensor's id; sensors that are not here are heard all the same
 */
public record KnownSensors(Map<String, Accuracy> accuracies) {
    public static final KnownSensors NONE = new KnownSensors(Map.of());

    /** One standard deviation each: metres per axis, m/s, radians. */
    public record Accuracy(double positionSigmaM, double speedSigmaMps, double headingSigmaRad) {
        public Accuracy {
            if (!(positionSigmaM > 0) || !(speedSigmaMps > 0) || !(headingSigmaRad > 0)) {
                throw new IllegalArgumentException("a standard deviation is positive: " + positionSigmaM + " m, "
                        + speedSigmaMps + " m/s, " + headingSigmaRad + " rad");
            }
        }
    }

    public KnownSensors {
        accuracies = Map.copyOf(accuracies);
    }

    /** Their ids, in one order always. */
    public List<String> ids() {
        return accuracies.keySet().stream().sorted().toList();
    }

    /**
     * Fills in what the frame leaves open, where its sensor is known. Stations that report themselves are many and come and
     * go; where not known they all go by the name of {@link LocalDynamicMap#RADIOS}.
     */
    public void complete(Observations frame) {
        Accuracy accuracy = accuracies.get(frame.sensorId());
        if (accuracy == null) {
            if (frame.isSelfReport()) {
                frame.source(LocalDynamicMap.RADIOS, frame.measurementNanos());
            }
            return;
        }
        double variance = accuracy.positionSigmaM() * accuracy.positionSigmaM();
        for (int row = 0; row < frame.size(); row++) {
            if (Double.isNaN(frame.covXx[row])) {
                frame.covXx[row] = variance;
                frame.covXy[row] = 0;
                frame.covYy[row] = variance;
            }
            if (Double.isNaN(frame.speedSigmaMps[row])) {
                frame.speedSigmaMps[row] = accuracy.speedSigmaMps();
            }
            if (Double.isNaN(frame.headingSigmaRad[row])) {
                frame.headingSigmaRad[row] = accuracy.headingSigmaRad();
            }
        }
    }
}
