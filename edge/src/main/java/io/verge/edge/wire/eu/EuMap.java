package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.RoadNodes;
import io.verge.messages.eu.release1.dsrccommon.IntersectionReferenceID;
import io.verge.messages.eu.release1.dsrclane.ConnectingLane;
import io.verge.messages.eu.release1.dsrclane.Connection;
import io.verge.messages.eu.release1.dsrclane.GenericLane;
import io.verge.messages.eu.release1.dsrclane.LaneAttributes;
import io.verge.messages.eu.release1.dsrclane.LaneTypeAttributes;
import io.verge.messages.eu.release1.dsrcnode.RegulatorySpeedLimit;
import io.verge.messages.eu.release1.dsrcnode.SpeedLimitType;
import io.verge.messages.eu.release1.dsrcposition.Position3D;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionGeometry;
import io.verge.road.GeoPosition;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * The intersections of a road map as MAPEM of TS 103 301 tells them: lanes in and lanes out, which begin where they meet the
 * intersection, and how they connect.
 */
public final class EuMap {
    private static final int MAX_LANES = 254;
    private static final int MAX_CONNECTIONS = 16;
    private static final int MANEUVER_BITS = 12;
    private static final int SHARING_BITS = 10;
    private static final BitString INGRESS = BitString.parse("10");
    private static final BitString EGRESS = BitString.parse("01");
    private static final double SPEED_UNIT_MPS = 0.02;
    private static final int MAX_SPEED = 8_190;
    private static final int MAX_WIDTH_CM = 32_767;

    private final RoadMap map;
    private final RoadNodes nodes;
    private final int node;
    private final EuLanePoints points;
    /** The number of each lane that leads in or out, by its index. */
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    private EuMap(RoadMap map, RoadNodes nodes, int node) {
        this.map = map;
        this.nodes = nodes;
        this.node = node;
        this.points = new EuLanePoints(map.reference(), nodes.nodes().get(node).place());
        for (int i = 0; i < map.lanes().size() && numbers.size() < MAX_LANES; i++) {
            if (!map.lane(i).isInsideIntersection() && (nodes.from(i) == node) != (nodes.to(i) == node)) {
                numbers.put(i, numbers.size() + 1);
            }
        }
    }

    /** All intersections: the nodes that lanes lie inside of. */
    public static List<IntersectionGeometry> intersections(RoadMap map) {
        RoadNodes nodes = RoadNodes.of(map);
        boolean[] isIntersection = new boolean[nodes.nodes().size()];
        for (int i = 0; i < map.lanes().size(); i++) {
            isIntersection[nodes.to(i)] |= map.lane(i).isInsideIntersection();
        }
        List<IntersectionGeometry> found = new ArrayList<>();
        for (int i = 0; i < isIntersection.length; i++) {
            EuMap writer = new EuMap(map, nodes, i);
            if (isIntersection[i] && !writer.numbers.isEmpty()) {
                found.add(writer.geometry());
            }
        }
        return List.copyOf(found);
    }

    private IntersectionGeometry geometry() {
        RoadNodes.Node at = nodes.nodes().get(node);
        GeoPosition place = map.reference().toGeo(at.place().xM(), at.place().yM());
        List<GenericLane> lanes = new ArrayList<>();
        numbers.forEach((index, number) -> lanes.add(lane(index, number)));
        double widthM = average(lane -> lane.widthM());
        double speedMps = average(lane -> lane.speedLimitMps());
        int speed = (int) Math.min(Math.round(speedMps / SPEED_UNIT_MPS), MAX_SPEED);
        return new IntersectionGeometry(
                Optional.empty(),
                new IntersectionReferenceID(OptionalInt.empty(), at.id()),
                0,
                new Position3D(
                        (int) Math.rint(place.latitudeDeg() * 1e7),
                        (int) Math.rint(place.longitudeDeg() * 1e7),
                        OptionalInt.empty(),
                        Optional.empty(),
                        UnknownExtensions.NONE),
                OptionalInt.of((int) Math.min(Math.round(widthM * 100), MAX_WIDTH_CM)),
                Optional.of(List.of(new RegulatorySpeedLimit(SpeedLimitType.Item.VEHICLE_MAX_SPEED, speed))),
                lanes,
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private double average(ToDoubleFunction<Lane> of) {
        return numbers.keySet().stream()
                .mapToDouble(index -> of.applyAsDouble(map.lane(index)))
                .average()
                .orElse(0);
    }

    private GenericLane lane(int index, int number) {
        Lane lane = map.lane(index);
        boolean isIngress = nodes.to(index) == node;
        List<Connection> connections = isIngress ? connections(index) : List.of();
        long maneuvers = 0;
        for (Connection connection : connections) {
            maneuvers |= connection.connectingLane().maneuver().map(EuMap::bits).orElse(0L);
        }
        return new GenericLane(
                number,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                new LaneAttributes(
                        isIngress ? INGRESS : EGRESS,
                        BitString.of(0, SHARING_BITS),
                        type(lane.type()),
                        Optional.empty()),
                maneuvers == 0 ? Optional.empty() : Optional.of(BitString.of(maneuvers, MANEUVER_BITS)),
                points.nodes(lane.centreLine(), isIngress),
                connections.isEmpty() ? Optional.empty() : Optional.of(connections),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private List<Connection> connections(int index) {
        List<Connection> found = new ArrayList<>();
        for (int inner : map.lane(index).successors()) {
            for (int next : map.lane(inner).successors()) {
                Integer number = numbers.get(next);
                if (map.lane(inner).isInsideIntersection() && number != null && found.size() < MAX_CONNECTIONS) {
                    found.add(connection(map.lane(inner), number));
                }
            }
        }
        return found;
    }

    private static Connection connection(Lane inner, int number) {
        BitString maneuver = BitString.of(1L << (MANEUVER_BITS - inner.turn().ordinal()), MANEUVER_BITS);
        int group = inner.signalKey() & 0xff;
        return new Connection(
                new ConnectingLane(number, Optional.of(maneuver)),
                Optional.empty(),
                inner.signalKey() < 0 ? OptionalInt.empty() : OptionalInt.of(group),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static long bits(BitString maneuver) {
        long bits = 0;
        for (int i = 0; i < maneuver.size(); i++) {
            bits = bits << 1 | (maneuver.get(i) ? 1 : 0);
        }
        return bits;
    }

    private static LaneTypeAttributes type(LaneType type) {
        return switch (type) {
            case VEHICLE -> new LaneTypeAttributes.Vehicle(BitString.of(0, 8));
            case BICYCLE -> new LaneTypeAttributes.BikeLane(BitString.of(0, 16));
            case SIDEWALK -> new LaneTypeAttributes.Sidewalk(BitString.of(0, 16));
            case RAIL -> new LaneTypeAttributes.TrackedVehicle(BitString.of(0, 16));
        };
    }
}
