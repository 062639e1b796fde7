package io.verge.cli;

import io.verge.evaluation.KittiEvaluation;
import io.verge.evaluation.MotEvaluation;
import io.verge.evaluation.Row;
import io.verge.evaluation.TrackSource;
import io.verge.evaluation.WildtrackEvaluation;
import io.verge.evaluation.input.CvmlFile;
import io.verge.evaluation.input.DetectionFiles;
import io.verge.evaluation.input.KittiFile;
import io.verge.evaluation.input.MotFile;
import io.verge.evaluation.input.TrackFiles;
import io.verge.evaluation.input.TruthFiles;
import io.verge.evaluation.input.WildtrackFiles;
import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.tracker.KittiTracks;
import io.verge.evaluation.tracker.MotTracks;
import io.verge.evaluation.tracker.Play;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores what a program made of recorded input beside the truth. */
@Command(
        name = "evaluate",
        description = "Scores what a program made of recorded input, beside the truth.",
        subcommands = EvaluateCommand.Tracking.class,
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "evaluate what? tracking");
    }

    /** Whose files, and whose way to count. */
    enum Format {
        KITTI,
        MOT,
        WILDTRACK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Scores tracks as the public benchmarks count. */
    @Command(
            name = "tracking",
            description = {
                "Scores tracks as public benchmarks count them: CLEAR MOT, identity (IDF1) and HOTA."
                        + " docs/reference/evaluation.md says what each figure is.",
                "",
                "Looked for under --truth, and in tracks:",
                "  mot        gt.txt or gt/gt.txt, else in each folder; or FILE.xml in CVML",
                "  kitti      0000.txt ...; tracks have a score behind the same columns",
                "  wildtrack  00000000.json ..., or in annotations_positions;",
                "             tracks are rows frame,id,x,y",
                "Tracks are one FILE where there is one sequence, else for each",
                "DIR/SEQUENCE.txt or DIR/SEQUENCE/test.txt. Without --tracks Verge's own tracker",
                "makes them of --detections:",
                "  mot        SEQUENCE/det.txt or SEQUENCE/det/det.txt, a FILE of one sequence",
                "  kitti      Car/0000.txt ..., Pedestrian/..., Cyclist/...;",
                "             --calib has 0000.txt ..., and in it or beside it oxts/0000.txt ...,",
                "             without which the camera is taken to stand still",
                ""
            },
            mixinStandardHelpOptions = true)
    static final class Tracking implements Callable<Integer> {
        private static final double MOT_FPS = 25;
        private static final double KITTI_FPS = 10;
        private static final double MAX_FPS = 1_000;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init")
        private Format format;

        @Option(names = "--truth", paramLabel = "FILE|DIR", required = true, description = "what is to be found")
        @SuppressWarnings("NullAway.Init")
        private Path truth;

        @Option(names = "--tracks", paramLabel = "FILE|DIR", description = "what was found")
        private @Nullable Path tracks;

        @Option(names = "--detections", paramLabel = "FILE|DIR", description = "what Verge is to find tracks in")
        private @Nullable Path detections;

        @Option(names = "--calib", paramLabel = "DIR", description = "kitti: how the camera is mounted")
        private @Nullable Path calibration;

        @Option(
                names = "--fps",
                paramLabel = "N",
                description = "frames a second of --detections (default: kitti 10, mot 25)")
        private double framesPerSecond;

        @Option(
                names = "--hindsight",
                description =
                        "let Verge's tracker tell of a frame what later frames show; else it answers each as it comes")
        private boolean hindsight;

        @Option(
                names = "--sequences",
                paramLabel = "NAME",
                split = ",",
                description = "only these, parted by commas (default: all)")
        private List<String> sequences = List.of();

        @Option(
                names = "--iou-3d",
                paramLabel = "IOU",
                defaultValue = "0.25",
                description = "kitti: what a match in space has at least (default ${DEFAULT-VALUE})")
        private double minOverlapInSpace;

        @Option(names = "--json", paramLabel = "FILE", description = "write the figures there")
        private @Nullable Path json;

        @Override
        public Integer call() {
            Report.check(json);
            if (!(minOverlapInSpace > 0 && minOverlapInSpace <= 1)) {
                throw new ParameterException(spec.commandLine(), "--iou-3d is more than 0 and at most 1");
            }
            checkSource();
            List<Row> rows = score();
            PrintWriter out = spec.commandLine().getOut();
            ScoreTable.print(rows, out);
            if (json != null) {
                Report.write(report(rows), json);
            }
            return 0;
        }

        private void checkSource() {
            if ((tracks == null) == (detections == null)) {
                throw wrong(
                        tracks == null
                                ? "whose tracks? Give --tracks, or --detections to have Verge's tracker make them"
                                : "either --tracks or --detections");
            }
            if (detections != null && format == Format.WILDTRACK) {
                throw wrong(
                        "Verge makes tracks of the detections of mot and kitti, not yet of wildtrack: give --tracks");
            }
            if (detections != null && format == Format.KITTI && calibration == null) {
                throw wrong("detections of kitti are in the frame of a moving camera: give --calib");
            }
            if (framesPerSecond < 0 || framesPerSecond > MAX_FPS) {
                throw wrong("--fps is more than 0 and at most " + MAX_FPS);
            }
        }

        private ParameterException wrong(String message) {
            return new ParameterException(spec.commandLine(), message);
        }

        private List<Row> score() {
            return switch (format) {
                case MOT -> {
                    Map<String, Path> files = TruthFiles.mot(truth, sequences);
                    boolean isXml = truth.toString().endsWith(".xml");
                    yield MotEvaluation.score(
                            all(files, isXml ? CvmlFile::truth : MotFile::truth),
                            detections != null
                                    ? new MotTracks(found(detections, files), play(MOT_FPS))
                                    : source(tracks, files, MotFile::tracks));
                }
                case KITTI -> {
                    Map<String, Path> files = TruthFiles.kitti(truth, sequences);
                    yield KittiEvaluation.score(
                            all(files, KittiFile::read),
                            detections != null && calibration != null
                                    ? new KittiTracks(found(detections, files), calibration, play(KITTI_FPS))
                                    : source(tracks, files, KittiFile::read),
                            minOverlapInSpace,
                            detections != null ? KittiTracks::minScore : type -> Double.NEGATIVE_INFINITY);
                }
                case WILDTRACK -> {
                    Map<String, Path> files = TruthFiles.wildtrack(truth, sequences);
                    yield WildtrackEvaluation.score(
                            all(files, WildtrackFiles::truth), source(tracks, files, WildtrackFiles::tracks));
                }
            };
        }

        private static DetectionFiles found(Path detections, Map<String, Path> truth) {
            return new DetectionFiles(detections, List.copyOf(truth.keySet()));
        }

        private Play play(double usual) {
            return new Play(framesPerSecond > 0 ? framesPerSecond : usual, hindsight);
        }

        private static <B> Map<String, List<Sighting<B>>> all(
                Map<String, Path> files, Function<Path, List<Sighting<B>>> reader) {
            Map<String, List<Sighting<B>>> all = new LinkedHashMap<>();
            files.forEach((sequence, file) -> all.put(sequence, reader.apply(file)));
            return all;
        }

        private static <B> TrackSource<B> source(
                @Nullable Path tracks, Map<String, Path> truth, Function<Path, List<Sighting<B>>> reader) {
            TrackFiles files = new TrackFiles(Objects.requireNonNull(tracks), List.copyOf(truth.keySet()));
            return sequence -> reader.apply(files.find(sequence));
        }

        private Map<String, Object> report(List<Row> rows) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("format", format.toString());
            report.put("rows", rows.stream().map(Row::report).toList());
            return report;
        }
    }
}
