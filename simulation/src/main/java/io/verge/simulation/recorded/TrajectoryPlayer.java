package io.verge.simulation.recorded;

import io.verge.road.Angles;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays {@link Trajectories} and {@link RecordedLight}s: at every scene's instant each road user is where it was between
 * its two nearest samples. Everything costly happened at loading; a scene costs its records and little else. Recordings
 * say nothing of size, so everybody has the typical size of its kind, and nobody carries a radio.
 */
final class TrajectoryPlayer implements RecordedTraffic {
    private final RoadMap map;
    private final Trajectories trajectories;
    private final Map<Integer, RecordedLight> lights;
    private final PlayOptions options;
    private final int[] cursors;
    private final double startS;
    private final double endS;
    private long played;

    /**
     * @param lights by the {@link SignalState#key()} they are played under
     */
    TrajectoryPlayer(RoadMap map, Trajectories trajectories, Map<Integer, RecordedLight> lights, PlayOptions options) {
        this.map = map;
        this.trajectories = trajectories;
        this.lights = lights;
        this.options = options;
        this.cursors = trajectories.from.clone();
        double lastS = 0;
        for (int p = 0; p < trajectories.passages(); p++) {
            lastS = Math.max(lastS, trajectories.lastS(p));
        }
        startS = options.startOffsetS();
        endS = Math.min(lastS, startS + options.maxDurationS());
    }

    @Override
    public RoadMap map() {
        return map;
    }

    @Override
    public Map<SkipReason, Integer> skippedRows() {
        return trajectories.skipped;
    }

    @Override
    public Optional<Scene> next() {
        double timeS = startS + played / (double) options.scenesPerSecond();
        if (timeS > endS) {
            return Optional.empty();
        }
        played++;
        List<RoadUser> roadUsers = new ArrayList<>();
        for (int p = 0; p < cursors.length - 1; p++) {
            if (timeS >= trajectories.firstS(p) && timeS <= trajectories.lastS(p)) {
                roadUsers.add(roadUserAt(p, timeS));
            }
        }
        List<SignalState> signals = new ArrayList<>(lights.size());
        lights.forEach((key, light) -> signals.add(light.at(timeS, key, options)));
        return Optional.of(new Scene(options.epochNanos(timeS), roadUsers, signals));
    }

    private RoadUser roadUserAt(int passage, double timeS) {
        double[] times = trajectories.timeS;
        int end = trajectories.from[passage + 1];
        int i = cursors[passage];
        while (i + 2 < end && times[i + 1] <= timeS) {
            i++;
        }
        cursors[passage] = i;
        double u = Math.min((timeS - times[i]) / (times[i + 1] - times[i]), 1);
        double heading = trajectories.headingRad[i];
        double turn = Angles.difference(trajectories.headingRad[i + 1], heading);
        StationType type = trajectories.type[passage];
        return new RoadUser(
                trajectories.id[passage],
                type,
                between(trajectories.xM, i, u),
                between(trajectories.yM, i, u),
                between(trajectories.speedMps, i, u),
                Angles.wrap(heading + u * turn),
                type.typicalLengthM(),
                type.typicalWidthM(),
                type.typicalHeightM(),
                false);
    }

    private static double between(double[] values, int i, double u) {
        return values[i] + u * (values[i + 1] - values[i]);
    }

    @Override
    public void close() {
        // Everything is in memory: there is nothing to give back.
    }
}
