package io.verge.edge.dissemination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.unsuback.Mqtt5UnsubAckReasonCode;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.VergeException;
import io.verge.road.Advisory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MqttBrokerTest {
    private static final String SITE = "verge/v1/advisory/site/CROSSING";
    private final BrokerFixture site = new BrokerFixture();

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void aVersion5ClientReceivesWhatItSubscribedToInJsonWithItsExpiry() throws Exception {
        Mqtt5BlockingClient client = connected5("a");
        try (Mqtt5Publishes received = client.publishes(MqttGlobalPublishFilter.ALL)) {
            assertThat(subscribe(client, SITE, MqttQos.AT_LEAST_ONCE)).isEqualTo(Mqtt5SubAckReasonCode.GRANTED_QOS_1);
            site.disseminator.publish(Advisories.crossing());
            Mqtt5Publish message = next(received);
            assertThat(message.getTopic()).hasToString(SITE);
            assertThat(message.getQos()).isEqualTo(MqttQos.AT_LEAST_ONCE);
            assertThat(message.isRetain()).isFalse();
            assertThat(message.getMessageExpiryInterval().orElse(0)).isEqualTo(3);
            assertThat(message.getPayloadAsBytes())
                    .isEqualTo(new AdvisoryEncoder("site-1", Advisories.REFERENCE).json(Advisories.crossing()));
        }
    }

    @Test
    void aVersion311ClientReceivesItAsWell() throws Exception {
        Mqtt3BlockingClient client = site.client3("old");
        client.connect();
        try (var received = client.publishes(MqttGlobalPublishFilter.ALL)) {
            client.subscribeWith()
                    .topicFilter("verge/v1/advisory/+/4711")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            site.disseminator.publish(Advisories.crossing());
            var message = received.receive(BrokerFixture.PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .orElseThrow();
            assertThat(message.getTopic()).hasToString("verge/v1/advisory/station/4711");
            client.unsubscribeWith().topicFilter("verge/v1/advisory/+/4711").send();
        }
        client.disconnect();
    }

    @Test
    void protobufGoesOutUnderItsOwnTopics() throws Exception {
        Mqtt5BlockingClient client = connected5("pb");
        try (Mqtt5Publishes received = client.publishes(MqttGlobalPublishFilter.ALL)) {
            subscribe(client, "verge/v1/pb/advisory/station/5000", MqttQos.AT_MOST_ONCE);
            site.disseminator.publish(Advisories.crossing());
            var message = io.verge.proto.v1.Advisory.parseFrom(next(received).getPayloadAsBytes());
            assertThat(message.getAdvisoryId()).isEqualTo(9);
        }
    }

    @Test
    void aWildcardTakesInTypeStationAndTileAndAStationHearsOnlyWhatConcernsIt() throws Exception {
        Mqtt5BlockingClient all = connected5("all");
        Mqtt5BlockingClient stranger = connected5("stranger");
        try (Mqtt5Publishes toAll = all.publishes(MqttGlobalPublishFilter.ALL);
                Mqtt5Publishes toStranger = stranger.publishes(MqttGlobalPublishFilter.ALL)) {
            subscribe(all, "verge/v1/advisory/#", MqttQos.AT_MOST_ONCE);
            subscribe(stranger, "verge/v1/advisory/station/1", MqttQos.AT_MOST_ONCE);
            subscribe(stranger, "verge/v1/frames/#", MqttQos.AT_MOST_ONCE);
            site.disseminator.publish(Advisories.crossing());
            assertThat(List.of(next(toAll), next(toAll), next(toAll), next(toAll)))
                    .extracting(message -> message.getTopic().getLevels().get(3))
                    .contains("site", "station", "tile");
            subscribe(stranger, SITE, MqttQos.AT_MOST_ONCE);
            assertThat(next(toStranger).getTopic()).as("nothing came before").hasToString(SITE);
        }
    }

    @Test
    void whoSubscribesLaterIsToldWhatIsInForceAndNothingThatEnded() throws Exception {
        site.disseminator.publish(Advisories.crossing(1, 0, Advisory.Action.NEW));
        site.disseminator.publish(Advisories.crossing(2, 0, Advisory.Action.NEW));
        site.disseminator.publish(Advisories.crossing(1, 1, Advisory.Action.CANCEL));
        Mqtt5BlockingClient client = connected5("late");
        try (Mqtt5Publishes received = client.publishes(MqttGlobalPublishFilter.ALL)) {
            subscribe(client, SITE, MqttQos.AT_LEAST_ONCE);
            Mqtt5Publish message = next(received);
            assertThat(message.isRetain()).isTrue();
            assertThat(text(message)).contains("\"advisoryId\":\"2\"");
        }
    }

    @Test
    void anExpiredAdvisoryIsNeverSent() throws Exception {
        Mqtt5BlockingClient client = connected5("a");
        try (Mqtt5Publishes received = client.publishes(MqttGlobalPublishFilter.ALL)) {
            subscribe(client, SITE, MqttQos.AT_LEAST_ONCE);
            site.runtime.advance(TimeUnit.SECONDS.toNanos(3));
            site.disseminator.publish(Advisories.crossing(1, 0, Advisory.Action.NEW));
            site.runtime.advance(-1);
            site.disseminator.publish(Advisories.crossing(2, 0, Advisory.Action.NEW));
            assertThat(text(next(received))).contains("\"advisoryId\":\"2\"");
        }
    }

    @Test
    void afterUnsubscribingNothingMoreComes() throws Exception {
        Mqtt5BlockingClient client = connected5("a");
        try (Mqtt5Publishes received = client.publishes(MqttGlobalPublishFilter.ALL)) {
            subscribe(client, "verge/v1/advisory/site/+", MqttQos.AT_LEAST_ONCE);
            assertThat(client.unsubscribeWith()
                            .topicFilter("verge/v1/advisory/site/+")
                            .send()
                            .getReasonCodes())
                    .containsExactly(Mqtt5UnsubAckReasonCode.SUCCESS);
            site.disseminator.publish(Advisories.crossing());
            subscribe(client, "verge/v1/advisory/station/4711", MqttQos.AT_LEAST_ONCE);
            assertThat(next(received).getTopic()).hasToString("verge/v1/advisory/station/4711");
        }
    }

    @Test
    void framesFromSensorsReachTheListenerWithEveryQualityOfService() throws Exception {
        Mqtt5BlockingClient sensor = connected5("camera");
        Mqtt3BlockingClient old = site.client3("radar");
        old.connect();
        for (MqttQos qos : MqttQos.values()) {
            byte[] payload = ("frame " + qos).getBytes(UTF_8);
            sensor.publishWith()
                    .topic("verge/v1/frames/camera-north")
                    .qos(qos)
                    .payload(payload)
                    .send();
            assertThat(site.nextFrame()).isEqualTo(payload);
            old.publishWith()
                    .topic("verge/v1/frames/radar/west")
                    .qos(qos)
                    .payload(payload)
                    .send();
            assertThat(site.nextFrame()).isEqualTo(payload);
        }
    }

    @Test
    void aFullQueueBehindIsToldToTheSensor() {
        site.takesFrames = false;
        Mqtt5BlockingClient sensor = connected5("camera");
        assertThatThrownBy(() -> sensor.publishWith()
                        .topic("verge/v1/frames/camera")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(new byte[] {1})
                        .send())
                .isInstanceOfSatisfying(
                        Mqtt5PubAckException.class,
                        e -> assertThat(e.getMqttMessage().getReasonCode())
                                .isEqualTo(Mqtt5PubAckReasonCode.QUOTA_EXCEEDED));
    }

    @Test
    void publishingAnywhereElseIsRefusedAndCounted() {
        Mqtt5BlockingClient client = connected5("forger");
        assertThatThrownBy(() -> client.publishWith()
                        .topic(SITE)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(new byte[] {1})
                        .send())
                .isInstanceOfSatisfying(
                        Mqtt5PubAckException.class,
                        e -> assertThat(e.getMqttMessage().getReasonCode())
                                .isEqualTo(Mqtt5PubAckReasonCode.NOT_AUTHORIZED));
        assertThat(site.counters.get(DropReason.NOT_ALLOWED)).isEqualTo(1);
        assertThat(site.frames).isEmpty();
    }

    @Test
    void filtersThatAreNoneAndSharedOnesAreRefusedWithTheirReason() {
        Mqtt5BlockingClient client = connected5("a");
        assertThatThrownBy(() -> client.subscribeWith()
                        .topicFilter("$share/group/verge/v1/advisory/#")
                        .send())
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> subscribe(client, "a/".repeat(40) + "b", MqttQos.AT_MOST_ONCE))
                .isInstanceOfSatisfying(
                        Mqtt5SubAckException.class,
                        e -> assertThat(e.getMqttMessage().getReasonCodes())
                                .containsExactly(Mqtt5SubAckReasonCode.TOPIC_FILTER_INVALID));
    }

    @Test
    void theSameClientIdAgainTakesOverAndTheOldConnectionEnds() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Mqtt5BlockingClient first = Mqtt5Client.builder()
                .identifier("twin")
                .serverHost("127.0.0.1")
                .serverPort(site.disseminator.mqttPort())
                .addDisconnectedListener(context -> ended.countDown())
                .buildBlocking();
        first.connect();
        subscribe(first, SITE, MqttQos.AT_MOST_ONCE);
        Mqtt5BlockingClient second = connected5("twin");
        assertThat(ended.await(BrokerFixture.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        try (Mqtt5Publishes received = second.publishes(MqttGlobalPublishFilter.ALL)) {
            subscribe(second, SITE, MqttQos.AT_MOST_ONCE);
            site.disseminator.publish(Advisories.crossing());
            next(received);
        }
        assertThat(site.counters.get(Counter.DISSEMINATION_MESSAGES)).isEqualTo(1);
    }

    @Test
    void aClientWithoutAnIdIsGivenOneAndAWillIsAcceptedButNeverPublished() throws Exception {
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(site.disseminator.mqttPort())
                .willPublish()
                .topic("verge/v1/frames/will")
                .payload("boo".getBytes(UTF_8))
                .applyWillPublish()
                .buildBlocking();
        Mqtt5ConnAck answer = client.connect();
        assertThat(answer.getAssignedClientIdentifier()).isPresent();
        assertThat(answer.isSessionPresent()).isFalse();
        client.disconnectWith()
                .reasonCode(Mqtt5DisconnectReasonCode.DISCONNECT_WITH_WILL_MESSAGE)
                .send();
        Mqtt5BlockingClient sensor = connected5("camera");
        sensor.publishWith()
                .topic("verge/v1/frames/camera")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(new byte[] {7})
                .send();
        assertThat(site.nextFrame()).containsExactly(7);
    }

    @Test
    void moreClientsThanTheLimitAreTurnedAway() {
        for (int i = 0; i < 20; i++) {
            connected5("client-" + i);
        }
        assertThatThrownBy(() -> connected5("one-too-many"))
                .isInstanceOfSatisfying(
                        Mqtt5ConnAckException.class,
                        e -> assertThat(e.getMqttMessage().getReasonCode())
                                .isEqualTo(Mqtt5ConnAckReasonCode.QUOTA_EXCEEDED));
    }

    @Test
    void clientsThatLeaveMakeRoomForOthers() {
        for (int i = 0; i < 60; i++) {
            Mqtt3BlockingClient guest = site.client3("guest-" + i);
            guest.connect();
            guest.subscribeWith().topicFilter("verge/#").send();
            guest.disconnect();
        }
        connected5("last");
    }

    @Test
    void theBrokerKeepsToTheReceiveMaximumOfASlowReceiverAndDropsWhatCannotWait() throws Exception {
        Mqtt5BlockingClient client = site.client5("slow");
        client.connectWith()
                .restrictions()
                .receiveMaximum(1)
                .applyRestrictions()
                .send();
        try (Mqtt5Publishes received = client.publishes(MqttGlobalPublishFilter.ALL, true)) {
            subscribe(client, SITE, MqttQos.AT_LEAST_ONCE);
            for (int i = 0; i < 300; i++) {
                site.disseminator.publish(Advisories.crossing(i, 0, Advisory.Action.NEW));
            }
            site.awaitDrop(DropReason.SLOW_RECEIVER);
            assertThat(site.counters.get(Counter.DISSEMINATION_MESSAGES)).isEqualTo(1);
            for (int i = 0; i < 257; i++) {
                Mqtt5Publish message = next(received);
                assertThat(text(message)).contains("\"advisoryId\":\"" + i + "\"");
                message.acknowledge();
            }
        }
    }

    @Test
    void aPortInUseIsOneClearLine() {
        DisseminationConfig config =
                new DisseminationConfig("127.0.0.1", site.disseminator.mqttPort(), 1, 4096, 4096, List.of());
        assertThatThrownBy(() -> new BrokerFixture(config))
                .isInstanceOfSatisfying(VergeException.class, e -> {
                    assertThat(e.code()).isEqualTo("port.in-use");
                    assertThat(e.category()).isEqualTo(VergeException.Category.FATAL);
                })
                .hasMessageContaining("ports.mqtt")
                .hasMessageContaining(String.valueOf(config.mqttPort()));
    }

    private Mqtt5BlockingClient connected5(String id) {
        Mqtt5BlockingClient client = site.client5(id);
        client.connect();
        return client;
    }

    private static Mqtt5SubAckReasonCode subscribe(Mqtt5BlockingClient client, String filter, MqttQos qos) {
        return client.subscribeWith()
                .topicFilter(filter)
                .qos(qos)
                .send()
                .getReasonCodes()
                .getFirst();
    }

    private static Mqtt5Publish next(Mqtt5Publishes received) throws InterruptedException {
        return received.receive(BrokerFixture.PATIENCE_SECONDS, TimeUnit.SECONDS)
                .orElseThrow();
    }

    private static String text(Mqtt5Publish message) {
        return new String(message.getPayloadAsBytes(), UTF_8);
    }
}
