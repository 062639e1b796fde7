package io.verge.road.map;

/** What a lane does within an intersection. Lanes outside intersections have {@link #NONE}. */
public enum Turn {
    NONE,
    STRAIGHT,
    LEFT,
    RIGHT,
    U_TURN
}
