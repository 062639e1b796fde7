package io.verge.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.HazardType;
import io.verge.road.Position;
import io.verge.road.SignalPhase;
import io.verge.road.map.Lane;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.score.Encounter;
import io.verge.simulation.score.TrueDangers;
import io.verge.simulation.score.TrueViolations;
import io.verge.simulation.score.Violation;
import io.verge.simulation.sensor.SensorSuite;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedJunctionTest {
    private static final double SECONDS = 120;

    private static SimulatedJunction junction(double troublesPerMinute, long seed) {
        JunctionSettings settings = JunctionSettings.standard(SECONDS).withTroubles(troublesPerMinute);
        return new SimulatedJunction(Junction.standard(), settings, seed);
    }

    private static List<Scene> scenes(SimulatedJunction junction) {
        List<Scene> scenes = new ArrayList<>();
        for (Optional<Scene> next = junction.next(); next.isPresent(); next = junction.next()) {
            scenes.add(next.get());
        }
        return scenes;
    }

    @Test
    void theSameSeedGivesTheSameWorld() {
        List<Scene> first = scenes(junction(7.5, 5));
        assertThat(first).hasSize(2401).isEqualTo(scenes(junction(7.5, 5))).isNotEqualTo(scenes(junction(7.5, 6)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thoseWhoBehaveAreInNoDangerAndDoNothingWrong(long seed) {
        SimulatedJunction junction = junction(0, seed);
        TrueDangers dangers = TrueDangers.of(junction, List.of());
        TrueViolations violations = new TrueViolations(junction.map());
        int most = 0;
        for (Optional<Scene> next = junction.next(); next.isPresent(); next = junction.next()) {
            dangers.onScene(next.get());
            violations.onScene(next.get());
            List<RoadUser> users = next.get().roadUsers();
            most = Math.max(most, users.size());
            assertNoBodiesTouch(users, seed);
        }
        assertThat(most).as("road users, seed %d", seed).isGreaterThan(30);
        assertThat(dangers.dangers()).as("seed %d", seed).isEmpty();
        assertThat(violations.violations()).as("seed %d", seed).isEmpty();
    }

    private static void assertNoBodiesTouch(List<RoadUser> users, long seed) {
        for (int i = 0; i < users.size(); i++) {
            for (int k = 0; k < i; k++) {
                RoadUser a = users.get(i);
                RoadUser b = users.get(k);
                boolean near = Math.abs(a.xM() - b.xM()) < 15 && Math.abs(a.yM() - b.yM()) < 15;
                assertThat(near && Course.touch(a, b))
                        .as("seed %d: %s and %s", seed, a, b)
                        .isFalse();
            }
        }
    }

    @Test
    void everyMisbehaviourComesAndShowsInTheTruth() {
        Map<Misbehaviour, Integer> started = new EnumMap<>(Misbehaviour.class);
        Map<Misbehaviour, Integer> dangerous = new EnumMap<>(Misbehaviour.class);
        Map<HazardType, Integer> done = new EnumMap<>(HazardType.class);
        for (long seed = 1; seed <= 8; seed++) {
            SimulatedJunction junction = junction(10, seed);
            TrueDangers dangers = TrueDangers.of(junction, SensorSuite.defaultSensors(new Position(0, 0), 22));
            TrueViolations violations = new TrueViolations(junction.map());
            for (Scene scene : scenesWith(junction, dangers)) {
                violations.onScene(scene);
            }
            for (Incident incident : junction.incidents()) {
                started.merge(incident.misbehaviour(), 1, Integer::sum);
                boolean danger = dangers.dangers().stream().anyMatch(d -> isOf(d, incident.roadUserId()));
                dangerous.merge(incident.misbehaviour(), danger ? 1 : 0, Integer::sum);
            }
            for (Violation violation : violations.violations()) {
                done.merge(violation.type(), 1, Integer::sum);
            }
        }
        System.out.println("misbehaviour started " + started + ", dangerous " + dangerous + ", truth " + done);
        assertThat(dangerous)
                .containsKeys(
                        Misbehaviour.JAYWALKER,
                        Misbehaviour.RED_LIGHT_RUNNER,
                        Misbehaviour.WRONG_WAY_RIDER,
                        Misbehaviour.STALLED_VAN,
                        Misbehaviour.HIDDEN_PEDESTRIAN,
                        Misbehaviour.HARD_BRAKER);
        assertThat(dangerous.get(Misbehaviour.JAYWALKER)).isPositive();
        assertThat(dangerous.get(Misbehaviour.WRONG_WAY_RIDER)).isPositive();
        assertThat(dangerous.get(Misbehaviour.HIDDEN_PEDESTRIAN)).isPositive();
        assertThat(dangerous.get(Misbehaviour.HARD_BRAKER)).isPositive();
        assertThat(dangerous.get(Misbehaviour.RED_LIGHT_RUNNER)).isPositive();
        assertThat(done)
                .containsKeys(
                        HazardType.RED_LIGHT_RUNNING,
                        HazardType.WRONG_WAY,
                        HazardType.STOPPED_VEHICLE,
                        HazardType.PEDESTRIAN_ON_CARRIAGEWAY);
    }

    private static List<Scene> scenesWith(SimulatedJunction junction, TrueDangers dangers) {
        List<Scene> scenes = new ArrayList<>();
        for (Optional<Scene> next = junction.next(); next.isPresent(); next = junction.next()) {
            dangers.onScene(next.get());
            scenes.add(next.get());
        }
        return scenes;
    }

    private static boolean isOf(Encounter danger, long id) {
        return danger.pair().first() == id || danger.pair().second() == id;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void somebodyMisbehavesWithinThreeSeconds(long seed) {
        SimulatedJunction junction = junction(7.5, seed);
        for (int i = 0; i < 60; i++) {
            junction.next();
        }
        assertThat(junction.incidents()).as("seed %d", seed).isNotEmpty();
    }

    @Test
    void aRouteNeverLeavesItsLanes() {
        Junction junction = Junction.standard();
        for (Lane lane : junction.map().lanes()) {
            for (int successor : lane.successors()) {
                Lane next = junction.map().lane(successor);
                double endX = lane.centreLine().xAt(lane.lengthM());
                double endY = lane.centreLine().yAt(lane.lengthM());
                assertThat(Math.hypot(
                                endX - next.centreLine().xM(0),
                                endY - next.centreLine().yM(0)))
                        .as("%s to %s", lane.id(), next.id())
                        .isLessThan(1e-6);
            }
        }
        assertThat(junction.map().lanes().stream().filter(Lane::isInsideIntersection))
                .hasSize(24);
        assertThat(junction.map().crossings()).hasSize(4);
    }

    @Test
    void groupsThatWouldCollideAreNeverGreenTogether() {
        SignalProgram program = new SignalProgram(0);
        for (int tenth = 0; tenth < SignalProgram.CYCLE_SECONDS * 10; tenth++) {
            long now = tenth * 100_000_000L;
            boolean eastWest = isOpen(program, SignalProgram.throughGroup(0), now)
                    || isOpen(program, SignalProgram.leftGroup(2), now);
            boolean northSouth = isOpen(program, SignalProgram.throughGroup(1), now)
                    || isOpen(program, SignalProgram.leftGroup(3), now);
            boolean walkEast =
                    program.state(SignalProgram.walkGroup(0), now).phase().isGo();
            assertThat(eastWest && northSouth).isFalse();
            assertThat(eastWest && walkEast).isFalse();
        }
    }

    private static boolean isOpen(SignalProgram program, int group, long now) {
        SignalPhase phase = program.state(group, now).phase();
        return phase.isGo() || phase.isClearance();
    }
}
