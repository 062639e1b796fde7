package io.verge.edge.hazard;

import io.verge.road.GeoReference;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * Two roads that cross at the origin, driven on the right, one lane each way, stop lines 10 m from the middle: group 1
 * for east and west, group 2 for north and south, group 3 for those on foot across the eastern arm at x = 14 m. A left
 * turn from the west gives way to those who come from the east; traffic from the south has a lane of its own for turning
 * right. A sidewalk lies south of the western arm. Apart from all this, two lanes run east at y = 300 m.
 */
final class HandMadeMap {
    static final int EAST_WEST = 1;
    static final int NORTH_SOUTH = 2;
    static final int WALKERS = 3;

    private static final List<Lane> LANES = new ArrayList<>();

    private HandMadeMap() {}

    static final RoadMap MAP = make();

    private static RoadMap make() {
        through("east", EAST_WEST, -150, -2, -10, -2, 10, -2, 150, -2);
        through("west", EAST_WEST, 150, 2, 10, 2, -10, 2, -150, 2);
        through("north", NORTH_SOUTH, 2, -150, 2, -10, 2, 10, 2, 150);
        through("south", NORTH_SOUTH, -2, 150, -2, 10, -2, -10, -2, -150);
        int eastIn = 0;
        int westThrough = 4;
        int northOut = 8;
        int left = LANES.size();
        add("east-left", Turn.LEFT, EAST_WEST, List.of(northOut), List.of(westThrough), curve(-10, -2, 2, -2, 2, 10));
        LANES.set(eastIn, withSuccessors(LANES.get(eastIn), List.of(1, left)));
        int right = LANES.size() + 1;
        add("north-right-in", Turn.NONE, 0, List.of(right), List.of(), Stage.line(5.5, -150, 5.5, -10));
        add("north-right", Turn.RIGHT, NORTH_SOUTH, List.of(2), List.of(), curve(5.5, -10, 5.5, -2, 10, -2));
        LANES.add(
                lane("sidewalk", LaneType.SIDEWALK, Turn.NONE, 0, List.of(), List.of(), Stage.line(-150, -6, -14, -6)));
        add("inner", Turn.NONE, 0, List.of(), List.of(), Stage.line(0, 300, 300, 300));
        add("outer", Turn.NONE, 0, List.of(), List.of(), Stage.line(0, 303.5, 300, 303.5));
        Crossing crossing = new Crossing("crossing-east", Stage.line(14, -4, 14, 4), 3, SignalState.key(1, WALKERS));
        return RoadMap.of("made by hand", GeoReference.of(31.2304, 121.4737), LANES, List.of(crossing));
    }

    private static void through(String name, int group, double... xy) {
        int first = LANES.size();
        add(name + "-in", Turn.NONE, 0, List.of(first + 1), List.of(), Stage.line(xy[0], xy[1], xy[2], xy[3]));
        add(
                name + "-through",
                Turn.STRAIGHT,
                group,
                List.of(first + 2),
                List.of(),
                Stage.line(xy[2], xy[3], xy[4], xy[5]));
        add(name + "-out", Turn.NONE, 0, List.of(), List.of(), Stage.line(xy[4], xy[5], xy[6], xy[7]));
    }

    private static void add(
            String name, Turn turn, int group, List<Integer> successors, List<Integer> yieldsTo, Polyline line) {
        LANES.add(lane(name, LaneType.VEHICLE, turn, group, successors, yieldsTo, line));
    }

    /** A lane for vehicles by itself. */
    static Lane lane(String name, double... xy) {
        return lane(name, LaneType.VEHICLE, Turn.NONE, 0, List.of(), List.of(), Stage.line(xy));
    }

    private static Lane lane(
            String name,
            LaneType type,
            Turn turn,
            int group,
            List<Integer> successors,
            List<Integer> yieldsTo,
            Polyline line) {
        int signal = group == 0 ? -1 : SignalState.key(1, group);
        double width = type == LaneType.SIDEWALK ? 2 : 3.5;
        return new Lane(name, type, line, width, 13.9, turn, successors, List.of(), List.of(), yieldsTo, signal);
    }

    private static Lane withSuccessors(Lane lane, List<Integer> successors) {
        return new Lane(
                lane.id(),
                lane.type(),
                lane.centreLine(),
                lane.widthM(),
                lane.speedLimitMps(),
                lane.turn(),
                successors,
                lane.predecessors(),
                lane.neighbours(),
                lane.yieldsTo(),
                lane.signalKey());
    }

    /** A quadratic Bézier from the first point to the third. */
    static Polyline curve(double... p) {
        double[] xy = new double[2 * 13];
        for (int i = 0; i <= 12; i++) {
            double t = i / 12.0;
            double u = 1 - t;
            xy[2 * i] = u * u * p[0] + 2 * u * t * p[2] + t * t * p[4];
            xy[2 * i + 1] = u * u * p[1] + 2 * u * t * p[3] + t * t * p[5];
        }
        return Stage.line(xy);
    }
}
