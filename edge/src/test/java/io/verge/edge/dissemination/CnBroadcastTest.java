package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import io.verge.edge.runtime.Counter;
import io.verge.messages.cn.basics.Description;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.cn.motion.SpeedConfidence;
import io.verge.messages.cn.participants.ParticipantData;
import io.verge.messages.cn.participants.RoadsideSafetyMessage;
import io.verge.messages.cn.participants.SourceType;
import io.verge.messages.cn.position.PositionConfidence;
import io.verge.messages.cn.roadmap.MapData;
import io.verge.messages.cn.roadsideinformation.RTEData;
import io.verge.messages.cn.roadsideinformation.RoadSideInformation;
import io.verge.messages.cn.signals.IntersectionState;
import io.verge.messages.cn.signals.LightState;
import io.verge.messages.cn.signals.SPAT;
import io.verge.road.Advisory;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Position;
import io.verge.road.map.RoadMap;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a roadside unit that speaks the messages of T/CSAE 53 is sent, and when. */
class CnBroadcastTest {
    private static final long NOW = Advisories.NOW_NANOS;

    private final CnListener rsu = listener();
    private BrokerFixture site = site(new Interest.Everything(), MessageSet.CN.kinds());

    @AfterEach
    void close() {
        site.close();
        rsu.close();
    }

    @Test
    void roadUsersGoOutSixteenToAMessageEachUnderTheNumberOfItsTrack() throws Exception {
        only(MessageKind.ROAD_USERS);
        LocalDynamicMap picture = Pictures.cars(20);
        site.disseminator.show(picture);
        List<RoadsideSafetyMessage> messages = rsms();
        assertThat(messages)
                .extracting(message -> message.participants().size())
                .containsExactly(16, 4);
        assertThat(messages.stream().flatMap(message -> message.participants().stream()))
                .extracting(ParticipantData::ptcId)
                .containsExactlyElementsOf(Pictures.numbers(20));
        assertThat(messages).extracting(RoadsideSafetyMessage::msgCnt).containsExactly(0, 1);
        ParticipantData first = messages.getFirst().participants().getFirst();
        assertThat(first.speed()).isEqualTo(650);
        assertThat(first.heading()).isZero();
        assertThat(first.size().length()).isEqualTo(460);
        assertThat(first.secMark()).isEqualTo(100);
        assertThat(first.source()).isEqualTo(SourceType.Item.UNKNOWN);
    }

    @Test
    void howWellATrackIsKnownIsSaidInTheStepsOfTheStandard() throws Exception {
        only(MessageKind.ROAD_USERS);
        LocalDynamicMap picture = Pictures.cars(1);
        int slot = picture.slotAt(0);
        // By the picture's own words: position first, then position with velocity, then velocity.
        picture.covariance[slot * LocalDynamicMap.COVARIANCE_STRIDE] = 0.04;
        picture.covariance[slot * LocalDynamicMap.COVARIANCE_STRIDE + 2] = 0.04;
        picture.covariance[slot * LocalDynamicMap.COVARIANCE_STRIDE + 7] = 100;
        picture.covariance[slot * LocalDynamicMap.COVARIANCE_STRIDE + 9] = 0.04;
        site.disseminator.show(picture);
        ParticipantData car = rsms().getFirst().participants().getFirst();
        assertThat(car.posConfidence().pos()).as("2.448 times 0.2 m").isEqualTo(PositionConfidence.A50CM);
        assertThat(car.motionCfd().orElseThrow().speedCfd())
                .as("northward, along its heading: 1.96 times 0.2 m/s")
                .hasValue(SpeedConfidence.PREC1MS);
    }

    @Test
    void whoIsNotYetSureToBeThereIsNotToldOf() throws Exception {
        only(MessageKind.ROAD_USERS);
        LocalDynamicMap picture = Pictures.cars(2);
        picture.confirmed[picture.slotAt(0)] = false;
        site.disseminator.show(picture);
        assertThat(rsms().getFirst().participants()).hasSize(1);
        picture.confirmed[picture.slotAt(1)] = false;
        picture.advanceTo(NOW + Pictures.SECOND);
        site.disseminator.show(picture);
        assertThat(rsu.all()).as("a message without participants cannot be").isEmpty();
    }

    @Test
    void roadUsersGoOutTenTimesASecondHoweverManyFramesArrive() throws Exception {
        only(MessageKind.ROAD_USERS);
        LocalDynamicMap picture = Pictures.cars(1);
        for (int i = 0; i < 200; i++) {
            picture.advanceTo(NOW + 10L * i * Pictures.MILLI);
            site.disseminator.show(picture);
        }
        assertThat(rsms()).hasSizeBetween(19, 21);
    }

