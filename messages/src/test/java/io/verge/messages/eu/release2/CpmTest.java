package io.verge.messages.eu.release2;

import static io.verge.messages.eu.release2.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.messages.Codec;
import io.verge.messages.Message;
import io.verge.messages.eu.release2.angle.CartesianAngle;
import io.verge.messages.eu.release2.angle.EulerAnglesWithConfidence;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.cpm.CpmPayload;
import io.verge.messages.eu.release2.cpm.ManagementContainer;
import io.verge.messages.eu.release2.cpm.MessageRateRange;
import io.verge.messages.eu.release2.cpm.OriginatingRsuContainer;
import io.verge.messages.eu.release2.cpm.PerceivedObjectContainer;
import io.verge.messages.eu.release2.cpm.SensorInformation;
import io.verge.messages.eu.release2.cpm.WrappedCpmContainer;
import io.verge.messages.eu.release2.cpm.WrappedCpmContainer.ContainerData;
import io.verge.messages.eu.release2.header.MessageId;
import io.verge.messages.eu.release2.header.MessageSegmentationInfo;
import io.verge.messages.eu.release2.header.TrafficParticipantType;
import io.verge.messages.eu.release2.motion.Speed;
import io.verge.messages.eu.release2.motion.Velocity3dWithConfidence;
import io.verge.messages.eu.release2.motion.VelocityPolarWithZ;
import io.verge.messages.eu.release2.perception.LowerTriangularPositiveSemidefiniteMatrix;
import io.verge.messages.eu.release2.perception.ObjectClass;
import io.verge.messages.eu.release2.perception.ObjectClassWithConfidence;
import io.verge.messages.eu.release2.perception.ObjectDimension;
import io.verge.messages.eu.release2.perception.PerceivedObject;
import io.verge.messages.eu.release2.quantity.MessageRateHz;
import io.verge.messages.eu.release2.sensing.SensorType;
import io.verge.messages.eu.release2.shape.CartesianCoordinateWithConfidence;
import io.verge.messages.eu.release2.shape.CartesianPosition3dWithConfidence;
import io.verge.messages.eu.release2.shape.RadialShape;
import io.verge.messages.eu.release2.shape.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Collective perception. */
class CpmTest {
    private static final Message<CollectivePerceptionMessage> CPMS = Samples.message(
            "CollectivePerceptionMessage",
            new Codec<>(CollectivePerceptionMessage::readUper, CollectivePerceptionMessage::writeUper));

    @Test
    void aRoadsideUnitTellsWhatItsSensorsSee() {
        List<PerceivedObject> objects =
                IntStream.range(0, 255).mapToObj(CpmTest::object).toList();
        assertThat(CPMS.thereAndBack(cpm(List.of(
                        new WrappedCpmContainer(
                                2,
                                new ContainerData.OriginatingRsuContainer(
                                        new OriginatingRsuContainer(Optional.empty(), NONE))),
                        new WrappedCpmContainer(3, new ContainerData.SensorInformationContainer(List.of(lidar()))),
                        new WrappedCpmContainer(
                                5,
                                new ContainerData.PerceivedObjectContainer(
                                        new PerceivedObjectContainer(255, objects, NONE)))))))
                .startsWith("{\"header\":{\"protocolVersion\":2,\"messageId\":14,")
                .contains("\"sensorType\":2", "\"objectId\":254", "\"vehicleSubClass\":14", "\"otherSubClass\":3");
    }

    private static CollectivePerceptionMessage cpm(List<WrappedCpmContainer> containers) {
        return new CollectivePerceptionMessage(
                Samples.header(2, MessageId.CPM),
                new CpmPayload(
                        new ManagementContainer(
                                690_000_000_000L,
                                Samples.junction(),
                                Optional.of(new MessageSegmentationInfo(8, 1)),
                                Optional.of(new MessageRateRange(new MessageRateHz(1, 0), new MessageRateHz(100, -1))),
                                NONE),
                        containers,
                        NONE));
    }

    private static SensorInformation lidar() {
        return new SensorInformation(
                7,
                SensorType.LIDAR,
                Optional.of(new Shape.Radial(
                        new RadialShape(Optional.empty(), 1200, 0, 3599, OptionalInt.of(3500), OptionalInt.of(100)))),
                OptionalInt.of(95),
                true,
                NONE);
    }

    private static PerceivedObject object(int id) {
        ObjectClass kind = id % 2 == 0
                ? new ObjectClass.VehicleSubClass(TrafficParticipantType.AGRICULTURAL)
                : new ObjectClass.OtherSubClass(3);
        return new PerceivedObject(
                OptionalInt.of(id),
                -50,
                new CartesianPosition3dWithConfidence(at(10 * id), at(-7 * id), Optional.of(at(120))),
                Optional.of(new Velocity3dWithConfidence.PolarVelocity(
                        new VelocityPolarWithZ(new Speed(890, 30), new CartesianAngle(1800, 20), Optional.empty()))),
                Optional.empty(),
                Optional.of(new EulerAnglesWithConfidence(
                        new CartesianAngle(1790, 30), Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.of(List.of(new LowerTriangularPositiveSemidefiniteMatrix(
                        BitString.parse("1101000000000"), List.of(List.of(10, -100), List.of(101))))),
                Optional.of(new ObjectDimension(15, 2)),
                Optional.of(new ObjectDimension(19, 2)),
                Optional.of(new ObjectDimension(256, 32)),
                OptionalInt.of(1500),
                OptionalInt.of(15),
                Optional.of(List.of(7)),
                Optional.of(List.of(new ObjectClassWithConfidence(kind, 88))),
                Optional.empty(),
                NONE);
    }

    private static CartesianCoordinateWithConfidence at(int centimetres) {
        return new CartesianCoordinateWithConfidence(centimetres, 20);
    }
}
