package io.verge.messages.cn;

import static io.verge.messages.cn.Samples.ID;
import static io.verge.messages.cn.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.messages.cn.frame.MessageFrameExt.Value;
import io.verge.messages.cn.motion.AccConfidence;
import io.verge.messages.cn.motion.AccSet4WayConfidence;
import io.verge.messages.cn.motion.AngularVConfidence;
import io.verge.messages.cn.motion.AngularVelocity;
import io.verge.messages.cn.motion.AngularVelocityConfidence;
import io.verge.messages.cn.motion.Attitude;
import io.verge.messages.cn.motion.AttitudeConfidence;
import io.verge.messages.cn.motion.HeadingConfidence;
import io.verge.messages.cn.motion.SpeedConfidence;
import io.verge.messages.cn.participants.SourceType;
import io.verge.messages.cn.perception.DetectedObstacleData;
import io.verge.messages.cn.perception.DetectedPTCData;
import io.verge.messages.cn.perception.DetectedPTCType;
import io.verge.messages.cn.perception.EquipmentType;
import io.verge.messages.cn.perception.MotorDataExtension;
import io.verge.messages.cn.perception.NonMotorDataExtension;
import io.verge.messages.cn.perception.ObjectSize;
import io.verge.messages.cn.perception.ObjectSizeConfidence;
import io.verge.messages.cn.perception.ObstacleType;
import io.verge.messages.cn.perception.Planning;
import io.verge.messages.cn.perception.SensorSharingMsg;
import io.verge.messages.cn.perception.SizeValueConfidence;
import io.verge.messages.cn.roadsideinformation.EventSource;
import io.verge.messages.cn.roadsideinformation.RTEData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SSM, filled by hand. */
class PerceptionTest {
    private static final ObjectSizeConfidence SIZE = new ObjectSizeConfidence(
            SizeValueConfidence.SIZE_000_20,
            SizeValueConfidence.SIZE_000_05,
            Optional.of(SizeValueConfidence.UNAVAILABLE));

    @Test
    void everythingThatSensorsCanTell() {
        SensorSharingMsg message = message(
                List.of(
                        participant(1, Optional.of(new DetectedPTCData.TypeRelatedExt.MotorExt(attitude()))),
                        participant(
                                2,
                                Optional.of(new DetectedPTCData.TypeRelatedExt.NonMotorExt(
                                        new NonMotorDataExtension(12, Samples.walker(), NONE)))),
                        participant(3, Optional.empty())),
                Optional.of(List.of(obstacle())));
        assertThat(thereAndBack(message))
                .contains("\"equipmentType\":\"rsu\"", "\"type-relatedExt\":{\"motorExt\":{\"lights\"")
                .contains("\"non-motorExt\":{\"overallRadius\":12", "\"obsType\":\"animal-intrusion\"");
    }

    @Test
    void fiveHundredAndTwelveRoadUsers() {
        List<DetectedPTCData> participants = IntStream.range(0, 512)
                .mapToObj(number -> participant(number % 40, Optional.empty()))
                .toList();
        assertThat(thereAndBack(message(participants, Optional.empty()))).hasSizeGreaterThan(100_000);
    }

    private static String thereAndBack(SensorSharingMsg message) {
        return Frames.thereAndBack(Frames.extension(12, new Value.SensorSharingMsg(message)));
    }

    private static SensorSharingMsg message(
            List<DetectedPTCData> participants, Optional<List<DetectedObstacleData>> obstacles) {
        RTEData event = new RTEData(
                1,
                201,
                EventSource.Item.DETECTION,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                NONE);
        return new SensorSharingMsg(
                1,
                ID,
                EquipmentType.Item.RSU,
                100,
                Samples.junction(),
                Optional.of(List.of(Samples.square(2000), Samples.square(100))),
                Optional.of(participants),
                obstacles,
                Optional.of(List.of(event)),
                NONE);
    }

    private static DetectedPTCData participant(int number, Optional<DetectedPTCData.TypeRelatedExt> extension) {
        boolean isFull = extension.isPresent();
        return new DetectedPTCData(
                Samples.participant(number),
                Optional.of(SIZE).filter(size -> isFull),
                Optional.<DetectedPTCType>of(DetectedPTCType.Item.TRICYCLIST).filter(type -> isFull),
                isFull ? OptionalInt.of(200) : OptionalInt.empty(),
                Optional.of(new AccSet4WayConfidence(
                                AccConfidence.PREC100DEG,
                                AccConfidence.PREC0_01DEG,
                                AccConfidence.UNAVAILABLE,
                                AngularVConfidence.PREC5DEG))
                        .filter(confidence -> isFull),
                isFull ? OptionalInt.of(6000) : OptionalInt.empty(),
                Optional.of(Samples.history()).filter(history -> isFull),
                Optional.of(List.of(planning())).filter(plan -> isFull),
                isFull ? OptionalInt.of(65_535) : OptionalInt.empty(),
                Optional.of(Samples.square(20)).filter(corners -> isFull),
                extension,
                NONE);
    }

    private static Planning planning() {
        return new Planning(
                OptionalInt.of(600),
                OptionalInt.of(100),
                Optional.of(BitString.parse("00000000000001")),
                Optional.of(Samples.plan()),
                NONE);
    }

    private static MotorDataExtension attitude() {
        return new MotorDataExtension(
                Optional.of(BitString.parse("001000000")),
                Optional.of(new Attitude(-7200, 7200, 14_400)),
                Optional.of(new AttitudeConfidence(
                        HeadingConfidence.PREC10DEG, HeadingConfidence.UNAVAILABLE, HeadingConfidence.PREC0_1DEG)),
                Optional.of(new AngularVelocity(-32_767, 32_767, 0)),
                Optional.of(new AngularVelocityConfidence(
                        AngularVConfidence.PREC1DEG, AngularVConfidence.PREC10DEG, AngularVConfidence.UNAVAILABLE)),
                NONE);
    }

    private static DetectedObstacleData obstacle() {
        return new DetectedObstacleData(
                ObstacleType.Item.ANIMAL_INTRUSION,
                OptionalInt.of(150),
                65_535,
                SourceType.Item.LIDAR,
                100,
                Samples.farther(5000, -5000),
                Samples.within20cm(),
                100,
                Optional.of(SpeedConfidence.PREC1MS),
                28_800,
                Optional.of(HeadingConfidence.UNAVAILABLE),
                OptionalInt.of(0),
                Optional.of(SpeedConfidence.PREC0_01MS),
                Optional.of(Samples.braking()),
                new ObjectSize(1023, 10, OptionalInt.of(5)),
                Optional.of(SIZE),
                OptionalInt.of(1),
                Optional.of(Samples.square(8)),
                NONE);
    }
}
