package io.verge.road.map;

import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.SignalState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Lanelet2 maps ({@code .osm}; Poggenhans et al., "Lanelet2: A high-definition map framework for the future of
 * automated driving", ITSC 2018).
 *
 * <p>A lanelet becomes a lane, or two where vehicles may drive both ways ({@code one_way=no}; the second is named
 * {@code <id>_reverse}); a {@code crosswalk} becomes a {@link Crossing}. The centre line runs half way between the bounds.
 * Lanelets follow one another where they share the end points of both bounds, and lie side by side where they share a
 * bound. A lanelet whose bounds are named the wrong way round, which leads nowhere as written but fits turned round, is
 * turned round.
 *
 * <p>Each regulatory element of subtype {@code traffic_light} is one signal group, numbered in the order of the file: group
 * 1 … 255 of intersection 1, then of intersection 2. {@link MapNames#findSignal} knows them by the {@code name} of a light,
 * by the id of its way and by the id of the element. What Lanelet2 leaves to the reader, {@link LaneletGraph} derives: the
 * movements, their turns, and who yields.
 */
public final class Lanelet2Reader {
    private static final int MAX_LANES = 1_000_000;
    private static final double KMH = 1 / 3.6;
    private static final double MPH = 0.44704;

    private final OsmFile file;
    private final GeoReference reference;
    private final Map<Long, Integer> signalKeys = new LinkedHashMap<>();
    private final Map<String, Integer> signalNames = new HashMap<>();

    private Lanelet2Reader(OsmFile file, GeoReference reference) {
        this.file = file;
        this.reference = reference;
    }

    /**
     * The map in the file, in local metres around the middle of its nodes.
     *
     * @throws MapFormatException when the file cannot be read, says where and what was expected
     */
    public static RoadMap read(Path path) {
        OsmFile file = OsmFile.read(path);
        return new Lanelet2Reader(file, middle(file)).read();
    }

    /** The same in local metres around the given origin. */
    public static RoadMap read(Path path, GeoReference reference) {
        return new Lanelet2Reader(OsmFile.read(path), reference).read();
    }

    private static GeoReference middle(OsmFile file) {
        if (file.nodes().isEmpty()) {
            throw new MapFormatException(file.path(), 0, 0, "expected nodes");
        }
        var latitudes = file.nodes().values().stream()
                .mapToDouble(GeoPosition::latitudeDeg)
                .summaryStatistics();
        var longitudes = file.nodes().values().stream()
                .mapToDouble(GeoPosition::longitudeDeg)
                .summaryStatistics();
        return GeoReference.of(
                (latitudes.getMin() + latitudes.getMax()) / 2, (longitudes.getMin() + longitudes.getMax()) / 2);
    }

    private RoadMap read() {
        numberSignals();
        List<Lanelet> lanelets = new ArrayList<>();
        List<Crossing> crossings = new ArrayList<>();
        for (OsmFile.Relation relation : file.relations().values()) {
            if (!relation.tag("type", "").equals("lanelet")) {
                continue;
            }
            Lanelet lanelet = Lanelet.of(file, reference, relation);
            if (relation.tag("subtype", "").equals("crosswalk")) {
                crossings.add(new Crossing(
                        Long.toString(relation.id()), lanelet.centreLine(), lanelet.widthM(), signalKey(relation)));
            } else {
                lanelets.add(lanelet);
            }
            if (lanelets.size() > MAX_LANES) {
                throw file.wrong(relation, "at most " + MAX_LANES + " lanelets");
            }
        }
        LaneletGraph graph = LaneletGraph.of(file, reference, lanelets, signalKeys);
        List<Lane> lanes = new ArrayList<>();
        Map<String, Integer> laneNames = new HashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            Lane lane = lane(graph, i);
            lanes.add(lane);
            laneNames.put(lane.id(), i);
            if (!graph.isReverse(i)) {
                laneNames.putIfAbsent(graph.lanelet(i).relation().tag("name", lane.id()), i);
            }
        }
        String name = String.valueOf(file.path().getFileName());
        return RoadMap.of(name, reference, lanes, crossings, new MapNames(laneNames, Map.of(), signalNames));
    }

    private Lane lane(LaneletGraph graph, int i) {
        Lanelet lanelet = graph.lanelet(i);
        OsmFile.Relation relation = lanelet.relation();
        LaneType type = graph.type(i);
        return new Lane(
                relation.id() + (graph.isReverse(i) ? "_reverse" : ""),
                type,
                lanelet.centreLine(),
                lanelet.widthM(),
                speedLimitMps(relation, type),
                graph.turn(i),
                graph.successors(i),
                graph.predecessors(i),
                graph.neighbours(i),
                graph.yieldsTo(i),
                graph.signalKey(i));
    }

    private void numberSignals() {
        for (OsmFile.Relation element : file.relations().values()) {
            if (!LaneletGraph.isElement(element, "traffic_light")) {
                continue;
            }
            int number = signalKeys.size();
            int intersection = 1 + number / SignalState.MAX_SIGNAL_GROUP;
            if (intersection > SignalState.MAX_INTERSECTION_ID) {
                throw file.wrong(element, "fewer traffic lights");
            }
            int key = SignalState.key(intersection, 1 + number % SignalState.MAX_SIGNAL_GROUP);
            signalKeys.put(element.id(), key);
            signalNames.put(Long.toString(element.id()), key);
            for (long light : element.refs("way", "refers")) {
                signalNames.putIfAbsent(Long.toString(light), key);
                OsmFile.Way way = file.ways().get(light);
                if (way != null && way.tags().containsKey("name")) {
                    signalNames.putIfAbsent(way.tags().get("name"), key);
                }
            }
        }
    }

    /** The group of the first traffic light the relation names, or −1. */
    private int signalKey(OsmFile.Relation relation) {
        return relation.refs("relation", "regulatory_element").stream()
                .map(element -> signalKeys.getOrDefault(element, -1))
                .filter(key -> key >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** A bare number is km/h, as in OpenStreetMap; without one, what the law of most countries says of such a lane. */
    private double speedLimitMps(OsmFile.Relation relation, LaneType type) {
        String text = relation.tag("speed_limit", "").strip();
        if (text.isEmpty()) {
            return switch (type) {
                case VEHICLE, RAIL -> (relation.tag("location", "urban").equals("nonurban") ? 100 : 50) * KMH;
                case BICYCLE -> 25 * KMH;
                case SIDEWALK -> 6 * KMH;
            };
        }
        int digits = 0;
        while (digits < text.length() && (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == '.')) {
            digits++;
        }
        double unitMps = switch (text.substring(digits).strip()) {
            case "", "km/h", "kmh", "kph" -> KMH;
            case "mph" -> MPH;
            case "m/s", "mps" -> 1;
            default -> Double.NaN;
        };
        double limitMps;
        try {
            limitMps = Double.parseDouble(text.substring(0, digits)) * unitMps;
        } catch (NumberFormatException e) {
            limitMps = Double.NaN;
        }
        if (!(limitMps > 0) || Double.isInfinite(limitMps)) {
            throw file.wrong(relation, "a positive speed_limit in km/h, mph or m/s, not \"" + text + '"');
        }
        return limitMps;
    }
}
