package io.verge.evaluation;

import io.verge.evaluation.metric.Comparison;
import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.GroundPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * WILDTRACK: people on the ground, seen by several cameras, matched where they stand less than a metre apart (Chavdarova et
 * al., CVPR 2018). The distance in metres is 1 less their similarity.
 */
public final class WildtrackEvaluation {
    private static final double GATE_M = 1;
    private static final String TYPE = "Pedestrian";
    private static final String MATCHING = "within 1 m";

    private WildtrackEvaluation() {}

    /** Scores these sequences, and all of them together. */
    public static List<Row> score(Map<String, List<Sighting<GroundPoint>>> truth, TrackSource<GroundPoint> source) {
        List<Row> rows = new ArrayList<>();
        PlainScore overall = PlainScore.NONE;
        for (Map.Entry<String, List<Sighting<GroundPoint>>> sequence : truth.entrySet()) {
            Comparison comparison = Comparison.of(
                    sequence.getValue(),
                    source.tracks(sequence.getKey()),
                    (object, track) -> 1 - object.distance(track) / GATE_M);
            PlainScore score = PlainScore.of(comparison, 1);
            rows.add(row(sequence.getKey(), score));
            overall = overall.plus(score);
        }
        rows.add(row(Row.OVERALL, overall));
        return List.copyOf(rows);
    }

    private static Row row(String sequence, PlainScore score) {
        return score.figures()
                .with(Figure.MEDIAN_ERROR, score.clear().medianDistance() * GATE_M)
                .row(sequence, TYPE, MATCHING);
    }
}
