package io.verge.edge.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.verge.edge.dissemination.DisseminationConfig;
import io.verge.edge.dissemination.Interest;
import io.verge.edge.dissemination.MessageKind;
import io.verge.edge.dissemination.MessageSet;
import io.verge.edge.dissemination.Rsu;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set about a site, from one YAML file; {@code verge-edge.example.yaml} is its manual. A file with
 * problems is refused with all of them at once.
 *
 * @param id goes out with every message; short and stable
 * @param name for people
 * @param reference where local metres begin
 * @param map a Lanelet2 {@code .osm} or SUMO {@code .net.xml} file; the empty path where there is none
 * @param bindAddress the address all ports listen on
 * @param httpPort console, HTTP API and WebSockets
 * @param mqttPort the embedded MQTT broker
 * @param udpPort object lists as datagrams
 * @param messagePorts the standards' messages as datagrams, a port for each set that is taken in
 * @param rehearses whether it plays dangers to itself before it starts, so that the first real one meets warm code
 * @param limits how much of everything
 * @param recording the replay log
 * @param sensors what is known of sensors in advance
 * @param rsus roadside units that are sent messages as datagrams
 */
public record SiteConfig(
        String id,
        String name,
        GeoPosition reference,
        Path map,
        String bindAddress,
        int httpPort,
        int mqttPort,
        int udpPort,
        Map<FrameFormat, Integer> messagePorts,
        boolean rehearses,
        Limits limits,
        Recording recording,
        List<Sensor> sensors,
        List<Rsu> rsus) {
    private static final int MAX_PORT = 65_535;
    private static final int MAX_RSUS = 1_024;

    public SiteConfig {
        Map<FrameFormat, Integer> ports = new EnumMap<>(FrameFormat.class);
        ports.putAll(messagePorts);
        messagePorts = Collections.unmodifiableMap(ports);
        sensors = List.copyOf(sensors);
        rsus = List.copyOf(rsus);
    }

    /**
     * How much of everything a site holds at most.
     *
     * @param tracks road users in the picture
     * @param objectsPerFrame objects in one sensor frame; the rest of the frame is dropped and counted
     * @param ingestQueueBytes frames that wait for the shard
     * @param clients MQTT clients, and advisory subscribers over WebSocket
     * @param watchers browsers on the live feed
     * @param messageBytes one message taken in over MQTT or WebSocket
     * @param clientQueueBytes what may wait for one receiver before it counts as slow
     */
    public record Limits(
            int tracks,
            int objectsPerFrame,
            int ingestQueueBytes,
            int clients,
            int watchers,
            int messageBytes,
            int clientQueueBytes) {
        public static final Limits DEFAULTS = new Limits(4_096, 1_024, 1 << 23, 1_000, 100, 1 << 20, 1 << 20);
    }

    /**
     * The replay log.
     *
     * @param enabled whether frames are recorded
     * @param directory where to
     * @param maxBytes of all segments; the oldest go first
     */
    public record Recording(boolean enabled, Path directory, long maxBytes) {
        public static final Recording DEFAULTS = new Recording(false, Path.of("recording"), 1L << 30);
    }

    /**
     * What is known of a sensor in advance, for sensors that do not tell their own accuracy, or only a class of it.
     *
     * @param id as in its frames; {@code radios} for all stations that report themselves and are not listed
     * @param positionSigmaM one standard deviation of a measured position, metres
     * @param speedSigmaMps one standard deviation of a measured speed, m/s
     * @param headingSigmaDeg one standard deviation of a measured heading, degrees
     */
    public record Sensor(String id, double positionSigmaM, double speedSigmaMps, double headingSigmaDeg) {}

    /** A site of that name at that place with everything else as the manual has it. */
    public static SiteConfig defaults(String id, GeoPosition reference) {
        return new SiteConfig(
                id,
                id,
                reference,
                Path.of(""),
                "127.0.0.1",
                8080,
                1883,
                4700,
                new EnumMap<>(FrameFormat.class),
                true,
                Limits.DEFAULTS,
                Recording.DEFAULTS,
                List.of(),
                List.of());
    }

    /**
     * Reads a configuration file. Relative paths in it are taken from the folder it lies in.
     *
     * @throws VergeException FATAL {@code config.unreadable} or {@code config.invalid}, with a line for each problem
     */
    public static SiteConfig load(Path file) {
        try {
            return parse(Files.readString(file), file.toString())
                    .relativeTo(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            String why = Files.exists(file) ? String.valueOf(e.getMessage()) : "there is no such file";
            throw new VergeException(
                    Category.FATAL, "config.unreadable", "configuration " + file + " cannot be read: " + why, e);
        }
    }

    /**
     * Reads a configuration from text.
     *
     * @param source what to call it in errors
     */
    public static SiteConfig parse(String yaml, String source) {
        List<String> problems = new ArrayList<>();
        JsonNode tree;
        try {
            tree = new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw invalid(source, List.of("line " + line + ": " + e.getOriginalMessage()));
        }
        SiteConfig config = read(new ConfigNode(tree, "", problems), problems);
        if (!problems.isEmpty()) {
            throw invalid(source, problems);
        }
        return config;
    }

    private SiteConfig relativeTo(@Nullable Path folder) {
        if (folder == null) {
            return this;
        }
        Path resolved = map.toString().isEmpty() ? map : folder.resolve(map);
        Recording recorded =
                new Recording(recording.enabled(), folder.resolve(recording.directory()), recording.maxBytes());
        return with(resolved, httpPort, mqttPort, udpPort, messagePorts, recorded, sensors, rsus);
    }

    /** The same on these ports; 0 takes any that is free. */
    public SiteConfig withPorts(int http, int mqtt, int udp) {
        return with(map, http, mqtt, udp, messagePorts, recording, sensors, rsus);
    }

    /** The same with a port for datagrams of this set; 0 takes any that is free. */
    public SiteConfig withMessagePort(FrameFormat set, int port) {
        Map<FrameFormat, Integer> ports = new EnumMap<>(FrameFormat.class);
        ports.putAll(messagePorts);
        ports.put(set, port);
        return with(map, httpPort, mqttPort, udpPort, ports, recording, sensors, rsus);
    }

    /** The same with this known of sensors in advance. */
    public SiteConfig withSensors(List<Sensor> known) {
        return with(map, httpPort, mqttPort, udpPort, messagePorts, recording, known, rsus);
    }

    /** The same with these roadside units. */
    public SiteConfig withRsus(List<Rsu> units) {
        return with(map, httpPort, mqttPort, udpPort, messagePorts, recording, sensors, units);
    }

    private SiteConfig with(
            Path file,
            int http,
            int mqtt,
            int udp,
            Map<FrameFormat, Integer> messages,
            Recording recorded,
            List<Sensor> known,
            List<Rsu> units) {
        return new SiteConfig(
                id,
                name,
                reference,
                file,
                bindAddress,
                http,
                mqtt,
                udp,
                messages,
                rehearses,
                limits,
                recorded,
                known,
                units);
    }

    private static VergeException invalid(String source, List<String> problems) {
        String message = "configuration %s has %d problem%s:%n  %s"
                .formatted(
                        source,
                        problems.size(),
                        problems.size() == 1 ? "" : "s",
                        String.join(System.lineSeparator() + "  ", problems));
        return new VergeException(Category.FATAL, "config.invalid", message);
    }

    private static SiteConfig read(ConfigNode root, List<String> problems) {
        ConfigNode site = root.section("site").require("id", "reference");
        String id = site.text("id", "site");
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            site.problem("site.id", "must be 1 … 64 letters, digits, dots, dashes or underscores");
        }
        ConfigNode place = site.section("reference");
        if (site.has("reference")) {
            place.require("latitudeDeg", "longitudeDeg");
        }
        GeoPosition reference =
                new GeoPosition(place.number("latitudeDeg", 0, -89, 89), place.number("longitudeDeg", 0, -180, 180));
        place.finish();
        String name = site.text("name", id);
        Path map = Path.of(site.text("map", ""));
        site.finish();
        String bind = root.text("bindAddress", "127.0.0.1");
        ConfigNode ports = root.section("ports");
        SiteConfig defaults = defaults(id, reference);
        SiteConfig config = new SiteConfig(
                id,
                name,
                reference,
                map,
                bind,
                ports.count("http", defaults.httpPort(), 0, MAX_PORT),
                ports.count("mqtt", defaults.mqttPort(), 0, MAX_PORT),
                ports.count("udp", defaults.udpPort(), 0, MAX_PORT),
                messagePorts(ports.section("messages")),
                root.truth("rehearsal", defaults.rehearses()),
                limits(root.section("limits")),
                recording(root.section("recording")),
                root.list("sensors", LocalDynamicMap.MAX_NAMED_SENSORS, SiteConfig::sensor),
                root.list(
                        "rsus",
                        MAX_RSUS,
                        rsu -> rsu(rsu, GeoReference.of(reference.latitudeDeg(), reference.longitudeDeg()))));
        ports.finish();
        root.finish();
        config.noteDuplicates(problems);
        return config;
    }

    private void noteDuplicates(List<String> problems) {
        if (httpPort != 0 && httpPort == mqttPort) {
            problems.add("ports.mqtt: is the same port as ports.http, " + httpPort);
        }
        Set<Integer> udpPorts = new HashSet<>(Set.of(udpPort));
        messagePorts.forEach((set, port) -> {
            if (port != 0 && !udpPorts.add(port)) {
                problems.add("ports.messages." + set.name().toLowerCase(Locale.ROOT)
                        + ": another port for datagrams has the same number, " + port);
            }
        });
        Set<String> seen = new HashSet<>();
        for (Sensor sensor : sensors) {
            if (!seen.add(sensor.id())) {
                problems.add("sensors: the id " + sensor.id() + " comes twice");
            }
        }
    }

    private static Map<FrameFormat, Integer> messagePorts(ConfigNode node) {
        Map<FrameFormat, Integer> ports = new EnumMap<>(FrameFormat.class);
        for (FrameFormat set : EnumSet.complementOf(EnumSet.of(FrameFormat.OBJECT_LIST))) {
            String key = set.name().toLowerCase(Locale.ROOT);
            if (node.has(key)) {
                ports.put(set, node.count(key, 0, 0, MAX_PORT));
            }
        }
        node.finish();
        return ports;
    }

    private static Limits limits(ConfigNode node) {
        Limits otherwise = Limits.DEFAULTS;
        Limits limits = new Limits(
                node.count("tracks", otherwise.tracks(), 1, 1_000_000),
                node.count("objectsPerFrame", otherwise.objectsPerFrame(), 1, 65_535),
                node.count("ingestQueueBytes", otherwise.ingestQueueBytes(), 1 << 16, 1 << 30),
                node.count("clients", otherwise.clients(), 1, 100_000),
                node.count("watchers", otherwise.watchers(), 1, 10_000),
                node.count("messageBytes", otherwise.messageBytes(), 1 << 16, 1 << 24),
                node.count("clientQueueBytes", otherwise.clientQueueBytes(), 1 << 16, 1 << 28));
        node.finish();
        return limits;
    }

    private static Recording recording(ConfigNode node) {
        Recording otherwise = Recording.DEFAULTS;
        Recording recording = new Recording(
                node.truth("enabled", otherwise.enabled()),
                Path.of(node.text("directory", otherwise.directory().toString())),
                node.whole("maxBytes", otherwise.maxBytes(), 1 << 20, 1L << 44));
        node.finish();
        return recording;
    }

    private static Sensor sensor(ConfigNode node) {
        Sensor sensor = new Sensor(
                node.require("id").text("id", ""),
                node.number("positionSigmaM", 0.5, 0.001, 50),
                node.number("speedSigmaMps", 0.5, 0.001, 20),
                node.number("headingSigmaDeg", 5, 0.01, 180));
        node.finish();
        return sensor;
    }

    private static Rsu rsu(ConfigNode node, GeoReference reference) {
        String name = node.require("name", "host", "port").text("name", "rsu");
        String host = node.text("host", "localhost");
        int port = node.count("port", 1, 1, MAX_PORT);
        Interest interest = new Interest.Everything();
        if (node.has("area")) {
            ConfigNode area = node.section("area").require("latitudeDeg", "longitudeDeg", "radiusM");
            double latitudeDeg = area.number("latitudeDeg", 0, -89, 89);
            double longitudeDeg = area.number("longitudeDeg", 0, -180, 180);
            interest = new Interest.Near(
                    reference.xM(latitudeDeg, longitudeDeg),
                    reference.yM(latitudeDeg, longitudeDeg),
                    area.number("radiusM", 1, 1, Interest.Near.MAX_RADIUS_M));
            area.finish();
        }
        MessageSet set = node.choice("set", MessageSet.VERGE, List.of(MessageSet.values()), MessageSet::key);
        Set<MessageKind> kinds = node.choices("messages", List.copyOf(set.kinds()), set::name);
        node.finish();
        try {
            return new Rsu(name, new InetSocketAddress(InetAddress.getByName(host), port), interest, set, kinds);
        } catch (UnknownHostException e) {
            node.problem(node.at("host"), "is not a host known here: " + host);
            throw new IllegalArgumentException(host, e);
        }
    }

    /** What dissemination needs to know of it. */
    public DisseminationConfig dissemination() {
        return new DisseminationConfig(
                bindAddress, mqttPort, limits.clients(), limits.messageBytes(), limits.clientQueueBytes(), rsus);
    }
}
