package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.eu.release2.angle.CartesianAngle;
import io.verge.messages.eu.release2.angle.EulerAnglesWithConfidence;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.cpm.CpmPayload;
import io.verge.messages.eu.release2.cpm.ManagementContainer;
import io.verge.messages.eu.release2.cpm.OriginatingRsuContainer;
import io.verge.messages.eu.release2.cpm.PerceivedObjectContainer;
import io.verge.messages.eu.release2.cpm.WrappedCpmContainer;
import io.verge.messages.eu.release2.cpm.WrappedCpmContainer.ContainerData;
import io.verge.messages.eu.release2.header.ItsPduHeader;
import io.verge.messages.eu.release2.header.MessageSegmentationInfo;
import io.verge.messages.eu.release2.motion.Velocity3dWithConfidence;
import io.verge.messages.eu.release2.motion.VelocityCartesian;
import io.verge.messages.eu.release2.motion.VelocityComponent;
import io.verge.messages.eu.release2.perception.ObjectClass;
import io.verge.messages.eu.release2.perception.ObjectClassWithConfidence;
import io.verge.messages.eu.release2.perception.ObjectDimension;
import io.verge.messages.eu.release2.perception.PerceivedObject;
import io.verge.messages.eu.release2.position.Altitude;
import io.verge.messages.eu.release2.position.AltitudeConfidence;
import io.verge.messages.eu.release2.position.PosConfidenceEllipse;
import io.verge.messages.eu.release2.position.ReferencePosition;
import io.verge.messages.eu.release2.shape.CartesianCoordinateWithConfidence;
import io.verge.messages.eu.release2.shape.CartesianPosition3dWithConfidence;
import io.verge.messages.eu.release2.vru.VruProfileAndSubprofile;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.StationType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tracks as CPM of TS 103 324 V2.1.1. Of a roadside unit x points east and y north, so that our local metres are the
 * message's own. Confidences are the bounds of 95 %.
 */
public final class EuPerception {
    /** How far from the reference an object can be told of, metres. */
    public static final double REACH_M = 1_310;
    /** How far from the reference time, nanoseconds. */
    public static final long REACH_NANOS = 2_047_000_000L;
    /** In how many parts a message can be. */
    public static final int MAX_PARTS = 8;

    private static final int VERSION = 2;
    private static final int CPM_ID = 14;
    private static final int RSU_CONTAINER = 2;
    private static final int OBJECT_CONTAINER = 5;
    private static final int MAX_COUNT = 255;
    private static final double HALF_WIDTH_95 = 1.960;
    private static final int MAX_COORDINATE_CONFIDENCE = 4_095;
    private static final int MAX_SPEED_CONFIDENCE = 126;
    private static final int MAX_VELOCITY = 16_382;
    private static final int UNAVAILABLE_ANGLE_CONFIDENCE = 127;
    private static final int UNAVAILABLE_DIMENSION_CONFIDENCE = 32;
    private static final int MAX_DIMENSION = 255;
    private static final int UNAVAILABLE_CONFIDENCE = 101;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int OBJECT_IDS = 65_536;

    private final long stationId;
    private final ReferencePosition reference;

    public EuPerception(long stationId, GeoReference geo) {
        this.stationId = stationId;
        GeoPosition origin = geo.origin();
        this.reference = new ReferencePosition(
                (int) Math.rint(origin.latitudeDeg() * 1e7),
                (int) Math.rint(origin.longitudeDeg() * 1e7),
                new PosConfidenceEllipse(4_095, 4_095, 3_601),
                new Altitude(800_001, AltitudeConfidence.UNAVAILABLE));
    }

    /** One of the parts that all objects of an instant are told in. */
    public CollectivePerceptionMessage cpm(
            List<PerceivedObject> objects, int total, int part, int parts, long nowNanos) {
        ManagementContainer management = new ManagementContainer(
                EuTime.timestampIts(nowNanos),
                reference,
                parts == 1 ? Optional.empty() : Optional.of(new MessageSegmentationInfo(parts, part)),
                Optional.empty(),
                UnknownExtensions.NONE);
        ContainerData rsu = new ContainerData.OriginatingRsuContainer(
                new OriginatingRsuContainer(Optional.empty(), UnknownExtensions.NONE));
        ContainerData perceived = new ContainerData.PerceivedObjectContainer(
                new PerceivedObjectContainer(Math.min(total, MAX_COUNT), objects, UnknownExtensions.NONE));
        return new CollectivePerceptionMessage(
                new ItsPduHeader(VERSION, CPM_ID, stationId),
                new CpmPayload(
                        management,
                        List.of(
                                new WrappedCpmContainer(RSU_CONTAINER, rsu),
                                new WrappedCpmContainer(OBJECT_CONTAINER, perceived)),
                        UnknownExtensions.NONE));
    }

