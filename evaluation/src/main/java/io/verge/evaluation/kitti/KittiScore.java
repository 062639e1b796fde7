package io.verge.evaluation.kitti;

import java.util.ArrayList;
import java.util.List;

/**
 * What KITTI's evaluator counts, of one sequence or of several together.
 *
 * @param sightings of objects that count
 * @param objects that count in some frame at least
 * @param matches of objects and tracks, with those of objects that do not count
 * @param falsePositives tracks in a frame that are matched with nothing and pardoned by nothing
 * @param misses sightings that count and are matched with nothing
 * @param overlap the sum over all matches
 * @param scores of the track of each match
 */
public record KittiScore(
        int sightings,
        int objects,
        int matches,
        int falsePositives,
        int misses,
        int switches,
        int fragmentations,
        int mostlyTracked,
        int mostlyLost,
        double overlap,
        List<Double> scores) {
    /** Of nothing. */
    public static final KittiScore NONE = new KittiScore(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

    /** Both together. */
    public KittiScore plus(KittiScore other) {
        List<Double> both = new ArrayList<>(scores);
        both.addAll(other.scores);
        return new KittiScore(
                sightings + other.sightings,
                objects + other.objects,
                matches + other.matches,
                falsePositives + other.falsePositives,
                misses + other.misses,
                switches + other.switches,
                fragmentations + other.fragmentations,
                mostlyTracked + other.mostlyTracked,
                mostlyLost + other.mostlyLost,
                overlap + other.overlap,
                List.copyOf(both));
    }

    /** Objects that are neither mostly tracked nor mostly lost. */
    public int partiallyTracked() {
        return objects - mostlyTracked - mostlyLost;
    }

    /** Multiple object tracking accuracy, as CLEAR MOT has it. */
    public double mota() {
        return 1 - mistakes() / (double) sightings;
    }

    /**
     * Scaled accuracy (Weng, Wang, Held and Kitani, 3D Multi-Object Tracking: A Baseline and New Evaluation Metrics, IROS
     * 2020, clause IV): what is missed because only this share of all objects is asked for is no mistake.
     */
    public double scaledMota(double recall) {
        double missedOnPurpose = (1 - recall) * sightings;
        return Math.clamp(1 - (mistakes() - missedOnPurpose) / (recall * sightings), 0, 1);
    }

    /** Multiple object tracking precision: the mean overlap of the matches. */
    public double motp() {
        return matches == 0 ? 0 : overlap / matches;
    }

    /** Matches of all that is asked for. */
    public double recall() {
        return matches == 0 ? 0 : matches / (double) (matches + misses);
    }

    /** Matches of all that is tracked. */
    public double precision() {
        return matches == 0 ? 0 : matches / (double) (matches + falsePositives);
    }

    private int mistakes() {
        return misses + falsePositives + switches;
    }
}
