package io.verge.simulation.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.LaneMatch;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SumoPlayerTest {
    @Test
    void vehiclesAndPersonsMoveOnTheMapWithTheirSizes() {
        assumeSumo();
        List<Scene> scenes = Samples.play(Samples.SUMO, "", PlayOptions.DEFAULT);

        assertThat(scenes.getFirst().timestampNanos()).isEqualTo(PlayOptions.DEFAULT_START_EPOCH_NANOS);
        assertThat(scenes).as("the scenario ends after a minute at the latest").hasSizeBetween(100, 601);
        RoadUser first = Samples.get(scenes.get(1), 1);
        assertThat(first.type()).isEqualTo(StationType.PASSENGER_CAR);
        assertThat(first.lengthM()).isEqualTo(5);
        assertThat(first.headingRad()).isCloseTo(0, within(1e-6));
        // It departs with its rear at the road's beginning, x = 0 of the net, so its centre is half a length further.
        assertThat(first.xM()).isCloseTo(2.5, within(0.5));
        Set<StationType> types = new HashSet<>();
        scenes.forEach(scene -> scene.roadUsers().forEach(user -> types.add(user.type())));
        assertThat(types)
                .containsExactlyInAnyOrder(
                        StationType.PASSENGER_CAR, StationType.BUS, StationType.CYCLIST, StationType.PEDESTRIAN);
    }

    @Test
    void lightsCarryTheGroupsOfTheMapAndTheirNextSwitch() {
        assumeSumo();
        try (SumoPlayer player = SumoPlayer.open(Samples.SUMO, PlayOptions.DEFAULT)) {
            Set<Integer> keysOfLanes = new HashSet<>();
            player.map().lanes().forEach(lane -> keysOfLanes.add(lane.signalKey()));
            keysOfLanes.remove(-1);
            List<SignalState> signals = player.next().orElseThrow().signals();

            assertThat(keysOfLanes).isNotEmpty();
            assertThat(signals.stream().map(SignalState::key)).containsAll(keysOfLanes);
            assertThat(signals.stream().map(SignalState::phase))
                    .contains(SignalPhase.STOP_AND_REMAIN, SignalPhase.PROTECTED_MOVEMENT_ALLOWED);
            assertThat(signals)
                    .allMatch(signal -> signal.minEndNanos() > signal.sinceNanos() && signal.maxEndNanos() == 0);
        }
    }

    @Test
    void theSameSeedPlaysTheSameScenes() {
        assumeSumo();
        PlayOptions options = PlayOptions.DEFAULT.withSeed(42);
        List<Scene> scenes = Samples.play(Samples.SUMO, "", options);

        assertThat(Samples.play(Samples.SUMO, "", options)).isEqualTo(scenes);
        assertThat(Samples.play(Samples.SUMO, "", options.withSeed(43))).isNotEqualTo(scenes);
    }

    @Test
    void offsetAndLongestDurationCutTheRun() {
        assumeSumo();
        List<Scene> whole = Samples.play(Samples.SUMO, "", PlayOptions.DEFAULT);
        List<Scene> cut = Samples.play(
                Samples.SUMO,
                "",
                PlayOptions.DEFAULT.withStartOffset(Duration.ofSeconds(5)).withMaxDuration(Duration.ofSeconds(2)));

        assertThat(cut).hasSize(21);
        assertThat(cut.getFirst().timestampNanos()).isEqualTo(whole.get(50).timestampNanos());
        assertThat(cut.getFirst().roadUsers()).hasSameSizeAs(whole.get(50).roadUsers());
        RoadUser there = whole.get(50).roadUsers().getFirst();
        assertThat(cut.getFirst().roadUsers().getFirst().xM()).isCloseTo(there.xM(), within(1e-9));
    }

    @Test
    void theChildEndsWithThePlayerAndLeavesNothingBesideTheScenario() throws IOException {
        assumeSumo();
        SumoPlayer player = SumoPlayer.open(Samples.SUMO, PlayOptions.DEFAULT);
        player.next();
        assertThat(player.isRunning()).isTrue();
        player.close();

        assertThat(player.isRunning()).isFalse();
        try (Stream<Path> files = Files.list(Samples.SUMO.resolveSibling(""))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void withoutSumoTheErrorNamesThePackage() {
        assertThatThrownBy(() -> SumoPlayer.open(Samples.SUMO, PlayOptions.DEFAULT, "no-such-sumo"))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("SUMO is not installed")
                .hasMessageContaining("apt install sumo");
    }

    @Test
    void whatSumoDislikesIsToldInItsOwnWords(@TempDir Path folder) throws IOException {
        assumeSumo();
        Files.copy(Samples.SUMO, folder.resolve("tiny.sumocfg"));
        Files.copy(Samples.SUMO.resolveSibling("tiny.net.xml"), folder.resolve("tiny.net.xml"));

        assertThatThrownBy(() -> SumoPlayer.open(folder.resolve("tiny.sumocfg"), PlayOptions.DEFAULT))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("tiny.rou.xml");
    }

    @Test
    void aConfigurationWithoutARoadNetworkIsRefused(@TempDir Path folder) throws IOException {
        Path config = folder.resolve("x.sumocfg");
        Files.writeString(config, "<configuration><time><begin value=\"0\"/></time></configuration>");
        assertThatThrownBy(() -> SumoScenario.read(config)).hasMessageContaining("names no road network");
        Files.writeString(config, "<configuration><input><net-file value=\"gone.net.xml\"/></input></configuration>");
        assertThatThrownBy(() -> SumoScenario.read(config)).hasMessageContaining("gone.net.xml is not there");
        Files.writeString(config, "<configuration>\n<input>");
        assertThatThrownBy(() -> SumoScenario.read(config)).hasMessageContaining("x.sumocfg:2:");
    }

    @Test
    void everyLetterOfALightHasItsPhase() {
        String letters = "ruyYgGsoOx";
        assertThat(letters.chars().mapToObj(letter -> SumoLight.phaseOf((char) letter)))
                .containsExactly(
                        SignalPhase.STOP_AND_REMAIN,
                        SignalPhase.PRE_MOVEMENT,
                        SignalPhase.PERMISSIVE_CLEARANCE,
                        SignalPhase.PROTECTED_CLEARANCE,
                        SignalPhase.PERMISSIVE_MOVEMENT_ALLOWED,
                        SignalPhase.PROTECTED_MOVEMENT_ALLOWED,
                        SignalPhase.STOP_THEN_PROCEED,
                        SignalPhase.CAUTION_CONFLICTING_TRAFFIC,
                        SignalPhase.DARK,
                        SignalPhase.UNAVAILABLE);
    }

    @Test
    void cologneRunsOnItsLanes() {
        assumeSumo();
        runsOnItsLanes("traffic/sumo/resco/cologne1/cologne1.sumocfg", Duration.ofMinutes(2));
    }

    @Test
    void hamburgRunsOnItsLanes() {
        assumeSumo();
        runsOnItsLanes("traffic/sumo/tavf-hamburg/run_simulation.sumocfg", Duration.ofMinutes(1));
    }

    private static void runsOnItsLanes(String below, Duration duration) {
        Path config = SharedData.require(below);
        int seen = 0;
        int onLane = 0;
        try (SumoPlayer player = SumoPlayer.open(config, PlayOptions.DEFAULT.withMaxDuration(duration))) {
            LaneMatch match = new LaneMatch();
            List<Scene> scenes = Samples.scenes(player);
            assertThat(scenes).hasSize((int) duration.toSeconds() * 10 + 1);
            assertThat(scenes.getLast().signals()).isNotEmpty();
            for (Scene scene : scenes) {
                for (RoadUser user : scene.roadUsers()) {
                    seen++;
                    onLane += player.map().laneIndex().match(user.xM(), user.yM(), user.headingRad(), -1, match)
                                    && Math.abs(match.offsetM) < 1.5
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(seen).isGreaterThan(1000);
        assertThat(onLane).isGreaterThan(seen * 97 / 100);
    }

    private static void assumeSumo() {
        boolean present = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sumo")));
        assumeTrue(present, "no sumo on the PATH: apt install sumo");
    }
}
