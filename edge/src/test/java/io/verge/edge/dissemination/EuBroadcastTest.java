package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.Codec;
import io.verge.messages.Edition;
import io.verge.messages.eu.release1.denm.DENM;
import io.verge.messages.eu.release1.denm.DecentralizedEnvironmentalNotificationMessage;
import io.verge.messages.eu.release1.denm.Termination;
import io.verge.messages.eu.release1.dsrclane.Connection;
import io.verge.messages.eu.release1.dsrclane.GenericLane;
import io.verge.messages.eu.release1.dsrclane.LaneTypeAttributes;
import io.verge.messages.eu.release1.dsrcspat.MovementPhaseState;
import io.verge.messages.eu.release1.dsrcspat.MovementState;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionGeometry;
import io.verge.messages.eu.release1.infrastructure.MAPEM;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.cpm.PerceivedObjectContainer;
import io.verge.messages.eu.release2.cpm.WrappedCpmContainer.ContainerData;
import io.verge.messages.eu.release2.header.MessageSegmentationInfo;
import io.verge.messages.eu.release2.motion.Velocity3dWithConfidence;
import io.verge.messages.eu.release2.motion.VelocityCartesian;
import io.verge.messages.eu.release2.perception.PerceivedObject;
import io.verge.road.Advisory;
import io.verge.road.LocalDynamicMap;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a roadside unit that speaks ETSI's messages is sent. */
class EuBroadcastTest {
    private static final long NOW = Advisories.NOW_NANOS;
    private static final TwoDecoders<DENM> DENMS =
            new TwoDecoders<>(Codec.uper(DENM::readUper, DENM::writeUper), Edition.EU_RELEASE1, "DENM");
    private static final TwoDecoders<SPATEM> SPATEMS =
            new TwoDecoders<>(Codec.uper(SPATEM::readUper, SPATEM::writeUper), Edition.EU_RELEASE1, "SPATEM");
    private static final TwoDecoders<MAPEM> MAPEMS =
            new TwoDecoders<>(Codec.uper(MAPEM::readUper, MAPEM::writeUper), Edition.EU_RELEASE1, "MAPEM");
    private static final TwoDecoders<CollectivePerceptionMessage> CPMS = new TwoDecoders<>(
            Codec.uper(CollectivePerceptionMessage::readUper, CollectivePerceptionMessage::writeUper),
            Edition.EU_RELEASE2,
            "CollectivePerceptionMessage");

    private final Datagrams datagrams = datagrams();
    private BrokerFixture site = site(MessageSet.EU.kinds());

    @AfterEach
    void close() {
        site.close();
        datagrams.close();
    }

    @Test
    void aHazardIsAnActionUntilItIsTerminated() throws Exception {
        site.disseminator.publish(Advisories.crossing(9, 0, Advisory.Action.NEW));
        site.disseminator.publish(Advisories.crossing(9, 1, Advisory.Action.CANCEL));
        List<DecentralizedEnvironmentalNotificationMessage> messages =
                datagrams.all().stream().map(DENMS::decode).map(DENM::denm).toList();
        assertThat(messages).hasSize(2);
        var first = messages.getFirst();
        var last = messages.getLast();
        assertThat(first.situation().orElseThrow().eventType().causeCode())
                .as("collisionRisk")
                .isEqualTo(97);
        assertThat(first.situation().orElseThrow().eventType().subCauseCode())
                .as("crossing")
                .isEqualTo(2);
        assertThat(first.management().validityDuration()).isEqualTo(3);
        assertThat(first.management().detectionTime()).isEqualTo(722_520_005_100L);
        assertThat(last.management().actionID()).isEqualTo(first.management().actionID());
        assertThat(last.management().termination()).hasValue(Termination.IS_CANCELLATION);
        assertThat(last.situation()).isEmpty();
    }

