package io.verge.cli;

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

    @Option(names = "--udp-port", paramLabel = "P", description = "sensor frames (default ${DEFAULT-VALUE})")
    private int udpPort = 4700;

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
                DemoWatch watch = new DemoWatch(junction.map().reference(), clock, out)) {
            return headless ? measure(junction, clock, watch, stop, out) : show(junction, clock, watch, stop, out);
        }
    }

    private int show(Junction junction, SystemRuntime clock, DemoWatch watch, Stop stop, PrintWriter out) {
        try (LiveWorld world = new LiveWorld(junction, clock, (present, scene) -> {}, seed)) {
            world.start();
            try (EdgeNode node = start(junction, watch)) {
                open(world, node, out);
                stop.await(node);
                out.println("stopping");
                out.flush();
            }
        }
        return 0;
    }

    private int measure(Junction junction, SystemRuntime clock, DemoWatch watch, Stop stop, PrintWriter out) {
        Scoring scoring = Playable.worldScoring(junction.map());
        Counters counters;
        long begun = clock.monotonicNanos();
        long wallNanos;
        try (LiveScore score = new LiveScore(scoring, clock)) {
            try (LiveWorld world = new LiveWorld(
                    junction, clock, (now, scene) -> scoring.onScene(scene, Minds.of(now, scene)), seed)) {
                world.start();
                try (EdgeNode node = start(junction, watch.andThen(score))) {
                    open(world, node, out);
                    stop.await(TimeUnit.SECONDS.toNanos(seconds));
                    counters = node.counters();
                }
                wallNanos = clock.monotonicNanos() - begun;
            }
            Map<String, Object> figures = watch.report(counters, wallNanos);
            figures.put("score", score.report());
            return tell(figures, out);
        }
    }

    private static void open(LiveWorld world, EdgeNode node, PrintWriter out) {
        world.sendTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.udpPort()));
        out.println(Terminal.out().bold("Verge demo: a simulated junction, live"));
        Doors.print(HOST, node, out);
    }

    private void check() {
        for (int port : new int[] {httpPort, mqttPort, udpPort}) {
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

    /** A port that is taken is told with the option that chooses another, for there is no configuration here. */
    private EdgeNode start(Junction junction, PipelineObserver watch) {
        SiteConfig config =
                SiteConfig.defaults("demo", junction.map().reference().origin()).withPorts(httpPort, mqttPort, udpPort);
        try {
            return EdgeNode.start(config, junction.map(), true, watch);
        } catch (VergeException e) {
            String told = String.valueOf(e.getMessage())
                    .replace("in ports.http", "with --http-port")
                    .replace("in ports.mqtt", "with --mqtt-port")
                    .replace("in ports.udp", "with --udp-port");
            throw new VergeException(e.category(), e.code(), told, e);
        }
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
