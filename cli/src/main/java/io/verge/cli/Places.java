package io.verge.cli;

import io.verge.road.Area;
import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.RoadMap;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.sensor.ObjectSensor;
import io.verge.simulation.sensor.ObuRadio;
import io.verge.simulation.sensor.SensorSpec;
import io.verge.simulation.sensor.SensorSuite;
import io.verge.simulation.sensor.SignalFeed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where to put sensors for recorded traffic: at each signalised junction of its map, the busiest first; where the map
 * knows none, in the middle of the traffic.
 *
 * @param junctions middle and half size of each
 */
record Places(List<Area.Circle> junctions) {
    /** Six sensors each, radios and lights: the picture tells 64 sensors apart. */
    private static final int MAX_JUNCTIONS = 10;

    private static final double SEEN_RADIUS_M = 80;
    private static final double LEAST_RADIUS_M = 10;
    private static final double MOST_RADIUS_M = 45;
    private static final double OPEN_RADIUS_M = 20;

    Places {
        junctions = List.copyOf(junctions);
    }

    static Places of(RoadMap map, List<Scene> scenes) {
        Map<Integer, List<Lane>> movements = new TreeMap<>();
        for (Lane lane : map.lanes()) {
            if (lane.signalKey() >= 0 && lane.type() == LaneType.VEHICLE) {
                movements
                        .computeIfAbsent(lane.signalKey() / (SignalState.MAX_SIGNAL_GROUP + 1), id -> new ArrayList<>())
                        .add(lane);
            }
        }
        List<Area.Circle> junctions =
                movements.values().stream().map(Places::around).toList();
        return new Places(junctions.isEmpty() ? List.of(middle(scenes)) : busiest(junctions, scenes));
    }

    private static Area.Circle around(List<Lane> movements) {
        double x = movements.stream()
                .mapToDouble(lane -> lane.centreLine().xAt(lane.lengthM() / 2))
                .average()
                .orElse(0);
        double y = movements.stream()
                .mapToDouble(lane -> lane.centreLine().yAt(lane.lengthM() / 2))
                .average()
                .orElse(0);
        double radius = movements.stream()
                .mapToDouble(lane -> Math.hypot(
                        lane.centreLine().xM(0) - x, lane.centreLine().yM(0) - y))
                .max()
                .orElse(0);
        return new Area.Circle(new Position(x, y), Math.clamp(radius, LEAST_RADIUS_M, MOST_RADIUS_M));
    }

    private static Area.Circle middle(List<Scene> scenes) {
        double x = 0;
        double y = 0;
        long count = 0;
        for (Scene scene : scenes) {
            for (RoadUser user : scene.roadUsers()) {
                x += user.xM();
                y += user.yM();
                count++;
            }
        }
        return new Area.Circle(new Position(x / Math.max(1, count), y / Math.max(1, count)), OPEN_RADIUS_M);
    }

    private static List<Area.Circle> busiest(List<Area.Circle> junctions, List<Scene> scenes) {
        Comparator<Area.Circle> byTraffic = Comparator.comparingLong(junction -> -traffic(junction, scenes));
        return junctions.size() <= MAX_JUNCTIONS
                ? junctions
                : junctions.stream().sorted(byTraffic).limit(MAX_JUNCTIONS).toList();
    }

    /** Presences near the junction in some scenes out of all. */
    private static long traffic(Area.Circle junction, List<Scene> scenes) {
        long presences = 0;
        for (int i = 0; i < scenes.size(); i += 1 + scenes.size() / 50) {
            presences += scenes.get(i).roadUsers().stream()
                    .filter(user -> junction.reaches(user.xM(), user.yM(), SEEN_RADIUS_M))
                    .count();
        }
        return presences;
    }

    /** Where road users are seen well enough to score their tracks. */
    List<Area.Circle> seen() {
        return junctions.stream()
                .map(junction -> new Area.Circle(junction.centre(), SEEN_RADIUS_M))
                .toList();
    }

    /** The usual sensors at each junction, and one ear for radios and lights. */
    List<SensorSpec> sensors() {
        if (junctions.size() == 1) {
            Area.Circle only = junctions.getFirst();
            return SensorSuite.defaultSensors(only.centre(), only.radiusM());
        }
        List<SensorSpec> sensors = new ArrayList<>(List.of(ObuRadio.typical(), SignalFeed.typical()));
        for (int i = 0; i < junctions.size(); i++) {
            Area.Circle junction = junctions.get(i);
            for (SensorSpec spec : SensorSuite.defaultSensors(junction.centre(), junction.radiusM())) {
                if (spec instanceof ObjectSensor sensor) {
                    sensors.add(new ObjectSensor(
                            "j" + (i + 1) + "-" + sensor.sensorId(),
                            sensor.view(),
                            sensor.timing(),
                            sensor.noise(),
                            sensor.faults()));
                }
            }
        }
        return List.copyOf(sensors);
    }
}
