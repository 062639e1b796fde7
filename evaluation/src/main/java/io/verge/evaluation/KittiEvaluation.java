package io.verge.evaluation;

import io.verge.evaluation.kitti.KittiClass;
import io.verge.evaluation.kitti.KittiObject;
import io.verge.evaluation.kitti.KittiOverlap;
import io.verge.evaluation.kitti.KittiScore;
import io.verge.evaluation.kitti.KittiSequence;
import io.verge.evaluation.metric.Comparison;
import io.verge.evaluation.metric.Hota;
import io.verge.evaluation.metric.HotaScore;
import io.verge.evaluation.metric.Identity;
import io.verge.evaluation.metric.IdentityScore;
import io.verge.evaluation.metric.Sighting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * KITTI's tracking benchmark: cars, pedestrians and cyclists, matched in the picture as KITTI does, and in space as AB3DMOT
 * does, where the tracks tell where in space they are.
 */
public final class KittiEvaluation {
    private final KittiClass type;
    private final KittiOverlap overlap;
    private final double minScore;
    private final List<DoubleFunction<KittiScore>> counted = new ArrayList<>();
    private IdentityScore identity = IdentityScore.NONE;
    private HotaScore hota = Hota.none();

    private KittiEvaluation(KittiClass type, KittiOverlap overlap, double minScore) {
        this.type = type;
        this.overlap = overlap;
        this.minScore = minScore;
    }

    /**
     * Scores each class in these sequences, and in all of them together.
     *
     * @param minOverlapInSpace 3-D IoU that a match in space has at least
     * @param minScore how sure a track is at least to be counted, but for the averages over confidence, by class
     */
    public static List<Row> score(
            Map<String, List<Sighting<KittiObject>>> truth,
            TrackSource<KittiObject> source,
            double minOverlapInSpace,
            ToDoubleFunction<KittiClass> minScore) {
        Map<String, KittiSequence> sequences = new LinkedHashMap<>();
        truth.forEach((name, objects) -> sequences.put(name, new KittiSequence(objects, source.tracks(name))));
        List<KittiOverlap> overlaps = new ArrayList<>(List.of(KittiOverlap.image()));
        if (sequences.values().stream()
                .flatMap(sequence -> sequence.tracks().stream())
                .anyMatch(track -> track.body().hasSpace())) {
            overlaps.add(KittiOverlap.space(minOverlapInSpace));
        }
        List<Row> rows = new ArrayList<>();
        for (KittiOverlap overlap : overlaps) {
            for (KittiClass type : KittiClass.values()) {
                rows.addAll(new KittiEvaluation(type, overlap, minScore.applyAsDouble(type)).rows(sequences));
            }
        }
        return List.copyOf(rows);
    }

    /** A sequence in which nobody of the class is seen or tracked has nothing to say of it, and no row. */
    private List<Row> rows(Map<String, KittiSequence> sequences) {
        List<Row> rows = new ArrayList<>();
        sequences.forEach((name, sequence) -> {
            if (sequence.has(type)) {
                rows.add(row(name, sequence));
            }
        });
        rows.add(row(Row.OVERALL, counted, identity, hota));
        return rows;
    }

    private Row row(String name, KittiSequence sequence) {
        DoubleFunction<KittiScore> here = sequence.counted(type, overlap);
        Comparison prepared = sequence.atLeast(type, minScore).prepared(type, overlap);
        IdentityScore identityHere = Identity.score(prepared, 1 - overlap.minimum());
        HotaScore hotaHere = Hota.score(prepared);
        counted.add(here);
        identity = identity.plus(identityHere);
        hota = hota.plus(hotaHere);
        return row(name, List.of(here), identityHere, hotaHere);
    }

    private Row row(String name, List<DoubleFunction<KittiScore>> scores, IdentityScore ids, HotaScore higherOrder) {
        KittiScore all = scores.stream().map(one -> one.apply(minScore)).reduce(KittiScore.NONE, KittiScore::plus);
        return new Figures()
                .with(higherOrder)
                .with(ids)
                .with(all)
                .with(KittiSequence.averages(scores))
                .row(name, type.toString(), overlap.name());
    }
}
