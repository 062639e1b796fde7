package io.verge.messages.cn;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.OctetString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.cn.basics.DDateTime;
import io.verge.messages.cn.basics.TimeConfidence;
import io.verge.messages.cn.cooperation.PathPlanningPoint;
import io.verge.messages.cn.motion.AccelerationSet4Way;
import io.verge.messages.cn.motion.HeadingConfidence;
import io.verge.messages.cn.motion.MotionConfidenceSet;
import io.verge.messages.cn.motion.SpeedConfidence;
import io.verge.messages.cn.motion.SteeringWheelAngleConfidence;
import io.verge.messages.cn.participants.ParticipantData;
import io.verge.messages.cn.participants.ParticipantType;
import io.verge.messages.cn.participants.SourceType;
import io.verge.messages.cn.person.Attachment;
import io.verge.messages.cn.person.HumanPropelledType;
import io.verge.messages.cn.person.NonMotorData;
import io.verge.messages.cn.person.NumberOfParticipantsInCluster;
import io.verge.messages.cn.person.PersonalCrossing;
import io.verge.messages.cn.person.PersonalDeviceUserType;
import io.verge.messages.cn.person.PersonalExtensions;
import io.verge.messages.cn.person.PersonalRequest;
import io.verge.messages.cn.person.PropelledInformation;
import io.verge.messages.cn.person.RoadWorkerExtensions;
import io.verge.messages.cn.person.RoadWorkerType;
import io.verge.messages.cn.position.ElevationConfidence;
import io.verge.messages.cn.position.Position3D;
import io.verge.messages.cn.position.PositionConfidence;
import io.verge.messages.cn.position.PositionConfidenceSet;
import io.verge.messages.cn.position.PositionLL24B;
import io.verge.messages.cn.position.PositionLL32B;
import io.verge.messages.cn.position.PositionLLmD64b;
import io.verge.messages.cn.position.PositionOffsetLL;
import io.verge.messages.cn.position.PositionOffsetLLV;
import io.verge.messages.cn.position.VerticalOffset;
import io.verge.messages.cn.road.NodeReferenceID;
import io.verge.messages.cn.road.ReferenceLink;
import io.verge.messages.cn.road.ReferencePath;
import io.verge.messages.cn.vehicle.FullPositionVector;
import io.verge.messages.cn.vehicle.PathHistory;
import io.verge.messages.cn.vehicle.PathHistoryPoint;
import io.verge.messages.cn.vehicle.TransmissionState;
import io.verge.messages.cn.vehicle.VehicleSize;
import io.verge.messages.cn.vehicleclass.VehicleClassification;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Parts that several messages have. */
final class Samples {
    static final UnknownExtensions NONE = UnknownExtensions.NONE;
    static final OctetString ID = OctetString.parse("0123456789abcdef");

    private Samples() {}

    static Position3D junction() {
        return new Position3D(312_304_160, 1_214_737_010, OptionalInt.of(-37));
    }

    static PositionOffsetLLV near(int lon, int lat) {
        return new PositionOffsetLLV(
                new PositionOffsetLL.PositionLL1(new PositionLL24B(lon, lat)),
                Optional.of(new VerticalOffset.Offset1(-64)));
    }

    static PositionOffsetLLV farther(int lon, int lat) {
        return new PositionOffsetLLV(new PositionOffsetLL.PositionLL3(new PositionLL32B(lon, lat)), Optional.empty());
    }

    static PositionOffsetLLV absolute() {
        return new PositionOffsetLLV(
                new PositionOffsetLL.PositionLatLon(new PositionLLmD64b(1_800_000_001, 900_000_001)),
                Optional.of(new VerticalOffset.Elevation(61_439)));
    }

    /** A square. */
    static List<PositionOffsetLLV> square(int half) {
        return List.of(near(-half, -half), near(half, -half), near(half, half), near(-half, half));
    }

    static PositionConfidenceSet within20cm() {
        return new PositionConfidenceSet(PositionConfidence.A20CM, Optional.of(ElevationConfidence.ELEV_000_05));
    }

    static AccelerationSet4Way braking() {
        return new AccelerationSet4Way(-412, 2001, -127, -32_767);
    }

