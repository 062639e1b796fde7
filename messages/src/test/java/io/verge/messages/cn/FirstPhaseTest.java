package io.verge.messages.cn;

import static io.verge.messages.cn.Samples.ID;
import static io.verge.messages.cn.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.OctetString;
import io.verge.messages.cn.basics.Description;
import io.verge.messages.cn.basics.TimeConfidence;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.cn.participants.ParticipantData;
import io.verge.messages.cn.participants.RoadsideSafetyMessage;
import io.verge.messages.cn.position.PositionalAccuracy;
import io.verge.messages.cn.roadsideinformation.AuxiliarySign;
import io.verge.messages.cn.roadsideinformation.AuxiliarySignDirection;
import io.verge.messages.cn.roadsideinformation.EventSource;
import io.verge.messages.cn.roadsideinformation.RSITimeDetails;
import io.verge.messages.cn.roadsideinformation.RTEData;
import io.verge.messages.cn.roadsideinformation.RTSData;
import io.verge.messages.cn.roadsideinformation.RoadSideInformation;
import io.verge.messages.cn.signals.IntersectionState;
import io.verge.messages.cn.signals.LightState;
import io.verge.messages.cn.signals.Phase;
import io.verge.messages.cn.signals.PhaseState;
import io.verge.messages.cn.signals.SPAT;
import io.verge.messages.cn.signals.TimeChangeDetails;
import io.verge.messages.cn.signals.TimeCountingDown;
import io.verge.messages.cn.signals.UTCTiming;
import io.verge.messages.cn.vehicle.AntiLockBrakeStatus;
import io.verge.messages.cn.vehicle.AuxiliaryBrakeStatus;
import io.verge.messages.cn.vehicle.BasicSafetyMessage;
import io.verge.messages.cn.vehicle.BrakeBoostApplied;
import io.verge.messages.cn.vehicle.BrakePedalStatus;
import io.verge.messages.cn.vehicle.BrakeSystemStatus;
import io.verge.messages.cn.vehicle.LightbarInUse;
import io.verge.messages.cn.vehicle.PathPrediction;
import io.verge.messages.cn.vehicle.ResponseType;
import io.verge.messages.cn.vehicle.SirenInUse;
import io.verge.messages.cn.vehicle.StabilityControlStatus;
import io.verge.messages.cn.vehicle.TractionControlStatus;
import io.verge.messages.cn.vehicle.TransmissionState;
import io.verge.messages.cn.vehicle.VehicleEmergencyExtensions;
import io.verge.messages.cn.vehicle.VehicleSafetyExtensions;
import io.verge.messages.cn.vehicle.VehicleSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The messages of T/CSAE 53 but MAP, filled by hand. */
class FirstPhaseTest {
    @Test
    void aVehicleSaysAllThatItCan() {
        BasicSafetyMessage message = new BasicSafetyMessage(
                127,
                ID,
                59_999,
                Optional.of(TimeConfidence.TIME_000_000_000_000_01),
                Samples.junction(),
                Optional.of(new PositionalAccuracy(254, 255, 65_535)),
                Optional.of(Samples.within20cm()),
                TransmissionState.UNAVAILABLE,
                8191,
                28_800,
                OptionalInt.of(127),
                Optional.of(Samples.motionConfidence()),
                Samples.braking(),
                brakes(),
                new VehicleSize(1023, 4095, OptionalInt.of(127)),
                Samples.ambulance(),
                Optional.of(new VehicleSafetyExtensions(
                        Optional.of(BitString.parse("1000000100010")),
                        Optional.of(Samples.history()),
                        Optional.of(new PathPrediction(-32_767, 200, NONE)),
                        Optional.of(BitString.parse("101000001")),
                        NONE)),
                Optional.of(new VehicleEmergencyExtensions(
                        Optional.of(ResponseType.Item.PURSUIT),
                        Optional.of(SirenInUse.IN_USE),
                        Optional.of(LightbarInUse.FREQ_STOPS),
                        NONE)),
                NONE);
        assertThat(Frames.thereAndBack(new MessageFrame.BsmFrame(message)))
                .startsWith("{\"bsmFrame\":{\"msgCnt\":127,\"id\":\"0123456789ABCDEF\",\"secMark\":59999,")
                .contains("\"brakePadel\":\"on\"", "\"lights\":{\"value\":\"A080\",\"length\":9}");
    }

