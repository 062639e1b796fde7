package io.verge.edge.wire.cn;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.FewPoints;
import io.verge.edge.wire.Maneuvers;
import io.verge.edge.wire.RoadNodes;
import io.verge.messages.cn.position.Position3D;
import io.verge.messages.cn.road.LaneAttributes;
import io.verge.messages.cn.road.LaneTypeAttributes;
import io.verge.messages.cn.road.NodeReferenceID;
import io.verge.messages.cn.road.RegulatorySpeedLimit;
import io.verge.messages.cn.road.RoadPoint;
import io.verge.messages.cn.road.SpeedLimitType;
import io.verge.messages.cn.roadmap.ConnectingLane;
import io.verge.messages.cn.roadmap.Connection;
import io.verge.messages.cn.roadmap.Lane;
import io.verge.messages.cn.roadmap.Link;
import io.verge.messages.cn.roadmap.Movement;
import io.verge.messages.cn.roadmap.Node;
import io.verge.road.GeoPosition;
import io.verge.road.map.Crossing;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A road map as the nodes of MAP of T/CSAE 53-2020, each with the links that lead into it. */
public final class CnMap {
    private static final int MAX_LINKS = 32;
    private static final int MAX_CONNECTIONS = 8;
    private static final int MAX_MOVEMENTS = 32;
    private static final int MAX_POINTS = 31;
    /** A tenth of what a lane's points may be off by. */
    private static final double POINT_ERROR_M = 0.05;

    private static final int MAX_WIDTH_CM = 32_767;
    private static final double SPEED_UNIT_MPS = 0.02;
    private static final int MAX_INNER_LANES = 4;

    private final CnLinks links;
    private final RoadMap map;
    private final int[] nodeOfCrossing;

    private CnMap(CnLinks links) {
        this.links = links;
        this.map = links.map();
        this.nodeOfCrossing = map.crossings().stream().mapToInt(this::nodeOf).toArray();
    }