    @Test
    void aUnitWithAnAreaIsToldOfThoseInIt() throws Exception {
        reopen(new Interest.Near(0, 0, 25), Set.of(MessageKind.ROAD_USERS));
        site.disseminator.show(Pictures.cars(20));
        assertThat(rsms())
                .singleElement()
                .satisfies(message -> assertThat(message.participants()).hasSize(3));
    }

    @Test
    void lightsGoOutWhenTheyChangeAndTwiceASecond() throws Exception {
        only(MessageKind.SIGNALS);
        LocalDynamicMap picture = Pictures.cars(0);
        picture.put(Pictures.green(7, 2, NOW));
        picture.put(Pictures.red(7, 3, NOW));
        site.disseminator.show(picture);
        assertThat(spats()).singleElement().satisfies(spat -> {
            IntersectionState state = spat.intersections().getFirst();
            assertThat(state.intersectionId().id()).isEqualTo(7);
            assertThat(state.phases()).extracting(phase -> phase.id()).containsExactly(2, 3);
            assertThat(state.phases().getFirst().phaseStates().getFirst().light())
                    .isEqualTo(LightState.Item.PROTECTED_GREEN);
        });
        for (int i = 1; i <= 100; i++) {
            long at = NOW + 10L * i * Pictures.MILLI;
            picture.advanceTo(at);
            picture.put(Pictures.green(7, 2, at));
            site.disseminator.show(picture);
        }
        assertThat(spats()).as("nothing new for a second").hasSize(2);
        picture.put(Pictures.red(7, 2, NOW + Pictures.SECOND));
        site.disseminator.show(picture);
        assertThat(spats()).as("at once").hasSize(1);
    }

    @Test
    void moreIntersectionsThanAMessageHoldsGoInSeveral() throws Exception {
        only(MessageKind.SIGNALS);
        LocalDynamicMap picture = Pictures.cars(0);
        for (int i = 1; i <= 33; i++) {
            picture.put(Pictures.green(i, 1, NOW));
            picture.put(Pictures.red(i, 2, NOW));
        }
        site.disseminator.show(picture);
        assertThat(spats()).extracting(spat -> spat.intersections().size()).containsExactly(32, 1);
    }

    @Test
    void aLightNobodyHasSpokenOfForLongIsNotToldOf() throws Exception {
        only(MessageKind.SIGNALS);
        LocalDynamicMap picture = Pictures.cars(0);
        picture.put(Pictures.green(7, 2, NOW));
        picture.put(Pictures.red(7, 3, NOW));
        picture.advanceTo(NOW + 6 * Pictures.SECOND);
        site.disseminator.show(picture);
        assertThat(spats().getFirst().intersections().getFirst().phases())
                .as("the green is known to end later")
                .extracting(phase -> phase.id())
                .containsExactly(2);
    }

    @Test
    void theLanesGoOutOnceASecond() throws Exception {
        only(MessageKind.ROAD_MAP);
        LocalDynamicMap picture = Pictures.cars(0);
        for (int i = 0; i <= 20; i++) {
            picture.advanceTo(NOW + 100L * i * Pictures.MILLI);
            site.disseminator.show(picture);
        }
        List<MessageFrame> messages = rsu.all();
        assertThat(messages).hasSize(3);
        MapData map = ((MessageFrame.MapFrame) messages.getFirst()).value();
        assertThat(map.nodes()).extracting(node -> node.id().id()).contains(7);
    }

    @Test
    void aHazardIsAnEventUnderOneNumberUntilItIsTakenBack() throws Exception {
        site.disseminator.publish(Advisories.crossing(300, 0, Advisory.Action.NEW));
        site.disseminator.publish(Advisories.crossing(301, 0, Advisory.Action.NEW));
        site.disseminator.publish(Advisories.crossing(300, 1, Advisory.Action.UPDATE));
        site.disseminator.publish(Advisories.crossing(300, 2, Advisory.Action.CANCEL));
        List<RoadSideInformation> messages = rsis();
        assertThat(messages).hasSize(4).allMatch(message -> message.moy().isPresent());
        List<RTEData> events = messages.stream()
                .map(message -> message.rtes().orElseThrow().getFirst())
                .toList();
        int number = events.getFirst().rteId();
        assertThat(events).extracting(RTEData::rteId).containsExactly(number, number + 1, number, number);
        RTEData first = events.getFirst();
        assertThat(first.eventType()).as("about to happen, which has no number").isZero();
        assertThat(first.description()).hasValue(new Description.TextString("CROSSING"));
        assertThat(first.eventRadius()).hasValue(600);
        assertThat(first.priority().orElseThrow()).hasToString("A0");
        assertThat(first.eventConfidence()).hasValue(194);
        int minute = messages.getFirst().moy().orElseThrow();
        assertThat(first.timeDetails().orElseThrow().endTime().orElseThrow()).isGreaterThan(minute);
        assertThat(events.getLast().timeDetails().orElseThrow().endTime()).hasValue(minute);
        assertThat(events.getLast().eventConfidence()).hasValue(0);
    }

