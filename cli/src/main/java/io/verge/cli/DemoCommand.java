package io.verge.cli;

import io.verge.benchmarks.replay.InstalledSensors;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.site.EdgeNode;
import io.verge.edge.site.SiteConfig;
import io.verge.simulation.world.Junction;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** An edge node on this machine, fed by the simulated junction through its real sockets. */
@Command(
        name = "demo",
        description = "An edge node on this machine, fed by a simulated junction: the whole job on one laptop.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final String HOST = "127.0.0.1";
    private static final int MAX_PORT = 65_535;
    private static final int MESSAGE_PORT_ABOVE = 10;
    private static final int LONGEST_SECONDS = 86_400;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", description = "another N, another day (default ${DEFAULT-VALUE})")
    private long seed = 327;

    @Option(
            names = {"--http-port", "--port"},
            paramLabel = "P",
            description = "console, HTTP and WebSocket (default ${DEFAULT-VALUE}; 0 for any that is free)")
    private int httpPort = 8080;

    @Option(names = "--mqtt-port", paramLabel = "P", description = "MQTT (default ${DEFAULT-VALUE})")
    private int mqttPort = 1883;

    @Option(names = "--udp-port", paramLabel = "P", description = "object lists (default ${DEFAULT-VALUE})")
    private int udpPort = 4700;

    @Option(
            names = "--message-port",
            paramLabel = "P",
            description = "messages of a standard (default: ten above --udp-port; 0 with 0)")
    private @Nullable Integer messagePort;

    @Option(
            names = "--set",
            paramLabel = "SET",
            description = "what the sensors speak: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE})")
    private SensorSet set = SensorSet.CN;

    @Option(names = "--headless", description = "run for some seconds, then tell the figures and end")
    private boolean headless;

    @Option(names = "--seconds", paramLabel = "N", description = "how long, with --headless (default ${DEFAULT-VALUE})")
    private int seconds = 30;

    @Option(names = "--report", paramLabel = "FILE", description = "write the figures there as JSON, with --headless")
    private @Nullable Path report;

    @Override
    public Integer call() {
        check();
        SystemRuntime clock = new SystemRuntime();
        Junction junction = Junction.standard();
        PrintWriter out = spec.commandLine().getOut();
        try (Stop stop = new Stop();
                DemoRsu rsu = DemoRsu.open(set.messages());
                DemoWatch watch = new DemoWatch(junction.map().reference(), clock, out)) {
            return headless
                    ? measure(junction, clock, watch, rsu, stop, out)
                    : show(junction, clock, watch, rsu, stop, out);
        }
    }

    private int show(Junction junction, SystemRuntime clock, DemoWatch watch, DemoRsu rsu, Stop stop, PrintWriter out) {
        try (LiveWorld world = new LiveWorld(junction, clock, (present, scene) -> {}, seed, set.format())) {
            world.start();
            try (EdgeNode node = start(junction, rsu, watch)) {
                open(world, node, out);
                stop.await(node);
                out.println("stopping");
                out.flush();
            }
        }
        return 0;
    }

    private int measure(
            Junction junction, SystemRuntime clock, DemoWatch watch, DemoRsu rsu, Stop stop, PrintWriter out) {
        Scoring scoring = Playable.worldScoring(junction.map());
        Counters counters;
        long begun = clock.monotonicNanos();
        long wallNanos;
        try (LiveScore score = new LiveScore(scoring, clock)) {
            try (LiveWorld world = new LiveWorld(
                    junction,
                    clock,
                    (now, scene) -> scoring.onScene(scene, Minds.of(now, scene)),
                    seed,
                    set.format())) {
                world.start();
                try (EdgeNode node = start(junction, rsu, watch.andThen(score))) {
                    open(world, node, out);
                    stop.await(TimeUnit.SECONDS.toNanos(seconds));
                    counters = node.counters();
                }
                wallNanos = clock.monotonicNanos() - begun;
            }
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("set", set.toString());
            figures.putAll(watch.report(counters, wallNanos));
            figures.put("sentToRsu", rsu.received());
            figures.put("score", score.report());
            return tell(figures, out);
        }
    }

    private void open(LiveWorld world, EdgeNode node, PrintWriter out) {
        world.sendTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.udpPort(set.format())));
        out.println(Terminal.out().bold("Verge demo: a simulated junction, live"));
        Doors.print(HOST, node, out);
    }

    private void check() {
        for (int port : new int[] {httpPort, mqttPort, udpPort, messagePort()}) {
            if (port < 0 || port > MAX_PORT) {
                throw new ParameterException(spec.commandLine(), "a port is 0 … " + MAX_PORT + ", not " + port);
            }
        }
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new ParameterException(spec.commandLine(), "--seconds takes 1 … " + LONGEST_SECONDS);
        }
        if (report != null && !headless) {
            throw new ParameterException(spec.commandLine(), "--report needs --headless: the figures come at the end");
        }
        Report.check(report);
    }

    private static List<SiteConfig.Sensor> installed() {
        return InstalledSensors.of(Playable.worldSensors()).accuracies().entrySet().stream()
                .map(known -> new SiteConfig.Sensor(
                        known.getKey(),
                        known.getValue().positionSigmaM(),
                        known.getValue().speedSigmaMps(),
                        Math.toDegrees(known.getValue().headingSigmaRad())))
                .toList();
    }

    /** A port that is taken is told with the option that chooses another, for there is no configuration here. */
    private EdgeNode start(Junction junction, DemoRsu rsu, PipelineObserver watch) {
        SiteConfig config = SiteConfig.defaults(
                        "demo", junction.map().reference().origin())
                .withPorts(httpPort, mqttPort, udpPort)
                .withSensors(installed())
                .withRsus(List.of(rsu.rsu()));
        if (set != SensorSet.VERGE) {
            config = config.withMessagePort(set.format(), messagePort());
        }
        try {
            return EdgeNode.start(config, junction.map(), true, watch);
        } catch (VergeException e) {
            String said = String.valueOf(e.getMessage());
            String udp = said.contains("UDP port " + messagePort() + " ") ? "--message-port" : "--udp-port";
            String told = said.replace("in ports.http", "with --http-port")
                    .replace("in ports.mqtt", "with --mqtt-port")
                    .replace("in ports", "with " + udp);
            throw new VergeException(e.category(), e.code(), told, e);
        }
    }

    private int messagePort() {
        return messagePort != null ? messagePort : udpPort == 0 ? 0 : udpPort + MESSAGE_PORT_ABOVE;
    }

    private int tell(Map<String, Object> figures, PrintWriter out) {
        out.println();
        Summary.print(figures, out);
        if (report != null) {
            Report.write(figures, report);
            out.println("  report in " + report);
            out.flush();
        }
        if (figures.get("advisories") instanceof Long advisories && advisories == 0) {
            spec.commandLine().getErr().println("verge: not one warning came in " + seconds + " s");
            return 1;
        }
        return 0;
    }
}
