package io.verge.edge.wire.us;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.Intersection;
import io.verge.messages.us.dsrccommon.IntersectionReferenceID;
import io.verge.messages.us.dsrclane.ConnectingLane;
import io.verge.messages.us.dsrclane.Connection;
import io.verge.messages.us.dsrclane.GenericLane;
import io.verge.messages.us.dsrclane.LaneAttributes;
import io.verge.messages.us.dsrclane.LaneTypeAttributes;
import io.verge.messages.us.dsrcnode.RegulatorySpeedLimit;
import io.verge.messages.us.dsrcnode.SpeedLimitType;
import io.verge.messages.us.dsrcvariant.IntersectionGeometry;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.map.LaneType;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The intersections of a road map as MAP of SAE J2735. */
public final class UsMap {
    private static final int MANEUVER_BITS = 12;
    private static final int SHARING_BITS = 10;
    private static final BitString INGRESS = BitString.parse("10");
    private static final BitString EGRESS = BitString.parse("01");
    private static final double SPEED_UNIT_MPS = 0.02;
    private static final int MAX_SPEED = 8_190;
    private static final int MAX_WIDTH_CM = 32_767;

    private UsMap() {}

    public static List<IntersectionGeometry> intersections(RoadMap map) {
        return Intersection.of(map).stream()
                .map(intersection -> geometry(intersection, map.reference()))
                .toList();
    }

    private static IntersectionGeometry geometry(Intersection intersection, GeoReference geo) {
        GeoPosition place =
                geo.toGeo(intersection.place().xM(), intersection.place().yM());
        UsLanePoints points = new UsLanePoints(geo, intersection.place());
        List<GenericLane> lanes = new ArrayList<>();
        for (Intersection.Arm arm : intersection.lanes()) {
            lanes.add(lane(arm, points));
        }
        long widthCm = Math.round(intersection.mean(Intersection.Arm::widthM) * 100);
        long speed = Math.round(intersection.mean(Intersection.Arm::speedLimitMps) / SPEED_UNIT_MPS);
        return new IntersectionGeometry(
                Optional.empty(),
                new IntersectionReferenceID(OptionalInt.empty(), intersection.id()),
                0,
                UsPlaces.position(place),
                OptionalInt.of((int) Math.min(widthCm, MAX_WIDTH_CM)),
                Optional.of(List.of(new RegulatorySpeedLimit(
                        SpeedLimitType.Item.VEHICLE_MAX_SPEED, (int) Math.min(speed, MAX_SPEED)))),
                lanes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static GenericLane lane(Intersection.Arm arm, UsLanePoints points) {
        List<Connection> connections = new ArrayList<>();
        long maneuvers = 0;
        for (Intersection.Way way : arm.ways()) {
            maneuvers |= maneuver(way);
            connections.add(connection(way));
        }
        return new GenericLane(
                arm.number(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                new LaneAttributes(
                        arm.isIngress() ? INGRESS : EGRESS,
                        BitString.of(0, SHARING_BITS),
                        type(arm.type()),
                        Optional.empty()),
                maneuvers == 0 ? Optional.empty() : Optional.of(BitString.of(maneuvers, MANEUVER_BITS)),
                points.nodes(arm.points()),
                connections.isEmpty() ? Optional.empty() : Optional.of(connections),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static Connection connection(Intersection.Way way) {
        return new Connection(
                new ConnectingLane(way.to(), Optional.of(BitString.of(maneuver(way), MANEUVER_BITS))),
                Optional.empty(),
                way.signalGroup() == 0 ? OptionalInt.empty() : OptionalInt.of(way.signalGroup()),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** {@code AllowedManeuvers}: straight, left, right and back are its first bits, in the order of our turns. */
    private static long maneuver(Intersection.Way way) {
        return 1L << (MANEUVER_BITS - way.turn().ordinal());
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
