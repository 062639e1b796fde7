package io.verge.evaluation.tracker;

import io.verge.tracking.Detection;
import io.verge.tracking.TrackedFrame;
import io.verge.tracking.Tracker;
import io.verge.tracking.Trajectories;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays the detections of a recording to a tracker.
 *
 * @param framesPerSecond how many frames were taken in a second
 * @param hindsight whether what is told of a frame may come of later ones; else each is answered as it comes, by the tracks
 *     confirmed until then
 */
public record Play(double framesPerSecond, boolean hindsight) {
    /** Longer gaps between two sights of a track are not filled in hindsight. */
    private static final double MAX_GAP_SECONDS = 1;

    public Play {
        if (!(framesPerSecond > 0 && framesPerSecond <= 1_000)) {
            throw new IllegalArgumentException("frames a second out of 0 … 1000: " + framesPerSecond);
        }
    }

    /** What became of each frame. */
    public <B> List<TrackedFrame<B>> play(List<List<Detection<B>>> frames, Tracker<B> tracker) {
        Trajectories<B> trajectories = tracker.trajectories(MAX_GAP_SECONDS);
        List<TrackedFrame<B>> answers = new ArrayList<>();
        for (int frame = 0; frame < frames.size(); frame++) {
            TrackedFrame<B> answer = tracker.step(frame / framesPerSecond, frames.get(frame));
            trajectories.add(frames.get(frame), answer);
            answers.add(new TrackedFrame<>(answer.timeSeconds(), answer.confirmed(), answer.refused()));
        }
        return hindsight ? trajectories.frames() : answers;
    }
}
