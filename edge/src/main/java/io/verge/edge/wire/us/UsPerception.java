package io.verge.edge.wire.us;

import io.verge.asn1.runtime.OctetString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.us.dsrcposition.ElevationConfidence;
import io.verge.messages.us.dsrcposition.HeadingConfidence;
import io.verge.messages.us.dsrcposition.Position3D;
import io.verge.messages.us.dsrcposition.PositionConfidence;
import io.verge.messages.us.dsrcposition.PositionConfidenceSet;
import io.verge.messages.us.dsrcposition.PositionalAccuracy;
import io.verge.messages.us.dsrcposition.SpeedConfidence;
import io.verge.messages.us.dsrctime.TimeConfidence;
import io.verge.messages.us.psm.PersonalDeviceUserType;
import io.verge.messages.us.sdsm.DetectedObjectCommonData;
import io.verge.messages.us.sdsm.DetectedObjectData;
import io.verge.messages.us.sdsm.DetectedObjectOptionalData;
import io.verge.messages.us.sdsm.DetectedVRUData;
import io.verge.messages.us.sdsm.DetectedVehicleData;
import io.verge.messages.us.sdsm.EquipmentType;
import io.verge.messages.us.sdsm.ObjectType;
import io.verge.messages.us.sdsm.PositionOffsetXYZ;
import io.verge.messages.us.sdsm.SensorDataSharingMessage;
import io.verge.messages.us.vehicle.VehicleSize;
import io.verge.road.Angles;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.StationType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tracks as SDSM of SAE J3224: decimetres north and east of the site's reference. */
public final class UsPerception {
    /** How many objects a message can hold. */
    public static final int MAX_OBJECTS = 256;

    private static final double REACH_M = 3_276.7;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long REACH_NANOS = 1_500 * NANOS_PER_MILLI;
    private static final int COUNTS = 128;
    private static final int OBJECT_IDS = 65_536;
    private static final int UNKNOWN_CONFIDENCE = 101;
    private static final double SPEED_UNIT_MPS = 0.02;
    private static final int MAX_SPEED = 8_190;
    private static final double HEADING_UNIT_DEG = 0.0125;
    private static final int HEADINGS = 28_800;
    private static final int MAX_WIDTH_CM = 1_023;
    private static final int MAX_LENGTH_CM = 4_095;
    private static final PositionalAccuracy NO_ACCURACY = new PositionalAccuracy(255, 255, 65_535);
    /** Two independent normal axes of the same deviation are within this many of it in 95 of 100 cases. */
    private static final double RADIUS_95 = 2.448;

    /** The radii of {@code PositionConfidence} from the widest on, metres. */
    private static final double[] RADII_M = {500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01};

    private final OctetString sourceId;
    private final Position3D reference;

    /** @param sourceId of four octets */
    public UsPerception(OctetString sourceId, GeoReference geo) {
        this.sourceId = sourceId;
        this.reference = UsPlaces.position(geo.origin());
    }

    /** One to {@value #MAX_OBJECTS} objects of one instant. */
    public SensorDataSharingMessage sdsm(List<DetectedObjectData> objects, long nowNanos, long count) {
        return new SensorDataSharingMessage(
                (int) Math.floorMod(count, (long) COUNTS),
                sourceId,
                EquipmentType.Item.RSU,
                UsTime.dateTime(nowNanos),
                reference,
                NO_ACCURACY,
                Optional.empty(),
                objects);
    }

    /** Whether a track can be told of at all. */
    public static boolean isWithinReach(LocalDynamicMap picture, int slot) {
        return Math.abs(picture.xM[slot]) <= REACH_M
                && Math.abs(picture.yM[slot]) <= REACH_M
                && Math.abs(picture.timestampNanos[slot] - picture.nowNanos()) <= REACH_NANOS;
    }

    /** A track within reach. */
    public static DetectedObjectData object(LocalDynamicMap picture, int slot) {
        StationType type = picture.type(slot);
        long offsetNanos = picture.timestampNanos[slot] - picture.nowNanos();
        double headingDeg = Angles.toHeadingDeg(picture.headingRad[slot]);
        DetectedObjectCommonData common = new DetectedObjectCommonData(
                objectType(type),
                UNKNOWN_CONFIDENCE,
                (int) Math.floorMod(picture.trackId[slot], (long) OBJECT_IDS),
                (int) Math.floorDiv(offsetNanos, NANOS_PER_MILLI),
                TimeConfidence.UNAVAILABLE,
                new PositionOffsetXYZ(
                        (int) Math.round(picture.yM[slot] * 10),
                        (int) Math.round(picture.xM[slot] * 10),
                        OptionalInt.empty()),
                new PositionConfidenceSet(positionConfidence(picture, slot), ElevationConfidence.UNAVAILABLE),
                (int) Math.min(Math.round(picture.speedMps(slot) / SPEED_UNIT_MPS), MAX_SPEED),
                SpeedConfidence.UNAVAILABLE,
                OptionalInt.empty(),
                Optional.empty(),
                (int) (Math.round(headingDeg / HEADING_UNIT_DEG) % HEADINGS),
                HeadingConfidence.UNAVAILABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        return new DetectedObjectData(common, Optional.of(details(picture, slot, type)));
    }

    private static DetectedObjectOptionalData details(LocalDynamicMap picture, int slot, StationType type) {
        if (type == StationType.PEDESTRIAN || type == StationType.CYCLIST) {
            PersonalDeviceUserType user = type == StationType.PEDESTRIAN
                    ? PersonalDeviceUserType.Item.A_PEDESTRIAN
                    : PersonalDeviceUserType.Item.A_PEDALCYCLIST;
            return new DetectedObjectOptionalData.DetVRU(
                    new DetectedVRUData(Optional.of(user), Optional.empty(), Optional.empty(), OptionalInt.empty()));
        }
        VehicleSize size = new VehicleSize((int) Math.min(Math.round(picture.widthM[slot] * 100), MAX_WIDTH_CM), (int)
                Math.min(Math.round(picture.lengthM[slot] * 100), MAX_LENGTH_CM));
        return new DetectedObjectOptionalData.DetVeh(new DetectedVehicleData(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(size),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                UnknownExtensions.NONE));
    }

    private static ObjectType objectType(StationType type) {
        return switch (type) {
            case UNKNOWN -> ObjectType.Item.UNKNOWN;
            case PEDESTRIAN, CYCLIST -> ObjectType.Item.VRU;
            case MOPED, MOTORCYCLE, PASSENGER_CAR, BUS, LIGHT_TRUCK, HEAVY_TRUCK, TRAILER, SPECIAL_VEHICLE, TRAM ->
                ObjectType.Item.VEHICLE;
        };
    }

    /** The narrowest of the standard's radii that holds 95 % of what the track's covariance allows. */
    private static PositionConfidence positionConfidence(LocalDynamicMap picture, int slot) {
        int c = slot * LocalDynamicMap.COVARIANCE_STRIDE;
        double variance = Math.max(picture.covariance[c], picture.covariance[c + 2]);
        double radiusM = Math.sqrt(Math.max(variance, 0)) * RADIUS_95;
        int step = 0;
        while (step < RADII_M.length && RADII_M[step] >= radiusM) {
            step++;
        }
        return PositionConfidence.of(step);
    }
}