    public static List<Node> nodes(CnLinks links) {
        CnMap writer = new CnMap(links);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < links.nodes().size(); i++) {
            nodes.add(writer.node(i));
        }
        return List.copyOf(nodes);
    }

    private Node node(int index) {
        RoadNodes.Node node = links.nodes().get(index);
        Position3D reference = position(node.place().xM(), node.place().yM());
        List<Link> into = new ArrayList<>();
        for (List<Integer> lanes : links.into(index)) {
            into.add(link(reference, lanes));
        }
        crossings(index, reference).ifPresent(into::add);
        return new Node(
                Optional.empty(),
                new NodeReferenceID(OptionalInt.empty(), node.id()),
                reference,
                into.isEmpty() ? Optional.empty() : Optional.of(into.subList(0, Math.min(into.size(), MAX_LINKS))),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private Link link(Position3D reference, List<Integer> indexes) {
        List<Lane> lanes = new ArrayList<>();
        Set<Movement> movements = new LinkedHashSet<>();
        double widthM = 0;
        for (int index : indexes) {
            List<Connection> connections = connections(index);
            connections.forEach(
                    connection -> movements.add(new Movement(connection.remoteIntersection(), connection.phaseId())));
            lanes.add(lane(reference, index, connections));
            widthM += map.lane(index).widthM();
        }
        return new Link(
                Optional.empty(),
                links.upstream(indexes.getFirst()),
                Optional.empty(),
                widthCm(widthM),
                Optional.of(points(reference, middle(indexes))),
                movements.isEmpty()
                        ? Optional.empty()
                        : Optional.of(movements.stream().limit(MAX_MOVEMENTS).toList()),
                lanes,
                UnknownExtensions.NONE);
    }

    private Lane lane(Position3D reference, int index, List<Connection> connections) {
        io.verge.road.map.Lane lane = map.lane(index);
        int speed = (int) Math.min(Math.round(lane.speedLimitMps() / SPEED_UNIT_MPS), DsrcUnits.NO_SPEED - 1);
        long maneuvers = lane.neighbours().isEmpty() ? 0 : Maneuvers.LANE_CHANGE;
        for (Connection connection : connections) {
            maneuvers |= connection
                    .connectingLane()
                    .flatMap(ConnectingLane::maneuver)
                    .map(Maneuvers::bits)
                    .orElse(Maneuvers.of(Turn.STRAIGHT));
        }
        return new Lane(
                links.number(index),
                OptionalInt.of(widthCm(lane.widthM())),
                Optional.of(new LaneAttributes(Optional.empty(), type(lane.type()))),
                Optional.of(Maneuvers.string(maneuvers)),
                connections.isEmpty() ? Optional.empty() : Optional.of(connections),
                Optional.of(List.of(new RegulatorySpeedLimit(SpeedLimitType.Item.VEHICLE_MAX_SPEED, speed))),
                Optional.of(points(reference, lane.centreLine())),
                UnknownExtensions.NONE);
    }

    private List<Connection> connections(int index) {
        List<Connection> found = new ArrayList<>();
        for (int next : map.lane(index).successors()) {
            if (map.lane(next).isInsideIntersection()) {
                through(next, next, MAX_INNER_LANES, found);
            } else {
                add(next, Optional.empty(), map.lane(next).signalKey(), found);
            }
        }
        return found;
    }

    /** Follows the way through an intersection, which may be several lanes long, to the lanes it comes out at. */
    private void through(int first, int inner, int further, List<Connection> found) {
        for (int next : map.lane(inner).successors()) {
            if (!map.lane(next).isInsideIntersection()) {
                BitString maneuver =
                        Maneuvers.string(Maneuvers.of(map.lane(first).turn()));
                add(next, Optional.of(maneuver), map.lane(first).signalKey(), found);
            } else if (further > 0) {
                through(first, next, further - 1, found);
            }
        }
    }

    private void add(int lane, Optional<BitString> maneuver, int signalKey, List<Connection> found) {
        if (links.number(lane) > 0 && found.size() < MAX_CONNECTIONS) {
            found.add(new Connection(
                    links.downstream(lane),
                    Optional.of(new ConnectingLane(links.number(lane), maneuver)),
                    phase(signalKey)));
        }
    }

    private static OptionalInt phase(int signalKey) {
        return signalKey < 0 ? OptionalInt.empty() : OptionalInt.of(signalKey & 0xff);
    }

    /** The crossings of a node, as a link from the node to itself. */
    private Optional<Link> crossings(int node, Position3D reference) {
        List<Lane> lanes = new ArrayList<>();
        int id = links.nodes().get(node).id();
        for (int i = 0; i < nodeOfCrossing.length; i++) {
            if (nodeOfCrossing[i] == node && lanes.size() < CnLinks.MAX_LANES) {
                lanes.add(crossing(map.crossings().get(i), lanes.size() + 1, reference, id));
            }
        }
        return lanes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(
                        Optional.empty(),
                        new NodeReferenceID(OptionalInt.empty(), id),
                        Optional.empty(),
                        lanes.getFirst().laneWidth().orElse(0),
                        Optional.empty(),
                        Optional.empty(),
                        lanes,
                        UnknownExtensions.NONE));
    }

    private Lane crossing(Crossing crossing, int number, Position3D reference, int nodeId) {
        Connection across = new Connection(
                new NodeReferenceID(OptionalInt.empty(), nodeId), Optional.empty(), phase(crossing.signalKey()));
        LaneTypeAttributes type = new LaneTypeAttributes.Crosswalk(BitString.of(0, 16));
        return new Lane(
                number,
                OptionalInt.of(widthCm(crossing.widthM())),
                Optional.of(new LaneAttributes(Optional.empty(), type)),
                Optional.empty(),
                Optional.of(List.of(across)),
                Optional.empty(),
                Optional.of(points(reference, crossing.centreLine())),
                UnknownExtensions.NONE);
    }

    /** The node whose signals govern the crossing, or else the nearest. */
    private int nodeOf(Crossing crossing) {
        Polyline line = crossing.centreLine();
        double x = line.xAt(line.lengthM() / 2);
        double y = line.yAt(line.lengthM() / 2);
        int best = 0;
        double bestM = Double.POSITIVE_INFINITY;
        for (int i = 0; i < links.nodes().size(); i++) {
            RoadNodes.Node node = links.nodes().get(i);
            if (crossing.signalKey() >= 0 && crossing.signalKey() >> 8 == node.id()) {
                return i;
            }
            double distanceM = Math.hypot(node.place().xM() - x, node.place().yM() - y);
            if (distanceM < bestM) {
                best = i;
                bestM = distanceM;
            }
        }
        return best;
    }

    /** Half way between the leftmost lane and the rightmost. */
    private Polyline middle(List<Integer> indexes) {
        Polyline left = map.lane(indexes.getFirst()).centreLine();
        Polyline right = map.lane(indexes.getLast()).centreLine();
        double[] xs = new double[MAX_POINTS];
        double[] ys = new double[MAX_POINTS];
        for (int i = 0; i < MAX_POINTS; i++) {
            double part = i / (MAX_POINTS - 1.0);
            xs[i] = (left.xAt(part * left.lengthM()) + right.xAt(part * right.lengthM())) / 2;
            ys[i] = (left.yAt(part * left.lengthM()) + right.yAt(part * right.lengthM())) / 2;
        }
        return Polyline.of(xs, ys);
    }

    private List<RoadPoint> points(Position3D reference, Polyline line) {
        List<RoadPoint> points = new ArrayList<>();
        for (int i : FewPoints.of(line, MAX_POINTS, POINT_ERROR_M)) {
            Position3D place = position(line.xM(i), line.yM(i));
            points.add(
                    new RoadPoint(CnPositions.offset(reference, place.lat(), place.long_()), UnknownExtensions.NONE));
        }
        return points;
    }

    private Position3D position(double xM, double yM) {
        GeoPosition geo = map.reference().toGeo(xM, yM);
        return CnPositions.position(CnUnits.e7(geo.latitudeDeg()), CnUnits.e7(geo.longitudeDeg()));
    }

    private static LaneTypeAttributes type(LaneType type) {
        return switch (type) {
            case VEHICLE -> new LaneTypeAttributes.Vehicle(BitString.of(0, 8));
            case BICYCLE -> new LaneTypeAttributes.BikeLane(BitString.of(0, 16));
            case SIDEWALK -> new LaneTypeAttributes.Sidewalk(BitString.of(0, 16));
            case RAIL -> new LaneTypeAttributes.TrackedVehicle(BitString.of(0, 16));
        };
    }

    private static int widthCm(double widthM) {
        return (int) Math.min(Math.round(widthM * 100), MAX_WIDTH_CM);
    }
}
