package io.verge.evaluation;

import io.verge.evaluation.metric.Comparison;
import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.ImageBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MOTChallenge: people in pictures, matched where their boxes overlap by half. */
public final class MotEvaluation {
    private static final double MIN_IOU = 0.5;
    private static final String TYPE = "Pedestrian";
    private static final String MATCHING = "2-D IoU " + MIN_IOU;

    private MotEvaluation() {}

    /** Scores these sequences, and all of them together. */
    public static List<Row> score(Map<String, List<Sighting<ImageBox>>> truth, TrackSource<ImageBox> source) {
        List<Row> rows = new ArrayList<>();
        PlainScore overall = PlainScore.NONE;
        for (Map.Entry<String, List<Sighting<ImageBox>>> sequence : truth.entrySet()) {
            Comparison comparison = Comparison.of(sequence.getValue(), source.tracks(sequence.getKey()), ImageBox::iou);
            PlainScore score = PlainScore.of(comparison, 1 - MIN_IOU);
            rows.add(score.figures().row(sequence.getKey(), TYPE, MATCHING));
            overall = overall.plus(score);
        }
        rows.add(overall.figures().row(Row.OVERALL, TYPE, MATCHING));
        return List.copyOf(rows);
    }
}
