package io.verge.cli;

import io.verge.benchmarks.replay.FrameInput;
import io.verge.benchmarks.replay.InstalledSensors;
import io.verge.benchmarks.replay.SensorInput;
import io.verge.edge.decode.FrameLimits;
import io.verge.edge.ingest.FrameHandler;
import io.verge.edge.ingest.ReplayLog;
import io.verge.edge.pipeline.PipelineConfig;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.Area;
import io.verge.road.Position;
import io.verge.road.map.RoadMap;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import io.verge.simulation.recorded.PlayOptions;
import io.verge.simulation.recorded.RecordedTraffic;
import io.verge.simulation.score.RecordedPlans;
import io.verge.simulation.sensor.SensorSpec;
import io.verge.simulation.sensor.SensorSuite;
import io.verge.simulation.world.SimulatedJunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something that can be played through a pipeline.
 *
 * @param frames what comes in
 * @param config for the pipeline, wide enough for its map
 * @param scoring where the truth is known
 * @param seconds how long it lasts at most; 0 where that is not known before
 */
record Playable(FrameInput frames, PipelineConfig config, Optional<Scoring> scoring, double seconds) {
    /** Half the size of the simulated junction's inside, and how far around it tracks are scored, metres. */
    static final double WORLD_RADIUS_M = 22;

    static final double WORLD_SEEN_M = 80;

    private static final Position MIDDLE = new Position(0, 0);
    private static final int MAX_SIGNALS = 2_048;

    /** The sensors of the simulated junction. */
    static List<SensorSpec> worldSensors() {
        return SensorSuite.defaultSensors(MIDDLE, WORLD_RADIUS_M);
    }

    /** What the simulated junction's warnings and tracks are held against. */
    static Scoring worldScoring(RoadMap map) {
        return new Scoring(map, worldSensors(), List.of(new Area.Circle(MIDDLE, WORLD_SEEN_M)));
    }

    /** The simulated junction seen by its sensors; the witness is shown each scene while everybody is in it. */
    static FrameInput world(Traffic junction, Consumer<Scene> witness, long seed, FrameFormat format) {
        return new SensorInput(new SensorSuite(new Witnessed(junction, witness), worldSensors(), seed), format);
    }

    /** The simulated junction. */
    static Playable ofWorld(double seconds, long seed, FrameFormat format) {
        SimulatedJunction junction = SimulatedJunction.standard(seconds, seed);
        Scoring scoring = worldScoring(junction.map());
        return new Playable(
                world(junction, scene -> scoring.onScene(scene, Minds.of(junction, scene)), seed, format),
                configFor(junction.map()).withSensors(InstalledSensors.of(worldSensors())),
                Optional.of(scoring),
                seconds);
    }

    /**
     * Recorded traffic, or SUMO's, seen by sensors put where the junctions are.
     *
     * @param path as {@link RecordedTraffic#open} takes it
     * @param format what the sensors speak
     */
    static Playable ofRecording(String path, PlayOptions options, FrameFormat format) {
        Filmed film = Filmed.of(RecordedTraffic.open(path, options));
        List<Scene> scenes = film.scenes();
        Places places = Places.of(film.map(), scenes);
        Scoring scoring = new Scoring(film.map(), places.sensors(), places.seen());
        RecordedPlans plans = new RecordedPlans(scenes);
        Witnessed watched = new Witnessed(film, scene -> scoring.onScene(scene, Minds.of(plans, scene)));
        double seconds = scenes.isEmpty()
                ? 0
                : (scenes.getLast().timestampNanos() - scenes.getFirst().timestampNanos()) / 1e9;
        return new Playable(
                new SensorInput(new SensorSuite(watched, places.sensors(), options.seed()), format),
                configFor(film.map()).withSensors(InstalledSensors.of(places.sensors())),
                Optional.of(scoring),
                seconds);
    }

    /** Frames a site recorded, of which no truth is known. */
    static Playable ofLog(Path directory, RoadMap map) {
        return new Playable(new Logged(ReplayLog.open(directory), map), configFor(map), Optional.empty(), 0);
    }

    private static PipelineConfig configFor(RoadMap map) {
        FrameLimits limits = PipelineConfig.DEFAULTS.frames();
        return PipelineConfig.DEFAULTS.withFrames(limits.reaching(map.radiusM()).withMaxSignals(MAX_SIGNALS));
    }

    private record Logged(ReplayLog log, RoadMap map) implements FrameInput {
        @Override
        public boolean next(FrameHandler handler) {
            return log.next(handler);
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
