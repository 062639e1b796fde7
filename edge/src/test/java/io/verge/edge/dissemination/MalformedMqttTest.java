package io.verge.edge.dissemination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import io.verge.edge.runtime.DropReason;
import io.verge.road.Advisory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a hostile or broken client may send, byte by byte; afterwards the broker serves good ones as before. */
final class MalformedMqttTest {
    private static final long SEED = 0x5eed_0005L;
    private static final byte[] CONNECT = packet(0x10, text("MQTT"), bytes(4, 2, 0, 60), text("raw"));

    private final BrokerFixture site =
            new BrokerFixture(new DisseminationConfig("127.0.0.1", 0, 20, 100_000, 1 << 16, List.of()));

    @AfterEach
    void goodClientsAreServedAsBeforeAndTheSiteCloses() throws Exception {
        Mqtt5BlockingClient sensor = site.client5("good");
        sensor.connect();
        sensor.publishWith()
                .topic("verge/v1/frames/x")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("good".getBytes(UTF_8))
                .send();
        while (!Arrays.equals(site.nextFrame(), "good".getBytes(UTF_8))) {
            assertThat(site.frames).as("what broken clients got in before").hasSizeLessThan(1_000);
        }
        sensor.disconnect();
        site.close();
    }

    @Test
    void bytesThatAreNoMqttEndTheConnection() throws Exception {
        sendAndAwaitEnd("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
    }

    @Test
    void aPacketWithReservedBitsSetEndsTheConnectionAndIsCounted() throws Exception {
        sendAndAwaitEnd(CONNECT, packet(0x46, bytes(0, 1)));
        site.awaitDrop(DropReason.MALFORMED);
    }

    @Test
    void aPacketBeforeConnectEndsTheConnection() throws Exception {
        sendAndAwaitEnd(packet(0x82, bytes(0, 1), text("#"), bytes(0)));
    }

    @Test
    void aSecondConnectEndsTheConnection() throws Exception {
        sendAndAwaitEnd(CONNECT, CONNECT);
    }

    @Test
    void aPacketLargerThanTheLimitEndsTheConnectionAndCountsAsOversized() throws Exception {
        sendAndAwaitEnd(CONNECT, packet(0x30, text("verge/v1/frames/x"), new byte[150_000]));
        site.awaitDrop(DropReason.OVERSIZED);
        assertThat(site.frames).isEmpty();
    }

    @Test
    void aRemainingLengthOfFiveBytesEndsTheConnection() throws Exception {
        sendAndAwaitEnd(CONNECT, bytes(0x30, 0xff, 0xff, 0xff, 0xff, 0x7f));
    }

    @Test
    void aProtocolVersionNobodyKnowsIsRefused() throws Exception {
        sendAndAwaitEnd(packet(0x10, text("MQTT"), bytes(9, 2, 0, 60), text("raw")));
    }

    @Test
    void aFilterLongerThanItsPacketKeepsOnlyItsOwnConnectionWaiting() throws Exception {
        try (Socket socket = open()) {
            socket.getOutputStream().write(join(CONNECT, packet(0x82, bytes(0, 1, 0, 200, 'a'))));
        }
    }

    @Test
    void randomlyBrokenConversationsNeverStopTheBroker() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] good = join(
                CONNECT,
                packet(0x82, bytes(0, 1), text("verge/v1/advisory/#"), bytes(1)),
                packet(0x32, text("verge/v1/frames/x"), bytes(0, 7), new byte[30]),
                packet(0xa2, bytes(0, 2), text("verge/v1/advisory/#")),
                packet(0xc0),
                packet(0xe0));
        for (int i = 0; i < 500; i++) {
            byte[] broken = good.clone();
            for (int k = random.nextInt(1, 6); k > 0; k--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try (Socket socket = open()) {
                socket.getOutputStream().write(broken, 0, random.nextInt(1, broken.length + 1));
            } catch (IOException e) {
                assertThat(e)
                        .as("the broker may end it first; seed %d, round %d", SEED, i)
                        .isNotNull();
            }
            site.disseminator.publish(Advisories.crossing(i, 0, Advisory.Action.NEW));
        }
    }

    @Test
    void aClientThatNeverReadsMissesMessagesAndIsCountedAsSlow() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.disseminator.mqttPort()));
            socket.getOutputStream()
                    .write(join(CONNECT, packet(0x82, bytes(0, 1), text("verge/v1/advisory/#"), bytes(0))));
            long[] id = {0};
            BrokerFixture.await("dropped.SLOW_RECEIVER", () -> {
                site.disseminator.publish(Advisories.crossing(++id[0], 0, Advisory.Action.NEW));
                return site.counters.get(DropReason.SLOW_RECEIVER) > 0;
            });
        }
    }

    private void sendAndAwaitEnd(byte[]... packets) throws IOException {
        try (Socket socket = open()) {
            socket.setSoTimeout(BrokerFixture.PATIENCE_SECONDS * 1_000);
            socket.getOutputStream().write(join(packets));
            while (socket.getInputStream().read() >= 0) {
                // The broker may answer the good packets before the end.
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    private Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), site.disseminator.mqttPort());
    }

    private static byte[] packet(int type, byte[]... parts) {
        byte[] body = join(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(type);
        int rest = body.length;
        do {
            out.write(rest % 128 + (rest >= 128 ? 128 : 0));
            rest /= 128;
        } while (rest > 0);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        byte[] encoded = text.getBytes(UTF_8);
        return join(bytes(encoded.length >> 8, encoded.length), encoded);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
