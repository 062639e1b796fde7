package io.verge.evaluation.kitti;

import io.verge.evaluation.metric.Comparison;
import io.verge.evaluation.metric.OneToOne;
import io.verge.evaluation.metric.Sighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is left of a sequence for HOTA and identity: as TrackEval prepares KITTI, everything that does not count is taken out
 * beforehand. Each frame is matched once; a track on a hidden object or a neighbour goes, and one on nothing that is low or
 * where nobody cares; then those objects go too.
 */
final class KittiPreparation {
    private final KittiClass type;
    private final KittiOverlap overlap;
    private final List<Sighting<KittiObject>> truth = new ArrayList<>();
    private final List<Sighting<KittiObject>> tracks = new ArrayList<>();

    private KittiPreparation(KittiClass type, KittiOverlap overlap) {
        this.type = type;
        this.overlap = overlap;
    }

    static Comparison prepare(KittiSequence sequence, KittiClass type, KittiOverlap overlap) {
        KittiPreparation preparation = new KittiPreparation(type, overlap);
        new KittiFrames(
                        sequence.truth(),
                        sequence.tracks(),
                        overlap,
                        object -> type.is(object) || type.isDistractor(object),
                        type::is)
                .frames()
                .forEach(preparation::take);
        return Comparison.of(preparation.truth, preparation.tracks, overlap.similarity());
    }

    private void take(KittiFrames.Frame frame) {
        boolean[] isUnmatched = new boolean[frame.tracks().size()];
        Arrays.fill(isUnmatched, true);
        boolean[] stays = new boolean[isUnmatched.length];
        int[] columnOfRow = OneToOne.cheapest(costs(frame));
        for (int row = 0; row < columnOfRow.length; row++) {
            Sighting<KittiObject> object = frame.truth().get(row);
            boolean counts = type.is(object.body()) && !object.body().isHidden();
            int column = columnOfRow[row];
            if (column != OneToOne.NONE && frame.overlap()[row][column] >= overlap.minimum() - Math.ulp(1.0)) {
                isUnmatched[column] = false;
                stays[column] = counts;
            }
            if (counts) {
                truth.add(object);
            }
        }
        for (int column = 0; column < stays.length; column++) {
            Sighting<KittiObject> track = frame.tracks().get(column);
            if (stays[column] || (isUnmatched[column] && !frame.isPardoned(track.body()))) {
                tracks.add(track);
            }
        }
    }

    /** The largest overlap of all matches together is the cheapest; who shares too little may be paired, but for nothing. */
    private double[][] costs(KittiFrames.Frame frame) {
        double[][] costs = new double[frame.truth().size()][frame.tracks().size()];
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < costs[row].length; column++) {
                double shared = frame.overlap()[row][column];
                costs[row][column] = shared < overlap.minimum() - Math.ulp(1.0) ? 0 : -shared;
            }
        }
        return costs;
    }
}
