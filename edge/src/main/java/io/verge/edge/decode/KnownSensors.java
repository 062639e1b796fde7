package io.verge.edge.decode;

import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import java.util.List;
import java.util.Map;

/**
 * The sensors a site has been told of, and how accurate they are where their frames do not say so themselves. What a frame
 * tells always goes first: a figure stands, and within a class that it tells the nearest to what is known is taken.
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
     * go; where not known they all go by the name, and the accuracy if there is one, of {@link LocalDynamicMap#RADIOS}.
     */
    public void complete(Observations frame) {
        if (frame.isSelfReport() && !accuracies.containsKey(frame.sensorId())) {
            frame.source(LocalDynamicMap.RADIOS, frame.measurementNanos());
        }
        Accuracy accuracy = accuracies.get(frame.sensorId());
        if (accuracy == null) {
            return;
        }
        for (int row = 0; row < frame.size(); row++) {
            double least = frame.positionSigmaLeastM[row];
            if (Double.isNaN(frame.covXx[row]) || !Double.isNaN(least)) {
                double sigma = nearest(accuracy.positionSigmaM(), Math.sqrt(frame.covXx[row]), least);
                frame.covariance(row, sigma * sigma, 0, sigma * sigma);
            }
            frame.speedSigmaMps[row] =
                    nearest(accuracy.speedSigmaMps(), frame.speedSigmaMps[row], frame.speedSigmaLeastMps[row]);
            frame.headingSigmaRad[row] =
                    nearest(accuracy.headingSigmaRad(), frame.headingSigmaRad[row], frame.headingSigmaLeastRad[row]);
        }
    }

    /**
     * @param told by the frame: a figure, the middle of a class, or NaN
     * @param least the class's narrow end, NaN where no class is told
     */
    private static double nearest(double known, double told, double least) {
        if (Double.isNaN(told)) {
            return known;
        }
        return Double.isNaN(least) ? told : Math.max(least, Math.min(known, 2 * told - least));
    }
}
