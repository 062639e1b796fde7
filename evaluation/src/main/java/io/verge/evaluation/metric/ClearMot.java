package io.verge.evaluation.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * CLEAR MOT: Bernardin and Stiefelhagen, Evaluating Multiple Object Tracking Performance, EURASIP Journal on Image and Video
 * Processing 2008, clause 2.1; mostly tracked, mostly lost and fragmentations after Li, Huang and Nevatia, CVPR 2009. Where
 * the papers leave it open, this counts as py-motmetrics does: an object's last match is kept, however long ago it was,
 * while both are there and close enough; the others are matched so that most are, at the least distance; a fragmentation
 * is a loss between an object's first and last match.
 */
public final class ClearMot {
    private static final double MOSTLY_TRACKED = 0.8;
    private static final double MOSTLY_LOST = 0.2;
    private static final int NEVER = -1;

    private final double gate;
    private final int[] lastTrack;
    private final int[] matched;
    private final boolean[] lost;
    private final List<Double> distances = new ArrayList<>();
    private int falsePositives;
    private int misses;
    private int switches;
    private int fragmentations;

    private ClearMot(Comparison comparison, double gate) {
        this.gate = gate;
        int objects = comparison.objects();
        lastTrack = new int[objects];
        Arrays.fill(lastTrack, NEVER);
        matched = new int[objects];
        lost = new boolean[objects];
    }

    /**
     * Scores a sequence.
     *
     * @param gate the largest distance (1 − similarity) at which an object and a track can be the same
     */
    public static ClearScore score(Comparison comparison, double gate) {
        ClearMot run = new ClearMot(comparison, gate);
        comparison.frames().forEach(run::take);
        return run.sum(comparison.objectFrames());
    }

    private void take(Comparison.Frame frame) {
        double[][] distance = distances(frame);
        int[] columnOfRow = keepMatches(frame, distance);
        matchOthers(frame, distance, columnOfRow);
        int matches = 0;
        for (int row = 0; row < columnOfRow.length; row++) {
            int object = frame.objects()[row];
            if (columnOfRow[row] == OneToOne.NONE) {
                misses++;
                lose(object);
            } else {
                matches++;
                find(object);
                distances.add(1 - frame.similarity()[row][columnOfRow[row]]);
            }
        }
        falsePositives += frame.tracks().length - matches;
    }

    private double[][] distances(Comparison.Frame frame) {
        double[][] distance = new double[frame.objects().length][frame.tracks().length];
        for (int row = 0; row < distance.length; row++) {
            for (int column = 0; column < distance[row].length; column++) {
                double similarity = frame.similarity()[row][column];
                boolean close = similarity > 0 && 1 - similarity <= gate;
                distance[row][column] = close ? 1 - similarity : OneToOne.IMPOSSIBLE;
            }
        }
        return distance;
    }

    /** Objects that keep their last track; their rows and columns are out of the question for the others. */
    private int[] keepMatches(Comparison.Frame frame, double[][] distance) {
        int[] columnOfRow = new int[distance.length];
        Arrays.fill(columnOfRow, OneToOne.NONE);
        for (int row = 0; row < distance.length; row++) {
            int kept = column(frame.tracks(), lastTrack[frame.objects()[row]]);
            if (kept != OneToOne.NONE && distance[row][kept] != OneToOne.IMPOSSIBLE) {
                columnOfRow[row] = kept;
                Arrays.fill(distance[row], OneToOne.IMPOSSIBLE);
                for (double[] others : distance) {
                    others[kept] = OneToOne.IMPOSSIBLE;
                }
            }
        }
        return columnOfRow;
    }

    private static int column(int[] tracks, int track) {
        for (int column = 0; column < tracks.length; column++) {
            if (tracks[column] == track) {
                return column;
            }
        }
        return OneToOne.NONE;
    }

    private void matchOthers(Comparison.Frame frame, double[][] distance, int[] columnOfRow) {
        int[] assigned = OneToOne.cheapest(distance);
        for (int row = 0; row < assigned.length; row++) {
            if (assigned[row] == OneToOne.NONE) {
                continue;
            }
            columnOfRow[row] = assigned[row];
            int object = frame.objects()[row];
            int track = frame.tracks()[assigned[row]];
            if (lastTrack[object] != NEVER && lastTrack[object] != track) {
                switches++;
            }
            lastTrack[object] = track;
        }
    }

    private void lose(int object) {
        if (matched[object] > 0 && !lost[object]) {
            lost[object] = true;
        }
    }

    private void find(int object) {
        matched[object]++;
        if (lost[object]) {
            lost[object] = false;
            fragmentations++;
        }
    }

    private ClearScore sum(int[] sightings) {
        int mostlyTracked = 0;
        int mostlyLost = 0;
        for (int object = 0; object < sightings.length; object++) {
            double ratio = matched[object] / (double) sightings[object];
            mostlyTracked += ratio >= MOSTLY_TRACKED ? 1 : 0;
            mostlyLost += ratio < MOSTLY_LOST ? 1 : 0;
        }
        return new ClearScore(
                Arrays.stream(sightings).sum(),
                sightings.length,
                falsePositives,
                misses,
                switches,
                fragmentations,
                mostlyTracked,
                mostlyLost,
                List.copyOf(distances));
    }
}
