package io.verge.edge.wire.cn;

import io.verge.edge.wire.RoadNodes;
import io.verge.messages.cn.road.NodeReferenceID;
import io.verge.road.map.Lane;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A road map in links of T/CSAE 53-2020: the lanes that lead from one node to another, numbered from the left, from 1 on.
 * Lanes inside an intersection belong to none; they are how lanes of links connect.
 */
public final class CnLinks {
    /** How many lanes a link can have. */
    static final int MAX_LANES = 32;

    private final RoadMap map;
    private final RoadNodes nodes;
    private final Map<Integer, List<Integer>> laneIndexes = new LinkedHashMap<>();
    private final int[] numbers;
    private final Map<String, Integer> indexOf = new HashMap<>();

    private CnLinks(RoadMap map) {
        this.map = map;
        this.nodes = RoadNodes.of(map);
        this.numbers = new int[map.lanes().size()];
        for (int i = 0; i < numbers.length; i++) {
            indexOf.put(map.lane(i).id(), i);
            if (!map.lane(i).isInsideIntersection()) {
                laneIndexes
                        .computeIfAbsent(key(nodes.from(i), nodes.to(i)), ignored -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> lanes : laneIndexes.values()) {
            Polyline first = map.lane(lanes.getFirst()).centreLine();
            lanes.sort(Comparator.comparingDouble(lane -> -leftOf(first, map.lane(lane))));
            for (int i = 0; i < lanes.size() && i < MAX_LANES; i++) {
                numbers[lanes.get(i)] = i + 1;
            }
        }
    }

    public static CnLinks of(RoadMap map) {
        return new CnLinks(map);
    }

    private int key(int from, int to) {
        return from << Short.SIZE | to;
    }

    private static double leftOf(Polyline line, Lane lane) {
        double middleM = lane.lengthM() / 2;
        double x = lane.centreLine().xAt(middleM);
        double y = lane.centreLine().yAt(middleM);
        return line.offsetM(line.project(x, y), x, y);
    }

    RoadMap map() {
        return map;
    }

    List<RoadNodes.Node> nodes() {
        return nodes.nodes();
    }

    /** The lanes of the links into a node, by link, each from the left. */
    List<List<Integer>> into(int node) {
        List<List<Integer>> found = new ArrayList<>();
        laneIndexes.forEach((key, lanes) -> {
            if ((key & 0xffff) == node) {
                found.add(lanes.subList(0, Math.min(lanes.size(), MAX_LANES)));
            }
        });
        return found;
    }

    /** The number of a lane in its link; 0 for a lane that is in none. */
    int number(int lane) {
        return numbers[lane];
    }

    NodeReferenceID upstream(int lane) {
        return reference(nodes.from(lane));
    }

    NodeReferenceID downstream(int lane) {
        return reference(nodes.to(lane));
    }

    private NodeReferenceID reference(int node) {
        return new NodeReferenceID(OptionalInt.empty(), nodes().get(node).id());
    }

    /** The index of the lane of this id; it may lie inside an intersection. */
    Optional<Integer> find(String laneId) {
        return Optional.ofNullable(indexOf.get(laneId));
    }
}
