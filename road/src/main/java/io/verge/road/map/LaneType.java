package io.verge.road.map;

/** Whom a lane is for: {@code LaneTypeAttributes} of ISO/TS 19091:2019, as far as hazards need to tell them apart. */
public enum LaneType {
    VEHICLE,
    BICYCLE,
    SIDEWALK,
    RAIL
}
