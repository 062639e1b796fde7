package io.verge.edge.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.verge.edge.decode.FrameEncoder;
import io.verge.edge.dissemination.Advisories;
import io.verge.edge.dissemination.CnListener;
import io.verge.edge.dissemination.Pictures;
import io.verge.edge.ingest.ReplayLog;
import io.verge.edge.pipeline.CrossingCars;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.wire.cn.CnLinks;
import io.verge.edge.wire.cn.CnMap;
import io.verge.edge.wire.cn.CnWriter;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.road.GeoPosition;
import io.verge.road.Observations;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.map.RoadMap;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole site, started and stopped. */
@Timeout(60)
class EdgeNodeTest {
    private static final SiteConfig ANY_PORTS =
            SiteConfig.defaults("corner", new GeoPosition(31.2304, 121.4737)).withPorts(0, 0, 0);

    @TempDir
    Path directory;

    @Test
    void aSiteTakesFramesUntilItIsClosedAndThenStartsAgainOnTheSamePorts() throws Exception {
        EdgeNode node = EdgeNode.start(ANY_PORTS);
        SiteConfig config = ANY_PORTS.withPorts(node.httpPort(), node.mqttPort(), node.udpPort());
        assertThat(node.isAlive()).isTrue();
        takeAFrame(node);
        node.close();
        assertThat(node.isAlive()).isFalse();
        try (EdgeNode again = EdgeNode.start(config)) {
            assertThat(again.httpPort()).isEqualTo(config.httpPort());
            assertThat(again.mqttPort()).isEqualTo(config.mqttPort());
            assertThat(again.udpPort()).isEqualTo(config.udpPort());
            takeAFrame(again);
            assertThat(health(again)).isEqualTo("{\"status\":\"ok\",\"reasons\":[]}");
        }
    }

    @Test
    void nothingOfTheRehearsalIsLeftWhenASiteIsReady() {
        try (EdgeNode node = EdgeNode.start(ANY_PORTS)) {
            assertThat(node.counters().snapshot().values()).containsOnly(0L);
        }
    }

    @Test
    void aPortInUseIsOneLineThatNamesItsKeyAndLeavesTheOthersFree() {
        try (EdgeNode node = EdgeNode.start(ANY_PORTS)) {
            assertInUse(ANY_PORTS.withPorts(0, 0, node.udpPort()), "ports.udp");
            SiteConfig free;
            try (EdgeNode other = EdgeNode.start(ANY_PORTS)) {
                free = ANY_PORTS.withPorts(other.httpPort(), other.mqttPort(), other.udpPort());
            }
            assertInUse(free.withPorts(node.httpPort(), free.mqttPort(), free.udpPort()), "ports.http");
            assertInUse(free.withPorts(free.httpPort(), node.mqttPort(), free.udpPort()), "ports.mqtt");
            try (EdgeNode other = EdgeNode.start(free)) {
                assertThat(other.isAlive()).isTrue();
            }
        }
    }

    private static void assertInUse(SiteConfig config, String key) {
        assertThatThrownBy(() -> EdgeNode.start(config))
                .isInstanceOfSatisfying(
                        VergeException.class, e -> assertThat(e.code()).isEqualTo("port.in-use"))
                .message()
                .contains("is in use by another program; choose another in " + key)
                .doesNotContain("\n");
    }

    @Test
    void whatItRecordsIsThereOnceItIsClosed() throws Exception {
        Path log = directory.resolve("log");
        try (EdgeNode node = EdgeNode.start(recording(log))) {
            takeAFrame(node);
        }
        try (ReplayLog recorded = ReplayLog.open(log)) {
            assertThat(recorded.next((bytes, offset, length, source, arrival) ->
                            assertThat(length).isEqualTo(1)))
                    .isTrue();
            assertThat(recorded.stats().torn()).isEmpty();
        }
    }

    @Test
    void aSiteThatCannotRecordRunsWithoutAndComplains() throws Exception {
        Path file = Files.createFile(directory.resolve("no-folder"));
        try (EdgeNode node = EdgeNode.start(recording(file))) {
            takeAFrame(node);
            assertThat(health(node)).contains("unwell").contains("replay log " + file + " cannot be written");
        }
    }

