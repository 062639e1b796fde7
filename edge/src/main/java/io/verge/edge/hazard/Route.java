package io.verge.edge.hazard;

import io.verge.road.Angles;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.Lane;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.List;

/** The lanes each track is likely to drive next, in columns: its own first, and how far away each begins. */
final class Route {
    static final int MAX_LANES = 6;

    private static final double STRAIGHT_AHEAD_SPEED_MPS = 9;
    private static final double TURNING_RATE_RADPS = 0.15;
    private static final double AT_FORK_M = 2;

    private final RoadMap roadMap;
    private final int[] lanes;
    private final double[] begins;
    private final int[] count;

    Route(RoadMap roadMap, int capacity) {
        this.roadMap = roadMap;
        lanes = new int[capacity * MAX_LANES];
        begins = new double[capacity * MAX_LANES];
        count = new int[capacity];
    }

    /** Forgets the route of the slot: it follows no lane. */
    void clear(int slot) {
        count[slot] = 0;
    }

    /** Lays out the route of the slot over {@code lengthM} metres from where it is. */
    void plan(int slot, LocalDynamicMap map, double lengthM) {
        int lane = map.lane[slot];
        double begin = -map.laneAlongM[slot];
        count[slot] = 0;
        while (lane >= 0 && count[slot] < MAX_LANES && begin < lengthM) {
            int i = slot * MAX_LANES + count[slot]++;
            lanes[i] = lane;
            begins[i] = begin;
            Lane current = roadMap.lane(lane);
            begin += current.lengthM();
            // A turn of the body tells which way it takes only where the ways part.
            boolean atFork = begin < AT_FORK_M;
            lane = next(current, slot, map, atFork ? map.turnRateRadps[slot] : 0);
        }
    }

    private int next(Lane current, int slot, LocalDynamicMap map, double turnRateRadps) {
        List<Integer> successors = current.successors();
        if (successors.size() < 2) {
            return successors.isEmpty() ? -1 : successors.getFirst();
        }
        int best = -1;
        double bestCost = Double.POSITIVE_INFINITY;
        Polyline line = current.centreLine();
        double heading = line.headingRad(line.size() - 2);
        for (int i = 0; i < successors.size(); i++) {
            Lane successor = roadMap.lane(successors.get(i));
            double cost = turnCost(successor, heading, map.speedMps(slot), turnRateRadps);
            if (cost < bestCost) {
                bestCost = cost;
                best = successors.get(i);
            }
        }
        return best;
    }

    /** Straight on is likelier, the more so the faster; a body that already turns says where to. */
    private static double turnCost(Lane successor, double heading, double speedMps, double turnRateRadps) {
        Polyline line = successor.centreLine();
        double bend = Angles.difference(line.headingRad(line.size() - 2), heading);
        double cost = Math.abs(bend) * (speedMps > STRAIGHT_AHEAD_SPEED_MPS ? 2 : 1);
        boolean turning = Math.abs(turnRateRadps) > TURNING_RATE_RADPS;
        if (turning && bend * turnRateRadps > 0) {
            cost -= 2;
        }
        return successor.turn() == Turn.U_TURN ? cost + 3 : cost;
    }

    int size(int slot) {
        return count[slot];
    }

    /** The {@code i}-th lane of the slot's route. */
    int lane(int slot, int i) {
        return lanes[slot * MAX_LANES + i];
    }

    /** Metres from the centre of the body to where that lane begins; negative where it began behind. */
    double beginsM(int slot, int i) {
        return begins[slot * MAX_LANES + i];
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
