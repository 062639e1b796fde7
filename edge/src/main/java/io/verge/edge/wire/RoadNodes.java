package io.verge.edge.wire;

import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.map.Lane;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A road map as the MAP messages see it: nodes, and lanes that lead from one to another. What lies inside an intersection
 * is part of its node; where lanes merely follow each other, begin or end, there is a node as well.
 */
public final class RoadNodes {
    /** Lanes side by side begin and end together if they do so within this, metres. */
    private static final double TOGETHER_M = 15;
    /** Nodes without signals are numbered from here on, where intersections hardly are. */
    private static final int FIRST_UNNAMED = 60_000;

    private final int[] groupOf;
    private final int[] from;
    private final int[] to;
    private final List<Node> nodes;

    /**
     * A node.
     *
     * @param id the intersection's number where signals tell one, another number that is free otherwise
     * @param place the middle of all lane ends in it
     */
    public record Node(int id, Position place) {}

    private RoadNodes(RoadMap map) {
        int lanes = map.lanes().size();
        groupOf = new int[2 * lanes];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = i;
        }
        Map<Integer, Integer> intersections = new HashMap<>();
        for (int i = 0; i < lanes; i++) {
            join(map, i, intersections);
        }
        from = new int[lanes];
        to = new int[lanes];
        nodes = number(map, intersections);
    }

    public static RoadNodes of(RoadMap map) {
        return new RoadNodes(map);
    }

    private void join(RoadMap map, int index, Map<Integer, Integer> intersections) {
        Lane lane = map.lane(index);
        if (lane.isInsideIntersection()) {
            join(begin(index), end(index));
            for (int other : lane.yieldsTo()) {
                if (map.lane(other).isInsideIntersection()) {
                    join(begin(index), begin(other));
                }
            }
        } else {
            lane.neighbours().forEach(other -> joinNeighbours(map, index, other));
        }
        for (int next : lane.successors()) {
            join(end(index), begin(next));
        }
        if (lane.signalKey() >= 0) {
            Integer known = intersections.putIfAbsent(intersection(lane.signalKey()), begin(index));
            join(begin(index), known == null ? begin(index) : known);
        }
    }

    private void joinNeighbours(RoadMap map, int index, int other) {
        if (beginning(map, index).distanceM(beginning(map, other)) < TOGETHER_M) {
            join(begin(index), begin(other));
        }
        if (ending(map, index).distanceM(ending(map, other)) < TOGETHER_M) {
            join(end(index), end(other));
        }
    }

    private static int intersection(int signalKey) {
        return signalKey / SignalState.key(1, 0);
    }

    private static Position beginning(RoadMap map, int index) {
        return point(map, index, 0);
    }

    private static Position ending(RoadMap map, int index) {
        return point(map, index, map.lane(index).centreLine().size() - 1);
    }

    private static Position point(RoadMap map, int index, int point) {
        return new Position(
                map.lane(index).centreLine().xM(point),
                map.lane(index).centreLine().yM(point));
    }

    private static int begin(int lane) {
        return 2 * lane;
    }

    private static int end(int lane) {
        return 2 * lane + 1;
    }

    private void join(int one, int other) {
        groupOf[group(one)] = group(other);
    }

    private int group(int element) {
        int at = element;
        while (groupOf[at] != at) {
            groupOf[at] = groupOf[groupOf[at]];
            at = groupOf[at];
        }
        return at;
    }

    private List<Node> number(RoadMap map, Map<Integer, Integer> intersections) {
        Map<Integer, Integer> idOf = new HashMap<>();
        intersections.forEach((id, element) -> idOf.merge(group(element), id, Math::min));
        Map<Integer, Integer> indexOf = new HashMap<>();
        List<Integer> ids = new ArrayList<>();
        List<List<Position>> places = new ArrayList<>();
        Set<Integer> taken = new HashSet<>(intersections.keySet());
        for (int element = 0; element < groupOf.length; element++) {
            int group = group(element);
            Integer index = indexOf.putIfAbsent(group, ids.size());
            if (index == null) {
                index = ids.size();
                Integer id = idOf.get(group);
                ids.add(id == null ? free(taken) : id);
                places.add(new ArrayList<>());
            }
            int lane = element / 2;
            boolean isBegin = element == begin(lane);
            places.get(index).add(isBegin ? beginning(map, lane) : ending(map, lane));
            (isBegin ? from : to)[lane] = index;
        }
        List<Node> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            found.add(new Node(ids.get(i), middle(places.get(i))));
        }
        return List.copyOf(found);
    }

    private static int free(Set<Integer> taken) {
        int ids = SignalState.MAX_INTERSECTION_ID + 1;
        for (int i = 0; i < ids; i++) {
            int id = (FIRST_UNNAMED + i) % ids;
            if (taken.add(id)) {
                return id;
            }
        }
        throw new IllegalArgumentException("a map with more than " + ids + " nodes");
    }

    private static Position middle(List<Position> places) {
        double x = 0;
        double y = 0;
        for (Position place : places) {
            x += place.xM() / places.size();
            y += place.yM() / places.size();
        }
        return new Position(x, y);
    }

    public List<Node> nodes() {
        return nodes;
    }

    /** The index of the node a lane comes from, in {@link #nodes()}. */
    public int from(int lane) {
        return from[lane];
    }

    /** The index of the node a lane leads to; of a lane inside an intersection, the one it lies in. */
    public int to(int lane) {
        return to[lane];
    }
}