    private static BrakeSystemStatus brakes() {
        return new BrakeSystemStatus(
                Optional.of(BrakePedalStatus.ON),
                Optional.of(BitString.parse("01010")),
                Optional.of(TractionControlStatus.ENGAGED),
                Optional.of(AntiLockBrakeStatus.OFF),
                Optional.of(StabilityControlStatus.ON),
                Optional.of(BrakeBoostApplied.UNAVAILABLE),
                Optional.of(AuxiliaryBrakeStatus.RESERVED));
    }

    @Test
    void theRoadsideSeesSixteenRoadUsers() {
        List<ParticipantData> participants = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            participants.add(Samples.participant(number));
        }
        assertThat(Frames.thereAndBack(new MessageFrame.RsmFrame(
                        new RoadsideSafetyMessage(0, ID, Samples.junction(), participants, NONE))))
                .contains("\"ptcType\":\"non-motor\",\"ptcId\":7,\"source\":\"integrated\"");
    }

    @Test
    void lightsCountDownAndTellTheTime() {
        PhaseState counting = new PhaseState(
                LightState.Item.PERMISSIVE_GREEN,
                Optional.of(new TimeChangeDetails.Counting(new TimeCountingDown(
                        0,
                        OptionalInt.of(50),
                        OptionalInt.of(250),
                        120,
                        OptionalInt.of(180),
                        OptionalInt.of(900),
                        OptionalInt.of(300)))),
                NONE);
        PhaseState clock = new PhaseState(
                LightState.Item.FLASHING_YELLOW,
                Optional.of(new TimeChangeDetails.UtcTiming(new UTCTiming(
                        35_999,
                        OptionalInt.empty(),
                        OptionalInt.of(36_000),
                        36_001,
                        OptionalInt.empty(),
                        OptionalInt.of(0),
                        OptionalInt.of(1)))),
                NONE);
        PhaseState dark = new PhaseState(LightState.Item.DARK, Optional.empty(), NONE);
        IntersectionState state = new IntersectionState(
                Samples.node(18),
                BitString.parse("0000010000100000"),
                OptionalInt.of(527_040),
                OptionalInt.of(12_345),
                Optional.of(TimeConfidence.TIME_000_001),
                List.of(new Phase(1, List.of(counting, dark)), new Phase(255, List.of(clock))),
                NONE);
        assertThat(Frames.thereAndBack(new MessageFrame.SpatFrame(new SPAT(
                        3, OptionalInt.of(473_000), OptionalInt.of(1), Optional.of("test"), List.of(state), NONE))))
                .contains(
                        "\"light\":\"permissive-green\",\"timing\":{\"counting\":{\"startTime\":0,\"minEndTime\":50,");
    }

    @Test
    void theRoadsideTellsOfAnEventAndOfASignWithASmallerOneBelow() {
        RSITimeDetails times = new RSITimeDetails(
                OptionalInt.of(0), OptionalInt.of(527_040), Optional.of(TimeConfidence.TIME_100_000));
        RTEData event = new RTEData(
                255,
                401,
                EventSource.Item.DETECTION,
                Optional.of(Samples.farther(-20_000, 15_000)),
                OptionalInt.of(300),
                Optional.of(new Description.TextGB2312(OctetString.parse("cac2b9ca"))),
                Optional.of(times),
                Optional.of(OctetString.parse("e0")),
                Optional.of(List.of(Samples.path())),
                Optional.of(List.of(Samples.link())),
                OptionalInt.of(190),
                NONE);
        AuxiliarySign below = new AuxiliarySign(
                Optional.of(BitString.parse("01100")), Optional.of(AuxiliarySignDirection.Item.RIGHT_FRON_TURN), NONE);
        RTSData sign = new RTSData(
                1,
                38,
                Optional.of(Samples.near(10, 20)),
                Optional.of(new Description.TextString("road works")),
                Optional.of(times),
                Optional.of(OctetString.parse("40")),
                Optional.of(List.of(Samples.path())),
                Optional.of(List.of(Samples.link())),
                Optional.of(below),
                NONE);
        assertThat(Frames.thereAndBack(new MessageFrame.RsiFrame(new RoadSideInformation(
                        9,
                        OptionalInt.of(473_000),
                        ID,
                        Samples.junction(),
                        Optional.of(List.of(event)),
                        Optional.of(List.of(sign)),
                        NONE))))
                .contains("\"textGB2312\":\"CAC2B9CA\"", "\"signDirection\":\"rightFronTurn\"");
    }
}
