package io.verge.cli;

import io.verge.benchmarks.replay.Replay;
import io.verge.edge.ingest.ReplayLog;
import io.verge.edge.pipeline.FrameTimes;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.verge.edge.site.EdgeNode;
import io.verge.edge.site.SiteConfig;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.RoadMap;
import io.verge.simulation.recorded.PlayOptions;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays something recorded through the same pipeline as fast as it goes. */
@Command(
        name = "replay",
        description =
                "Plays recorded traffic through the same pipeline, as fast as it goes: the same bytes every time.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    private static final String WORLD = "world";
    private static final char CLIP_FOLLOWS = ':';
    private static final double WORLD_SECONDS = 120;
    private static final int LONGEST_SECONDS = 86_400;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "a dataset folder, one of its clips (FOLDER:CLIP), a SUMO configuration or its folder, the"
                    + " directory of a replay log, or \"world\" for the simulated junction")
    private String path = "";

    @Option(names = "--seed", paramLabel = "N", description = "for everything random (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "2 prepares frames on a thread of their own (default ${DEFAULT-VALUE})")
    private int threads = 1;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "play so much at most (default: five minutes of a recording, all of a replay log)")
    private int seconds;

    @Option(names = "--report", paramLabel = "FILE", description = "write the figures there as JSON")
    private @Nullable Path report;

    @Option(
            names = "--set",
            paramLabel = "SET",
            description =
                    "what sensors speak, where they are simulated: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE})")
    private SensorSet set = SensorSet.CN;

    @Option(names = "--verbose", description = "list each hazard as it is raised")
    private boolean verbose;

    @Option(names = "--config", paramLabel = "FILE", description = "the site a replay log was recorded at")
    private @Nullable Path config;

    @Option(names = "--map", paramLabel = "FILE", description = "the map a replay log is played on")
    private @Nullable Path map;

    @Option(
            names = "--reference",
            paramLabel = "LAT,LON",
            split = ",",
            description = "where a replay log was recorded, degrees")
    private double[] reference = {};

    @Override
    public Integer call() {
        if (threads < 1 || threads > 64 || seconds < 0 || seconds > LONGEST_SECONDS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads takes 1 … 64 and --seconds 1 … " + LONGEST_SECONDS);
        }
        Report.check(report);
        PrintWriter out = spec.commandLine().getOut();
        SystemRuntime clock = new SystemRuntime();
        Playable playable = open();
        Stopwatch stopwatch = new Stopwatch(clock::monotonicNanos);
        double most = seconds == 0 ? Double.POSITIVE_INFINITY : seconds;
        double expected = playable.seconds() == 0 ? seconds : Math.min(most, playable.seconds());
        Progress frames = new Progress(
                playable.frames(),
                most,
                expected,
                clock::monotonicNanos,
                spec.commandLine().getErr());
        Listener listener = new Listener(playable.scoring(), stopwatch, out);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("input", path);
        figures.put("seed", seed);
        if (playable.scoring().isPresent()) {
            figures.put("set", set.toString());
        }
        figures.put("threads", threads);
        figures.putAll(new Replay(frames, playable.config(), threads, stopwatch, listener).run());
        figures.put("rssBytes", Report.residentBytes());
        playable.scoring().ifPresent(scoring -> figures.put("score", scoring.report()));
        out.println(Terminal.out().bold("replay of " + path));
        Summary.print(figures, out);
        if (report != null) {
            Report.write(figures, report);
            out.println("  report in " + report);
        }
        return 0;
    }

    private Playable open() {
        if (path.equals(WORLD)) {
            return Playable.ofWorld(seconds == 0 ? WORLD_SECONDS : seconds, seed, set.format());
        }
        if (!Files.exists(Path.of(path)) && path.indexOf(CLIP_FOLLOWS) < 0) {
            throw new VergeException(
                    Category.FATAL,
                    "recording.missing",
                    "there is no " + path
                            + "; \"world\" plays the simulated junction, --help says what else is played");
        }
        if (Files.isDirectory(Path.of(path)) && ReplayLog.isAt(Path.of(path))) {
            return Playable.ofLog(Path.of(path), mapOfLog());
        }
        PlayOptions options = PlayOptions.DEFAULT.withSeed(seed);
        return Playable.ofRecording(
                path, seconds == 0 ? options : options.withMaxDuration(Duration.ofSeconds(seconds)), set.format());
    }

    private RoadMap mapOfLog() {
        if (config != null) {
            return EdgeNode.map(SiteConfig.load(config));
        }
        if (reference.length != 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a replay log says nothing of its site: give the site's --config, or --reference LAT,LON and, where"
                            + " there is one, --map");
        }
        GeoReference origin = GeoReference.of(reference[0], reference[1]);
        return map == null ? RoadMap.empty(origin) : EdgeNode.readMap(map, origin);
    }

    /** Scores and, when asked to, lists; the time it takes is not the pipeline's. */
    private final class Listener implements PipelineObserver {
        private final Optional<Scoring> scoring;
        private final Stopwatch stopwatch;
        private final PrintWriter out;
        private long firstNanos;

        Listener(Optional<Scoring> scoring, Stopwatch stopwatch, PrintWriter out) {
            this.scoring = scoring;
            this.stopwatch = stopwatch;
            this.out = out;
        }

        @Override
        public void onHazard(Hazard hazard, FrameTimes times) {
            scoring.ifPresent(score -> score.onHazard(hazard, hazard.timestampNanos() + times.totalNanos()));
            if (verbose && hazard.change() == Hazard.Change.RAISED) {
                stopwatch.leaveOut(() -> list(hazard));
            }
        }

        private void list(Hazard hazard) {
            out.println("%8.2f s  %-28s %s  p %.2f  %s"
                    .formatted(
                            (hazard.timestampNanos() - firstNanos) / 1e9,
                            Words.of(hazard.type()),
                            Double.isNaN(hazard.timeToCollisionSeconds())
                                    ? "         "
                                    : "TTC %3.1f s".formatted(hazard.timeToCollisionSeconds()),
                            hazard.probability(),
                            hazard.parties().stream().map(Words::of).collect(Collectors.joining(" and "))));
        }

        @Override
        public void onPicture(LocalDynamicMap picture) {
            firstNanos = firstNanos == 0 ? picture.nowNanos() : firstNanos;
            if (scoring.isPresent()) {
                stopwatch.leaveOut(() -> scoring.get().advanceTo(picture.nowNanos(), picture::tracks));
            }
        }
    }
}
