package io.verge.evaluation.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * HOTA's sums at each of its thresholds of similarity, of one sequence or of several together.
 *
 * @param levels one for each threshold, from 0.05 to 0.95
 */
public record HotaScore(List<Level> levels) {
    /** Most of TrackEval's quotients take 1 for an empty denominator, that of LocA takes this above and below. */
    private static final double ALMOST_NOTHING = 1e-10;

    /**
     * One threshold.
     *
     * @param matches true positives
     * @param falseNegatives sightings without a match
     * @param falsePositives tracks in a frame without a match
     * @param association the sum over all matches of how well their object and track belong together
     * @param similarity the sum over all matches
     */
    public record Level(int matches, int falseNegatives, int falsePositives, double association, double similarity) {
        Level plus(Level other) {
            return new Level(
                    matches + other.matches,
                    falseNegatives + other.falseNegatives,
                    falsePositives + other.falsePositives,
                    association + other.association,
                    similarity + other.similarity);
        }

        double detection() {
            return matches / (double) Math.max(1, matches + falseNegatives + falsePositives);
        }

        double meanAssociation() {
            return association / Math.max(1, matches);
        }

        double localization() {
            return Math.max(ALMOST_NOTHING, similarity) / Math.max(ALMOST_NOTHING, matches);
        }

        double hota() {
            return Math.sqrt(detection() * meanAssociation());
        }
    }

    /** Both together. */
    public HotaScore plus(HotaScore other) {
        List<Level> both = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            both.add(levels.get(level).plus(other.levels.get(level)));
        }
        return new HotaScore(List.copyOf(both));
    }

    /** Higher order tracking accuracy: the root of detection times association accuracy, the mean over the thresholds. */
    public double hota() {
        return mean(Level::hota);
    }

    /** Detection accuracy: matches of all that is matched or should be. */
    public double detA() {
        return mean(Level::detection);
    }

    /** Association accuracy: how well object and track of a match belong together, the mean over the matches. */
    public double assA() {
        return mean(Level::meanAssociation);
    }

    /** Localization accuracy: the mean similarity of what is matched. */
    public double locA() {
        return mean(Level::localization);
    }

    private double mean(ToDoubleFunction<Level> figure) {
        return levels.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
