package io.verge.messages.eu.release2;

import static io.verge.messages.eu.release2.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.messages.Codec;
import io.verge.messages.Message;
import io.verge.messages.eu.release2.angle.Wgs84Angle;
import io.verge.messages.eu.release2.header.MessageId;
import io.verge.messages.eu.release2.motion.LongitudinalAcceleration;
import io.verge.messages.eu.release2.motion.Speed;
import io.verge.messages.eu.release2.shape.CircularShape;
import io.verge.messages.eu.release2.shape.Shape;
import io.verge.messages.eu.release2.vam.VAM;
import io.verge.messages.eu.release2.vam.VamParameters;
import io.verge.messages.eu.release2.vam.VruAwareness;
import io.verge.messages.eu.release2.vam.VruClusterInformationContainer;
import io.verge.messages.eu.release2.vam.VruHighFrequencyContainer;
import io.verge.messages.eu.release2.vam.VruLowFrequencyContainer;
import io.verge.messages.eu.release2.vam.VruMotionPredictionContainer;
import io.verge.messages.eu.release2.vru.TrajectoryInterceptionIndication;
import io.verge.messages.eu.release2.vru.VruClusterInformation;
import io.verge.messages.eu.release2.vru.VruEnvironment;
import io.verge.messages.eu.release2.vru.VruProfileAndSubprofile;
import io.verge.messages.eu.release2.vru.VruSubProfilePedestrian;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Awareness of vulnerable road users. */
class VamTest {
    private static final Message<VAM> VAMS = Samples.message("VAM", new Codec<>(VAM::readUper, VAM::writeUper));

    @Test
    void aSchoolClassCrossesAndTellsWhereItIsGoing() {
        VAM vam = new VAM(
                Samples.header(3, MessageId.VAM),
                new VruAwareness(
                        65_535,
                        new VamParameters(
                                Samples.pedestrian(),
                                motion(),
                                Optional.of(new VruLowFrequencyContainer(
                                        new VruProfileAndSubprofile.Pedestrian(
                                                VruSubProfilePedestrian.ORDINARY_PEDESTRIAN),
                                        OptionalInt.of(1),
                                        Optional.empty(),
                                        NONE)),
                                Optional.of(cluster()),
                                Optional.empty(),
                                Optional.of(prediction()),
                                NONE)));
        assertThat(VAMS.thereAndBack(vam))
                .startsWith("{\"header\":{\"protocolVersion\":3,\"messageId\":16,")
                .contains(
                        "\"environment\":2",
                        "\"profileAndSubprofile\":{\"pedestrian\":1}",
                        "\"clusterCardinalitySize\":28",
                        "\"trajectoryInterceptionProbability\":40");
    }

    private static VruHighFrequencyContainer motion() {
        return new VruHighFrequencyContainer(
                new Wgs84Angle(2700, 126),
                new Speed(110, 20),
                new LongitudinalAcceleration(0, 102),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(VruEnvironment.ZEBRA_CROSSING),
                OptionalInt.empty(),
                Optional.of(new Wgs84Angle(2690, 30)),
                Optional.empty(),
                OptionalInt.of(0),
                NONE);
    }

    private static VruClusterInformationContainer cluster() {
        return new VruClusterInformationContainer(
                new VruClusterInformation(
                        OptionalInt.of(17),
                        Optional.of(new Shape.Circular(new CircularShape(Optional.empty(), 60, OptionalInt.empty()))),
                        28,
                        Optional.of(BitString.parse("1000")),
                        NONE),
                NONE);
    }

    private static VruMotionPredictionContainer prediction() {
        return new VruMotionPredictionContainer(
                Optional.of(Samples.driven(40)),
                Optional.of(List.of(Samples.ahead(20), Samples.ahead(40))),
                Optional.empty(),
                Optional.of(List.of(new TrajectoryInterceptionIndication(
                        OptionalLong.of(Samples.STATION), 40, OptionalInt.of(3), NONE))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NONE);
    }
}
