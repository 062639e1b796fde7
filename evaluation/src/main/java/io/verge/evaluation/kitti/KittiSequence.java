package io.verge.evaluation.kitti;

import io.verge.evaluation.metric.Comparison;
import io.verge.evaluation.metric.Sighting;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sequence of KITTI's tracking benchmark, all classes of it. */
public record KittiSequence(List<Sighting<KittiObject>> truth, List<Sighting<KittiObject>> tracks) {
    /** Whether anybody of a class is seen, or said to be. */
    public boolean has(KittiClass type) {
        return Stream.concat(truth.stream(), tracks.stream()).anyMatch(sighting -> type.is(sighting.body()));
    }

    /** The same without tracks of a class that are less sure than this over all of their frames. */
    public KittiSequence atLeast(KittiClass type, double minScore) {
        Map<Long, Double> scores = tracks.stream()
                .filter(track -> type.is(track.body()))
                .collect(Collectors.groupingBy(
                        Sighting::id,
                        Collectors.averagingDouble(track -> track.body().score())));
        return new KittiSequence(
                truth,
                tracks.stream()
                        .filter(track -> !type.is(track.body()) || scores.getOrDefault(track.id(), 0.0) >= minScore)
                        .toList());
    }

    /** What KITTI's evaluator counts of the tracks that are at least as sure as is asked. */
    public DoubleFunction<KittiScore> counted(KittiClass type, KittiOverlap overlap) {
        KittiFrames frames = new KittiFrames(
                truth,
                tracks,
                overlap,
                object -> type.is(object) || type.isNeighbour(object),
                object -> type.is(object) || type.isNeighbour(object));
        return minScore -> KittiClear.score(frames, type, overlap.minimum(), minScore);
    }

    /** What HOTA and identity start from. */
    public Comparison prepared(KittiClass type, KittiOverlap overlap) {
        return KittiPreparation.prepare(this, type, overlap);
    }

    /** The averages over confidence of several sequences together, or of one. */
    public static KittiAverages averages(List<DoubleFunction<KittiScore>> counted) {
        return KittiAverages.of(
                minScore -> counted.stream().map(one -> one.apply(minScore)).reduce(KittiScore.NONE, KittiScore::plus));
    }
}
