package io.verge.evaluation.kitti;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Accuracy and precision over all that a tracker's confidence can be asked for: Weng, Wang, Held and Kitani, 3D Multi-Object
 * Tracking: A Baseline and New Evaluation Metrics, IROS 2020, clause IV, as AB3DMOT's evaluator computes it. Forty recalls,
 * from 1/40 to 1, ask for a threshold of confidence each; a recall that the tracker does not reach counts as 0.
 *
 * @param scaledAccuracy sAMOTA
 * @param accuracy AMOTA
 * @param precision AMOTP
 * @param bestThreshold the confidence at which accuracy is best
 * @param best what is counted there
 */
public record KittiAverages(
        double scaledAccuracy, double accuracy, double precision, double bestThreshold, KittiScore best) {
    private static final int RECALLS = 40;
    private static final double ALL = Double.NEGATIVE_INFINITY;

    private record Point(double threshold, double recall) {}

    /** Averages over what is counted at each threshold. */
    static KittiAverages of(DoubleFunction<KittiScore> counted) {
        KittiScore all = counted.apply(ALL);
        double scaled = 0;
        double accuracy = 0;
        double precision = 0;
        double bestThreshold = ALL;
        double bestAccuracy = 0;
        KittiScore best = all;
        for (Point point : points(all)) {
            KittiScore score = counted.apply(point.threshold());
            scaled += score.scaledMota(point.recall());
            accuracy += score.mota();
            precision += score.motp();
            if (score.mota() > bestAccuracy) {
                bestThreshold = point.threshold();
                bestAccuracy = score.mota();
                best = score;
            }
        }
        return new KittiAverages(scaled / RECALLS, accuracy / RECALLS, precision / RECALLS, bestThreshold, best);
    }

    /** For each recall the confidence of the match that comes closest to it, the surest matches first. */
    private static List<Point> points(KittiScore all) {
        List<Double> scores = new ArrayList<>(all.scores());
        scores.sort(Collections.reverseOrder());
        double asked = all.matches() + all.misses();
        List<Point> points = new ArrayList<>();
        double recall = 0;
        for (int index = 0; index < scores.size(); index++) {
            boolean isLast = index == scores.size() - 1;
            double here = (index + 1) / asked;
            double next = isLast ? here : (index + 2) / asked;
            if (isLast || next - recall >= recall - here) {
                points.add(new Point(scores.get(index), recall));
                recall += 1.0 / RECALLS;
            }
        }
        // The first is that of recall 0.
        return points.isEmpty() ? points : points.subList(1, points.size());
    }
}
