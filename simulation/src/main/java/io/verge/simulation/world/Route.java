package io.verge.simulation.world;

import io.verge.road.map.Polyline;

/**
 * One way through the world from where a road user appears to where it leaves. Its core, from {@code coreStartM} to
 * {@code coreEndM}, is where it meets others; before the core is the line it waits at.
 *
 * @param index its number in {@link Junction#routes()}; −1 for a path made for one misbehaving road user alone
 * @param kind who uses it
 * @param line the path of the centre
 * @param coreStartM where the shared part begins, metres along the line
 * @param coreEndM where it ends
 * @param coreSpeedMps the most a road user drives in the core, by its curvature
 * @param signalGroup who lets it into the core; 0 for none
 * @param inLane the lane before the core, −1 for none
 * @param outLane the lane after it, −1 for none
 * @param through whether it goes straight on
 */
record Route(
        int index,
        Kind kind,
        Polyline line,
        double coreStartM,
        double coreEndM,
        double coreSpeedMps,
        int signalGroup,
        int inLane,
        int outLane,
        boolean through) {
    enum Kind {
        VEHICLE(1.28),
        BICYCLE(0.4),
        PEDESTRIAN(0.3);

        final double halfWidthM;

        Kind(double halfWidthM) {
            this.halfWidthM = halfWidthM;
        }
    }

    /** A path for one road user that no rule of the road knows. */
    static Route lawless(Kind kind, Polyline line) {
        return new Route(-1, kind, line, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, 0, -1, -1, true);
    }

    boolean isLawless() {
        return index < 0;
    }
}
