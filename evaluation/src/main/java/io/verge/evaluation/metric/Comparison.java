package io.verge.evaluation.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Truth beside tracks, frame by frame: all that the measures know of a sequence. Frames are those in which anything is
 * seen or tracked; objects and tracks are numbered from 0 in the order in which they come.
 */
public final class Comparison {
    private final List<Frame> frames;
    private final int objects;
    private final int tracks;

    private Comparison(List<Frame> frames, int objects, int tracks) {
        this.frames = frames;
        this.objects = objects;
        this.tracks = tracks;
    }

    /**
     * One frame.
     *
     * @param objects the number of each object there
     * @param tracks the number of each track there
     * @param similarity of each object (row) with each track (column), from 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, never compared
    record Frame(int[] objects, int[] tracks, double[][] similarity) {}

    /** Lays tracks beside the truth. */
    public static <B> Comparison of(
            Collection<Sighting<B>> truth, Collection<Sighting<B>> tracks, Similarity<B> similarity) {
        Map<Long, Integer> objectNumbers = new HashMap<>();
        Map<Long, Integer> trackNumbers = new HashMap<>();
        SortedMap<Integer, List<Sighting<B>>> truthByFrame = byFrame(truth);
        SortedMap<Integer, List<Sighting<B>>> tracksByFrame = byFrame(tracks);
        truthByFrame.keySet().forEach(frame -> tracksByFrame.computeIfAbsent(frame, absent -> List.of()));
        List<Frame> frames = new ArrayList<>();
        tracksByFrame.forEach((number, tracked) -> {
            List<Sighting<B>> seen = truthByFrame.getOrDefault(number, List.of());
            frames.add(new Frame(
                    numbers(seen, objectNumbers), numbers(tracked, trackNumbers), table(seen, tracked, similarity)));
        });
        return new Comparison(frames, objectNumbers.size(), trackNumbers.size());
    }

    private static <B> SortedMap<Integer, List<Sighting<B>>> byFrame(Collection<Sighting<B>> sightings) {
        SortedMap<Integer, List<Sighting<B>>> frames = new TreeMap<>();
        for (Sighting<B> sighting : sightings) {
            frames.computeIfAbsent(sighting.frame(), absent -> new ArrayList<>())
                    .add(sighting);
        }
        return frames;
    }

    private static <B> int[] numbers(List<Sighting<B>> sightings, Map<Long, Integer> known) {
        return sightings.stream()
                .mapToInt(sighting -> {
                    int next = known.size();
                    Integer number = known.putIfAbsent(sighting.id(), next);
                    return number == null ? next : number;
                })
                .toArray();
    }

    private static <B> double[][] table(List<Sighting<B>> seen, List<Sighting<B>> tracked, Similarity<B> similarity) {
        double[][] table = new double[seen.size()][tracked.size()];
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                double alike =
                        similarity.of(seen.get(row).body(), tracked.get(column).body());
                table[row][column] = Math.max(0, alike);
            }
        }
        return table;
    }

    List<Frame> frames() {
        return frames;
    }

    int objects() {
        return objects;
    }

    int tracks() {
        return tracks;
    }

    /** In how many frames each object is seen. */
    int[] objectFrames() {
        int[] counts = new int[objects];
        frames.forEach(frame -> count(frame.objects(), counts));
        return counts;
    }

    /** In how many frames each track is there. */
    int[] trackFrames() {
        int[] counts = new int[tracks];
        frames.forEach(frame -> count(frame.tracks(), counts));
        return counts;
    }

    private static void count(int[] numbers, int[] counts) {
        for (int number : numbers) {
            counts[number]++;
        }
    }
}
