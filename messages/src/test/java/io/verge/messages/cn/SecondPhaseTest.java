package io.verge.messages.cn;

import static io.verge.messages.cn.Samples.ID;
import static io.verge.messages.cn.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.OctetString;
import io.verge.messages.cn.basics.Description;
import io.verge.messages.cn.cooperation.CLPMM;
import io.verge.messages.cn.cooperation.DriveRequest;
import io.verge.messages.cn.cooperation.DriveSuggestion;
import io.verge.messages.cn.cooperation.IARData;
import io.verge.messages.cn.cooperation.LaneCoordination;
import io.verge.messages.cn.cooperation.MemberManagement;
import io.verge.messages.cn.cooperation.MemberNode;
import io.verge.messages.cn.cooperation.ReqClearTheWay;
import io.verge.messages.cn.cooperation.ReqInfo;
import io.verge.messages.cn.cooperation.ReqLaneChange;
import io.verge.messages.cn.cooperation.ReqParkingArea;
import io.verge.messages.cn.cooperation.ReqSensorSharing;
import io.verge.messages.cn.cooperation.ReqSignalPriority;
import io.verge.messages.cn.cooperation.ReqStatus;
import io.verge.messages.cn.cooperation.RoadsideCoordination;
import io.verge.messages.cn.cooperation.RoleInPlatooning;
import io.verge.messages.cn.cooperation.StatusInPlatooning;
import io.verge.messages.cn.cooperation.VehIntentionAndRequest;
import io.verge.messages.cn.cooperation.VehicleCoordination;
import io.verge.messages.cn.frame.MessageFrameExt.Value;
import io.verge.messages.cn.frame.RTCMRevision;
import io.verge.messages.cn.frame.RTCMcorrections;
import io.verge.messages.cn.frame.RTCMmsg;
import io.verge.messages.cn.frame.TestMsg;
import io.verge.messages.cn.parking.AVPType;
import io.verge.messages.cn.parking.PAMData;
import io.verge.messages.cn.parking.PAMDrive;
import io.verge.messages.cn.parking.PAMNode;
import io.verge.messages.cn.parking.ParkingGuide;
import io.verge.messages.cn.parking.ParkingLock;
import io.verge.messages.cn.parking.ParkingLotInfo;
import io.verge.messages.cn.parking.ParkingSlot;
import io.verge.messages.cn.parking.ParkingSlotPosition;
import io.verge.messages.cn.parking.ParkingSpaceTheta;
import io.verge.messages.cn.parking.SlotStatus;
import io.verge.messages.cn.person.PersonalSafetyMessage;
import io.verge.messages.cn.position.PositionalAccuracy;
import io.verge.messages.cn.roadmap.Maneuver;
import io.verge.messages.cn.roadmap.MovementEx;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The messages of T/CSAE 157 but SSM and VPM, filled by hand. */
class SecondPhaseTest {
    @Test
    void aTest() {
        assertThat(thereAndBack(0, new Value.TestMsg(new TestMsg(1, OctetString.copyOf(new byte[2048])))))
                .startsWith("{\"msgFrameExt\":{\"messageId\":0,\"value\":{\"msgCnt\":1,\"userData\":\"0000");
    }

    @Test
    void correctionsOfSatellitePositions() {
        RTCMmsg full = new RTCMmsg(
                Optional.of(RTCMRevision.Item.RTCM_REV2_3),
                OptionalInt.of(1005),
                OctetString.copyOf(new byte[2047]),
                NONE);
        RTCMmsg bare = new RTCMmsg(Optional.empty(), OptionalInt.empty(), OctetString.copyOf((byte) 0xd3), NONE);
        assertThat(thereAndBack(10, new Value.RTCMcorrections(new RTCMcorrections(2, List.of(full, bare), NONE))))
                .contains("\"rev\":\"rtcmRev2-3\"", "{\"payload\":\"D3\"}");
    }

    @Test
    void theRoadsideSuggestsWhatToDo() {
        DriveSuggestion suggestion = new DriveSuggestion(
                BitString.parse("01000000000100"),
                OptionalInt.of(65_534),
                Optional.of(Samples.link()),
                Optional.of(Samples.path()),
                NONE);
        VehicleCoordination vehicle = new VehicleCoordination(
                ID,
                Optional.of(suggestion),
                Optional.of(Samples.plan()),
                Optional.of(BitString.parse("01000000")),
                NONE);
        LaneCoordination lane = new LaneCoordination(
                Samples.link(),
                Optional.of(Samples.path()),
                Optional.of(Samples.time()),
                Optional.of(Samples.time()),
                OptionalInt.of(694),
                Optional.of(BitString.parse("000000000000001")),
                Optional.of(BitString.parse("00001000")),
                Optional.of(new Description.TextString("bus lane")),
                NONE);
        assertThat(thereAndBack(
                        11,
                        new Value.RoadsideCoordination(new RoadsideCoordination(
                                3,
                                ID,
                                100,
                                Samples.junction(),
                                Optional.of(List.of(vehicle)),
                                Optional.of(List.of(lane)),
                                NONE))))
                .contains("\"recommendedSpeed\":694,\"recommendedBehavior\":{\"value\":\"0002\",\"length\":15}");
    }

