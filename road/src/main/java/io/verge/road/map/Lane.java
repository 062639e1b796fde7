package io.verge.road.map;

import java.util.List;

/**
 * One lane, driven from the first point of its centre line to the last. A lane inside an intersection is one movement:
 * its {@link #turn} says which.
 *
 * @param id the map's own name for it
 * @param type whom it is for
 * @param centreLine its middle, local metres
 * @param widthM its width
 * @param speedLimitMps the limit, m/s
 * @param turn the movement it makes within an intersection
 * @param successors indexes of lanes it leads into
 * @param predecessors indexes of lanes that lead into it
 * @param neighbours indexes of lanes beside it in the same direction, a lane change away
 * @param yieldsTo indexes of lanes whose traffic goes first where the two meet
 * @param signalKey {@link io.verge.road.SignalState#key()} of the group that lets traffic enter it; −1 without a signal
 */
public record Lane(
        String id,
        LaneType type,
        Polyline centreLine,
        double widthM,
        double speedLimitMps,
        Turn turn,
        List<Integer> successors,
        List<Integer> predecessors,
        List<Integer> neighbours,
        List<Integer> yieldsTo,
        int signalKey) {
    public Lane {
        if (!(widthM > 0) || !(speedLimitMps > 0)) {
            throw new IllegalArgumentException(
                    "lane " + id + ": width " + widthM + " m, limit " + speedLimitMps + " m/s");
        }
        successors = List.copyOf(successors);
        predecessors = List.copyOf(predecessors);
        neighbours = List.copyOf(neighbours);
        yieldsTo = List.copyOf(yieldsTo);
    }

    public double lengthM() {
        return centreLine.lengthM();
    }

    /** The same lane governed by this signal group, or by none (−1). */
    public Lane withSignalKey(int key) {
        return new Lane(
                id, type, centreLine, widthM, speedLimitMps, turn, successors, predecessors, neighbours, yieldsTo, key);
    }

    /** Whether it is part of an intersection's inside; the stop line of its movement is then its first point. */
    public boolean isInsideIntersection() {
        return turn != Turn.NONE;
    }
}
