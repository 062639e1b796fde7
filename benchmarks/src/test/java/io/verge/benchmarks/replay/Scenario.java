package io.verge.benchmarks.replay;

import io.verge.edge.pipeline.FrameTimes;
import io.verge.edge.pipeline.PipelineConfig;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.Advisory;
import io.verge.road.Area;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Position;
import io.verge.simulation.Scene;
import io.verge.simulation.score.TrackScore;
import io.verge.simulation.score.TrueDangers;
import io.verge.simulation.score.TrueViolations;
import io.verge.simulation.score.WarningScore;
import io.verge.simulation.sensor.SensorSpec;
import io.verge.simulation.sensor.SensorSuite;
import io.verge.simulation.world.Junction;
import io.verge.simulation.world.JunctionSettings;
import io.verge.simulation.world.SimulatedJunction;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One run of the simulated junction from the world to the warnings, and everything that can be said of it.
 *
 * @param settings of the world
 * @param sensors what becomes of the default sensors
 * @param format what the sensors speak
 * @param seed of world and sensors
 * @param threads of the replay
 */
record Scenario(
        JunctionSettings settings,
        UnaryOperator<List<SensorSpec>> sensors,
        FrameFormat format,
        long seed,
        int threads) {
    private static final double RADIUS_M = 22;
    private static final double WATCHED_M = 60;
    private static final long PICTURE_EVERY_NANOS = 200_000_000;

    static Scenario standard(double seconds, long seed) {
        return new Scenario(JunctionSettings.standard(seconds), sensors -> sensors, FrameFormat.OBJECT_LIST, seed, 1);
    }

    Scenario withThreads(int count) {
        return new Scenario(settings, sensors, format, seed, count);
    }

    Scenario withFormat(FrameFormat spoken) {
        return new Scenario(settings, sensors, spoken, seed, threads);
    }

    Scenario withoutTrouble() {
        return new Scenario(settings.withoutTrouble(), sensors, format, seed, threads);
    }

    Scenario withSensors(UnaryOperator<List<SensorSpec>> changed) {
        return new Scenario(settings, changed, format, seed, threads);
    }

    /** What came of a run. */
    record Outcome(Map<String, Object> report, WarningScore.Result warnings, TrackScore.Result tracks) {
        String sha256() {
            return String.valueOf(report.get("outputSha256"));
        }
    }

    /** Runs it and scores what it said against the truth. Only runs of one thread are scored. */
    Outcome run() {
        Junction junction = Junction.standard();
        SimulatedJunction world = new SimulatedJunction(junction, settings, seed);
        List<SensorSpec> looking = sensors.apply(SensorSuite.defaultSensors(new Position(0, 0), RADIUS_M));
        SensorSuite suite = new SensorSuite(world, looking, seed);
        Scorer scorer = new Scorer(world, looking);
        boolean scored = threads == 1;
        if (scored) {
            suite.onScene(scorer::onScene);
        }
        PipelineObserver listener = scored ? scorer : new Silent();
        long[] ticks = {0};
        // A stopwatch of its own: what a replay puts out must not depend on the machine's time.
        Replay replay = new Replay(
                new SensorInput(suite, format),
                PipelineConfig.DEFAULTS.withSensors(InstalledSensors.of(looking)),
                threads,
                () -> ++ticks[0],
                listener);
        Map<String, Object> report = replay.run();
        return new Outcome(report, scorer.warnings.result(), scorer.tracks.result());
    }

    private static final class Silent implements PipelineObserver {
        @Override
        public void onFrame(String sensorId, long delayNanos, FrameTimes times) {}

        @Override
        public void onHazard(Hazard hazard, FrameTimes times) {}

        @Override
        public void onAdvisory(Advisory advisory) {}

        @Override
        public void onPicture(LocalDynamicMap picture) {}
    }

    private static final class Scorer implements PipelineObserver {
        private final WarningScore warnings;
        private final TrackScore tracks;
        private Scene latest = new Scene(0, List.of(), List.of());
        private long nextPictureNanos;

        private Scorer(SimulatedJunction world, List<SensorSpec> sensors) {
            Area watched = new Area.Circle(new Position(0, 0), WATCHED_M);
            warnings = new WarningScore(TrueDangers.of(world, sensors), new TrueViolations(world.map()));
            tracks = new TrackScore(watched);
        }

        private void onScene(Scene scene) {
            warnings.onScene(scene);
            latest = scene;
        }

        @Override
        public void onFrame(String sensorId, long delayNanos, FrameTimes times) {}

        @Override
        public void onAdvisory(Advisory advisory) {}

        @Override
        public void onHazard(Hazard hazard, FrameTimes times) {
            warnings.onHazard(hazard, hazard.timestampNanos());
        }

        @Override
        public void onPicture(LocalDynamicMap picture) {
            if (picture.nowNanos() >= nextPictureNanos) {
                tracks.onTracks(latest, picture.tracks());
                nextPictureNanos = picture.nowNanos() + PICTURE_EVERY_NANOS;
            }
        }
    }
}
