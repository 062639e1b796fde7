package io.verge.edge.wire.cn;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.LaneParts;
import io.verge.edge.wire.Maneuvers;
import io.verge.edge.wire.WireObject;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.cn.position.Position3D;
import io.verge.messages.cn.road.LaneAttributes;
import io.verge.messages.cn.road.LaneTypeAttributes;
import io.verge.messages.cn.road.RegulatorySpeedLimit;
import io.verge.messages.cn.road.RoadPoint;
import io.verge.messages.cn.roadmap.ConnectingLane;
import io.verge.messages.cn.roadmap.Connection;
import io.verge.messages.cn.roadmap.Lane;
import io.verge.messages.cn.roadmap.Link;
import io.verge.messages.cn.roadmap.MapData;
import io.verge.messages.cn.roadmap.Node;
import io.verge.road.GeoReference;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a MAP message of T/CSAE 53-2020 as a road map. The message says which lanes connect, not by which way: within an
 * intersection lanes are laid as smooth curves. Who gives way to whom it does not say.
 */
public final class CnMapReader {
    private static final double DEFAULT_SPEED_MPS = 13.9;
    private static final double DEFAULT_WIDTH_M = 3.5;
    private static final double SPEED_UNIT_MPS = 0.02;

    private final GeoReference reference;
    private final LaneParts parts = new LaneParts();
    private final List<Crossing> crossings = new ArrayList<>();
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final List<Approach> approaches = new ArrayList<>();

    /** A lane outside, with what it leads to. */
    private record Approach(int index, Node node, Lane lane) {}

    private CnMapReader(GeoReference reference) {
        this.reference = reference;
    }

    /** The road map a message tells, or nothing where the bytes are no MAP. */
    public static Optional<RoadMap> read(byte[] bytes, GeoReference reference) {
        Codec<MessageFrame> codec = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper);
        return switch (codec.decode(bytes, 0, bytes.length)) {
            case Decoded.Value<MessageFrame> decoded ->
                decoded.value() instanceof MessageFrame.MapFrame(MapData map)
                        ? Optional.of(new CnMapReader(reference).roadMap(map))
                        : Optional.empty();
            case Decoded.Rejected<MessageFrame> ignored -> Optional.empty();
        };
    }

    private RoadMap roadMap(MapData map) {
        for (Node node : map.nodes()) {
            for (Link link : node.inLinks().orElse(List.of())) {
                add(node, link);
            }
        }
        approaches.forEach(this::connect);
        return RoadMap.of("MAP message", reference, parts.lanes(), crossings);
    }

    private void add(Node node, Link link) {
        int before = -1;
        for (Lane lane : link.lanes()) {
            Optional<Polyline> line = lane.points().flatMap(points -> line(node.refPos(), points));
            if (line.isEmpty()) {
                continue;
            }
            double widthM = widthM(link, lane);
            String id = id(link.upstreamNodeId().id(), node.id().id(), lane.laneID());
            if (isCrossing(lane)) {
                crossings.add(new Crossing("crossing " + id, line.get(), widthM, signal(node, lane)));
                continue;
            }
            int index = parts.add(id, type(lane), line.get(), widthM, speedMps(link, lane));
            indexOf.put(id, index);
            approaches.add(new Approach(index, node, lane));
            if (before >= 0 && mayChange(lane) && parts.type(before) == parts.type(index)) {
                parts.beside(before, index);
            }
            before = mayChange(lane) ? index : -1;
        }
    }

    private void connect(Approach approach) {
        for (Connection connection : approach.lane().connectsTo().orElse(List.of())) {
            connection.connectingLane().ifPresent(lane -> {
                String id = id(
                        approach.node().id().id(),
                        connection.remoteIntersection().id(),
                        lane.lane());
                Integer next = indexOf.get(id);
                if (next != null) {
                    connect(approach, lane, signal(approach.node(), connection), next);
                }
            });
        }
    }

    private void connect(Approach approach, ConnectingLane lane, int signalKey, int next) {
        Turn turn = lane.maneuver().map(Maneuvers::turn).orElse(Turn.NONE);
        parts.connect(approach.index(), next, turn, signalKey);
    }

    private static String id(int from, int to, int lane) {
        return from + ">" + to + "/" + lane;
    }

    private static int signal(Node node, Connection connection) {
        int phase = connection.phaseId().orElse(0);
        return phase == 0 ? -1 : SignalState.key(node.id().id(), phase);
    }

    private static int signal(Node node, Lane lane) {
        return lane.connectsTo()
                .map(connections -> signal(node, connections.getFirst()))
                .orElse(-1);
    }

    private static boolean mayChange(Lane lane) {
        return lane.maneuvers().map(Maneuvers::allowsLaneChange).orElse(true);
    }

    private static boolean isCrossing(Lane lane) {
        return lane.laneAttributes().map(LaneAttributes::laneType).orElse(null) instanceof LaneTypeAttributes.Crosswalk;
    }

    private static LaneType type(Lane lane) {
        return switch (lane.laneAttributes().map(LaneAttributes::laneType).orElse(VEHICLES)) {
            case LaneTypeAttributes.BikeLane ignored -> LaneType.BICYCLE;
            case LaneTypeAttributes.Sidewalk ignored -> LaneType.SIDEWALK;
            case LaneTypeAttributes.TrackedVehicle ignored -> LaneType.RAIL;
            default -> LaneType.VEHICLE;
        };
    }

    private static final LaneTypeAttributes VEHICLES = new LaneTypeAttributes.Vehicle(BitString.of(0, 8));

    private static double widthM(Link link, Lane lane) {
        double cm = lane.laneWidth().orElse(link.linkWidth() / link.lanes().size());
        return cm > 0 ? cm / 100 : DEFAULT_WIDTH_M;
    }

    private static double speedMps(Link link, Lane lane) {
        return lane.speedLimits().or(link::speedLimits).orElse(List.of()).stream()
                .mapToDouble(CnMapReader::mps)
                .filter(speed -> speed > 0)
                .max()
                .orElse(DEFAULT_SPEED_MPS);
    }

    private static double mps(RegulatorySpeedLimit limit) {
        return limit.speed() == DsrcUnits.NO_SPEED ? 0 : limit.speed() * SPEED_UNIT_MPS;
    }

    private Optional<Polyline> line(Position3D from, List<RoadPoint> points) {
        double[] xs = new double[points.size()];
        double[] ys = new double[points.size()];
        WireObject place = new WireObject();
        for (int i = 0; i < xs.length; i++) {
            CnPositions.take(points.get(i).posOffset().offsetLL(), from, place);
            xs[i] = reference.xM(place.latitudeDeg(), place.longitudeDeg());
            ys[i] = reference.yM(place.latitudeDeg(), place.longitudeDeg());
        }
        boolean hasLength = false;
        for (int i = 1; i < xs.length; i++) {
            hasLength |= Math.hypot(xs[i] - xs[0], ys[i] - ys[0]) > 0.01;
        }
        return hasLength ? Optional.of(Polyline.of(xs, ys)) : Optional.empty();
    }
}
