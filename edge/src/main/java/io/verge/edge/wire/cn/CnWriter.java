package io.verge.edge.wire.cn;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.OctetString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.VehicleClasses;
import io.verge.edge.wire.WireObject;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.cn.frame.MessageFrameExt;
import io.verge.messages.cn.motion.AccelerationSet4Way;
import io.verge.messages.cn.motion.MotionConfidenceSet;
import io.verge.messages.cn.participants.ParticipantData;
import io.verge.messages.cn.participants.RoadsideSafetyMessage;
import io.verge.messages.cn.participants.SourceType;
import io.verge.messages.cn.perception.DetectedPTCData;
import io.verge.messages.cn.perception.EquipmentType;
import io.verge.messages.cn.perception.SensorSharingMsg;
import io.verge.messages.cn.position.Position3D;
import io.verge.messages.cn.position.PositionConfidenceSet;
import io.verge.messages.cn.roadmap.MapData;
import io.verge.messages.cn.roadmap.Node;
import io.verge.messages.cn.roadsideinformation.RTEData;
import io.verge.messages.cn.roadsideinformation.RoadSideInformation;
import io.verge.messages.cn.vehicle.BasicSafetyMessage;
import io.verge.messages.cn.vehicle.BrakeSystemStatus;
import io.verge.messages.cn.vehicle.TransmissionState;
import io.verge.messages.cn.vehicle.VehicleSize;
import io.verge.messages.cn.vehicleclass.VehicleClassification;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes {@code MessageFrame} of T/CSAE 53-2020 from objects and signals of the wire. Values beyond what a field can say are
 * held to its range. The message stands at the beginning of a buffer that is used again. Not thread-safe.
 */
public final class CnWriter {
    /** How many participants an RSM can hold. */
    public static final int MAX_PARTICIPANTS = 16;

    /** How many participants an SSM can hold. */
    public static final int MAX_DETECTED = 512;

    /** How many nodes a MAP can hold. */
    public static final int MAX_NODES = 32;

    private static final int MAX_WIDTH_CM = 1_023;
    private static final int MAX_LENGTH_CM = 4_095;
    private static final int MAX_HEIGHT = 127;
    private static final int HEIGHT_UNIT_CM = 5;
    private static final int MAX_PTC_ID = 65_535;
    private static final int SSM = 12;
    private static final int HALF_PERCENTS = 2;
    private static final AccelerationSet4Way NO_ACCELERATION = new AccelerationSet4Way(2_001, 2_001, -127, 0);
    private static final BrakeSystemStatus NO_BRAKES = new BrakeSystemStatus(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Longer than any of these messages: 512 participants of an SSM take less than 32 KiB. */
    private static final int BUFFER_BYTES = 1 << 16;

    private final Codec<MessageFrame> codec = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper);
    private final byte[] bytes = new byte[BUFFER_BYTES];

    /** The buffer the last message begins in. */
    public byte[] bytes() {
        return bytes;
    }

    /** A road user about itself, by its station id; returns the length. */
    public int bsm(WireObject object, long measurementMicros, long count) {
        return write(new MessageFrame.BsmFrame(new BasicSafetyMessage(
                DsrcUnits.count(count),
                CnUnits.id(object.stationId),
                DsrcUnits.secMark(measurementMicros),
                Optional.empty(),
                CnPositions.position(object.latitudeE7, object.longitudeE7),
                Optional.of(CnUnits.accuracy(object)),
                Optional.empty(),
                TransmissionState.UNAVAILABLE,
                DsrcUnits.speed(object.speedCmps),
                DsrcUnits.heading(object.headingCdeg),
                OptionalInt.empty(),
                motionConfidence(object),
                NO_ACCELERATION,
                NO_BRAKES,
                size(object),
                new VehicleClassification(
                        VehicleClasses.vehicleClass(StationType.ofCode(object.stationType)),
                        OptionalInt.empty(),
                        UnknownExtensions.NONE),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE)));
    }