    static MotionConfidenceSet motionConfidence() {
        return new MotionConfidenceSet(
                Optional.of(SpeedConfidence.PREC0_05MS),
                Optional.of(HeadingConfidence.PREC0_0125DEG),
                Optional.of(SteeringWheelAngleConfidence.UNAVAILABLE));
    }

    static DDateTime time() {
        return new DDateTime(
                OptionalInt.of(2026),
                OptionalInt.of(11),
                OptionalInt.of(25),
                OptionalInt.of(8),
                OptionalInt.of(30),
                OptionalInt.of(59_999),
                OptionalInt.of(480));
    }

    static NodeReferenceID node(int id) {
        return new NodeReferenceID(OptionalInt.of(3101), id);
    }

    static ReferenceLink link() {
        return new ReferenceLink(node(17), node(18), Optional.of(BitString.parse("0110000000000000")));
    }

    static ReferencePath path() {
        return new ReferencePath(List.of(near(0, 0), farther(-32_768, 32_767), absolute()), 65_535);
    }

    static VehicleClassification ambulance() {
        return new VehicleClassification(69, OptionalInt.of(4), NONE);
    }

    static PathHistory history() {
        FullPositionVector start = new FullPositionVector(
                Optional.of(time()),
                junction(),
                OptionalInt.of(28_800),
                Optional.of(TransmissionState.REVERSE_GEARS),
                OptionalInt.of(8191),
                Optional.of(within20cm()),
                Optional.of(TimeConfidence.TIME_000_005),
                Optional.of(motionConfidence()),
                NONE);
        PathHistoryPoint point = new PathHistoryPoint(
                near(-2048, 2047), 65_535, OptionalInt.of(0), Optional.of(within20cm()), OptionalInt.of(240), NONE);
        return new PathHistory(
                Optional.of(start), Optional.of(BitString.parse("01000011")), List.of(point, point), NONE);
    }

    static List<PathPlanningPoint> plan() {
        return List.of(
                new PathPlanningPoint(
                        Optional.of(link()),
                        near(1, -1),
                        Optional.of(within20cm()),
                        OptionalInt.of(694),
                        Optional.of(SpeedConfidence.PREC1MS),
                        OptionalInt.of(7200),
                        Optional.of(HeadingConfidence.PREC01DEG),
                        Optional.of(braking()),
                        Optional.empty(),
                        OptionalInt.of(1),
                        OptionalInt.of(200),
                        NONE),
                new PathPlanningPoint(
                        Optional.empty(),
                        farther(3000, 4000),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        NONE));
    }

    /** One of many; the odd ones say only what they must. */
    static ParticipantData participant(int number) {
        boolean isFull = number % 2 == 0;
        return new ParticipantData(
                ParticipantType.Item.of(number % 5),
                number,
                SourceType.Item.of(number % 8),
                isFull ? Optional.of(ID) : Optional.empty(),
                1000 + number,
                near(number * 10, -number * 10),
                within20cm(),
                isFull ? Optional.of(TransmissionState.FORWARD_GEARS) : Optional.empty(),
                number * 50,
                number * 1800 % 28_801,
                isFull ? OptionalInt.of(-126) : OptionalInt.empty(),
                isFull ? Optional.of(motionConfidence()) : Optional.empty(),
                isFull ? Optional.of(braking()) : Optional.empty(),
                new VehicleSize(180, 460, isFull ? OptionalInt.of(30) : OptionalInt.empty()),
                isFull ? Optional.of(ambulance()) : Optional.empty(),
                NONE);
    }

    static NonMotorData walker() {
        return new NonMotorData(
                PersonalDeviceUserType.Item.A_ROADWORKER,
                Optional.of(new PropelledInformation.Human(HumanPropelledType.Item.ON_FOOT)),
                Optional.of(NumberOfParticipantsInCluster.Item.SMALL),
                Optional.of(Attachment.Item.PET),
                Optional.of(new PersonalExtensions(
                        Optional.of(BitString.parse("000010000")), Optional.of(BitString.parse("0010001")), NONE)),
                Optional.of(new RoadWorkerExtensions(
                        Optional.of(RoadWorkerType.Item.TRAFFIC_POLICE), Optional.of(BitString.parse("000010")), NONE)),
                Optional.of(new PersonalRequest(Optional.of(PersonalCrossing.Item.REQUEST), NONE)),
                NONE);
    }
}
