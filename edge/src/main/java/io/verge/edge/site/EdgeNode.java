package io.verge.edge.site;

import io.verge.edge.decode.FrameLimits;
import io.verge.edge.decode.KnownSensors;
import io.verge.edge.dissemination.MessageSet;
import io.verge.edge.dissemination.Rsu;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.ingest.FrameSource.Way;
import io.verge.edge.ingest.Inbox;
import io.verge.edge.pipeline.Pipeline;
import io.verge.edge.pipeline.PipelineConfig;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.pipeline.Rehearsal;
import io.verge.edge.pipeline.Shard;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.verge.edge.wire.cn.CnMapReader;
import io.verge.edge.wire.eu.EuMapReader;
import io.verge.edge.wire.us.UsMapReader;
import io.verge.road.GeoReference;
import io.verge.road.map.Lanelet2Reader;
import io.verge.road.map.RoadMap;
import io.verge.road.map.SumoNetReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A site at work: its configuration becomes a map, an inbox, a pipeline on a thread of its own, and a border that tells
 * the world. It runs from {@link #start} to {@link #close} and needs nothing but its ports.
 */
public final class EdgeNode implements AutoCloseable {
    /** The inbox holds at least eight of the longest frames. */
    private static final int MIN_QUEUE_BYTES = 1 << 19;

    private final Inbox inbox;
    private final SiteServer server;
    private final Shard shard;
    private final Recorder recorder;
    private final Counters counters;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EdgeNode(Inbox inbox, SiteServer server, Shard shard, Recorder recorder, Counters counters) {
        this.inbox = inbox;
        this.server = server;
        this.shard = shard;
        this.recorder = recorder;
        this.counters = counters;
    }

    /**
     * Starts the site a configuration describes.
     *
     * @throws VergeException FATAL {@code port.in-use} or {@code port.unusable}, naming port and configuration key
     * @throws io.verge.road.map.MapFormatException when its map cannot be read
     */
    public static EdgeNode start(SiteConfig config) {
        return start(config, map(config), false, PipelineObserver.NONE);
    }

    /**
     * Starts a site on a map that is already there.
     *
     * @param demo whether the traffic is simulated, which the console shows
     * @param observer is told what the pipeline does, on its thread, besides the live feed
     */
    public static EdgeNode start(SiteConfig config, RoadMap map, boolean demo, PipelineObserver observer) {
        SystemRuntime runtime = new SystemRuntime();
        Counters counters = new Counters();
        Deque<Runnable> undo = new ArrayDeque<>();
        PipelineConfig pipelineConfig = pipelineConfig(config, map);
        try {
            Inbox inbox = openInbox(config, runtime, counters);
            undo.push(inbox::close);
            Thread rehearsal = rehearsal(config, pipelineConfig, map, runtime);
            Health health = new Health(runtime);
            SiteServer server = SiteServer.start(
                    config,
                    new SiteServer.Parts(
                            map,
                            demo,
                            runtime,
                            counters,
                            (bytes, format) -> inbox.offer(FrameSource.of(Way.MQTT, format), bytes, 0, bytes.length),
                            (bytes, format) ->
                                    inbox.offer(FrameSource.of(Way.WEBSOCKET, format), bytes, 0, bytes.length),
                            health::complaints));
            undo.push(server::close);
            Recorder recorder = Recorder.open(config.recording(), health, counters);
            undo.push(recorder::close);
            PipelineObserver watchers = server.liveFeed().andThen(observer);
            Supplier<Pipeline> pipelines = () -> {
                // The first is the start; every later one stands in for one that failed.
                if (counters.get(Counter.SHARD_RESTARTS) > 0) {
                    health.onRestart();
                }
                return new Pipeline(
                        pipelineConfig, map, counters, runtime::monotonicNanos, server.disseminator(), watchers);
            };
            Shard shard = new Shard(config.id(), inbox, runtime, counters, pipelines, recorder);
            awaitEnd(rehearsal);
            shard.start();
            health.onStart(shard::isAlive);
            return new EdgeNode(inbox, server, shard, recorder, counters);
        } catch (RuntimeException e) {
            undo.forEach(Runnable::run);
            throw e;
        }
    }

    /** Goes on beside the opening of the ports; where none is wanted the thread is not started, and there is no wait for it. */
    private static Thread rehearsal(
            SiteConfig config, PipelineConfig pipelineConfig, RoadMap map, SystemRuntime runtime) {
        Set<MessageSet> sets = config.rsus().stream().map(Rsu::set).collect(Collectors.toSet());
        Thread thread = Thread.ofPlatform()
                .name("rehearsal")
                .daemon()
                .unstarted(() -> Rehearsal.play(pipelineConfig, map, config.id(), sets, runtime::monotonicNanos));
        if (config.rehearses()) {
            thread.start();
        }
        return thread;
    }

    private static void awaitEnd(Thread rehearsal) {
        try {
            rehearsal.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Inbox openInbox(SiteConfig config, SystemRuntime runtime, Counters counters) {
        int queueBytes =
                Math.max(MIN_QUEUE_BYTES, Integer.highestOneBit(config.limits().ingestQueueBytes()));
        List<Inbox.UdpPort> ports = new ArrayList<>();
        ports.add(udpPort(config, config.udpPort(), FrameFormat.OBJECT_LIST));
        config.messagePorts().forEach((format, port) -> ports.add(udpPort(config, port, format)));
        try {
            return Inbox.open(ports, FrameLimits.MAX_UDP_BYTES, queueBytes, runtime, counters);
        } catch (VergeException e) {
            throw new VergeException(
                    e.category(), e.code(), e.getMessage() + "; choose another in ports.udp or ports.messages", e);
        }
    }

    private static Inbox.UdpPort udpPort(SiteConfig config, int port, FrameFormat format) {
        InetSocketAddress address = new InetSocketAddress(config.bindAddress(), port);
        if (address.isUnresolved()) {
            throw new VergeException(
                    Category.FATAL,
                    "address.unknown",
                    "bindAddress " + config.bindAddress() + " is not an address of this machine");
        }
        return new Inbox.UdpPort(address, format);
    }

    /** The map of a configuration, in local metres around its reference; free space where it names none. */
    public static RoadMap map(SiteConfig config) {
        GeoReference reference = GeoReference.of(
                config.reference().latitudeDeg(), config.reference().longitudeDeg());
        return config.map().toString().isEmpty() ? RoadMap.empty(reference) : readMap(config.map(), reference);
    }

    /**
     * Reads a map by the kind of file it is, in local metres around the reference.
     *
     * @throws VergeException FATAL {@code map.unknown-kind} for a file of no known kind
     * @throws io.verge.road.map.MapFormatException when the file cannot be read
     */
    public static RoadMap readMap(Path file, GeoReference reference) {
        String name = file.toString();
        if (name.endsWith(".osm")) {
            return Lanelet2Reader.read(file, reference);
        }
        if (name.endsWith(".net.xml") || name.endsWith(".net.xml.gz")) {
            return SumoNetReader.read(file, reference);
        }
        if (name.endsWith(".uper")) {
            return readMessage(file, reference);
        }
        throw new VergeException(
                Category.FATAL,
                "map.unknown-kind",
                "map " + file
                        + " is neither a Lanelet2 .osm nor a SUMO .net.xml or .net.xml.gz nor a MAP message .uper");
    }

    private static RoadMap readMessage(Path file, GeoReference reference) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new VergeException(Category.FATAL, "map.unreadable", "map " + file + " cannot be read", e);
        }
        // Their first octets differ, so that no MAP of one set is read as one of another.
        return CnMapReader.read(bytes, reference)
                .or(() -> EuMapReader.read(bytes, reference))
                .or(() -> UsMapReader.read(bytes, reference))
                .orElseThrow(() -> new VergeException(
                        Category.FATAL,
                        "map.unreadable",
                        "map " + file + " is neither a MAP message of T/CSAE 53-2020 nor of SAE J2735 nor a MAPEM"));
    }

    private static PipelineConfig pipelineConfig(SiteConfig config, RoadMap map) {
        PipelineConfig plain = PipelineConfig.DEFAULTS;
        Map<String, KnownSensors.Accuracy> accuracies = new HashMap<>();
        for (SiteConfig.Sensor sensor : config.sensors()) {
            accuracies.put(
                    sensor.id(),
                    new KnownSensors.Accuracy(
                            sensor.positionSigmaM(), sensor.speedSigmaMps(), Math.toRadians(sensor.headingSigmaDeg())));
        }
        return new PipelineConfig(
                config.id(),
                plain.frames().withMaxObjects(config.limits().objectsPerFrame()).reaching(map.radiusM()),
                new KnownSensors(accuracies),
                plain.fusion().withMaxTracks(config.limits().tracks()),
                plain.hazard(),
                plain.advisory());
    }

    /** Whether its pipeline is at work. One that no longer is does not come back: the process has to start again. */
    public boolean isAlive() {
        return shard.isAlive();
    }

    /** The port of object lists. */
    public int udpPort() {
        return inbox.port(FrameFormat.OBJECT_LIST);
    }

    /** The port of a message set; only where the configuration has one. */
    public int udpPort(FrameFormat format) {
        return inbox.port(format);
    }

    /** The standards' message sets that have a port. */
    public List<FrameFormat> messageSets() {
        return inbox.formats().stream()
                .filter(format -> format != FrameFormat.OBJECT_LIST)
                .toList();
    }

    public int httpPort() {
        return server.httpPort();
    }

    public int mqttPort() {
        return server.mqttPort();
    }

    public Counters counters() {
        return counters;
    }

    /**
     * Stops, once: the frame at hand goes all the way, the recording is forced to disk, what was published is sent, and
     * the ports are free.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        shard.close();
        try {
            recorder.close();
        } finally {
            server.close();
            inbox.close();
        }
    }
}
