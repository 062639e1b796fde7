package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.Intersection;
import io.verge.edge.wire.Intersections;
import io.verge.edge.wire.Maneuvers;
import io.verge.messages.eu.release1.dsrccommon.IntersectionReferenceID;
import io.verge.messages.eu.release1.dsrccommon.RoadSegmentReferenceID;
import io.verge.messages.eu.release1.dsrclane.ConnectingLane;
import io.verge.messages.eu.release1.dsrclane.Connection;
import io.verge.messages.eu.release1.dsrclane.GenericLane;
import io.verge.messages.eu.release1.dsrclane.LaneAttributes;
import io.verge.messages.eu.release1.dsrclane.LaneTypeAttributes;
import io.verge.messages.eu.release1.dsrcmap.RoadSegment;
import io.verge.messages.eu.release1.dsrcnode.NodeListXY;
import io.verge.messages.eu.release1.dsrcnode.RegulatorySpeedLimit;
import io.verge.messages.eu.release1.dsrcnode.SpeedLimitType;
import io.verge.messages.eu.release1.dsrcposition.Position3D;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionGeometry;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.LaneType;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The intersections of a road map, and the segments of road beside them, as MAPEM of TS 103 301. */
public final class EuMap {
    private static final int SHARING_BITS = 10;
    private static final BitString INGRESS = BitString.parse("10");
    private static final BitString EGRESS = BitString.parse("01");
    private static final BitString EITHER_WAY = BitString.parse("11");
    private static final double SPEED_UNIT_MPS = 0.02;
    private static final int MAX_SPEED = 8_190;
    private static final int MAX_WIDTH_CM = 32_767;

    private EuMap() {}

    public static List<IntersectionGeometry> intersections(RoadMap map) {
        return Intersections.of(map).stream()
                .map(intersection -> geometry(intersection, map.reference()))
                .toList();
    }

    /** The lanes that no intersection tells of. */
    public static List<RoadSegment> segments(RoadMap map) {
        return Intersections.segments(map).stream()
                .map(segment -> segment(segment, map.reference()))
                .toList();
    }

    private static IntersectionGeometry geometry(Intersection intersection, GeoReference geo) {
        return new IntersectionGeometry(
                Optional.empty(),
                new IntersectionReferenceID(OptionalInt.empty(), intersection.id()),
                0,
                place(intersection, geo),
                OptionalInt.of(widthCm(intersection)),
                Optional.of(limits(speed(intersection.mean(Intersection.Arm::speedLimitMps)))),
                lanes(intersection, geo),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static RoadSegment segment(Intersection segment, GeoReference geo) {
        return new RoadSegment(
                Optional.empty(),
                new RoadSegmentReferenceID(OptionalInt.empty(), segment.id()),
                0,
                place(segment, geo),
                OptionalInt.of(widthCm(segment)),
                Optional.of(limits(speed(segment.mean(Intersection.Arm::speedLimitMps)))),
                lanes(segment, geo),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static Position3D place(Intersection intersection, GeoReference geo) {
        GeoPosition place =
                geo.toGeo(intersection.place().xM(), intersection.place().yM());
        return new Position3D(
                (int) Math.rint(place.latitudeDeg() * 1e7),
                (int) Math.rint(place.longitudeDeg() * 1e7),
                OptionalInt.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static int widthCm(Intersection intersection) {
        return (int) Math.min(Math.round(intersection.mean(Intersection.Arm::widthM) * 100), MAX_WIDTH_CM);
    }

    private static List<GenericLane> lanes(Intersection intersection, GeoReference geo) {
        int widthCm = widthCm(intersection);
        int speed = speed(intersection.mean(Intersection.Arm::speedLimitMps));
        EuLanePoints points = new EuLanePoints(geo, intersection.place());
        List<GenericLane> lanes = new ArrayList<>();
        for (Intersection.Arm arm : intersection.lanes()) {
            int armSpeed = speed(arm.speedLimitMps());
            NodeListXY nodes = points.nodes(
                    arm.points(),
                    (int) Math.round(arm.widthM() * 100) - widthCm,
                    armSpeed == speed ? Optional.empty() : Optional.of(limits(armSpeed)));
            lanes.add(lane(intersection.id(), arm, nodes));
        }
        for (Crossing crossing : intersection.crossings()) {
            int wider = (int) Math.round(crossing.widthM() * 100) - widthCm;
            NodeListXY nodes =
                    points.nodes(Intersections.points(crossing.centreLine(), false), wider, Optional.empty());
            lanes.add(crossing(lanes.size() + 1, crossing, nodes));
        }
        return lanes;
    }

    private static int speed(double mps) {
        return (int) Math.min(Math.round(mps / SPEED_UNIT_MPS), MAX_SPEED);
    }

    private static List<RegulatorySpeedLimit> limits(int speed) {
        return List.of(new RegulatorySpeedLimit(SpeedLimitType.Item.VEHICLE_MAX_SPEED, speed));
    }

    private static GenericLane lane(int intersection, Intersection.Arm arm, NodeListXY nodes) {
        OptionalInt approach = arm.approach() == 0 ? OptionalInt.empty() : OptionalInt.of(arm.approach());
        List<Connection> connections =
                arm.ways().stream().map(way -> connection(intersection, way)).toList();
        return new GenericLane(
                arm.number(),
                Optional.empty(),
                arm.isIngress() ? approach : OptionalInt.empty(),
                arm.isIngress() ? OptionalInt.empty() : approach,
                attributes(arm.isIngress() ? INGRESS : EGRESS, type(arm.type())),
                arm.maneuvers() == 0 ? Optional.empty() : Optional.of(Maneuvers.string(arm.maneuvers())),
                nodes,
                connections.isEmpty() ? Optional.empty() : Optional.of(connections),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static Connection connection(int intersection, Intersection.Way way) {
        long maneuver = Maneuvers.of(way.turn());
        return new Connection(
                new ConnectingLane(
                        way.to(), maneuver == 0 ? Optional.empty() : Optional.of(Maneuvers.string(maneuver))),
                way.intersection() == intersection
                        ? Optional.empty()
                        : Optional.of(new IntersectionReferenceID(OptionalInt.empty(), way.intersection())),
                way.signalGroup() == 0 ? OptionalInt.empty() : OptionalInt.of(way.signalGroup()),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** A lane that either way leads across; its signal group stands in a connection to itself. */
    private static GenericLane crossing(int number, Crossing crossing, NodeListXY nodes) {
        OptionalInt group = crossing.signalKey() < 0
                ? OptionalInt.empty()
                : OptionalInt.of(crossing.signalKey() % SignalState.key(1, 0));
        Connection across = new Connection(
                new ConnectingLane(number, Optional.empty()),
                Optional.empty(),
                group,
                OptionalInt.empty(),
                OptionalInt.empty());
        return new GenericLane(
                number,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                attributes(EITHER_WAY, new LaneTypeAttributes.Crosswalk(BitString.of(0, 16))),
                Optional.empty(),
                nodes,
                group.isEmpty() ? Optional.empty() : Optional.of(List.of(across)),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static LaneAttributes attributes(BitString direction, LaneTypeAttributes type) {
        return new LaneAttributes(direction, BitString.of(0, SHARING_BITS), type, Optional.empty());
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
