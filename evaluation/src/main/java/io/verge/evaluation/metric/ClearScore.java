package io.verge.evaluation.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What CLEAR MOT counts, of one sequence or of several together.
 *
 * @param sightings of all objects
 * @param objects how many there are
 * @param falsePositives tracks in a frame that no object is matched with
 * @param misses sightings that no track is matched with
 * @param switches matches with another track than the object's last
 * @param fragmentations how often a tracked object was lost and found again
 * @param mostlyTracked objects matched in 80 % of their sightings or more
 * @param mostlyLost objects matched in less than 20 %
 * @param distances 1 − similarity of each match
 */
public record ClearScore(
        int sightings,
        int objects,
        int falsePositives,
        int misses,
        int switches,
        int fragmentations,
        int mostlyTracked,
        int mostlyLost,
        List<Double> distances) {
    /** Of nothing. */
    public static final ClearScore NONE = new ClearScore(0, 0, 0, 0, 0, 0, 0, 0, List.of());

    /** Both together. */
    public ClearScore plus(ClearScore other) {
        List<Double> both = new ArrayList<>(distances);
        both.addAll(other.distances);
        return new ClearScore(
                sightings + other.sightings,
                objects + other.objects,
                falsePositives + other.falsePositives,
                misses + other.misses,
                switches + other.switches,
                fragmentations + other.fragmentations,
                mostlyTracked + other.mostlyTracked,
                mostlyLost + other.mostlyLost,
                Collections.unmodifiableList(both));
    }

    /** Sightings that a track is matched with. */
    public int matches() {
        return distances.size();
    }

    /** Objects matched in 20 % of their sightings or more, but in less than 80 %. */
    public int partiallyTracked() {
        return objects - mostlyTracked - mostlyLost;
    }

    /** Multiple object tracking accuracy (MOTA): 1 less all mistakes per sighting. */
    public double mota() {
        return 1 - (misses + falsePositives + switches) / (double) sightings;
    }

    /** Multiple object tracking precision (MOTP): the mean distance of the matches. */
    public double motp() {
        return distances.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** The median distance of the matches. */
    public double medianDistance() {
        double[] sorted =
                distances.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Matches per sighting. */
    public double recall() {
        return matches() / (double) sightings;
    }

    /** Matches per track and frame. */
    public double precision() {
        return matches() / (double) (matches() + falsePositives);
    }
}
