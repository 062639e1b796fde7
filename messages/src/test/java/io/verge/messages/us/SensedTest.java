package io.verge.messages.us;

import static io.verge.messages.us.Samples.ID;
import static io.verge.messages.us.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.messages.us.dsrcposition.ElevationConfidence;
import io.verge.messages.us.dsrcposition.HeadingConfidence;
import io.verge.messages.us.dsrcposition.PositionConfidence;
import io.verge.messages.us.dsrcposition.PositionConfidenceSet;
import io.verge.messages.us.dsrcposition.SpeedConfidence;
import io.verge.messages.us.dsrctime.TimeConfidence;
import io.verge.messages.us.frame.MessageFrame;
import io.verge.messages.us.motion.PathPrediction;
import io.verge.messages.us.psm.AnimalType;
import io.verge.messages.us.psm.Attachment;
import io.verge.messages.us.psm.HumanPropelledType;
import io.verge.messages.us.psm.NumberOfParticipantsInCluster;
import io.verge.messages.us.psm.PersonalDeviceUserType;
import io.verge.messages.us.psm.PersonalSafetyMessage;
import io.verge.messages.us.psm.PropelledInformation;
import io.verge.messages.us.psm.PublicSafetyEventResponderWorkerType;
import io.verge.messages.us.sdsm.AccelerationConfidence;
import io.verge.messages.us.sdsm.DetectedObjectCommonData;
import io.verge.messages.us.sdsm.DetectedObjectData;
import io.verge.messages.us.sdsm.DetectedObjectOptionalData;
import io.verge.messages.us.sdsm.DetectedObstacleData;
import io.verge.messages.us.sdsm.DetectedVRUData;
import io.verge.messages.us.sdsm.DetectedVehicleData;
import io.verge.messages.us.sdsm.EquipmentType;
import io.verge.messages.us.sdsm.ObjectType;
import io.verge.messages.us.sdsm.ObstacleSize;
import io.verge.messages.us.sdsm.ObstacleSizeConfidence;
import io.verge.messages.us.sdsm.PositionOffsetXYZ;
import io.verge.messages.us.sdsm.SensorDataSharingMessage;
import io.verge.messages.us.sdsm.SizeValueConfidence;
import io.verge.messages.us.sdsm.YawRateConfidence;
import io.verge.messages.us.vehicle.VehicleSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Those who walk, and what sensors see, filled by hand. */
class SensedTest {
    @Test
    void aRoadWorkerSaysAllThatThereIs() {
        PersonalSafetyMessage message = new PersonalSafetyMessage(
                PersonalDeviceUserType.Item.A_PUBLICSAFETYWORKER,
                65_535,
                0,
                ID,
                Samples.placeInTwoRegions(),
                Samples.accuracy(),
                8191,
                28_800,
                Optional.of(Samples.acceleration()),
                Optional.of(Samples.history()),
                Optional.of(new PathPrediction(0, 1, NONE)),
                Optional.of(new PropelledInformation.Human(HumanPropelledType.Item.ON_FOOT)),
                Optional.of(BitString.parse("010010001")),
                Optional.of(true),
                Optional.of(false),
                Optional.of(NumberOfParticipantsInCluster.Item.LARGE),
                OptionalInt.of(100),
                Optional.of(PublicSafetyEventResponderWorkerType.Item.OTHER_PERSONNEL),
                Optional.of(BitString.parse("010001")),
                Optional.of(BitString.parse("0000001")),
                Optional.of(BitString.parse("000001")),
                Optional.of(BitString.parse("00001")),
                Optional.of(Attachment.Item.PET),
                OptionalInt.of(200),
                Optional.of(AnimalType.Item.FARM),
                Optional.empty(),
                NONE);
        assertThat(Frames.thereAndBack(32, new MessageFrame.Value.PersonalSafetyMessage(message)))
                .contains("\"basicType\":\"aPUBLICSAFETYWORKER\"", "\"altitude\":{\"value\":800001,");
    }

    @Test
    void theRoadsideSees256Objects() {
        List<DetectedObjectData> objects = new ArrayList<>();
        for (int number = 0; number < 256; number++) {
            objects.add(object(number));
        }
        SensorDataSharingMessage message = new SensorDataSharingMessage(
                127,
                ID,
                EquipmentType.Item.RSU,
                Samples.noon(),
                Samples.place(),
                Samples.accuracy(),
                Optional.of(ElevationConfidence.ELEV_000_01),
                objects);
        assertThat(Frames.thereAndBack(41, new MessageFrame.Value.SensorDataSharingMessage(message)))
                .contains("\"objectID\":65535,", "\"basicType\":\"aPEDALCYCLIST\"", "\"second\":60999");
    }

    private static DetectedObjectData object(int number) {
        DetectedObjectOptionalData more = switch (number % 3) {
            case 0 -> vehicle();
            case 1 -> cyclist();
            default -> obstacle();
        };
        DetectedObjectCommonData common = new DetectedObjectCommonData(
                ObjectType.Item.values()[number % 4],
                101,
                65_280 + number,
                1500 - number,
                TimeConfidence.TIME_000_000_000_000_01,
                new PositionOffsetXYZ(-32_767, 32_767, OptionalInt.of(number)),
                new PositionConfidenceSet(PositionConfidence.A1CM, ElevationConfidence.UNAVAILABLE),
                8191,
                SpeedConfidence.PREC0_01MS,
                OptionalInt.of(number),
                Optional.of(SpeedConfidence.UNAVAILABLE),
                28_800,
                HeadingConfidence.PREC0_0125DEG,
                Optional.of(Samples.acceleration()),
                Optional.of(AccelerationConfidence.ACCL_000_01),
                Optional.empty(),
                Optional.of(AccelerationConfidence.UNAVAILABLE),
                Optional.of(YawRateConfidence.DEG_SEC_000_01),
                NONE);
        return new DetectedObjectData(common, number == 255 ? Optional.empty() : Optional.of(more));
    }

    private static DetectedObjectOptionalData vehicle() {
        return new DetectedObjectOptionalData.DetVeh(new DetectedVehicleData(
                Optional.of(BitString.parse("000000001")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new VehicleSize(1023, 4095)),
                OptionalInt.of(127),
                Optional.empty(),
                OptionalInt.of(255),
                OptionalInt.of(0),
                NONE));
    }

    private static DetectedObjectOptionalData cyclist() {
        return new DetectedObjectOptionalData.DetVRU(new DetectedVRUData(
                Optional.of(PersonalDeviceUserType.Item.A_PEDALCYCLIST),
                Optional.empty(),
                Optional.of(Attachment.Item.BICYCLE_TRAILER),
                OptionalInt.of(200)));
    }

    private static DetectedObjectOptionalData obstacle() {
        return new DetectedObjectOptionalData.DetObst(new DetectedObstacleData(
                new ObstacleSize(1023, 0, OptionalInt.of(1)),
                new ObstacleSizeConfidence(
                        SizeValueConfidence.SIZE_000_01,
                        SizeValueConfidence.UNAVAILABLE,
                        Optional.of(SizeValueConfidence.SIZE_100_00))));
    }
}
