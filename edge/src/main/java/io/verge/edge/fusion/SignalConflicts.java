package io.verge.edge.fusion;

import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which signal groups of an intersection must not have protected green together: those of movements that cross each other,
 * and of a movement straight over a crossing and the people on it. Who turns over a crossing yields, whatever its light is
 * called.
 */
final class SignalConflicts {
    /** Movements that begin or end together touch there, and do not cross. */
    private static final double TOUCH_M = 1.5;

    private static final List<Integer> NONE = List.of();

    private final Map<Integer, List<Integer>> byKey = new HashMap<>();
    private final Set<Integer> vehicleKeys = new HashSet<>();
    private final Set<Integer> crossingKeys = new HashSet<>();

    SignalConflicts(RoadMap map) {
        Map<Integer, List<Lane>> movements = new HashMap<>();
        for (Lane lane : map.lanes()) {
            if (lane.isInsideIntersection() && lane.signalKey() >= 0) {
                vehicleKeys.add(lane.signalKey());
                movements
                        .computeIfAbsent(SignalState.intersectionOf(lane.signalKey()), ignored -> new ArrayList<>())
                        .add(lane);
            }
        }
        movements.values().forEach(this::addCrossing);
        for (Crossing crossing : map.crossings()) {
            if (crossing.signalKey() >= 0) {
                crossingKeys.add(crossing.signalKey());
                movements
                        .getOrDefault(SignalState.intersectionOf(crossing.signalKey()), List.of())
                        .forEach(movement -> add(movement, crossing));
            }
        }
    }

    private void addCrossing(List<Lane> movements) {
        for (int i = 0; i < movements.size(); i++) {
            for (int k = i + 1; k < movements.size(); k++) {
                Lane a = movements.get(i);
                Lane b = movements.get(k);
                if (a.signalKey() != b.signalKey() && cross(a, b)) {
                    add(a.signalKey(), b.signalKey());
                }
            }
        }
    }

    private static boolean cross(Lane a, Lane b) {
        return !shares(a.predecessors(), b.predecessors())
                && !shares(a.successors(), b.successors())
                && a.centreLine().crosses(b.centreLine(), TOUCH_M);
    }

    private static boolean shares(List<Integer> some, List<Integer> others) {
        return some.stream().anyMatch(others::contains);
    }

    private void add(Lane movement, Crossing crossing) {
        boolean over = movement.turn() == Turn.STRAIGHT && movement.centreLine().crosses(crossing.centreLine(), 0);
        if (over && movement.signalKey() != crossing.signalKey()) {
            add(movement.signalKey(), crossing.signalKey());
        }
    }

    private void add(int a, int b) {
        List<Integer> ofA = byKey.computeIfAbsent(a, ignored -> new ArrayList<>());
        if (!ofA.contains(b)) {
            ofA.add(b);
            byKey.computeIfAbsent(b, ignored -> new ArrayList<>()).add(a);
        }
    }

    /** The groups that must not have protected green while this one has. */
    List<Integer> of(int signalKey) {
        return byKey.getOrDefault(signalKey, NONE);
    }

    /** Whether the map has something that the group governs. */
    boolean isOfTheMap(int signalKey) {
        return vehicleKeys.contains(signalKey) || crossingKeys.contains(signalKey);
    }

    /** Whether the group lets vehicles go; groups of people alone have no amber everywhere. */
    boolean isOfVehicles(int signalKey) {
        return vehicleKeys.contains(signalKey);
    }
}
