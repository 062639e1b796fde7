package io.verge.road;

/**
 * What kind of danger. Predicted collisions first, then what a road user does against the rules or the road's use, then what
 * a site does not see itself but may be told of.
 */
public enum HazardType {
    /** Closing in on a road user ahead on the same course (FCW in T/CSAE 53, LCRW in ETSI TS 101 539-3). */
    REAR_END(true),
    /** Paths that cross (ICW in T/CSAE 53, ICRW in ETSI TS 101 539-2). */
    CROSSING(true),
    /** Paths that meet front to front. */
    HEAD_ON(true),
    /** Paths that join from the side: merging, lane change, sideswipe. */
    MERGING(true),
    /** A motor vehicle and a vulnerable road user about to collide (VRUCW in T/CSAE 53). */
    VRU_COLLISION(true),
    /** About to pass a stop line on red (RLVW in T/CSAE 53). */
    RED_LIGHT_RUNNING(false),
    /** Driving against the direction of its lane. */
    WRONG_WAY(false),
    /** A vehicle that stands on the carriageway where none should. */
    STOPPED_VEHICLE(false),
    /** Somebody on foot on the carriageway away from a crossing. */
    PEDESTRIAN_ON_CARRIAGEWAY(false),
    /** Road users have collided (cause 2 of DENM). */
    ACCIDENT(false),
    /** Something lies on the road that should not, or an animal is there. */
    OBSTACLE(false),
    /** People work on the road. */
    ROADWORKS(false),
    /** Ice, water, oil or what else makes tyres slip. */
    SLIPPERY_ROAD(false),
    /** Traffic stands or crawls, or its end is near. */
    CONGESTION(false),
    /** Fog, smoke, dust or what else keeps from seeing far. */
    LOW_VISIBILITY(false);

    private final boolean collision;

    HazardType(boolean collision) {
        this.collision = collision;
    }

    /** Whether it names two parties that would collide. */
    public boolean isCollision() {
        return collision;
    }
}
