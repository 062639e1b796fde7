package io.verge.messages.us;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.EncodingRules;
import io.verge.asn1.runtime.OctetString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.us.addgrpc.Altitude;
import io.verge.messages.us.addgrpc.AltitudeConfidence;
import io.verge.messages.us.addgrpc.Position3DAddGrpC;
import io.verge.messages.us.dsrccommon.IntersectionReferenceID;
import io.verge.messages.us.dsrccommon.RegionalExtensionRegPosition3D;
import io.verge.messages.us.dsrcposition.Position3D;
import io.verge.messages.us.dsrcposition.PositionalAccuracy;
import io.verge.messages.us.dsrcposition.TransmissionState;
import io.verge.messages.us.dsrctime.DDateTime;
import io.verge.messages.us.motion.AccelerationSet4Way;
import io.verge.messages.us.motion.PathHistory;
import io.verge.messages.us.motion.PathHistoryPoint;
import io.verge.messages.us.vehicle.AntiLockBrakeStatus;
import io.verge.messages.us.vehicle.AuxiliaryBrakeStatus;
import io.verge.messages.us.vehicle.BSMcoreData;
import io.verge.messages.us.vehicle.BrakeBoostApplied;
import io.verge.messages.us.vehicle.BrakeSystemStatus;
import io.verge.messages.us.vehicle.StabilityControlStatus;
import io.verge.messages.us.vehicle.TractionControlStatus;
import io.verge.messages.us.vehicle.VehicleSize;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Parts that several messages have. */
final class Samples {
    static final UnknownExtensions NONE = UnknownExtensions.NONE;
    static final OctetString ID = OctetString.parse("89abcdef");
    static final IntersectionReferenceID JUNCTION = new IntersectionReferenceID(OptionalInt.of(65_535), 12_107);

    private Samples() {}

    static Position3D place() {
        return new Position3D(389_549_610, -771_493_030, OptionalInt.of(-4096), Optional.empty(), NONE);
    }

    /** A place with the regional extension that Europe adds to it, and one of somebody's own. */
    static Position3D placeInTwoRegions() {
        Altitude altitude = new Altitude(800_001, AltitudeConfidence.UNAVAILABLE);
        return new Position3D(
                900_000_001,
                1_800_000_001,
                OptionalInt.empty(),
                Optional.of(List.of(
                        new RegionalExtensionRegPosition3D(
                                3,
                                new RegionalExtensionRegPosition3D.RegExtValue.Position3DAddGrpC(
                                        new Position3DAddGrpC(altitude, NONE))),
                        new RegionalExtensionRegPosition3D(
                                128,
                                new RegionalExtensionRegPosition3D.RegExtValue.Unknown(
                                        EncodingRules.UPER, OctetString.parse("c0ffee"))))),
                NONE);
    }

    static PositionalAccuracy accuracy() {
        return new PositionalAccuracy(255, 0, 65_535);
    }

    static AccelerationSet4Way acceleration() {
        return new AccelerationSet4Way(-2000, 2001, -127, 32_767);
    }

    static DDateTime noon() {
        return new DDateTime(
                OptionalInt.of(2024),
                OptionalInt.of(2),
                OptionalInt.of(29),
                OptionalInt.of(12),
                OptionalInt.of(0),
                OptionalInt.of(60_999),
                OptionalInt.of(-840));
    }

    static BSMcoreData core() {
        BrakeSystemStatus brakes = new BrakeSystemStatus(
                BitString.parse("01010"),
                TractionControlStatus.ENGAGED,
                AntiLockBrakeStatus.OFF,
                StabilityControlStatus.ON,
                BrakeBoostApplied.UNAVAILABLE,
                AuxiliaryBrakeStatus.RESERVED);
        return new BSMcoreData(
                127,
                ID,
                65_535,
                -900_000_000,
                -1_799_999_999,
                61_439,
                accuracy(),
                TransmissionState.UNAVAILABLE,
                8191,
                28_800,
                -126,
                acceleration(),
                brakes,
                new VehicleSize(1023, 4095));
    }

    static PathHistory history() {
        PathHistoryPoint point = new PathHistoryPoint(
                -131_072,
                131_071,
                -2048,
                65_535,
                OptionalInt.of(0),
                Optional.of(accuracy()),
                OptionalInt.of(240),
                NONE);
        return new PathHistory(
                Optional.empty(), Optional.of(BitString.parse("01000001")), Collections.nCopies(23, point), NONE);
    }
}
