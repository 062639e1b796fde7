package io.verge.evaluation.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * HOTA: Luiten, Osep, Dendorfer, Torr, Geiger, Leal-Taixé and Leibe, HOTA: A Higher Order Metric for Evaluating Multi-Object
 * Tracking, International Journal of Computer Vision 129 (2021), the HOTA family of metrics. As in its authors' TrackEval
 * one matching serves all thresholds: in each frame that which makes the most of similarity times how well two trajectories
 * agree over the whole sequence. A threshold leaves those of its pairs that are alike enough.
 */
public final class Hota {
    private static final int LEVELS = 19;
    private static final double STEP = 0.05;
    /** By so much a similarity may fall short of a threshold, for rounding's sake. */
    private static final double ROUNDING = Math.ulp(1.0);

    private final Comparison comparison;
    private final int[] objectFrames;
    private final int[] trackFrames;
    private final double[][] agreement;
    private final int[][] columnOfRow;

    private Hota(Comparison comparison) {
        this.comparison = comparison;
        objectFrames = comparison.objectFrames();
        trackFrames = comparison.trackFrames();
        agreement = agreement();
        columnOfRow = comparison.frames().stream().map(this::match).toArray(int[][]::new);
    }

    /** Scores a sequence. */
    public static HotaScore score(Comparison comparison) {
        Hota run = new Hota(comparison);
        List<HotaScore.Level> levels = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            levels.add(run.level(STEP + level * STEP));
        }
        return new HotaScore(List.copyOf(levels));
    }

    /** The score of no sequence, to add others to. */
    public static HotaScore none() {
        return score(Comparison.of(List.<Sighting<Object>>of(), List.of(), (object, track) -> 0));
    }

    /** Of each object with each track: what they share of all frames of either, before anybody is matched with anybody. */
    private double[][] agreement() {
        double[][] shared = new double[comparison.objects()][comparison.tracks()];
        for (Comparison.Frame frame : comparison.frames()) {
            share(frame, shared);
        }
        for (int object = 0; object < shared.length; object++) {
            for (int track = 0; track < shared[object].length; track++) {
                double common = shared[object][track];
                shared[object][track] = common / (objectFrames[object] + trackFrames[track] - common);
            }
        }
        return shared;
    }

    /** A pair shares of a frame what it has of all the likeness that its object and its track have with anybody. */
    private static void share(Comparison.Frame frame, double[][] shared) {
        double[][] similarity = frame.similarity();
        double[] ofTracks = new double[frame.tracks().length];
        for (double[] row : similarity) {
            for (int column = 0; column < row.length; column++) {
                ofTracks[column] += row[column];
            }
        }
        for (int row = 0; row < similarity.length; row++) {
            double ofObject = Arrays.stream(similarity[row]).sum();
            for (int column = 0; column < ofTracks.length; column++) {
                double all = ofObject + ofTracks[column] - similarity[row][column];
                if (all > ROUNDING) {
                    shared[frame.objects()[row]][frame.tracks()[column]] += similarity[row][column] / all;
                }
            }
        }
    }

    private int[] match(Comparison.Frame frame) {
        double[][] cost = new double[frame.objects().length][frame.tracks().length];
        for (int row = 0; row < cost.length; row++) {
            for (int column = 0; column < cost[row].length; column++) {
                double alike = agreement[frame.objects()[row]][frame.tracks()[column]];
                cost[row][column] = -alike * frame.similarity()[row][column];
            }
        }
        return OneToOne.cheapest(cost);
    }

    private HotaScore.Level level(double threshold) {
        int[][] together = new int[comparison.objects()][comparison.tracks()];
        int matches = 0;
        double similarity = 0;
        for (int index = 0; index < columnOfRow.length; index++) {
            Comparison.Frame frame = comparison.frames().get(index);
            for (int row = 0; row < columnOfRow[index].length; row++) {
                int column = columnOfRow[index][row];
                if (column != OneToOne.NONE && frame.similarity()[row][column] >= threshold - ROUNDING) {
                    matches++;
                    similarity += frame.similarity()[row][column];
                    together[frame.objects()[row]][frame.tracks()[column]]++;
                }
            }
        }
        return new HotaScore.Level(
                matches,
                Arrays.stream(objectFrames).sum() - matches,
                Arrays.stream(trackFrames).sum() - matches,
                association(together),
                similarity);
    }

    /** Over all matches: in how many frames their object and track are matched, of all frames of either. */
    private double association(int[][] together) {
        double sum = 0;
        for (int object = 0; object < together.length; object++) {
            for (int track = 0; track < together[object].length; track++) {
                int common = together[object][track];
                sum += common * (double) common / Math.max(1, objectFrames[object] + trackFrames[track] - common);
            }
        }
        return sum;
    }
}