    /** Whether a track can be told of at all. */
    public static boolean isWithinReach(LocalDynamicMap picture, int slot) {
        return Math.abs(picture.xM[slot]) <= REACH_M
                && Math.abs(picture.yM[slot]) <= REACH_M
                && Math.abs(picture.timestampNanos[slot] - picture.nowNanos()) <= REACH_NANOS;
    }

    /** A track within reach. */
    public static PerceivedObject object(LocalDynamicMap picture, int slot) {
        int c = slot * LocalDynamicMap.COVARIANCE_STRIDE;
        double[] covariance = picture.covariance;
        double headingDeg = Math.toDegrees(picture.headingRad[slot]);
        return new PerceivedObject(
                OptionalInt.of((int) Math.floorMod(picture.trackId[slot], (long) OBJECT_IDS)),
                (int) Math.floorDiv(picture.timestampNanos[slot] - picture.nowNanos(), NANOS_PER_MILLI),
                new CartesianPosition3dWithConfidence(
                        coordinate(picture.xM[slot], covariance[c]),
                        coordinate(picture.yM[slot], covariance[c + 2]),
                        Optional.empty()),
                Optional.of(new Velocity3dWithConfidence.CartesianVelocity(new VelocityCartesian(
                        velocity(picture.vxMps[slot], covariance[c + 7]),
                        velocity(picture.vyMps[slot], covariance[c + 9]),
                        Optional.empty()))),
                Optional.empty(),
                Optional.of(new EulerAnglesWithConfidence(
                        new CartesianAngle(
                                (int) Math.floorMod(Math.round(headingDeg * 10), 3_600L), UNAVAILABLE_ANGLE_CONFIDENCE),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(dimension(picture.widthM[slot])),
                Optional.of(dimension(picture.lengthM[slot])),
                OptionalInt.of((int)
                        Math.min((picture.timestampNanos[slot] - picture.bornNanos[slot]) / NANOS_PER_MILLI, 2_047)),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(List.of(
                        new ObjectClassWithConfidence(objectClass(picture.type(slot)), UNAVAILABLE_CONFIDENCE))),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static CartesianCoordinateWithConfidence coordinate(double metres, double variance) {
        double boundCm = Math.sqrt(Math.max(variance, 0)) * HALF_WIDTH_95 * 100;
        return new CartesianCoordinateWithConfidence(
                (int) Math.round(metres * 100), (int) Math.clamp(Math.ceil(boundCm), 1, MAX_COORDINATE_CONFIDENCE));
    }

    private static VelocityComponent velocity(double mps, double variance) {
        double boundCmps = Math.sqrt(Math.max(variance, 0)) * HALF_WIDTH_95 * 100;
        return new VelocityComponent(Math.clamp(Math.round(mps * 100), -MAX_VELOCITY, MAX_VELOCITY), (int)
                Math.clamp(Math.ceil(boundCmps), 1, MAX_SPEED_CONFIDENCE));
    }

    private static ObjectDimension dimension(double metres) {
        return new ObjectDimension(
                Math.clamp(Math.round(metres * 10), 1, MAX_DIMENSION), UNAVAILABLE_DIMENSION_CONFIDENCE);
    }

    private static ObjectClass objectClass(StationType type) {
        return switch (type) {
            case PEDESTRIAN -> new ObjectClass.VruSubClass(new VruProfileAndSubprofile.Pedestrian(0));
            case CYCLIST -> new ObjectClass.VruSubClass(new VruProfileAndSubprofile.BicyclistAndLightVruVehicle(1));
            case MOPED -> new ObjectClass.VruSubClass(new VruProfileAndSubprofile.Motorcyclist(1));
            case MOTORCYCLE -> new ObjectClass.VruSubClass(new VruProfileAndSubprofile.Motorcyclist(2));
            case UNKNOWN, PASSENGER_CAR, BUS, LIGHT_TRUCK, HEAVY_TRUCK, TRAILER, SPECIAL_VEHICLE, TRAM ->
                new ObjectClass.VehicleSubClass(type.code());
        };
    }
}
