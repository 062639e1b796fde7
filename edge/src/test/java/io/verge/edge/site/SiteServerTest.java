package io.verge.edge.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.verge.edge.dissemination.Advisories;
import io.verge.edge.dissemination.CnListener;
import io.verge.edge.dissemination.FixedRuntime;
import io.verge.edge.pipeline.FrameTimes;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.VergeException;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.road.Advisory;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Position;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SiteServerTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final FrameTimes TIMES = new FrameTimes(12_000, 31_500, 22_100, 3_000, 18_400);

    private final FixedRuntime runtime = new FixedRuntime();
    private final Counters counters = new Counters();
    private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    private final AtomicReference<List<String>> complaints = new AtomicReference<>(List.of());
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SiteServer server = SiteServer.start(config(0), parts());

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void theSiteTellsWhoAndWhereItIs() throws Exception {
        JsonNode site = get("/api/site");
        assertThat(site.get("name").textValue()).isEqualTo("demo");
        assertThat(site.get("startedMillis").longValue()).isEqualTo(1_795_435_200_100L);
        assertThat(site.at("/reference/latitudeDeg").doubleValue()).isEqualTo(31.2304);
        assertThat(site.get("demo").booleanValue()).isTrue();
    }

    @Test
    void theMapIsServedAsTheLiveFeedPageSays() throws Exception {
        assertThat(get("/api/map")).isEqualTo(mapper.readTree("""
                {"name": "demo", "bounds": [-8.0, 16.0, 8.0, 100.0],
                 "lanes": [{"index": 0, "id": "n_in_0", "type": "VEHICLE", "turn": "NONE", "widthM": 3.5,
                            "speedLimitMps": 13.9, "signalKey": -1, "centre": [[1.75, 100.0], [1.75, 20.0]]}],
                 "crossings": [{"id": "n_cross", "widthM": 4.0, "signalKey": 2563,
                                "centre": [[-8.0, 16.0], [8.0, 16.0]]}]}
                """));
    }

    @Test
    void allCountersAreThereZerosIncluded() throws Exception {
        counters.add(Counter.INGEST_FRAMES, 7);
        JsonNode values = get("/api/counters");
        assertThat(values.size()).isEqualTo(counters.snapshot().size());
        assertThat(values.get("ingest.frames").longValue()).isEqualTo(7);
        assertThat(values.get("dropped.MALFORMED").longValue()).isZero();
    }

    @Test
    void healthIsFineUntilSomethingComplains() throws Exception {
        assertThat(fetch("/api/health").statusCode()).isEqualTo(200);
        complaints.set(List.of("no frames for 10 s"));
        HttpResponse<String> unwell = fetch("/api/health");
        assertThat(unwell.statusCode()).isEqualTo(503);
        assertThat(unwell.body()).contains("no frames for 10 s");
    }

    @Test
    void theConsoleIsServedWithCachingForHashedFilesAndThePageForEverythingElse() throws Exception {
        HttpResponse<String> page = fetch("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-cache");
        assertThat(fetch("/some/view").body()).isEqualTo(page.body());
        assertThat(fetch("/../pom.xml").body()).isEqualTo(page.body());
        HttpResponse<String> asset = fetch("/test-assets/app-0a1b2c3d.js");
        assertThat(asset.headers().firstValue("content-type")).hasValue("text/javascript; charset=utf-8");
        assertThat(asset.headers().firstValue("cache-control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void unknownApiPathsAndOtherMethodsAreRefused() throws Exception {
        assertThat(fetch("/api/nothing").statusCode()).isEqualTo(404);
        HttpRequest post = HttpRequest.newBuilder(uri("http", "/api/site"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
        assertThatThrownBy(() -> watch("/api/nothing")).isInstanceOf(CompletionException.class);
    }

    @Test
    void aWatcherIsFirstToldThePictureTheOpenHazardsAndTheValidAdvisories() throws Exception {
        server.liveFeed().onPicture(picture());
        server.liveFeed().onHazard(Advisories.crossing().hazard(), TIMES);
        server.liveFeed().onAdvisory(Advisories.crossing());
        server.liveFeed().onAdvisory(Advisories.crossing(10, 0, Advisory.Action.NEW));
        server.liveFeed().onAdvisory(Advisories.crossing(10, 1, Advisory.Action.CANCEL));
        try (Listener watcher = watch("/api/live")) {
            assertThat(watcher.json()).isEqualTo(mapper.readTree("""
                    {"kind": "picture", "timeMillis": 1795435200100,
                     "tracks": [[1, 4711, 5, 12.31, -4.02, 1.571, 13.2, 4.6, 1.85, 3, 5, -0.2]],
                     "signals": [[2561, 6, 1795435212100]], "signs": []}
                    """));
            assertThat(watcher.json()).isEqualTo(mapper.readTree("""
                    {"kind": "hazard", "hazardId": 4, "type": "CROSSING", "change": "RAISED",
                     "timeMillis": 1795435200100, "raisedMillis": 1795435200100, "x": 3.1, "y": -2.0,
                     "lane": "w_in_0", "ttcSeconds": 2.9, "petSeconds": null, "requiredDecelerationMps2": 3.4,
                     "probability": 0.97, "severity": "SERIOUS", "sensors": ["camera-north", "radar-west"],
                     "parties": [{"trackId": 17, "stationId": 4711, "type": "PASSENGER_CAR", "x": 12.3, "y": -40.0,
                                  "speedMps": 13.2, "headingRad": 1.571},
                                 {"trackId": 21, "stationId": 0, "type": "CYCLIST", "x": -30.0, "y": -2.0,
                                  "speedMps": 5.5, "headingRad": 0.0}],
                     "stageMicros": {"decode": 12.0, "fusion": 31.5, "hazard": 22.1, "advisory": 3.0,
                                     "dissemination": 18.4}}
                    """));
            assertThat(watcher.json()).isEqualTo(mapper.readTree("""
                    {"kind": "advisory", "advisoryId": 9, "sequence": 0, "action": "NEW", "urgency": "WARNING",
                     "hazardId": 4, "type": "CROSSING", "timeMillis": 1795435200100, "expiryMillis": 1795435203100,
                     "recipients": [{"trackId": 17, "stationId": 4711, "role": "PARTY"},
                                    {"trackId": 23, "stationId": 5000, "role": "APPROACHING"}],
                     "area": {"circle": {"x": 3.1, "y": -2.0, "radiusM": 60.0}}}
                    """));
        }
    }

    @Test
    void aWatcherIsToldPicturesAtMostTenTimesASecondAndStatisticsEverySecond() throws Exception {
        LocalDynamicMap picture = picture();
        server.liveFeed().onPicture(picture);
        try (Listener watcher = watch("/api/live")) {
            assertThat(watcher.json().get("kind").textValue()).isEqualTo("picture");
            server.liveFeed().onFrame("camera-north", 62_100_000, TIMES);
            JsonNode stat = watcher.nextOf("stat");
            assertThat(stat.at("/counters/ingest.frames").isNumber()).isTrue();
            assertThat(stat.at("/sensors/0/name").textValue()).isEqualTo("camera-north");
            assertThat(stat.at("/latencyMicros/max").doubleValue()).isBetween(85.0, 90.0);
            assertThat(stat.at("/stageMicros/fusion/p50").doubleValue()).isBetween(31.0, 32.0);
            assertThat(stat.get("tracks").intValue()).isEqualTo(1);
            watcher.received.clear();
            for (int i = 0; i < 100; i++) {
                runtime.advance(SECOND / 100);
                server.liveFeed().onPicture(picture);
            }
            server.liveFeed().onAdvisory(Advisories.crossing(77, 0, Advisory.Action.NEW));
            int pictures = 0;
            JsonNode message = watcher.json();
            while (!message.get("kind").textValue().equals("advisory")) {
                pictures += message.get("kind").textValue().equals("picture") ? 1 : 0;
                message = watcher.json();
            }
            assertThat(pictures).isBetween(9, 11);
        }
    }

    @Test
    @Timeout(20)
    void aWatcherThatNeverReadsLosesItsConnectionAndIsCounted() {
        WebSocket deaf = client.newWebSocketBuilder()
                .buildAsync(uri("ws", "/api/live"), new WebSocket.Listener() {
                    @Override
                    public void onOpen(WebSocket socket) {
                        assertThat(socket.isInputClosed())
                                .as("and nothing is ever asked for")
                                .isFalse();
                    }
                })
                .join();
        long id = 0;
        while (counters.get(DropReason.SLOW_RECEIVER) == 0) {
            server.liveFeed().onAdvisory(Advisories.crossing(++id % 100, 0, Advisory.Action.NEW));
            server.liveFeed().onPicture(picture());
            runtime.advance(SECOND / 10);
        }
        deaf.abort();
    }

    @Test
    void framesByWebSocketReachTheListenerAsTextAndAsBinary() throws Exception {
        try (Listener sensor = watch("/api/frames")) {
            sensor.socket.sendText("{\"version\":1}", true).join();
            assertThat(frames.poll(10, TimeUnit.SECONDS))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("{\"version\":1}");
            sensor.socket.sendBinary(ByteBuffer.wrap(new byte[] {8, 1}), true).join();
            assertThat(frames.poll(10, TimeUnit.SECONDS)).containsExactly(8, 1);
        }
    }

    @Test
    void advisorySubscribersGetWhatConcernsTheirIdTheirPlaceOrEverything() throws Exception {
        try (Listener everything = watch("/api/advisories");
                Listener party = watch("/api/advisories?station=4711");
                Listener stranger = watch("/api/advisories?station=1");
                Listener near = watch("/api/advisories?lat=31.2304&lon=121.4737");
                Listener far = watch("/api/advisories?lat=31.2404&lon=121.4737&radius=1000");
                Listener mover = watch("/api/advisories?lat=31.2404&lon=121.4737")) {
            server.disseminator().publish(Advisories.crossing());
            for (Listener told : List.of(everything, party, near)) {
                assertThat(told.json().get("advisoryId").textValue()).isEqualTo("9");
            }
            assertThat(far.received.poll())
                    .as("1.1 km away, asking for 1 km and 60 m of area")
                    .isNull();
            mover.socket.sendText("{\"lat\":\"nowhere\"}", true).join();
            mover.socket.sendText("{\"lat\":31.2304,\"lon\":121.4737}", true).join();
            assertThat(mover.json().get("action").textValue())
                    .as("told on arrival")
                    .isEqualTo("NEW");
            mover.socket.sendText("{\"lat\":31.2404,\"lon\":121.4737}", true).join();
            server.disseminator().publish(Advisories.crossing(9, 1, Advisory.Action.CANCEL));
            assertThat(mover.json().get("action").textValue())
                    .as("and of the end, having left")
                    .isEqualTo("CANCEL");
            server.disseminator().publish(Advisories.crossing(10, 0, Advisory.Action.NEW, new Position(0, 1_100)));
            assertThat(far.json().get("advisoryId").textValue()).isEqualTo("10");
            assertThat(stranger.received).isEmpty();
        }
    }

    @Test
    void aSubscriberMayAskForTheMessagesOfASet() throws Exception {
        try (Listener subscriber = watch("/api/advisories?format=cn")) {
            server.disseminator().publish(Advisories.crossing());
            String hex = subscriber.received.poll(10, TimeUnit.SECONDS);
            assertThat(CnListener.decode(HexFormat.of().parseHex(hex))).isInstanceOf(MessageFrame.RsiFrame.class);
        }
    }

    @Test
    void aSubscriptionThatMakesNoSenseIsRefused() {
        for (String query :
                List.of("station=me", "station=-1", "lat=1", "lat=1&lon=x", "lat=1&lon=1&radius=-5", "format=xml")) {
            assertThatThrownBy(() -> watch("/api/advisories?" + query))
                    .as(query)
                    .isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void aPortInUseNamesThePortAndItsKeyAndLeavesNothingOpen() throws Exception {
        SiteConfig taken = config(server.httpPort());
        assertThatThrownBy(() -> SiteServer.start(taken, parts()))
                .isInstanceOfSatisfying(
                        VergeException.class, e -> assertThat(e.code()).isEqualTo("port.in-use"))
                .hasMessageContaining("ports.http")
                .hasMessageContaining(String.valueOf(server.httpPort()));
    }

    @Test
    void closingFreesThePorts() throws IOException {
        server.close();
        for (int port : List.of(server.httpPort(), server.mqttPort())) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(free.getLocalPort()).isEqualTo(port);
            }
        }
    }

    private SiteServer.Parts parts() {
        Lane lane = new Lane(
                "n_in_0",
                LaneType.VEHICLE,
                Polyline.of(new double[] {1.75, 1.75}, new double[] {100, 20}),
                3.5,
                13.9,
                Turn.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                -1);
        Crossing crossing = new Crossing("n_cross", Polyline.of(new double[] {-8, 8}, new double[] {16, 16}), 4, 2563);
        RoadMap map = RoadMap.of("demo", Advisories.REFERENCE, List.of(lane), List.of(crossing));
        return new SiteServer.Parts(
                map,
                true,
                runtime,
                counters,
                (frame, format) -> frames.add(frame),
                (frame, format) -> frames.add(frame),
                complaints::get);
    }

    private static SiteConfig config(int httpPort) {
        return SiteConfig.parse("""
                site: {id: demo, reference: {latitudeDeg: 31.2304, longitudeDeg: 121.4737}}
                ports: {http: %d, mqtt: 0, udp: 0}
                """.formatted(httpPort), "test");
    }

    private static LocalDynamicMap picture() {
        LocalDynamicMap map = new LocalDynamicMap(8);
        map.advanceTo(Advisories.NOW_NANOS);
        int slot = map.birth(Advisories.NOW_NANOS);
        map.stationId[slot] = 4711;
        map.stationType[slot] = 5;
        map.confirmed[slot] = true;
        map.xM[slot] = 12.31;
        map.yM[slot] = -4.02;
        map.headingRad[slot] = Math.PI / 2;
        map.vyMps[slot] = 13.2;
        map.lengthM[slot] = 4.6;
        map.widthM[slot] = 1.85;
        map.lane[slot] = 3;
        map.sensors[slot] = 5;
        map.accelerationMps2[slot] = -0.2;
        map.birth(Advisories.NOW_NANOS);
        long end = Advisories.NOW_NANOS + 12 * SECOND;
        map.put(new SignalState(10, 1, SignalPhase.PROTECTED_MOVEMENT_ALLOWED, Advisories.NOW_NANOS, 0, end));
        return map;
    }

    private URI uri(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + server.httpPort() + path);
    }

    private HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri("http", path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = fetch(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        return mapper.readTree(response.body());
    }

    private Listener watch(String path) {
        return Listener.connect(client, uri("ws", path));
    }
}
