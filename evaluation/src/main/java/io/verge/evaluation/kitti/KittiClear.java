package io.verge.evaluation.kitti;

import io.verge.evaluation.metric.OneToOne;
import io.verge.evaluation.metric.Sighting;
import java.util.ArrayList;
import java.util.List;

/**
 * CLEAR MOT as the evaluator of KITTI's tracking development kit, and AB3DMOT after it, counts: each frame is matched anew,
 * so that most objects have a track, at the largest overlap. What is hidden, and the neighbours of a class, may be matched
 * but need not; a track without an object is pardoned where it is a neighbour, low, or where nobody cares.
 */
final class KittiClear {
    private final KittiFrames sequence;
    private final KittiClass type;
    private final double minOverlap;
    private final double minScore;
    private final KittiTrajectories trajectories = new KittiTrajectories();
    private final List<Double> scores = new ArrayList<>();
    private int sightings;
    private int falsePositives;
    private int misses;
    private double overlap;

    private KittiClear(KittiFrames sequence, KittiClass type, double minOverlap, double minScore) {
        this.sequence = sequence;
        this.type = type;
        this.minOverlap = minOverlap;
        this.minScore = minScore;
    }

    /** Scores those tracks that are at least as sure as this over all of their frames. */
    static KittiScore score(KittiFrames sequence, KittiClass type, double minOverlap, double minScore) {
        KittiClear run = new KittiClear(sequence, type, minOverlap, minScore);
        sequence.frames().forEach(run::take);
        return run.trajectories.sum(new KittiScore(
                run.sightings,
                0,
                run.scores.size(),
                run.falsePositives,
                run.misses,
                0,
                0,
                0,
                0,
                run.overlap,
                List.copyOf(run.scores)));
    }

    private void take(KittiFrames.Frame frame) {
        boolean[] isFree = new boolean[frame.tracks().size()];
        for (int column = 0; column < isFree.length; column++) {
            isFree[column] = sequence.score(frame.tracks().get(column).id()) >= minScore;
        }
        int[] columnOfRow = OneToOne.cheapest(distances(frame, isFree));
        for (int row = 0; row < columnOfRow.length; row++) {
            take(frame, row, columnOfRow[row]);
            if (columnOfRow[row] != OneToOne.NONE) {
                isFree[columnOfRow[row]] = false;
            }
        }
        for (int column = 0; column < isFree.length; column++) {
            KittiObject track = frame.tracks().get(column).body();
            falsePositives += isFree[column] && !type.isNeighbour(track) && !frame.isPardoned(track) ? 1 : 0;
        }
    }

    private double[][] distances(KittiFrames.Frame frame, boolean[] isFree) {
        double[][] distances = new double[frame.truth().size()][isFree.length];
        for (int row = 0; row < distances.length; row++) {
            for (int column = 0; column < isFree.length; column++) {
                double distance = 1 - frame.overlap()[row][column];
                boolean isClose = isFree[column] && distance <= 1 - minOverlap;
                distances[row][column] = isClose ? distance : OneToOne.IMPOSSIBLE;
            }
        }
        return distances;
    }

    private void take(KittiFrames.Frame frame, int row, int column) {
        Sighting<KittiObject> object = frame.truth().get(row);
        boolean isIgnored = object.body().isHidden() || type.isNeighbour(object.body());
        sightings += isIgnored ? 0 : 1;
        if (column == OneToOne.NONE) {
            misses += isIgnored ? 0 : 1;
            trajectories.miss(object.id(), isIgnored);
        } else {
            long track = frame.tracks().get(column).id();
            trajectories.match(object.id(), track, isIgnored);
            scores.add(sequence.score(track));
            overlap += frame.overlap()[row][column];
        }
    }
}
