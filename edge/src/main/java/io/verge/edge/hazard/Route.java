package io.verge.edge.hazard;

import io.verge.road.Angles;
import io.verge.road.LocalDynamicMap;
import io.verge.road.StationType;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;

/**
 * The lanes one road user is likely to drive next, its own first, and how far away each begins. They are laid out whenever
 * they are asked for: kept for everybody they would be so much more to write into memory with every frame, and few are
 * ever read again. Which way goes on straightest does not depend on who drives, so {@link LaneRows} has it for each lane.
 */
final class Route {
    private static final int MAX_LANES = 6;
    private static final double STRAIGHT_AHEAD_SPEED_MPS = 9;
    private static final double TURNING_RATE_RADPS = 0.15;
    private static final double AT_FORK_M = 2;
    private static final double LANE_HEADING_RAD = Math.toRadians(22);
    private static final double CREEPING_MPS = 4;

    private final RoadMap roadMap;
    private final LaneRows rows;
    private final LocalDynamicMap map;
    private final double horizonSeconds;
    private final int[] lanes = new int[MAX_LANES];
    private final double[] begins = new double[MAX_LANES];
    private int size;
    private boolean hasSignal;

    /** @param horizonSeconds how far ahead it reaches, and somewhat further */
    Route(RoadMap roadMap, LaneRows rows, LocalDynamicMap map, double horizonSeconds) {
        this.roadMap = roadMap;
        this.rows = rows;
        this.map = map;
        this.horizonSeconds = horizonSeconds;
    }

    /** Lays out the route of the track in this slot and tells whether it has one: who follows no lane has none. */
    boolean lay(int slot) {
        size = 0;
        hasSignal = false;
        double speed = map.speedMps(slot);
        if (!followsLane(slot, speed)) {
            return false;
        }
        boolean fast = speed > STRAIGHT_AHEAD_SPEED_MPS;
        double lengthM = speed * horizonSeconds * 1.3 + 20;
        double turnRateRadps = map.turnRateRadps[slot];
        boolean turning = Math.abs(turnRateRadps) > TURNING_RATE_RADPS;
        int lane = map.lane[slot];
        double begin = -map.laneAlongM[slot];
        int keys = -1;
        while (lane >= 0 && size < MAX_LANES && begin < lengthM) {
            lanes[size] = lane;
            begins[size++] = begin;
            keys &= rows.signalKey(lane);
            begin += rows.lengthM(lane);
            // A turn of the body tells which way it takes only where the ways part.
            if (turning && begin < AT_FORK_M) {
                lane = next(roadMap, roadMap.lane(lane), fast, turnRateRadps);
            } else {
                lane = rows.next(lane, fast);
            }
        }
        // Only a lane without a signal has a negative key.
        hasSignal = keys >= 0;
        return true;
    }

    private boolean followsLane(int slot, double speed) {
        int index = map.lane[slot];
        if (index < 0 || map.stationType[slot] == StationType.PEDESTRIAN.code()) {
            return false;
        }
        if (rows.type(index) == LaneType.SIDEWALK || Math.abs(map.laneOffsetM[slot]) > rows.widthM(index) / 2 + 0.5) {
            return false;
        }
        int segment = rows.segmentAt(index, map.laneAlongM[slot]);
        double off = Math.abs(Angles.difference(map.headingRad[slot], rows.headingRad(segment)));
        // Slow bodies are not known to point exactly, and creep along their lane all the same.
        return off < (rows.isInsideIntersection(index) || speed < CREEPING_MPS ? 2 : 1) * LANE_HEADING_RAD;
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

    int size() {
        return size;
    }

    /** Whether any lane of the route has a signal. */
    boolean hasSignal() {
        return hasSignal;
    }

    /** The {@code i}-th lane of the route. */
    int lane(int i) {
        return lanes[i];
    }

    /** Metres from the centre of the body to where that lane begins; negative where it began behind. */
    double beginsM(int i) {
        return begins[i];
    }

    /** Whether the two routes share a lane. */
    boolean meets(Route other) {
        for (int i = 0; i < other.size; i++) {
            if (leadsOver(other.lanes[i], Double.POSITIVE_INFINITY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lane is on the route, at most {@code withinM} metres away. */
    boolean leadsOver(int lane, double withinM) {
        for (int i = 0; i < size; i++) {
            if (lanes[i] == lane && begins[i] < withinM) {
                return true;
            }
        }
        return false;
    }
}
