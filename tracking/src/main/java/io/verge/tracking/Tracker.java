package io.verge.tracking;

import java.util.List;

/**
 * Follows bodies from frame to frame. It answers each frame as it comes ({@link #step}); what is better told once all
 * is known is in {@link Trajectories}. One tracker is for one sensor and one thread.
 */
public sealed interface Tracker<B> permits ImageTracker, CuboidTracker, PointTracker {
    /**
     * Takes in the next frame. A frame that is not later than the one before is refused and changes nothing, and so is a
     * detection that cannot be; an empty frame is one in which nothing was found.
     */
    TrackedFrame<B> step(double timeSeconds, List<Detection<B>> detections);

    /**
     * Something to gather frames in, for recordings.
     *
     * @param maxGapSeconds a gap between two sights is filled if it lasts no longer
     */
    Trajectories<B> trajectories(double maxGapSeconds);
}
