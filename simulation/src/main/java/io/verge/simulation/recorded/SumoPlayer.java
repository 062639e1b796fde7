package io.verge.simulation.recorded;

import io.verge.road.SignalState;
import io.verge.road.map.RoadMap;
import io.verge.road.map.SumoFrame;
import io.verge.road.map.SumoNet;
import io.verge.road.map.SumoNetReader;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Traffic that SUMO drives while we look: Debian's {@code sumo} as a child process, one step a scene. SUMO speaks of
 * front bumpers in net coordinates, scenes of centres in local metres. Same scenario, seed and SUMO, same scenes.
 */
final class SumoPlayer implements RecordedTraffic {
    private final RoadMap map;
    private final SumoProcess process;
    private final SumoSession session;
    private final SumoFrame frame;
    private final PlayOptions options;
    private final double zeroS;
    private final double endS;
    private boolean started;

    private SumoPlayer(SumoNet net, SumoProcess process, SumoScenario scenario, PlayOptions options) {
        this.map = net.map();
        this.frame = net.frame();
        this.process = process;
        this.options = options;
        session = new SumoSession(process.connect());
        zeroS = scenario.beginS();
        double startS = zeroS + options.startOffsetS();
        endS = Math.min(scenario.endS(), startS + options.maxDurationS());
        session.startAt(startS);
    }

    static SumoPlayer open(Path config, PlayOptions options) {
        return open(config, options, SumoProcess.EXECUTABLE);
    }

    static SumoPlayer open(Path config, PlayOptions options, String executable) {
        SumoScenario scenario = SumoScenario.read(config);
        SumoNet net = SumoNetReader.readNet(scenario.net());
        SumoProcess process = SumoProcess.start(executable, scenario, 1.0 / options.scenesPerSecond(), options.seed());
        try {
            return new SumoPlayer(net, process, scenario, options);
        } catch (RecordingException e) {
            RecordingException told = withSumosWords(e, process);
            process.close();
            throw told;
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static RecordingException withSumosWords(RecordingException e, SumoProcess process) {
        return new RecordingException(
                process.scenario().config() + ": " + e.getMessage() + "; sumo says: " + process.lastWords(), e);
    }

    @Override
    public RoadMap map() {
        return map;
    }

    /** None: SUMO hands out states, not rows. */
    @Override
    public Map<SkipReason, Integer> skippedRows() {
        return Map.of();
    }

    /** Whether the child process runs. */
    boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public Optional<Scene> next() {
        if (started) {
            try {
                session.step();
            } catch (RecordingException e) {
                throw withSumosWords(e, process);
            }
        }
        started = true;
        // Half a microsecond forgives the rounding of simulated time, which SUMO counts in milliseconds.
        if (session.timeS() > endS + 5e-7 || session.isOver()) {
            return Optional.empty();
        }
        List<RoadUser> roadUsers = new ArrayList<>();
        session.vehicles().forEach(vehicle -> addIfOnTheRoad(vehicle, roadUsers));
        session.persons().forEach(person -> addIfOnTheRoad(person, roadUsers));
        roadUsers.sort((a, b) -> Long.compare(a.id(), b.id()));
        return Optional.of(new Scene(options.epochNanos(session.timeS() - zeroS), roadUsers, signals()));
    }

    private void addIfOnTheRoad(SumoUser user, List<RoadUser> roadUsers) {
        if (user.isOnTheRoad()) {
            roadUsers.add(user.in(frame));
        }
    }

    /** The links of every light the map knows, link {@code i} as group {@code i + 1}. */
    private List<SignalState> signals() {
        List<SignalState> signals = new ArrayList<>();
        long now = options.epochNanos(session.timeS() - zeroS);
        session.lights()
                .forEach((name, light) -> map.names().findIntersection(name).ifPresent(intersection -> {
                    long nextSwitch = options.epochNanos(light.nextSwitchS - zeroS);
                    int groups = Math.min(light.state.length(), SignalState.MAX_SIGNAL_GROUP);
                    for (int link = 0; link < groups; link++) {
                        signals.add(new SignalState(
                                intersection,
                                link + 1,
                                SumoLight.phaseOf(light.state.charAt(link)),
                                now,
                                // A link may keep its phase through a change of the program: the change is its earliest
                                // end.
                                nextSwitch > now ? nextSwitch : 0,
                                0));
                    }
                }));
        return signals;
    }

    @Override
    public void close() {
        process.close();
    }
}
