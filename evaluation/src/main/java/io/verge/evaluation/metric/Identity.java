package io.verge.evaluation.metric;

import java.util.Arrays;

/**
 * The identity measures of Ristani, Solera, Zou, Cucchiara and Tomasi, Performance Measures and a Data Set for Multi-Target,
 * Multi-Camera Tracking, ECCV Workshops 2016: over the whole sequence an object belongs to one track at most, and a track to
 * one object, so that the sightings on which both agree are as many as can be.
 */
public final class Identity {
    private Identity() {}

    /**
     * Scores a sequence.
     *
     * @param gate the largest distance (1 − similarity) at which an object and a track can be the same
     */
    public static IdentityScore score(Comparison comparison, double gate) {
        double[][] against = new double[comparison.objects()][comparison.tracks()];
        for (Comparison.Frame frame : comparison.frames()) {
            countTogether(frame, gate, against);
        }
        int together = 0;
        int[] trackOfObject = OneToOne.cheapest(against);
        for (int object = 0; object < trackOfObject.length; object++) {
            if (trackOfObject[object] != OneToOne.NONE) {
                together -= (int) against[object][trackOfObject[object]];
            }
        }
        int sightings = Arrays.stream(comparison.objectFrames()).sum();
        int tracked = Arrays.stream(comparison.trackFrames()).sum();
        return new IdentityScore(together, tracked - together, sightings - together);
    }

    /** A pair costs less by one for each frame in which both are close. */
    private static void countTogether(Comparison.Frame frame, double gate, double[][] against) {
        for (int row = 0; row < frame.objects().length; row++) {
            for (int column = 0; column < frame.tracks().length; column++) {
                double similarity = frame.similarity()[row][column];
                if (similarity > 0 && 1 - similarity <= gate) {
                    against[frame.objects()[row]][frame.tracks()[column]]--;
                }
            }
        }
    }
}
