package io.verge.edge.wire;

import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * An intersection of a road map as MAP of ISO/TS 19091 and SAE J2735 describes it: lanes in and lanes out, which begin where
 * they meet it, and how they connect.
 *
 * @param id its number
 * @param place the middle of it
 * @param lanes numbered from 1 on, as they come
 */
public record Intersection(int id, Position place, List<Arm> lanes) {
    private static final int MAX_LANES = 254;
    private static final int MAX_WAYS = 16;
    private static final int MAX_POINTS = 63;
    private static final double POINT_ERROR_M = 0.05;

    /**
     * A lane that leads in or out.
     *
     * @param isIngress whether it leads in
     * @param points from the intersection away, local metres
     * @param ways where it leads, if it leads in
     */
    public record Arm(
            int number,
            boolean isIngress,
            LaneType type,
            double widthM,
            double speedLimitMps,
            List<Position> points,
            List<Way> ways) {}

    /**
     * A way through.
     *
     * @param to the number of the lane it comes out at
     * @param signalGroup of the light that lets traffic enter; 0 where there is none
     */
    public record Way(int to, Turn turn, int signalGroup) {}

    /** All of a road map: the nodes that lanes lie inside of. */
    public static List<Intersection> of(RoadMap map) {
        RoadNodes nodes = RoadNodes.of(map);
        Map<Integer, Map<Integer, Integer>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < map.lanes().size(); i++) {
            if (map.lane(i).isInsideIntersection()) {
                numbers.putIfAbsent(nodes.to(i), new LinkedHashMap<>());
            }
        }
        for (int i = 0; i < map.lanes().size(); i++) {
            if (!map.lane(i).isInsideIntersection() && nodes.from(i) != nodes.to(i)) {
                number(i, numbers.get(nodes.from(i)));
                number(i, numbers.get(nodes.to(i)));
            }
        }
        List<Intersection> found = new ArrayList<>();
        numbers.forEach((node, lanes) -> {
            if (!lanes.isEmpty()) {
                List<Arm> arms = new ArrayList<>();
                lanes.forEach((lane, number) -> arms.add(arm(map, lane, number, nodes.to(lane) == node, lanes)));
                RoadNodes.Node at = nodes.nodes().get(node);
                found.add(new Intersection(at.id(), at.place(), List.copyOf(arms)));
            }
        });
        return List.copyOf(found);
    }

    private static void number(int lane, @Nullable Map<Integer, Integer> numbers) {
        if (numbers != null && numbers.size() < MAX_LANES) {
            numbers.put(lane, numbers.size() + 1);
        }
    }

    private static Arm arm(RoadMap map, int index, int number, boolean isIngress, Map<Integer, Integer> numbers) {
        Lane lane = map.lane(index);
        return new Arm(
                number,
                isIngress,
                lane.type(),
                lane.widthM(),
                lane.speedLimitMps(),
                points(lane.centreLine(), isIngress),
                isIngress ? ways(map, lane, numbers) : List.of());
    }

    private static List<Position> points(Polyline line, boolean backwards) {
        List<Position> points = new ArrayList<>();
        for (int i : FewPoints.of(line, MAX_POINTS, POINT_ERROR_M)) {
            points.add(new Position(line.xM(i), line.yM(i)));
        }
        return backwards ? points.reversed() : points;
    }

    private static List<Way> ways(RoadMap map, Lane lane, Map<Integer, Integer> numbers) {
        List<Way> ways = new ArrayList<>();
        for (int inner : lane.successors()) {
            Lane through = map.lane(inner);
            for (int next : through.successors()) {
                Integer number = numbers.get(next);
                if (through.isInsideIntersection() && number != null && ways.size() < MAX_WAYS) {
                    int group = through.signalKey() < 0 ? 0 : through.signalKey() % SignalState.key(1, 0);
                    ways.add(new Way(number, through.turn(), group));
                }
            }
        }
        return ways;
    }

    /** The mean of something over the lanes. */
    public double mean(ToDoubleFunction<Arm> of) {
        return lanes.stream().mapToDouble(of).average().orElse(0);
    }
}