    @Test
    void aVehicleAsksForEverythingThereIs() {
        List<DriveRequest> requests = Stream.of(
                        new ReqInfo.LaneChange(new ReqLaneChange(Samples.node(17), Samples.node(18), 2, NONE)),
                        new ReqInfo.ClearTheWay(new ReqClearTheWay(
                                Samples.node(17),
                                Samples.node(18),
                                2,
                                Optional.of(Samples.path()),
                                Optional.of(Samples.time()),
                                Optional.of(Samples.time()),
                                NONE)),
                        new ReqInfo.SignalPriority(new ReqSignalPriority(
                                Samples.node(18),
                                new MovementEx(
                                        Samples.node(19),
                                        OptionalInt.of(2),
                                        Optional.of(Maneuver.Item.MANEUVER_STRAIGHT),
                                        NONE),
                                OptionalInt.of(500),
                                OptionalInt.of(10_000),
                                NONE)),
                        new ReqInfo.SensorSharing(new ReqSensorSharing(List.of(Samples.path()), NONE)),
                        new ReqInfo.Parking(new ReqParkingArea(
                                Samples.ambulance(),
                                BitString.parse("101000000000"),
                                Optional.of(BitString.parse("0000010000")),
                                OptionalInt.of(101),
                                NONE)))
                .map(SecondPhaseTest::request)
                .toList();
        IARData data = new IARData(
                Optional.of(Samples.plan().getFirst()),
                Optional.of(Samples.plan()),
                Optional.of(BitString.parse("10000000000000")),
                Optional.of(requests),
                NONE);
        assertThat(thereAndBack(
                        13,
                        new Value.VehIntentionAndRequest(
                                new VehIntentionAndRequest(4, ID, 100, Samples.junction(), data, NONE))))
                .contains("\"laneChange\"", "\"clearTheWay\"", "\"distance2Intersection\":10000", "\"sensorSharing\"")
                .contains("\"expectedParkingSlotID\":101");
    }

    private static DriveRequest request(ReqInfo info) {
        return new DriveRequest(
                1,
                ReqStatus.Item.COMFIRMED,
                Optional.of(OctetString.parse("e0")),
                Optional.of(ID),
                Optional.of(ID),
                Optional.of(info),
                OptionalInt.of(1),
                NONE);
    }

    @Test
    void aParkingLotShowsTheWayToASlot() {
        ParkingSlot slot = new ParkingSlot(
                101,
                Optional.of(new ParkingSlotPosition(Samples.near(0, 0), Samples.near(1, 0), Samples.near(0, 1))),
                Optional.of("B101"),
                BitString.parse("0000010000"),
                SlotStatus.Item.AVAILABLE,
                ParkingSpaceTheta.Item.OBLIQUE,
                ParkingLock.Item.NOLOCK,
                NONE);
        PAMDrive drive = new PAMDrive(
                1,
                OptionalInt.of(255),
                Optional.of(false),
                OptionalInt.of(69),
                OptionalInt.of(22),
                OptionalInt.of(300),
                OptionalInt.of(1),
                Optional.empty(),
                Optional.of(List.of(3, 65_535)),
                Optional.of(List.of(slot)),
                NONE);
        PAMNode node = new PAMNode(
                2,
                Samples.junction(),
                OptionalInt.of(-128),
                Optional.of(BitString.parse("10000001")),
                Optional.of(List.of(drive)),
                NONE);
        ParkingLotInfo info = new ParkingLotInfo(
                OptionalInt.of(7),
                Optional.of("under the square"),
                OptionalInt.of(480),
                OptionalInt.of(256),
                Optional.of(AVPType.Item.P4),
                NONE);
        ParkingGuide guide = new ParkingGuide(ID, List.of(1, 2), OptionalInt.of(101), NONE);
        PAMData message =
                new PAMData(5, OptionalInt.of(473_000), info, List.of(node), Optional.of(List.of(guide)), NONE);
        assertThat(thereAndBack(14, new Value.PAMData(message)))
                .contains("\"floor\":-128", "\"sign\":\"B101\"", "\"drivePath\":[1,2]");
    }

    @Test
    void aPersonSaysAllThatThereIsToSay() {
        PersonalSafetyMessage message = new PersonalSafetyMessage(
                6,
                ID,
                100,
                Optional.empty(),
                Samples.junction(),
                new PositionalAccuracy(20, 20, 0),
                70,
                0,
                Optional.of(Samples.braking()),
                Optional.of(Samples.history()),
                Optional.of(Samples.plan()),
                200,
                Samples.walker(),
                NONE);
        assertThat(thereAndBack(15, new Value.PersonalSafetyMessage(message)))
                .contains("\"basicType\":\"aROADWORKER\"", "\"propulsion\":{\"human\":\"onFoot\"}")
                .contains("\"assistType\":{\"value\":\"22\",\"length\":7}");
    }

    @Test
    void aPlatoonAndItsMembers() {
        MemberNode member = new MemberNode(ID, NONE);
        MemberManagement leading = new MemberManagement(
                List.of(member, member), Optional.of(List.of(member)), Optional.of(List.of(member)), 32, true, NONE);
        CLPMM message = new CLPMM(
                7,
                ID,
                100,
                OctetString.copyOf(new byte[17]),
                RoleInPlatooning.Item.LEADER,
                StatusInPlatooning.Item.NAVIGATING,
                Optional.of(leading),
                NONE);
        assertThat(thereAndBack(16, new Value.CLPMM(message)))
                .contains("\"role\":\"leader\"", "\"capacity\":32,\"openToJoin\":true");
    }

    private static String thereAndBack(int messageId, Value value) {
        return Frames.thereAndBack(Frames.extension(messageId, value));
    }
}