    @Test
    void roadUsersGoOutAsPerceivedObjectsInAsManyPartsAsTheyNeed() throws Exception {
        only(MessageKind.ROAD_USERS);
        site.disseminator.show(Pictures.cars(40));
        List<CollectivePerceptionMessage> messages =
                datagrams.all().stream().map(CPMS::decode).toList();
        assertThat(messages)
                .extracting(message -> message.payload()
                        .managementContainer()
                        .segmentationInfo()
                        .orElseThrow())
                .containsExactly(new MessageSegmentationInfo(2, 1), new MessageSegmentationInfo(2, 2));
        assertThat(messages.stream().map(EuBroadcastTest::objects).mapToInt(List::size))
                .containsExactly(32, 8);
        PerceivedObject second = objects(messages.getFirst()).get(1);
        assertThat(second.objectId()).hasValue(2);
        assertThat(second.position().xCoordinate().value()).isEqualTo(1_000);
        assertThat(second.velocity().orElseThrow())
                .isInstanceOfSatisfying(Velocity3dWithConfidence.CartesianVelocity.class, velocity -> {
                    VelocityCartesian value = velocity.value();
                    assertThat(value.xVelocity().value()).isZero();
                    assertThat(value.yVelocity().value()).isEqualTo(1_300);
                });
    }

    @Test
    void whoIsFurtherThanTheMessageReachesIsLeftOut() throws Exception {
        only(MessageKind.ROAD_USERS);
        site.disseminator.show(Pictures.cars(140));
        assertThat(datagrams.all().stream()
                        .map(CPMS::decode)
                        .map(EuBroadcastTest::objects)
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(132);
    }

    @Test
    void lightsGoOutByIntersection() throws Exception {
        only(MessageKind.SIGNALS);
        LocalDynamicMap picture = Pictures.cars(0);
        picture.put(Pictures.green(7, 2, NOW));
        picture.put(Pictures.red(7, 3, NOW));
        site.disseminator.show(picture);
        var state = SPATEMS.decode(datagrams.next()).spat().intersections().getFirst();
        assertThat(state.id().id()).isEqualTo(7);
        assertThat(state.states()).extracting(MovementState::signalGroup).containsExactly(2, 3);
        var green = state.states().getFirst().stateTimeSpeed().getFirst();
        assertThat(green.eventState()).isEqualTo(MovementPhaseState.PROTECTED_MOVEMENT_ALLOWED);
        assertThat(green.timing().orElseThrow().minEndTime())
                .as("12.1 s past the hour")
                .isEqualTo(121);
    }

    @Test
    void theLanesOfAnIntersectionLeadFromItsEdgeAndConnectByTheirSignalGroups() throws Exception {
        only(MessageKind.ROAD_MAP);
        site.disseminator.show(Pictures.cars(0));
        IntersectionGeometry intersection = MAPEMS.decode(datagrams.next())
                .map()
                .intersections()
                .orElseThrow()
                .getFirst();
        assertThat(intersection.id().id()).isEqualTo(7);
        assertThat(intersection.laneSet()).extracting(GenericLane::laneID).containsExactly(1, 2, 3);
        assertThat(intersection.laneSet().getLast().laneAttributes().laneType())
                .isInstanceOf(LaneTypeAttributes.Crosswalk.class);
        Connection connection =
                intersection.laneSet().getFirst().connectsTo().orElseThrow().getFirst();
        assertThat(connection.connectingLane().lane()).isEqualTo(2);
        assertThat(connection.signalGroup()).hasValue(2);
    }

    private static List<PerceivedObject> objects(CollectivePerceptionMessage message) {
        return message.payload().cpmContainers().stream()
                .map(container -> container.containerData())
                .filter(ContainerData.PerceivedObjectContainer.class::isInstance)
                .map(data -> ((ContainerData.PerceivedObjectContainer) data).value())
                .map(PerceivedObjectContainer::perceivedObjects)
                .findFirst()
                .orElseThrow();
    }

    private static Datagrams datagrams() {
        try {
            return new Datagrams();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private BrokerFixture site(Set<MessageKind> kinds) {
        Rsu rsu = new Rsu("eu", datagrams.address(), new Interest.Everything(), MessageSet.EU, kinds);
        return new BrokerFixture(
                new DisseminationConfig("127.0.0.1", 0, 20, 100_000, 1 << 20, List.of(rsu)), Pictures.map());
    }

    private void only(MessageKind kind) {
        site.close();
        site = site(Set.of(kind));
    }
}
