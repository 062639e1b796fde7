package io.verge.simulation.world;

/** What a road user does against the rules, or {@link #NONE}. */
public enum Misbehaviour {
    NONE,
    /** Drives over the stop line two to four seconds into red. */
    RED_LIGHT_RUNNER,
    /** Walks across the carriageway away from a crossing, in front of a vehicle. */
    JAYWALKER,
    /** Rides a lane against its direction. */
    WRONG_WAY_RIDER,
    /** Stops in its lane and stays, hiding whoever steps out in front of it. */
    STALLED_VAN,
    /** Steps out from in front of a stalled van into the next lane. */
    HIDDEN_PEDESTRIAN,
    /** Brakes to a stop for no reason with somebody close behind who is not looking. */
    HARD_BRAKER
}