    @Test
    void anEventOnALaneSaysWhichLinkAndPathItConcerns() throws Exception {
        site.disseminator.publish(Advisories.crossing());
        RTEData event = rsis().getFirst().rtes().orElseThrow().getFirst();
        assertThat(event.referencePaths().orElseThrow().getFirst().activePath()).hasSize(2);
        assertThat(event.referenceLinks().orElseThrow()).singleElement().satisfies(link -> {
            assertThat(link.downstreamNodeId().id()).isEqualTo(7);
            assertThat(link.referenceLanes().orElseThrow().get(1)).isTrue();
        });
    }

    @Test
    void aUnitIsToldOnlyOfHazardsThatReachItsArea() throws Exception {
        reopen(new Interest.Near(0, 0, 100), Set.of(MessageKind.HAZARDS));
        site.disseminator.publish(Advisories.crossing(1, 0, Advisory.Action.NEW, new Position(0, 500)));
        site.disseminator.publish(Advisories.crossing(2, 0, Advisory.Action.NEW, new Position(0, 150)));
        assertThat(rsis()).hasSize(1);
    }

    @Test
    void subscribersGetTheSameByMqttAndNothingIsEncodedForNobody() throws Exception {
        only(MessageKind.HAZARDS);
        Mqtt5BlockingClient client = site.client5("cn");
        client.connect();
        LocalDynamicMap picture = Pictures.cars(3);
        picture.put(Pictures.green(7, 2, NOW));
        site.disseminator.show(picture);
        assertThat(site.counters.get(Counter.DISSEMINATION_MESSAGES)).isZero();
        try (Mqtt5Publishes received = client.publishes(MqttGlobalPublishFilter.ALL)) {
            for (String topic : List.of("rsm/site", "rsi/station/4711", "spat/site", "map/site")) {
                client.subscribeWith().topicFilter("verge/v1/cn/" + topic).send();
            }
            site.disseminator.show(picture);
            site.disseminator.publish(Advisories.crossing());
            assertThat(List.of(next(received), next(received), next(received), next(received)))
                    .extracting(Object::getClass)
                    .containsExactly(
                            MessageFrame.RsmFrame.class,
                            MessageFrame.SpatFrame.class,
                            MessageFrame.MapFrame.class,
                            MessageFrame.RsiFrame.class);
        }
        client.disconnect();
    }

    private static MessageFrame next(Mqtt5Publishes received) throws InterruptedException {
        return CnListener.decode(received.receive(BrokerFixture.PATIENCE_SECONDS, TimeUnit.SECONDS)
                .orElseThrow()
                .getPayloadAsBytes());
    }

    private static CnListener listener() {
        try {
            return new CnListener();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private BrokerFixture site(Interest interest, Set<MessageKind> kinds) {
        RoadMap map = Pictures.map();
        return new BrokerFixture(
                new DisseminationConfig("127.0.0.1", 0, 20, 100_000, 1 << 20, List.of(rsu.rsu(interest, kinds))), map);
    }

    private void only(MessageKind kind) {
        reopen(new Interest.Everything(), Set.of(kind));
    }

    private void reopen(Interest interest, Set<MessageKind> kinds) {
        site.close();
        site = site(interest, kinds);
    }

    private List<RoadsideSafetyMessage> rsms() throws IOException {
        return rsu.all().stream()
                .map(message -> ((MessageFrame.RsmFrame) message).value())
                .toList();
    }

    private List<SPAT> spats() throws IOException {
        return rsu.all().stream()
                .map(message -> ((MessageFrame.SpatFrame) message).value())
                .toList();
    }

    private List<RoadSideInformation> rsis() throws IOException {
        return rsu.all().stream()
                .map(message -> ((MessageFrame.RsiFrame) message).value())
                .toList();
    }
}