    @Test
    void aRoadsideUnitOfChinaIsSentAllFourMessages() throws Exception {
        try (CnListener rsu = new CnListener()) {
            SiteConfig config = SiteConfig.parse("""
                    site: {id: corner, reference: {latitudeDeg: 31.2304, longitudeDeg: 121.4737}}
                    ports: {http: 0, mqtt: 0, udp: 0}
                    rsus: [{name: r, host: 127.0.0.1, port: %d, set: cn}]
                    """.formatted(rsu.port()), "test");
            try (EdgeNode node = EdgeNode.start(config, Pictures.map(), false, PipelineObserver.NONE)) {
                sendTwoCarsAboutToMeetAndALight(node);
                Set<Class<?>> sent = new HashSet<>();
                while (sent.size() < 4) {
                    sent.add(rsu.next().getClass());
                }
                assertThat(sent)
                        .containsExactlyInAnyOrder(
                                MessageFrame.RsmFrame.class,
                                MessageFrame.RsiFrame.class,
                                MessageFrame.SpatFrame.class,
                                MessageFrame.MapFrame.class);
            }
        }
    }

    private static void sendTwoCarsAboutToMeetAndALight(EdgeNode node) throws IOException {
        CrossingCars cars = new CrossingCars(200);
        FrameEncoder lights = new FrameEncoder(Advisories.REFERENCE);
        long now = new SystemRuntime().epochNanos();
        SignalState red = new SignalState(7, 2, SignalPhase.STOP_AND_REMAIN, now, 0, 0);
        Observations nobody = new Observations(1);
        nobody.start("lights", now);
        int length = lights.protobuf(nobody, List.of(red), 1);
        send(node, Arrays.copyOf(lights.bytes(), length));
        for (int i = 10; i >= 0; i--) {
            double ago = i / 10.0;
            send(node, cars.frame("camera", 2.5 - ago, now - Math.round(ago * 1e9), false));
        }
    }

    private static void send(EdgeNode node, byte[] frame) throws IOException {
        try (DatagramSocket sensor = new DatagramSocket()) {
            sensor.send(new DatagramPacket(frame, frame.length, InetAddress.getLoopbackAddress(), node.udpPort()));
        }
    }

    @Test
    void aMapMayBeAMessage() throws Exception {
        RoadMap map = Pictures.map();
        CnWriter writer = new CnWriter();
        int length = writer.map(CnMap.nodes(CnLinks.of(map)), 0, 0);
        Path file = Files.write(directory.resolve("corner.uper"), Arrays.copyOf(writer.bytes(), length));
        assertThat(EdgeNode.readMap(file, map.reference()).lanes()).hasSameSizeAs(map.lanes());
        Path other = Files.write(directory.resolve("other.uper"), new byte[] {1});
        assertThatThrownBy(() -> EdgeNode.readMap(other, map.reference()))
                .hasMessage(
                        "map " + other + " is neither a MAP message of T/CSAE 53-2020 nor of SAE J2735 nor a MAPEM");
    }

    private static SiteConfig recording(Path log) {
        return new SiteConfig(
                ANY_PORTS.id(),
                ANY_PORTS.name(),
                ANY_PORTS.reference(),
                ANY_PORTS.map(),
                ANY_PORTS.bindAddress(),
                0,
                0,
                0,
                ANY_PORTS.messagePorts(),
                ANY_PORTS.rehearses(),
                ANY_PORTS.limits(),
                new SiteConfig.Recording(true, log, 1 << 20),
                ANY_PORTS.sensors(),
                ANY_PORTS.rsus());
    }

    /** Sends a frame of nonsense and waits until it has gone all the way to its counter. */
    private static void takeAFrame(EdgeNode node) throws IOException {
        try (DatagramSocket sensor = new DatagramSocket()) {
            sensor.send(new DatagramPacket(new byte[1], 1, InetAddress.getLoopbackAddress(), node.udpPort()));
        }
        while (node.counters().get(DropReason.MALFORMED) == 0) {
            Thread.onSpinWait();
        }
        assertThat(node.counters().get(Counter.INGEST_FRAMES)).isOne();
    }

    private static String health(EdgeNode node) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + node.httpPort() + "/api/health"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
