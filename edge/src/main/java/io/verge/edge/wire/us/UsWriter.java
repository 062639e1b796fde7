package io.verge.edge.wire.us;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.VehicleClasses;
import io.verge.edge.wire.WireObject;
import io.verge.messages.us.bsm.BasicSafetyMessage;
import io.verge.messages.us.bsm.PartIIcontentBSMpartIIExtension;
import io.verge.messages.us.bsm.PartIIcontentBSMpartIIExtension.PartIIValue;
import io.verge.messages.us.bsm.SupplementalVehicleExtensions;
import io.verge.messages.us.dsrcmap.LayerType;
import io.verge.messages.us.dsrcmap.MapData;
import io.verge.messages.us.dsrcmap.RoadSegment;
import io.verge.messages.us.dsrcposition.Position3D;
import io.verge.messages.us.dsrcposition.PositionalAccuracy;
import io.verge.messages.us.dsrcposition.TransmissionState;
import io.verge.messages.us.dsrcvariant.IntersectionGeometry;
import io.verge.messages.us.frame.MessageFrame;
import io.verge.messages.us.motion.AccelerationSet4Way;
import io.verge.messages.us.psm.PersonalSafetyMessage;
import io.verge.messages.us.sdsm.SensorDataSharingMessage;
import io.verge.messages.us.tim.TravelerInformation;
import io.verge.messages.us.vehicle.AntiLockBrakeStatus;
import io.verge.messages.us.vehicle.AuxiliaryBrakeStatus;
import io.verge.messages.us.vehicle.BSMcoreData;
import io.verge.messages.us.vehicle.BrakeBoostApplied;
import io.verge.messages.us.vehicle.BrakeSystemStatus;
import io.verge.messages.us.vehicle.StabilityControlStatus;
import io.verge.messages.us.vehicle.TractionControlStatus;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes {@code MessageFrame} of SAE J2735. The buffer is used again. Not thread-safe. */
public final class UsWriter {
    static final int MAX_WIDTH_CM = 1_023;
    static final int MAX_LENGTH_CM = 4_095;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAP_ID = 18;
    private static final int SPAT_ID = 19;
    private static final int BSM_ID = 20;
    private static final int PSM_ID = 32;
    static final int ID_OCTETS = 4;
    private static final int SUPPLEMENT = 2;
    private static final int NO_ELEVATION = -4_096;
    private static final int NO_STEERING = 127;
    private static final AccelerationSet4Way NO_ACCELERATION = new AccelerationSet4Way(2_001, 2_001, -127, 0);
    private static final BrakeSystemStatus NO_BRAKES = new BrakeSystemStatus(
            BitString.parse("10000"),
            TractionControlStatus.UNAVAILABLE,
            AntiLockBrakeStatus.UNAVAILABLE,
            StabilityControlStatus.UNAVAILABLE,
            BrakeBoostApplied.UNAVAILABLE,
            AuxiliaryBrakeStatus.UNAVAILABLE);
    private static final int TIM_ID = 31;
    private static final int SDSM_ID = 41;

    private final Codec<MessageFrame> codec = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper);
    private final byte[] bytes = new byte[BUFFER_BYTES];

    /** The buffer the last message begins in. */
    public byte[] bytes() {
        return bytes;
    }

    /** A vehicle about itself, by its station id, of which the low 32 bits are told; returns the length. */
    public int bsm(WireObject object, long measurementMicros, long count) {
        BSMcoreData core = new BSMcoreData(
                DsrcUnits.count(count),
                DsrcUnits.id(object.stationId, ID_OCTETS),
                DsrcUnits.secMark(measurementMicros),
                object.latitudeE7,
                object.longitudeE7,
                NO_ELEVATION,
                accuracy(object),
                TransmissionState.UNAVAILABLE,
                DsrcUnits.speed(object.speedCmps),
                DsrcUnits.heading(object.headingCdeg),
                NO_STEERING,
                NO_ACCELERATION,
                NO_BRAKES,
                UsDetected.size(object));
        return write(
                BSM_ID,
                new MessageFrame.Value.BasicSafetyMessage(new BasicSafetyMessage(
                        core, Optional.of(List.of(supplement(object))), Optional.empty(), UnknownExtensions.NONE)));
    }

    private static PartIIcontentBSMpartIIExtension supplement(WireObject object) {
        return new PartIIcontentBSMpartIIExtension(
                SUPPLEMENT,
                new PartIIValue.SupplementalVehicleExtensions(new SupplementalVehicleExtensions(
                        OptionalInt.of(VehicleClasses.vehicleClass(StationType.ofCode(object.stationType))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        UnknownExtensions.NONE)));
    }

    /** Somebody on foot or on two wheels about themselves; returns the length. */
    public int psm(WireObject object, long measurementMicros, long count) {
        StationType type = StationType.ofCode(object.stationType);
        return write(
                PSM_ID,
                new MessageFrame.Value.PersonalSafetyMessage(new PersonalSafetyMessage(
                        UsTypes.user(type),
                        DsrcUnits.secMark(measurementMicros),
                        DsrcUnits.count(count),
                        DsrcUnits.id(object.stationId, ID_OCTETS),
                        position(object.latitudeE7, object.longitudeE7),
                        accuracy(object),
                        DsrcUnits.speed(object.speedCmps),
                        DsrcUnits.heading(object.headingCdeg),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        UsDetected.propulsion(type),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        UnknownExtensions.NONE)));
    }

    /** Returns the length. */
    public int tim(TravelerInformation tim) {
        return write(TIM_ID, new MessageFrame.Value.TravelerInformation(tim));
    }

    /** Returns the length. */
    public int sdsm(SensorDataSharingMessage sdsm) {
        return write(SDSM_ID, new MessageFrame.Value.SensorDataSharingMessage(sdsm));
    }

    /** Intersections of a road map and segments of road, 32 of each at most; returns the length. */
    public int map(List<IntersectionGeometry> intersections, List<RoadSegment> segments, long nowNanos) {
        MapData map = new MapData(
                OptionalInt.of(UsTime.minuteOfYear(nowNanos)),
                0,
                Optional.of(segments.isEmpty() ? LayerType.Item.INTERSECTION_DATA : LayerType.Item.MIXED_CONTENT),
                OptionalInt.empty(),
                intersections.isEmpty() ? Optional.empty() : Optional.of(intersections),
                segments.isEmpty() ? Optional.empty() : Optional.of(segments),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        return write(MAP_ID, new MessageFrame.Value.MapData(map));
    }

    /** What the lights of at most 32 intersections show; returns the length. */
    public int spat(List<SignalState> signals, long nowNanos) {
        return write(SPAT_ID, new MessageFrame.Value.SPAT(UsSignals.spat(signals, nowNanos)));
    }

    private int write(int id, MessageFrame.Value value) {
        return codec.encode(new MessageFrame(id, value, UnknownExtensions.NONE), bytes, 0);
    }

    static Position3D position(int latitudeE7, int longitudeE7) {
        return new Position3D(latitudeE7, longitudeE7, OptionalInt.empty(), Optional.empty(), UnknownExtensions.NONE);
    }

    private static PositionalAccuracy accuracy(WireObject object) {
        return new PositionalAccuracy(
                DsrcUnits.semiMajor(object), DsrcUnits.semiMinor(object), DsrcUnits.orientation(object));
    }
}
