package io.verge.edge.hazard;

import io.verge.road.Angles;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.Lane;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;

/**
 * The lanes each track is likely to drive next, in columns: its own first, and how far away each begins. Which way goes on
 * straightest does not depend on who drives, so {@link LaneRows} has it for each lane.
 */
final class Route {
    static final int MAX_LANES = 6;

    private static final double STRAIGHT_AHEAD_SPEED_MPS = 9;
    private static final double TURNING_RATE_RADPS = 0.15;
    private static final double AT_FORK_M = 2;

    private final RoadMap roadMap;
    private final LaneRows rows;
    private final int capacity;
    private final int[] lanes;
    private final double[] begins;
    private final int[] count;
    private final boolean[] signals;

    Route(RoadMap roadMap, LaneRows rows, int capacity) {
        this.roadMap = roadMap;
        this.rows = rows;
        this.capacity = capacity;
        lanes = new int[capacity * MAX_LANES];
        begins = new double[capacity * MAX_LANES];
        count = new int[capacity];
        signals = new boolean[capacity];
    }

    /** Forgets the route of the slot: it follows no lane. */
    void clear(int slot) {
        count[slot] = 0;
        signals[slot] = false;
    }

    /** Lays out the route of the slot over {@code lengthM} metres from where it is. */
    void plan(int slot, LocalDynamicMap map, double lengthM) {
        boolean fast = map.speedMps(slot) > STRAIGHT_AHEAD_SPEED_MPS;
        double turnRateRadps = map.turnRateRadps[slot];
        boolean turning = Math.abs(turnRateRadps) > TURNING_RATE_RADPS;
        int lane = map.lane[slot];
        double begin = -map.laneAlongM[slot];
        int lanesLaid = 0;
        int keys = -1;
        while (lane >= 0 && lanesLaid < MAX_LANES && begin < lengthM) {
            int i = lanesLaid++ * capacity + slot;
            lanes[i] = lane;
            begins[i] = begin;
            keys &= rows.signalKey(lane);
            begin += rows.lengthM(lane);
            // A turn of the body tells which way it takes only where the ways part.
            if (turning && begin < AT_FORK_M) {
                lane = next(roadMap, roadMap.lane(lane), fast, turnRateRadps);
            } else {
                lane = rows.next(lane, fast);
            }
        }
        count[slot] = lanesLaid;
        // Only a lane without a signal has a negative key.
        signals[slot] = keys >= 0;
    }

    /** The likeliest successor of the lane, or −1. */
    static int next(RoadMap roadMap, Lane current, boolean fast, double turnRateRadps) {
        int best = -1;
        double bestCost = Double.POSITIVE_INFINITY;
        Polyline line = current.centreLine();
        double heading = line.headingRad(line.size() - 2);
        for (int successor : current.successors()) {
            double cost = turnCost(roadMap.lane(successor), heading, fast, turnRateRadps);
            if (cost < bestCost) {
                bestCost = cost;
                best = successor;
            }
        }
        return best;
    }

    /** Straight on is likelier, the more so the faster; a body that already turns says where to. */
    private static double turnCost(Lane successor, double heading, boolean fast, double turnRateRadps) {
        Polyline line = successor.centreLine();
        double bend = Angles.difference(line.headingRad(line.size() - 2), heading);
        double cost = Math.abs(bend) * (fast ? 2 : 1);
        if (bend * turnRateRadps > 0) {
            cost -= 2;
        }
        return successor.turn() == Turn.U_TURN ? cost + 3 : cost;
    }

    int size(int slot) {
        return count[slot];
    }

    /** Whether any lane of the route has a signal. */
    boolean hasSignal(int slot) {
        return signals[slot];
    }

    /** The {@code i}-th lane of the slot's route. */
    int lane(int slot, int i) {
        return lanes[i * capacity + slot];
    }

    /** Metres from the centre of the body to where that lane begins; negative where it began behind. */
    double beginsM(int slot, int i) {
        return begins[i * capacity + slot];
    }

    /** Whether the two routes share a lane. */
    boolean meets(int slot, int other) {
        for (int i = 0; i < count[other]; i++) {
            if (leadsOver(slot, lane(other, i), Double.POSITIVE_INFINITY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lane is on the route, at most {@code withinM} metres away. */
    boolean leadsOver(int slot, int lane, double withinM) {
        for (int i = 0; i < count[slot]; i++) {
            if (lane(slot, i) == lane && beginsM(slot, i) < withinM) {
                return true;
            }
        }
        return false;
    }
}
