package io.verge.road.map;

/** Where a road user is on the lane graph: what {@link LaneIndex#match} fills in. Reused from call to call. */
public final class LaneMatch {
    /** The lane's index in {@link RoadMap#lanes()}; −1 when the place is off every lane. */
    public int lane = -1;
    /** Metres along the lane's centre line. */
    public double alongM;
    /** Metres to the left of the centre line; negative to the right. */
    public double offsetM;
    /** The lane's direction there, radians from east. */
    public double laneHeadingRad;

    void clear() {
        lane = -1;
        alongM = 0;
        offsetM = 0;
        laneHeadingRad = 0;
    }
}
