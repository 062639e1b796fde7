package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.edge.wire.Intersection;
import io.verge.edge.wire.IntersectionMap;
import io.verge.edge.wire.Maneuvers;
import io.verge.messages.eu.release1.dsrccommon.IntersectionReferenceID;
import io.verge.messages.eu.release1.dsrclane.Connection;
import io.verge.messages.eu.release1.dsrclane.GenericLane;
import io.verge.messages.eu.release1.dsrclane.LaneTypeAttributes;
import io.verge.messages.eu.release1.dsrcmap.MapData;
import io.verge.messages.eu.release1.dsrcmap.RoadSegment;
import io.verge.messages.eu.release1.dsrcnode.RegulatorySpeedLimit;
import io.verge.messages.eu.release1.dsrcnode.SpeedLimitType;
import io.verge.messages.eu.release1.dsrcposition.Position3D;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionGeometry;
import io.verge.messages.eu.release1.infrastructure.MAPEM;
import io.verge.road.GeoReference;
import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.LaneType;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a MAPEM of TS 103 301 as a road map. */
public final class EuMapReader {
    private static final int HEADER_OCTETS = 2;
    private static final int MAPEM_MESSAGE = 5;
    private static final int LAST_VERSION = 2;
    private static final int MAX_LATITUDE_E7 = 900_000_000;
    private static final int MAX_LONGITUDE_E7 = 1_800_000_000;
    private static final int MAX_SPEED = 8_190;
    private static final double SPEED_UNIT_MPS = 0.02;
    private static final double CM = 0.01;

    private final GeoReference geo;

    private EuMapReader(GeoReference geo) {
        this.geo = geo;
    }

    /** The road map a message tells, or nothing where the bytes are no MAPEM. */
    public static Optional<RoadMap> read(byte[] bytes, GeoReference reference) {
        boolean isMapem =
                bytes.length >= HEADER_OCTETS && bytes[0] >= 1 && bytes[0] <= LAST_VERSION && bytes[1] == MAPEM_MESSAGE;
        if (!isMapem) {
            return Optional.empty();
        }
        Codec<MAPEM> codec = Codec.uper(MAPEM::readUper, MAPEM::writeUper);
        return switch (codec.decode(bytes, 0, bytes.length)) {
            case Decoded.Value<MAPEM> decoded ->
                Optional.of(new EuMapReader(reference).roadMap(decoded.value().map()));
            case Decoded.Rejected<MAPEM> ignored -> Optional.empty();
        };
    }

    private RoadMap roadMap(MapData map) {
        List<Intersection> intersections = new ArrayList<>();
        for (IntersectionGeometry told : map.intersections().orElse(List.of())) {
            if (isPlace(told.refPoint())) {
                intersections.add(
                        lanes(told.id().id(), told.refPoint(), told.laneWidth(), told.speedLimits(), told.laneSet()));
            }
        }
        List<Intersection> segments = new ArrayList<>();
        for (RoadSegment told : map.roadSegments().orElse(List.of())) {
            if (isPlace(told.refPoint())) {
                segments.add(lanes(
                        told.id().id(), told.refPoint(), told.laneWidth(), told.speedLimits(), told.roadLaneSet()));
            }
        }
        return IntersectionMap.of(intersections, segments, geo);
    }

    /** Whether it is said where: what is not known lies beyond a pole. */
    private static boolean isPlace(Position3D at) {
        return at.lat() <= MAX_LATITUDE_E7 && at.long_() <= MAX_LONGITUDE_E7;
    }

