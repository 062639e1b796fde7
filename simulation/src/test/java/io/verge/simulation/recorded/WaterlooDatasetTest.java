package io.verge.simulation.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneMatch;
import io.verge.road.map.LaneType;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaterlooDatasetTest {
    private static final long DRIVES = 1_000_001;
    private static final long QUEUES = 1_000_002;
    private static final long LEAPS = 1_000_003;
    private static final long WALKS = 2_000_001;

    @Test
    void roadUsersMoveAsRecordedAndHolesAreBridgedWherePlausible() {
        List<Scene> scenes = Samples.play(Samples.WATERLOO, "1", PlayOptions.DEFAULT);

        assertThat(scenes).hasSize(61);
        for (int i = 0; i < scenes.size(); i++) {
            double t = i / 10.0;
            Scene scene = scenes.get(i);
            assertThat(scene.timestampNanos()).isEqualTo(PlayOptions.DEFAULT_START_EPOCH_NANOS + i * 100_000_000L);
            assertThat(scene.roadUsers()).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
            RoadUser driving = Samples.get(scene, DRIVES);
            assertThat(driving.xM()).as("at %s s", t).isCloseTo(-40 + 10 * t, within(0.02));
            assertThat(driving.speedMps()).isCloseTo(10, within(0.1));
            assertThat(driving.type()).isEqualTo(StationType.PASSENGER_CAR);
            assertThat(Samples.get(scene, QUEUES).xM()).isCloseTo(-20, within(0.02));
            assertThat(Samples.find(scene, LEAPS).isPresent()).isEqualTo(t <= 1 || t >= 3);
            assertThat(Samples.get(scene, WALKS).headingRad()).isCloseTo(Math.PI / 2, within(0.01));
        }
    }

    @Test
    void rowsThatCannotBeAreCountedAndTheRestIsPlayed() {
        try (RecordedTraffic traffic = RecordedTraffic.open(Samples.WATERLOO + ":1", PlayOptions.DEFAULT)) {
            assertThat(traffic.skippedRows())
                    .isEqualTo(Map.of(
                            SkipReason.REPEATED_TIME, 1, SkipReason.TIME_BACKWARDS, 1, SkipReason.NOT_FINITE, 1));
        }
    }

    @Test
    void theGridOfTheRecordingIsTurnedToTrueNorth() {
        // The meridian convergence at the junction is 0.33 degrees: ten metres east on the grid are 6 cm south of east.
        Scene scene = Samples.play(Samples.WATERLOO, "1", PlayOptions.DEFAULT).getFirst();

        assertThat(Samples.get(scene, DRIVES).yM()).isCloseTo(40 * Math.sin(Math.toRadians(0.33)), within(0.01));
    }

    @Test
    void lightsGovernTheMovementOfTheirNameAndTellWhenTheySwitch() {
        try (Traffic traffic = RecordedTraffic.open(Samples.WATERLOO.toString(), PlayOptions.DEFAULT)) {
            Lane movement = traffic.map()
                    .lane(traffic.map().names().findLane("movement").orElseThrow());
            List<Scene> scenes = Samples.scenes(traffic);

            SignalState red = scenes.get(10).signals().getFirst();
            assertThat(red.key()).isEqualTo(movement.signalKey());
            assertThat(red.phase()).isEqualTo(SignalPhase.STOP_AND_REMAIN);
            assertThat(red.sinceNanos()).isEqualTo(scenes.get(10).timestampNanos());
            assertThat(red.minEndNanos()).isEqualTo(scenes.get(15).timestampNanos());
            assertThat(red.maxEndNanos()).isEqualTo(scenes.get(15).timestampNanos());
            SignalState green = scenes.get(15).signals().getFirst();
            assertThat(green.phase()).isEqualTo(SignalPhase.PROTECTED_MOVEMENT_ALLOWED);
            assertThat(green.minEndNanos()).isEqualTo(scenes.get(40).timestampNanos());
            SignalState last = scenes.get(45).signals().getFirst();
            assertThat(last.phase()).isEqualTo(SignalPhase.PROTECTED_CLEARANCE);
            assertThat(last.minEndNanos()).isZero();
            assertThat(scenes.get(55).signals().getFirst().phase()).isEqualTo(SignalPhase.UNAVAILABLE);
        }
    }

    @Test
    void offsetAndLongestDurationCutTheRecording() {
        PlayOptions options = PlayOptions.DEFAULT
                .withStartOffset(Duration.ofSeconds(2))
                .withMaxDuration(Duration.ofSeconds(1))
                .withScenesPerSecond(20);
        List<Scene> scenes = Samples.play(Samples.WATERLOO, "1", options);

        assertThat(scenes).hasSize(21);
        assertThat(scenes.getFirst().timestampNanos())
                .isEqualTo(PlayOptions.DEFAULT_START_EPOCH_NANOS + 2_000_000_000L);
        assertThat(Samples.get(scenes.getFirst(), DRIVES).xM()).isCloseTo(-20, within(0.02));
    }

    @Test
    void aBrokenSignalRowNamesItsPlace(@TempDir Path folder) throws IOException {
        for (String name : List.of("lanelet2_tiny.osm", "1_pedestrians.csv")) {
            Files.copy(Samples.WATERLOO.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("1_signals.csv"), "light,t_from_s,t_to_s,state,type\ntl_w_e,0,2,B,default\n");
        assertThatThrownBy(() -> Samples.play(folder, "1", PlayOptions.DEFAULT))
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith("1_signals.csv:2:state: expected G, Y or R, found \"B\"");

        Files.writeString(
                folder.resolve("1_signals.csv"),
                "light,t_from_s,t_to_s,state,type\ntl_w_e,0,2,R,default\ntl_w_e,1,3,G,default\n");
        assertThatThrownBy(() -> Samples.play(folder, "1", PlayOptions.DEFAULT))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("1_signals.csv:3:t_from_s: a stage of tl_w_e begins before");
    }

    @Test
    void clip769HasAllItsRoadUsersOnTheLanesAndNobodyEntersOnRed() {
        Path folder = SharedData.require("traffic/waterloo-weber");
        Set<Long> vehicles = new HashSet<>();
        Set<Long> pedestrians = new HashSet<>();
        Map<SignalPhase, Integer> entries = new EnumMap<>(SignalPhase.class);
        Map<Long, Integer> laneBefore = new HashMap<>();
        int onLane = 0;
        int seen = 0;
        try (Traffic traffic = RecordedTraffic.open(folder + ":769", PlayOptions.DEFAULT)) {
            LaneMatch match = new LaneMatch();
            RoadMap map = traffic.map();
            assertThat(map.lanes())
                    .filteredOn(lane -> lane.turn() == Turn.RIGHT)
                    .isNotEmpty()
                    .allMatch(lane -> lane.signalKey() < 0);
            for (Scene scene : Samples.scenes(traffic)) {
                for (RoadUser user : scene.roadUsers()) {
                    (user.type() == StationType.PEDESTRIAN ? pedestrians : vehicles).add(user.id());
                    if (user.type() == StationType.PEDESTRIAN) {
                        continue;
                    }
                    seen++;
                    int before = laneBefore.getOrDefault(user.id(), -1);
                    if (map.laneIndex().match(user.xM(), user.yM(), user.headingRad(), before, match)) {
                        Lane lane = map.lane(match.lane);
                        onLane += lane.type() == LaneType.VEHICLE ? 1 : 0;
                        if (before >= 0
                                && before != match.lane
                                && lane.predecessors().contains(before)) {
                            phase(scene, lane.signalKey()).ifPresent(phase -> entries.merge(phase, 1, Integer::sum));
                        }
                        laneBefore.put(user.id(), match.lane);
                    }
                }
            }
        }
        assertThat(vehicles).hasSize(164);
        assertThat(pedestrians).hasSize(12);
        assertThat(onLane).isGreaterThan(seen * 99 / 100);
        int green = entries.getOrDefault(SignalPhase.PROTECTED_MOVEMENT_ALLOWED, 0)
                + entries.getOrDefault(SignalPhase.PERMISSIVE_MOVEMENT_ALLOWED, 0);
        assertThat(green).as("entries by phase %s", entries).isGreaterThanOrEqualTo(120);
        assertThat(entries).doesNotContainKey(SignalPhase.STOP_AND_REMAIN);
    }

    @Test
    void theOtherClipsHavePedestriansAndSignals() {
        Path folder = SharedData.require("traffic/waterloo-weber");
        for (String clip : List.of("770", "771", "775")) {
            List<Scene> scenes = Samples.play(folder, clip, PlayOptions.DEFAULT);

            assertThat(scenes).hasSizeGreaterThan(2500);
            assertThat(scenes.get(100).signals()).hasSize(12);
            assertThat(scenes)
                    .allSatisfy(scene ->
                            assertThat(scene.roadUsers()).allMatch(user -> user.type() == StationType.PEDESTRIAN));
        }
    }

    private static Optional<SignalPhase> phase(Scene scene, int key) {
        return scene.signals().stream()
                .filter(signal -> signal.key() == key)
                .map(SignalState::phase)
                .findFirst();
    }
}
