package io.verge.evaluation.kitti;

import io.verge.evaluation.metric.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A sequence of one class, neighbours included, frame by frame, with the overlaps of all pairs. */
final class KittiFrames {
    private static final double MAX_PART_IN_AREA = 0.5;

    private final List<Frame> frames = new ArrayList<>();
    private final Map<Long, Double> scoreOfTrack = new HashMap<>();

    /**
     * One frame.
     *
     * @param areas nobody cares for
     * @param overlap of each object (row) with each track (column)
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, never compared
    record Frame(
            List<Sighting<KittiObject>> truth,
            List<Sighting<KittiObject>> tracks,
            List<KittiObject> areas,
            double[][] overlap) {
        /** Whether nobody minds a track that no object is matched with: it is low, or mostly where nobody cares. */
        boolean isPardoned(KittiObject track) {
            return track.isLow()
                    || areas.stream().anyMatch(area -> track.image().partIn(area.image()) > MAX_PART_IN_AREA);
        }
    }

    KittiFrames(
            Collection<Sighting<KittiObject>> truth,
            Collection<Sighting<KittiObject>> tracks,
            KittiOverlap overlap,
            Predicate<KittiObject> isTruth,
            Predicate<KittiObject> isTrack) {
        Map<Integer, List<Sighting<KittiObject>>> truthByFrame = byFrame(truth, isTruth);
        Map<Integer, List<Sighting<KittiObject>>> areasByFrame = byFrame(truth, KittiObject::isDontCare);
        SortedMap<Integer, List<Sighting<KittiObject>>> tracksByFrame = byFrame(tracks, isTrack);
        truthByFrame.keySet().forEach(number -> tracksByFrame.computeIfAbsent(number, absent -> List.of()));
        tracksByFrame.forEach((number, tracked) -> {
            List<Sighting<KittiObject>> seen = truthByFrame.getOrDefault(number, List.of());
            List<KittiObject> areas = areasByFrame.getOrDefault(number, List.of()).stream()
                    .map(Sighting::body)
                    .toList();
            frames.add(new Frame(seen, tracked, areas, table(seen, tracked, overlap)));
        });
        meanScores(tracksByFrame.values());
    }

    private static SortedMap<Integer, List<Sighting<KittiObject>>> byFrame(
            Collection<Sighting<KittiObject>> sightings, Predicate<KittiObject> counts) {
        SortedMap<Integer, List<Sighting<KittiObject>>> frames = new TreeMap<>();
        for (Sighting<KittiObject> sighting : sightings) {
            if (counts.test(sighting.body())) {
                frames.computeIfAbsent(sighting.frame(), absent -> new ArrayList<>())
                        .add(sighting);
            }
        }
        return frames;
    }

    private static double[][] table(
            List<Sighting<KittiObject>> seen, List<Sighting<KittiObject>> tracked, KittiOverlap overlap) {
        double[][] table = new double[seen.size()][tracked.size()];
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                table[row][column] = overlap.similarity()
                        .of(seen.get(row).body(), tracked.get(column).body());
            }
        }
        return table;
    }

    private void meanScores(Collection<List<Sighting<KittiObject>>> tracks) {
        Map<Long, Integer> counts = new HashMap<>();
        for (List<Sighting<KittiObject>> frame : tracks) {
            for (Sighting<KittiObject> track : frame) {
                scoreOfTrack.merge(track.id(), track.body().score(), Double::sum);
                counts.merge(track.id(), 1, Integer::sum);
            }
        }
        scoreOfTrack.replaceAll((id, sum) -> sum / counts.getOrDefault(id, 1));
    }

    List<Frame> frames() {
        return frames;
    }

    /** How sure a tracker is of a track, over all of its frames. */
    double score(long track) {
        return scoreOfTrack.getOrDefault(track, 0.0);
    }
}