    private Intersection lanes(
            int id,
            Position3D at,
            OptionalInt laneWidth,
            Optional<List<RegulatorySpeedLimit>> limits,
            List<GenericLane> told) {
        double latitudeDeg = at.lat() * 1e-7;
        double longitudeDeg = at.long_() * 1e-7;
        Position place = new Position(geo.xM(latitudeDeg, longitudeDeg), geo.yM(latitudeDeg, longitudeDeg));
        EuLaneReader lanes = new EuLaneReader(geo, place, told);
        double widthM = laneWidth.orElse(0) * CM;
        double speedMps = mps(limits.orElse(List.of())).orElse(IntersectionMap.DEFAULT_SPEED_MPS);
        List<Intersection.Arm> arms = new ArrayList<>();
        List<Crossing> crossings = new ArrayList<>();
        for (GenericLane lane : told) {
            List<Position> points = lanes.points(lane);
            double wideM = widthM + EuLaneReader.widerCm(lane) * CM;
            double laneM = wideM > 0 ? wideM : IntersectionMap.DEFAULT_WIDTH_M;
            if (lane.laneAttributes().laneType() instanceof LaneTypeAttributes.Crosswalk) {
                IntersectionMap.line(points)
                        .map(line ->
                                new Crossing("crossing " + id + "/" + lane.laneID(), line, laneM, signal(id, lane)))
                        .ifPresent(crossings::add);
            } else {
                type(lane.laneAttributes().laneType())
                        .filter(ignored -> isIngress(lane) || isEgress(lane))
                        .map(type -> arm(id, lane, type, laneM, speedMps, points))
                        .ifPresent(arms::add);
            }
        }
        return new Intersection(id, place, arms, crossings);
    }

    private static Intersection.Arm arm(
            int id, GenericLane lane, LaneType type, double widthM, double speedMps, List<Position> points) {
        List<Intersection.Way> ways = new ArrayList<>();
        for (Connection connection : lane.connectsTo().orElse(List.of())) {
            Turn turn = connection
                    .connectingLane()
                    .maneuver()
                    .or(lane::maneuvers)
                    .map(Maneuvers::turn)
                    .orElse(Turn.NONE);
            ways.add(new Intersection.Way(
                    connection
                            .remoteIntersection()
                            .map(IntersectionReferenceID::id)
                            .orElse(id),
                    connection.connectingLane().lane(),
                    turn,
                    connection.signalGroup().orElse(0)));
        }
        return new Intersection.Arm(
                lane.laneID(),
                isIngress(lane),
                (isIngress(lane) ? lane.ingressApproach() : lane.egressApproach()).orElse(0),
                lane.maneuvers().map(Maneuvers::allowsLaneChange).orElse(true),
                type,
                widthM,
                EuLaneReader.limits(lane).flatMap(EuMapReader::mps).orElse(speedMps),
                points,
                ways);
    }

    private static boolean isIngress(GenericLane lane) {
        return lane.laneAttributes().directionalUse().get(0);
    }

    private static boolean isEgress(GenericLane lane) {
        return lane.laneAttributes().directionalUse().get(1);
    }

    private static int signal(int id, GenericLane lane) {
        int group = lane.connectsTo().orElse(List.of()).stream()
                .mapToInt(connection -> connection.signalGroup().orElse(0))
                .filter(number -> number > 0)
                .findFirst()
                .orElse(0);
        return group == 0 ? -1 : SignalState.key(id, group);
    }

    /** Whom a lane is for; none where nobody moves on it. */
    private static Optional<LaneType> type(LaneTypeAttributes type) {
        return switch (type) {
            case LaneTypeAttributes.Vehicle ignored -> Optional.of(LaneType.VEHICLE);
            case LaneTypeAttributes.BikeLane ignored -> Optional.of(LaneType.BICYCLE);
            case LaneTypeAttributes.Sidewalk ignored -> Optional.of(LaneType.SIDEWALK);
            case LaneTypeAttributes.TrackedVehicle ignored -> Optional.of(LaneType.RAIL);
            case LaneTypeAttributes.Crosswalk ignored -> Optional.empty();
            case LaneTypeAttributes.Median ignored -> Optional.empty();
            case LaneTypeAttributes.Striping ignored -> Optional.empty();
            case LaneTypeAttributes.Parking ignored -> Optional.empty();
            case LaneTypeAttributes.Unknown ignored -> Optional.empty();
        };
    }

    private static Optional<Double> mps(List<RegulatorySpeedLimit> limits) {
        return limits.stream()
                .filter(limit -> limit.type() == SpeedLimitType.Item.VEHICLE_MAX_SPEED)
                .map(RegulatorySpeedLimit::speed)
                .filter(speed -> speed > 0 && speed <= MAX_SPEED)
                .map(speed -> speed * SPEED_UNIT_MPS)
                .findFirst();
    }
}