    /** One participant of an RSM: an object where it was at an instant, told from a reference. */
    public static ParticipantData participant(
            WireObject object, Position3D reference, SourceType source, long measurementMicros) {
        StationType type = StationType.ofCode(object.stationType);
        return new ParticipantData(
                CnTypes.participantType(type),
                (int) Math.floorMod(object.objectId - 1, (long) MAX_PTC_ID) + 1,
                source,
                object.stationId == 0 ? Optional.empty() : Optional.of(CnUnits.id(object.stationId)),
                DsrcUnits.secMark(measurementMicros),
                CnPositions.offset(reference, object.latitudeE7, object.longitudeE7),
                new PositionConfidenceSet(CnUnits.positionConfidence(object), Optional.empty()),
                Optional.empty(),
                DsrcUnits.speed(object.speedCmps),
                DsrcUnits.heading(object.headingCdeg),
                OptionalInt.empty(),
                motionConfidence(object),
                Optional.empty(),
                size(object),
                Optional.of(new VehicleClassification(
                        VehicleClasses.vehicleClass(type), OptionalInt.empty(), UnknownExtensions.NONE)),
                UnknownExtensions.NONE);
    }

    /** What a roadside unit sees, one to {@value #MAX_PARTICIPANTS} participants; returns the length. */
    public int rsm(OctetString id, Position3D reference, List<ParticipantData> participants, long count) {
        return write(new MessageFrame.RsmFrame(new RoadsideSafetyMessage(
                DsrcUnits.count(count), id, reference, participants, UnknownExtensions.NONE)));
    }

    /** One participant of an SSM, which also says how sure its type is. */
    public static DetectedPTCData detected(
            WireObject object, Position3D reference, SourceType source, long measurementMicros) {
        return new DetectedPTCData(
                participant(object, reference, source, measurementMicros),
                Optional.empty(),
                Optional.empty(),
                object.typeConfidencePct < 0
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) object.typeConfidencePct * HALF_PERCENTS),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    /** All that a roadside sensor sees, none to {@value #MAX_DETECTED} participants; returns the length. */
    public int ssm(
            OctetString id,
            Position3D reference,
            List<DetectedPTCData> participants,
            long measurementMicros,
            long count) {
        SensorSharingMsg ssm = new SensorSharingMsg(
                DsrcUnits.count(count),
                id,
                EquipmentType.Item.RSU,
                DsrcUnits.secMark(measurementMicros),
                reference,
                Optional.empty(),
                participants.isEmpty() ? Optional.empty() : Optional.of(participants),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        return write(new MessageFrame.MsgFrameExt(
                new MessageFrameExt(SSM, new MessageFrameExt.Value.SensorSharingMsg(ssm), UnknownExtensions.NONE)));
    }

    /** What the lights show; returns the length. */
    public int spat(List<SignalState> signals, long measurementMicros, long count) {
        return write(new MessageFrame.SpatFrame(CnSignals.spat(signals, measurementMicros, DsrcUnits.count(count))));
    }

    /** An event as it now is; returns the length. */
    public int rsi(OctetString id, Position3D reference, RTEData event, long nowMicros, long count) {
        return write(new MessageFrame.RsiFrame(new RoadSideInformation(
                DsrcUnits.count(count),
                OptionalInt.of(CnUnits.minuteOfYear(nowMicros)),
                id,
                reference,
                Optional.of(List.of(event)),
                Optional.empty(),
                UnknownExtensions.NONE)));
    }

    /** Nodes of a road map, one to {@value #MAX_NODES}; returns the length. */
    public int map(List<Node> nodes, long nowMicros, long count) {
        return write(new MessageFrame.MapFrame(new MapData(
                DsrcUnits.count(count),
                OptionalInt.of(CnUnits.minuteOfYear(nowMicros)),
                nodes,
                UnknownExtensions.NONE)));
    }

    private int write(MessageFrame message) {
        return codec.encode(message, bytes, 0);
    }

    private static Optional<MotionConfidenceSet> motionConfidence(WireObject object) {
        return Optional.of(new MotionConfidenceSet(
                Optional.of(CnUnits.speedConfidence(object)),
                Optional.of(CnUnits.headingConfidence(object)),
                Optional.empty()));
    }

    private static VehicleSize size(WireObject object) {
        return new VehicleSize(
                Math.clamp(object.widthCm, 0, MAX_WIDTH_CM),
                Math.clamp(object.lengthCm, 0, MAX_LENGTH_CM),
                object.heightCm <= 0
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) Math.min(Math.ceilDiv(object.heightCm, HEIGHT_UNIT_CM), MAX_HEIGHT)));
    }
}
