package io.verge.edge.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.edge.wire.Gantry;
import io.verge.edge.wire.Reporter;
import io.verge.road.GeoReference;
import io.verge.road.HazardType;
import io.verge.road.Position;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Signs of every set, from a datagram to whoever watches the site. */
@Timeout(60)
class SignsInTheLiveFeedTest {
    private static final GeoReference GEO = GeoReference.of(31.2304, 121.4737);
    private static final SiteConfig CONFIG = SiteConfig.parse("""
            site: {id: corner, reference: {latitudeDeg: 31.2304, longitudeDeg: 121.4737}}
            ports: {http: 0, mqtt: 0, udp: 0, messages: {cn: 0, eu: 0, us: 0}}
            """, "test");

    private final Reporter reporter = new Reporter("there", GEO, HazardType.ROADWORKS, new Position(4, 60), 150);
    private final Gantry gantry = new Gantry(GEO, new Position(40, 60));

    @Test
    void signsOfRsiTimAndIvimAreShownWhileTheyHold() throws Exception {
        long now = new SystemRuntime().epochNanos();
        try (EdgeNode node = EdgeNode.start(CONFIG);
                HttpClient client = HttpClient.newHttpClient();
                Listener watcher =
                        Listener.connect(client, URI.create("ws://127.0.0.1:" + node.httpPort() + "/api/live"))) {
            send(node, FrameFormat.CN, reporter.rsiSign(38, "40", 3));
            send(node, FrameFormat.US, reporter.timSpeedLimit(268, "60", 4, now, 30));
            send(node, FrameFormat.EU, gantry.show(300, now, Gantry.speedLimit(60), Gantry.speedLimit(80)));
            JsonNode signs = signs(watcher, 4);
            assertThat(signs.get("GB 5768 38 40").get("id").textValue()).isEqualTo("rsi-0000007468657265/s3");
            assertThat(signs.get("GB 5768 38 40").get("y").doubleValue()).isCloseTo(60, within(0.1));
            assertThat(signs.get("ITIS 268 60").get("radiusM").doubleValue()).isCloseTo(150, within(1.0));
            JsonNode limit = signs.get("ISO 14823 12557 60 km/h");
            assertThat(limit.get("id").textValue()).isEqualTo("ivim-406-7/300");
            assertThat(limit.get("y").doubleValue()).isCloseTo(160, within(0.5));
            assertThat(limit.get("endMillis").longValue()).isGreaterThan(now / 1_000_000);
            assertThat(signs.get("ISO 14823 12557 80 km/h").get("id").textValue())
                    .isEqualTo("ivim-406-7/300.1");
            send(node, FrameFormat.EU, gantry.takeBack(300, now));
            assertThat(signs(watcher, 2).fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("GB 5768 38 40", "ITIS 268 60");
            assertThat(node.counters().get(Counter.HAZARD_REPORTS)).isEqualTo(5);
        }
    }

    /** The signs of the first picture that has so many, by what they say. */
    private static JsonNode signs(Listener watcher, int count) throws Exception {
        JsonNode signs = watcher.nextOf("picture").get("signs");
        while (signs.size() != count) {
            signs = watcher.nextOf("picture").get("signs");
        }
        ObjectNode byWords = new ObjectMapper().createObjectNode();
        signs.forEach(sign -> byWords.set(
                sign.get("code").textValue() + " " + sign.get("text").textValue(), sign));
        return byWords;
    }

    private static void send(EdgeNode node, FrameFormat set, byte[] message) throws IOException {
        try (DatagramSocket radio = new DatagramSocket()) {
            radio.send(
                    new DatagramPacket(message, message.length, InetAddress.getLoopbackAddress(), node.udpPort(set)));
        }
    }
}
