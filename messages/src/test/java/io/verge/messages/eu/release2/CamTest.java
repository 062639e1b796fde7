package io.verge.messages.eu.release2;

import static io.verge.messages.eu.release2.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.messages.Codec;
import io.verge.messages.Message;
import io.verge.messages.eu.release2.angle.Heading;
import io.verge.messages.eu.release2.cam.BasicVehicleContainerHighFrequency;
import io.verge.messages.eu.release2.cam.BasicVehicleContainerLowFrequency;
import io.verge.messages.eu.release2.cam.CAM;
import io.verge.messages.eu.release2.cam.CamParameters;
import io.verge.messages.eu.release2.cam.CamPayload;
import io.verge.messages.eu.release2.cam.HighFrequencyContainer;
import io.verge.messages.eu.release2.cam.LowFrequencyContainer;
import io.verge.messages.eu.release2.cam.PathPredictionContainer;
import io.verge.messages.eu.release2.cam.VeryLowFrequencyContainer;
import io.verge.messages.eu.release2.cam.WrappedExtensionContainer;
import io.verge.messages.eu.release2.cam.WrappedExtensionContainer.ContainerData;
import io.verge.messages.eu.release2.driving.WiperStatus;
import io.verge.messages.eu.release2.header.MessageId;
import io.verge.messages.eu.release2.header.TrafficParticipantType;
import io.verge.messages.eu.release2.motion.AccelerationComponent;
import io.verge.messages.eu.release2.motion.Curvature;
import io.verge.messages.eu.release2.motion.CurvatureCalculationMode;
import io.verge.messages.eu.release2.motion.CurvatureConfidence;
import io.verge.messages.eu.release2.motion.DriveDirection;
import io.verge.messages.eu.release2.motion.Speed;
import io.verge.messages.eu.release2.motion.YawRate;
import io.verge.messages.eu.release2.motion.YawRateConfidence;
import io.verge.messages.eu.release2.path.PathPredicted2;
import io.verge.messages.eu.release2.path.UsageIndication;
import io.verge.messages.eu.release2.vehicle.VehicleLength;
import io.verge.messages.eu.release2.vehicle.VehicleLengthConfidenceIndication;
import io.verge.messages.eu.release2.vehicle.VehicleRole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Cooperative awareness of release 2. */
class CamTest {
    private static final Message<CAM> CAMS = Samples.message("CAM", new Codec<>(CAM::readUper, CAM::writeUper));

    @Test
    void aCarTellsWhatItDoesAndInItsExtensionsWhatItWillDo() {
        CAM cam = cam(
                Optional.of(new LowFrequencyContainer.BasicVehicleContainerLowFrequency(
                        new BasicVehicleContainerLowFrequency(
                                VehicleRole.DEFAULT, BitString.parse("10000100"), Samples.driven(23)))),
                Optional.of(List.of(
                        new WrappedExtensionContainer(
                                3,
                                new ContainerData.VeryLowFrequencyContainer(new VeryLowFrequencyContainer(
                                        OptionalInt.of(15),
                                        OptionalInt.of(WiperStatus.INTERMITTENT),
                                        Optional.of(BitString.parse("101")),
                                        NONE))),
                        new WrappedExtensionContainer(
                                4,
                                new ContainerData.PathPredictionContainer(
                                        new PathPredictionContainer(List.of(prediction()), NONE))))));
        assertThat(CAMS.thereAndBack(cam))
                .startsWith("{\"header\":{\"protocolVersion\":2,\"messageId\":2,\"stationId\":3405643778}")
                .contains("\"wiperStatus\":2", "\"usageIndication\":\"adasAd\"", "\"containerId\":4");
    }

    @Test
    void aCarInAHurryTellsTheLeast() {
        assertThat(CAMS.thereAndBack(cam(Optional.empty(), Optional.empty())))
                .contains("\"speedValue\":1389", "\"lanePosition\":-1")
                .doesNotContain("extensionContainers");
    }

    private static PathPredicted2 prediction() {
        return new PathPredicted2(
                List.of(Samples.ahead(630), Samples.ahead(1260)), UsageIndication.Item.ADAS_AD, 90, NONE);
    }

    private static CAM cam(Optional<LowFrequencyContainer> low, Optional<List<WrappedExtensionContainer>> extensions) {
        return new CAM(
                Samples.header(2, MessageId.CAM),
                new CamPayload(
                        41_234,
                        new CamParameters(
                                Samples.whoAndWhere(TrafficParticipantType.PASSENGER_CAR),
                                new HighFrequencyContainer.BasicVehicleContainerHighFrequency(motion()),
                                low,
                                Optional.empty(),
                                extensions,
                                NONE)));
    }

    private static BasicVehicleContainerHighFrequency motion() {
        return new BasicVehicleContainerHighFrequency(
                new Heading(900, 10),
                new Speed(1389, 5),
                DriveDirection.FORWARD,
                new VehicleLength(46, VehicleLengthConfidenceIndication.NO_TRAILER_PRESENT),
                18,
                new AccelerationComponent(-12, 2),
                new Curvature(-35, CurvatureConfidence.ONE_PER_METER_0_0005),
                CurvatureCalculationMode.Item.YAW_RATE_USED,
                new YawRate(-120, YawRateConfidence.DEG_SEC_000_10),
                Optional.of(BitString.parse("1000000")),
                OptionalInt.of(-1),
                Optional.empty(),
                Optional.of(new AccelerationComponent(3, 2)),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }
}
