package io.verge.road.map;

import java.util.Map;
import java.util.Optional;

/**
 * What the map's source calls its parts, for those who read other files of the same source: recorded lights, routes.
 *
 * @param lanes lane index by name; a lane may have several names, and several lanes of the source may be one of ours
 * @param intersections {@code IntersectionReference.id} by name, such as a SUMO {@code tlLogic} id
 * @param signals {@link io.verge.road.SignalState#key()} by name, such as the name of a Lanelet2 traffic light
 */
public record MapNames(Map<String, Integer> lanes, Map<String, Integer> intersections, Map<String, Integer> signals) {
    /** No names at all. */
    public static final MapNames NONE = new MapNames(Map.of(), Map.of(), Map.of());

    public MapNames {
        lanes = Map.copyOf(lanes);
        intersections = Map.copyOf(intersections);
        signals = Map.copyOf(signals);
    }

    /** The index of the lane of this name, in {@link RoadMap#lanes()}. */
    public Optional<Integer> findLane(String name) {
        return Optional.ofNullable(lanes.get(name));
    }

    /** The number of the intersection of this name, 1 … 65535. */
    public Optional<Integer> findIntersection(String name) {
        return Optional.ofNullable(intersections.get(name));
    }

    /** The key of the signal group of this name. */
    public Optional<Integer> findSignal(String name) {
        return Optional.ofNullable(signals.get(name));
    }
}
