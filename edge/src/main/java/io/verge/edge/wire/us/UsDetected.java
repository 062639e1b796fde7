package io.verge.edge.wire.us;

import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.GroundScale;
import io.verge.edge.wire.VehicleClasses;
import io.verge.edge.wire.WireObject;
import io.verge.messages.us.dsrcposition.ElevationConfidence;
import io.verge.messages.us.dsrcposition.HeadingConfidence;
import io.verge.messages.us.dsrcposition.PositionConfidence;
import io.verge.messages.us.dsrcposition.PositionConfidenceSet;
import io.verge.messages.us.dsrcposition.PositionalAccuracy;
import io.verge.messages.us.dsrcposition.SpeedConfidence;
import io.verge.messages.us.dsrctime.DDateTime;
import io.verge.messages.us.dsrctime.TimeConfidence;
import io.verge.messages.us.psm.MotorizedPropelledType;
import io.verge.messages.us.psm.PropelledInformation;
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
import io.verge.road.StationType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Objects of the wire as a roadside unit's SDSM, for those who play sensor. */
public final class UsDetected {
    /** How many objects a message can hold. */
    public static final int MAX_OBJECTS = 256;

    private static final int OFFSETS_PER_METRE = 10;
    private static final int MAX_OFFSET = 32_767;
    private static final int MAX_HEIGHT = 127;
    private static final int HEIGHT_UNIT_CM = 5;
    private static final int MAX_OBJECT_ID = 65_535;
    private static final int NO_ACCURACY = 255;
    private static final int NO_ORIENTATION = 65_535;

    private UsDetected() {}

    /**
     * One to {@value #MAX_OBJECTS} objects.
     *
     * @param latitudeE7 where the objects are told from, as is the longitude
     */
    public static SensorDataSharingMessage sdsm(
            long sourceId,
            int latitudeE7,
            int longitudeE7,
            List<DetectedObjectData> objects,
            long measurementMicros,
            long count) {
        return new SensorDataSharingMessage(
                DsrcUnits.count(count),
                DsrcUnits.id(sourceId, UsWriter.ID_OCTETS),
                EquipmentType.Item.RSU,
                time(measurementMicros),
                UsWriter.position(latitudeE7, longitudeE7),
                new PositionalAccuracy(NO_ACCURACY, NO_ACCURACY, NO_ORIENTATION),
                Optional.empty(),
                objects);
    }

    private static DDateTime time(long micros) {
        OffsetDateTime time =
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L)).atOffset(ZoneOffset.UTC);
        return new DDateTime(
                OptionalInt.of(time.getYear()),
                OptionalInt.of(time.getMonthValue()),
                OptionalInt.of(time.getDayOfMonth()),
                OptionalInt.of(time.getHour()),
                OptionalInt.of(time.getMinute()),
                OptionalInt.of(DsrcUnits.secMark(micros)),
                OptionalInt.empty());
    }

    /** An object told from a place, measured so many milliseconds after the message's time. */
    public static DetectedObjectData object(WireObject object, int latitudeE7, int longitudeE7, int deltaMillis) {
        StationType type = StationType.ofCode(object.stationType);
        return new DetectedObjectData(
                new DetectedObjectCommonData(
                        UsTypes.objectType(type),
                        object.typeConfidencePct < 0 ? UsObjects.NO_CONFIDENCE : (int) object.typeConfidencePct,
                        (int) (object.objectId & MAX_OBJECT_ID),
                        deltaMillis,
                        TimeConfidence.UNAVAILABLE,
                        offset(object, latitudeE7, longitudeE7),
                        new PositionConfidenceSet(
                                PositionConfidence.of(DsrcUnits.positionConfidence(object)),
                                ElevationConfidence.UNAVAILABLE),
                        DsrcUnits.speed(object.speedCmps),
                        SpeedConfidence.of(DsrcUnits.speedConfidence(object)),
                        OptionalInt.empty(),
                        Optional.empty(),
                        DsrcUnits.heading(object.headingCdeg),
                        HeadingConfidence.of(DsrcUnits.headingConfidence(object)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        UnknownExtensions.NONE),
                more(object, type));
    }

    private static PositionOffsetXYZ offset(WireObject object, int latitudeE7, int longitudeE7) {
        return new PositionOffsetXYZ(
                offset(GroundScale.northM(latitudeE7, object.latitudeE7)),
                offset(GroundScale.eastM(object.latitudeE7, longitudeE7, object.longitudeE7)),
                OptionalInt.empty());
    }

    private static int offset(double metres) {
        return (int) Math.clamp(Math.round(metres * OFFSETS_PER_METRE), (long) -MAX_OFFSET, (long) MAX_OFFSET);
    }

    /** The size of somebody on foot or on a bicycle cannot be told. */
    private static Optional<DetectedObjectOptionalData> more(WireObject object, StationType type) {
        ObjectType said = UsTypes.objectType(type);
        if (said == ObjectType.Item.VRU) {
            return Optional.of(new DetectedObjectOptionalData.DetVRU(new DetectedVRUData(
                    Optional.of(UsTypes.user(type)), propulsion(type), Optional.empty(), OptionalInt.empty())));
        }
        return said == ObjectType.Item.VEHICLE
                ? Optional.of(new DetectedObjectOptionalData.DetVeh(vehicle(object, type)))
                : Optional.empty();
    }

    static Optional<PropelledInformation> propulsion(StationType type) {
        return type == StationType.MOPED
                ? Optional.of(new PropelledInformation.Motor(MotorizedPropelledType.Item.SCOOTER))
                : Optional.empty();
    }

    private static DetectedVehicleData vehicle(WireObject object, StationType type) {
        return new DetectedVehicleData(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(size(object)),
                object.heightCm <= 0
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) Math.min(Math.ceilDiv(object.heightCm, HEIGHT_UNIT_CM), MAX_HEIGHT)),
                Optional.empty(),
                OptionalInt.of(VehicleClasses.vehicleClass(type)),
                OptionalInt.empty(),
                UnknownExtensions.NONE);
    }

    static VehicleSize size(WireObject object) {
        return new VehicleSize(
                Math.clamp(object.widthCm, 0, UsWriter.MAX_WIDTH_CM),
                Math.clamp(object.lengthCm, 0, UsWriter.MAX_LENGTH_CM));
    }
}
