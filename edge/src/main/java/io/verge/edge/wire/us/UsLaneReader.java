package io.verge.edge.wire.us;

import io.verge.edge.wire.LaneTrace;
import io.verge.messages.us.dsrclane.GenericLane;
import io.verge.messages.us.dsrcnode.ComputedLane;
import io.verge.messages.us.dsrcnode.LaneDataAttribute;
import io.verge.messages.us.dsrcnode.NodeAttributeSetXY;
import io.verge.messages.us.dsrcnode.NodeListXY;
import io.verge.messages.us.dsrcnode.NodeOffsetPointXY;
import io.verge.messages.us.dsrcnode.NodeXY;
import io.verge.messages.us.dsrcnode.RegulatorySpeedLimit;
import io.verge.road.GeoReference;
import io.verge.road.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of an intersection's lanes, what {@link UsLanePoints} writes and others may. */
final class UsLaneReader {
    private static final double SCALE_UNIT = 0.0005;
    private static final double ANGLE_UNIT_RAD = Math.toRadians(0.0125);

    private final GeoReference geo;
    private final Position reference;
    private final Map<Integer, List<NodeXY>> nodesOf = new HashMap<>();

    UsLaneReader(GeoReference geo, Position reference, List<GenericLane> lanes) {
        this.geo = geo;
        this.reference = reference;
        for (GenericLane lane : lanes) {
            if (lane.nodeList() instanceof NodeListXY.Nodes(List<NodeXY> nodes)) {
                nodesOf.putIfAbsent(lane.laneID(), nodes);
            }
        }
    }

    /** From the intersection away, local metres; none where they are told in a way that is not known. */
    List<Position> points(GenericLane lane) {
        return switch (lane.nodeList()) {
            case NodeListXY.Nodes(List<NodeXY> nodes) -> trace(nodes);
            case NodeListXY.Computed(ComputedLane computed) -> computed(computed);
            case NodeListXY.Unknown ignored -> List.of();
        };
    }

    private List<Position> trace(List<NodeXY> nodes) {
        LaneTrace trace = new LaneTrace(geo, reference);
        for (NodeXY node : nodes) {
            switch (node.delta()) {
                case NodeOffsetPointXY.NodeXY1(var step) -> trace.step(step.x(), step.y());
                case NodeOffsetPointXY.NodeXY2(var step) -> trace.step(step.x(), step.y());
                case NodeOffsetPointXY.NodeXY3(var step) -> trace.step(step.x(), step.y());
                case NodeOffsetPointXY.NodeXY4(var step) -> trace.step(step.x(), step.y());
                case NodeOffsetPointXY.NodeXY5(var step) -> trace.step(step.x(), step.y());
                case NodeOffsetPointXY.NodeXY6(var step) -> trace.step(step.x(), step.y());
                case NodeOffsetPointXY.NodeLatLon(var at) -> trace.at(at.lat(), at.lon());
                case NodeOffsetPointXY.Regional ignored -> {
                    return List.of();
                }
            }
        }
        return trace.points();
    }

    private List<Position> computed(ComputedLane lane) {
        List<NodeXY> nodes = nodesOf.get(lane.referenceLaneId());
        List<Position> points = nodes == null ? List.of() : trace(nodes);
        return points.isEmpty()
                ? points
                : LaneTrace.computed(
                        points,
                        east(lane.offsetXaxis()),
                        north(lane.offsetYaxis()),
                        1 + lane.scaleXaxis().orElse(0) * SCALE_UNIT,
                        1 + lane.scaleYaxis().orElse(0) * SCALE_UNIT,
                        lane.rotateXY().orElse(0) * ANGLE_UNIT_RAD);
    }

    private static int east(ComputedLane.OffsetXaxis offset) {
        return switch (offset) {
            case ComputedLane.OffsetXaxis.Small(int cm) -> cm;
            case ComputedLane.OffsetXaxis.Large(int cm) -> cm;
        };
    }

    private static int north(ComputedLane.OffsetYaxis offset) {
        return switch (offset) {
            case ComputedLane.OffsetYaxis.Small(int cm) -> cm;
            case ComputedLane.OffsetYaxis.Large(int cm) -> cm;
        };
    }

    /** By how much the lane is wider at its first point than the intersection's lanes are. */
    static int widerCm(GenericLane lane) {
        return first(lane)
                .map(NodeAttributeSetXY::dWidth)
                .map(change -> change.orElse(0))
                .orElse(0);
    }

    /** The limits that hold from its first point on, where it has its own. */
    static Optional<List<RegulatorySpeedLimit>> limits(GenericLane lane) {
        return first(lane)
                .flatMap(NodeAttributeSetXY::data)
                .flatMap(list -> list.stream()
                        .filter(LaneDataAttribute.SpeedLimits.class::isInstance)
                        .map(data -> ((LaneDataAttribute.SpeedLimits) data).value())
                        .findFirst());
    }

    private static Optional<NodeAttributeSetXY> first(GenericLane lane) {
        return lane.nodeList() instanceof NodeListXY.Nodes(List<NodeXY> nodes)
                ? nodes.getFirst().attributes()
                : Optional.empty();
    }
}
