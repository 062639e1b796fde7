package io.verge.edge.site;

import io.verge.edge.dissemination.Disseminator;
import io.verge.edge.dissemination.EventLoop;
import io.verge.edge.dissemination.FrameListener;
import io.verge.edge.dissemination.JsonWriter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.Runtime;
import io.verge.road.GeoPosition;
import io.verge.road.map.RoadMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The border of a site: console, HTTP API, WebSockets and the MQTT broker, on one event loop. The pipeline publishes
 * through {@link #disseminator()} and tells {@link #liveFeed()} what it does; frames that come in here go to the
 * listeners given at the start.
 */
public final class SiteServer implements AutoCloseable {
    /** The version of the program, as {@code GET /api/site} tells it. */
    public static final String VERSION = "0.1.0";

    private static final System.Logger LOG = System.getLogger(SiteServer.class.getName());
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final String JSON_TYPE = "application/json";

    private final SiteConfig config;
    private final Parts parts;
    private final EventLoop loop;
    private final Disseminator disseminator;
    private final LiveFeed liveFeed;
    private final HttpServer http;
    private final ConsoleFiles console = new ConsoleFiles();
    private final String siteJson;
    private final String mapJson;
    private final AtomicBoolean closed = new AtomicBoolean();
    private int frameSockets;

    /**
     * What the border connects.
     *
     * @param map the site's map, served to the console
     * @param demo whether the traffic is simulated, which the console shows
     * @param runtime tells the time
     * @param counters of the whole site
     * @param mqttFrames takes frames published by MQTT
     * @param webSocketFrames takes frames sent to {@code /api/frames}
     * @param complaints what is wrong at the moment, a line each, empty when all is well; asked on the event loop
     */
    public record Parts(
            RoadMap map,
            boolean demo,
            Runtime runtime,
            Counters counters,
            FrameListener mqttFrames,
            FrameListener webSocketFrames,
            Supplier<List<String>> complaints) {}

    private SiteServer(SiteConfig config, Parts parts, EventLoop loop) {
        this.config = config;
        this.parts = parts;
        this.loop = loop;
        this.siteJson = siteJson();
        this.mapJson = LiveMessages.map(new JsonWriter(), parts.map());
        this.liveFeed = new LiveFeed(
                loop, parts.runtime(), parts.counters(), config.limits().watchers());
        this.disseminator = Disseminator.open(
                loop,
                config.dissemination(),
                config.id(),
                parts.map(),
                parts.runtime(),
                parts.counters(),
                parts.mqttFrames());
        try {
            this.http = listen();
        } catch (RuntimeException e) {
            disseminator.close();
            throw e;
        }
        loop.vertx().setPeriodic(TimeUnit.SECONDS.toMillis(1), ignored -> liveFeed.tellStatistics());
    }

    /**
     * Opens all ports but the one for datagrams, which is the inbox's.
     *
     * @throws io.verge.edge.runtime.VergeException FATAL {@code port.in-use}, naming port and configuration key
     */
    public static SiteServer start(SiteConfig config, Parts parts) {
        EventLoop loop = EventLoop.start();
        try {
            SiteServer server = new SiteServer(config, parts, loop);
            LOG.log(
                    System.Logger.Level.INFO,
                    "event=site-listening site={0} address={1} http={2,number,#} mqtt={3,number,#}",
                    config.id(),
                    config.bindAddress(),
                    server.httpPort(),
                    server.mqttPort());
            return server;
        } catch (RuntimeException e) {
            loop.close();
            throw e;
        }
    }

    private HttpServer listen() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(config.bindAddress())
                .setPort(config.httpPort())
                .setMaxWebSocketMessageSize(config.limits().messageBytes())
                .setMaxWebSocketFrameSize(config.limits().messageBytes())
                .setIdleTimeout(0)
                .setCompressionSupported(true)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setTcpNoDelay(true);
        HttpServer server = loop.vertx()
                .createHttpServer(options)
                .requestHandler(this::answer)
                .webSocketHandshakeHandler(this::shakeHands);
        return EventLoop.listening(server.listen(), config.bindAddress(), config.httpPort(), "ports.http");
    }

    public Disseminator disseminator() {
        return disseminator;
    }

    public LiveFeed liveFeed() {
        return liveFeed;
    }

    public int httpPort() {
        return http.actualPort();
    }

    public int mqttPort() {
        return disseminator.mqttPort();
    }

    private String siteJson() {
        GeoPosition reference = config.reference();
        JsonWriter json = new JsonWriter();
        json.beginObject().member("name", config.name()).member("version", VERSION);
        json.member("startedMillis", LiveMessages.millis(parts.runtime().epochNanos()));
        json.name("reference").beginObject().name("latitudeDeg").decimal(reference.latitudeDeg(), 7);
        json.name("longitudeDeg").decimal(reference.longitudeDeg(), 7).endObject();
        return json.name("demo").value(parts.demo()).endObject().toString();
    }

    private void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        boolean head = request.method().equals(HttpMethod.HEAD);
        if (!head && !request.method().equals(HttpMethod.GET)) {
            response.setStatusCode(METHOD_NOT_ALLOWED)
                    .putHeader("Allow", "GET, HEAD")
                    .end();
            return;
        }
        String path = request.path() == null ? "/" : request.path();
        switch (path) {
            case "/api/site" -> json(response, siteJson);
            case "/api/map" -> json(response, mapJson);
            case "/api/counters" -> json(response, countersJson());
            case "/api/health" -> health(response);
            default -> {
                if (path.startsWith("/api/")) {
                    json(response.setStatusCode(NOT_FOUND), "{\"error\":\"not-found\"}");
                } else {
                    file(response, console.get(path.startsWith("/") ? path : "/" + path));
                }
            }
        }
    }

    private static void json(HttpServerResponse response, String text) {
        response.putHeader("Content-Type", JSON_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(text);
    }

    private static void file(HttpServerResponse response, ConsoleFiles.File file) {
        response.putHeader("Content-Type", file.type())
                .putHeader("Cache-Control", file.immutable() ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(file.content());
    }

    private String countersJson() {
        JsonWriter json = new JsonWriter();
        json.beginObject();
        parts.counters().snapshot().forEach(json::member);
        return json.endObject().toString();
    }

    private void health(HttpServerResponse response) {
        List<String> complaints = parts.complaints().get();
        JsonWriter json = new JsonWriter();
        json.beginObject()
                .member("status", complaints.isEmpty() ? "ok" : "unwell")
                .name("reasons")
                .beginArray();
        complaints.forEach(json::value);
        json(
                response.setStatusCode(complaints.isEmpty() ? 200 : SERVICE_UNAVAILABLE),
                json.endArray().endObject().toString());
    }

    private void shakeHands(ServerWebSocketHandshake handshake) {
        switch (handshake.path()) {
            case "/api/live" -> liveFeed.accept(handshake);
            case "/api/advisories" -> disseminator.accept(handshake);
            case "/api/frames" -> acceptFrames(handshake, FrameFormat.OBJECT_LIST);
            case "/api/messages/cn" -> acceptFrames(handshake, FrameFormat.CN);
            case "/api/messages/eu" -> acceptFrames(handshake, FrameFormat.EU);
            case "/api/messages/us" -> acceptFrames(handshake, FrameFormat.US);
            default -> handshake.reject(NOT_FOUND);
        }
    }

    private void acceptFrames(ServerWebSocketHandshake handshake, FrameFormat format) {
        if (frameSockets >= config.limits().clients()) {
            handshake.reject(SERVICE_UNAVAILABLE);
            return;
        }
        frameSockets++;
        handshake.accept().onFailure(ignored -> frameSockets--).onSuccess(socket -> {
            socket.closeHandler(ignored -> frameSockets--);
            socket.exceptionHandler(ignored -> parts.counters().drop(DropReason.MALFORMED));
            FrameListener frames = parts.webSocketFrames();
            socket.textMessageHandler(text -> frames.onFrame(text.getBytes(StandardCharsets.UTF_8), format));
            socket.binaryMessageHandler((Buffer frame) -> frames.onFrame(frame.getBytes(), format));
        });
    }

    /** Ends all connections and frees the ports; once. What is published afterwards goes nowhere. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        loop.executeAndWait(liveFeed::farewell);
        EventLoop.closed(http.close());
        disseminator.close();
        loop.close();
        LOG.log(System.Logger.Level.INFO, "event=site-closed site={0}", config.id());
    }
}
