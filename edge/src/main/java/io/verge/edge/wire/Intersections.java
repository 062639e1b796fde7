package io.verge.edge.wire;

import io.verge.edge.wire.Intersection.Arm;
import io.verge.edge.wire.Intersection.Way;
import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All intersections of a road map: the nodes that lanes lie inside of, or that only join lanes to others. */
public final class Intersections {
    private static final int MAX_LANES = 254;
    private static final int NO_NODE = -1;
    private static final int MAX_WAYS = 16;
    private static final int MAX_POINTS = 63;
    private static final int MAX_APPROACH = 15;
    private static final int MAX_INNER_LANES = 4;
    private static final double POINT_ERROR_M = 0.05;

    private final RoadMap map;
    private final RoadNodes nodes;
    /** By node, the number there of each lane that leads to or from it. */
    private final Map<Integer, Map<Integer, Integer>> numbers = new LinkedHashMap<>();

    private final Map<Integer, List<Crossing>> crossings = new HashMap<>();

    private Intersections(RoadMap map) {
        this.map = map;
        this.nodes = RoadNodes.of(map);
    }

    public static List<Intersection> of(RoadMap map) {
        return new Intersections(map).intersections();
    }

    private List<Intersection> intersections() {
        for (int i = 0; i < map.lanes().size(); i++) {
            if (map.lane(i).isInsideIntersection()) {
                numbers.putIfAbsent(nodes.to(i), new LinkedHashMap<>());
            }
        }
        for (int i = 0; i < map.lanes().size(); i++) {
            if (!map.lane(i).isInsideIntersection() && nodes.from(i) != nodes.to(i)) {
                number(i, nodes.from(i));
                number(i, nodes.to(i));
            }
        }
        numbers.values().removeIf(Map::isEmpty);
        map.crossings().forEach(this::place);
        List<Intersection> found = new ArrayList<>();
        for (int node : numbers.keySet()) {
            RoadNodes.Node at = nodes.nodes().get(node);
            List<Arm> arms = arms(node, numbers.getOrDefault(node, Map.of()));
            List<Crossing> there = crossings.getOrDefault(node, List.of());
            found.add(new Intersection(
                    at.id(), at.place(), arms, there.subList(0, Math.min(there.size(), MAX_LANES - arms.size()))));
        }
        return List.copyOf(found);
    }

    private void number(int lane, int node) {
        Map<Integer, Integer> at = numbers.get(node);
        if (at != null && at.size() < MAX_LANES) {
            at.put(lane, at.size() + 1);
        }
    }

    /** A crossing belongs to the intersection whose signals govern it, or else to the nearest. */
    private void place(Crossing crossing) {
        Polyline line = crossing.centreLine();
        Position middle = new Position(line.xAt(line.lengthM() / 2), line.yAt(line.lengthM() / 2));
        numbers.keySet().stream()
                .min(Comparator.comparingDouble(node -> farM(node, crossing, middle)))
                .ifPresent(node -> crossings
                        .computeIfAbsent(node, ignored -> new ArrayList<>())
                        .add(crossing));
    }

    private double farM(int node, Crossing crossing, Position middle) {
        RoadNodes.Node at = nodes.nodes().get(node);
        boolean isGoverned = crossing.signalKey() >= 0 && crossing.signalKey() / SignalState.key(1, 0) == at.id();
        return isGoverned ? -1 : at.place().distanceM(middle);
    }

    /** The lanes that no intersection tells of, each stretch of road as an intersection that nothing leads into. */
    public static List<Intersection> segments(RoadMap map) {
        Intersections all = new Intersections(map);
        Set<Integer> rest = new LinkedHashSet<>();
        for (int i = 0; i < map.lanes().size(); i++) {
            if (!map.lane(i).isInsideIntersection()) {
                rest.add(i);
            }
        }
        all.intersections();
        all.numbers.values().forEach(told -> rest.removeAll(told.keySet()));
        Map<List<Integer>, Map<Integer, Integer>> stretches = new LinkedHashMap<>();
        for (int lane : rest) {
            Map<Integer, Integer> stretch = stretches.computeIfAbsent(
                    List.of(all.nodes.from(lane), all.nodes.to(lane)), ignored -> new LinkedHashMap<>());
            if (stretch.size() < MAX_LANES) {
                stretch.put(lane, stretch.size() + 1);
            }
        }
        List<Intersection> segments = new ArrayList<>();
        stretches.values().forEach(lanes -> {
            List<Arm> arms = all.arms(NO_NODE, lanes);
            segments.add(new Intersection(
                    segments.size() + 1, arms.getFirst().points().getFirst(), arms, List.of()));
        });
        return List.copyOf(segments);
    }

    private List<Arm> arms(int node, Map<Integer, Integer> here) {
        Map<Integer, Integer> approaches = approaches(node, here.keySet());
        List<Arm> arms = new ArrayList<>();
        here.forEach((index, number) -> {
            Lane lane = map.lane(index);
            boolean isIngress = nodes.to(index) == node;
            arms.add(new Arm(
                    number,
                    isIngress,
                    approaches.getOrDefault(index, 0),
                    !lane.neighbours().isEmpty(),
                    lane.type(),
                    lane.widthM(),
                    lane.speedLimitMps(),
                    points(lane.centreLine(), isIngress),
                    isIngress ? ways(node, lane, here) : List.of()));
        });
        return arms;
    }

    /** Numbers for lanes between which one may change, by lane; as far as there are numbers. */
    private Map<Integer, Integer> approaches(int node, Set<Integer> lanes) {
        Map<Integer, Integer> approaches = new HashMap<>();
        int last = 0;
        for (int lane : lanes) {
            if (!approaches.containsKey(lane) && last < MAX_APPROACH) {
                last++;
                spread(node, lane, last, lanes, approaches);
            }
        }
        return approaches;
    }

    private void spread(int node, int lane, int approach, Set<Integer> lanes, Map<Integer, Integer> approaches) {
        approaches.put(lane, approach);
        for (int beside : map.lane(lane).neighbours()) {
            boolean isSameWay = (nodes.to(beside) == node) == (nodes.to(lane) == node);
            if (isSameWay && lanes.contains(beside) && !approaches.containsKey(beside)) {
                spread(node, beside, approach, lanes, approaches);
            }
        }
    }

    /** The points of a line that are told. */
    public static List<Position> points(Polyline line, boolean backwards) {
        List<Position> points = new ArrayList<>();
        for (int i : FewPoints.of(line, MAX_POINTS, POINT_ERROR_M)) {
            points.add(new Position(line.xM(i), line.yM(i)));
        }
        return backwards ? points.reversed() : points;
    }

    private List<Way> ways(int node, Lane lane, Map<Integer, Integer> here) {
        List<Way> ways = new ArrayList<>();
        int id = nodes.nodes().get(node).id();
        for (int next : lane.successors()) {
            through(id, map.lane(next), next, MAX_INNER_LANES, here, ways);
        }
        return ways;
    }

    /** Follows the way through, which may be several lanes long or none, to the lanes it comes out at. */
    private void through(int id, Lane first, int at, int further, Map<Integer, Integer> here, List<Way> ways) {
        if (map.lane(at).isInsideIntersection()) {
            for (int next : map.lane(at).successors()) {
                if (further > 0) {
                    through(id, first, next, further - 1, here, ways);
                }
            }
            return;
        }
        Integer number = here.get(at);
        if (number != null && ways.size() < MAX_WAYS) {
            int group = first.signalKey() < 0 ? 0 : first.signalKey() % SignalState.key(1, 0);
            ways.add(new Way(id, number, first.turn(), group));
        }
    }
}
