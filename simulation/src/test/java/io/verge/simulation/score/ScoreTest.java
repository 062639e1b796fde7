package io.verge.simulation.score;

import static io.verge.simulation.ScriptedTraffic.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.Area;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.Position;
import io.verge.road.Severity;
import io.verge.road.StationType;
import io.verge.road.Track;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.ScriptedTraffic;
import io.verge.simulation.sensor.ObjectSensor;
import io.verge.simulation.world.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Area EVERYWHERE = new Area.Circle(new Position(0, 0), 1000);

    /** A car from the west at 10 m/s and one from the south meet at the origin after six seconds. */
    private static List<RoadUser> crossing(double t) {
        return List.of(
                user(1, StationType.PASSENGER_CAR, -60 + 10 * t, 0, 10, 0),
                user(2, StationType.PASSENGER_CAR, 0, -60 + 10 * t, 10, Math.PI / 2));
    }

    private static Optional<Plan> straightOn(List<Scene> upToNow, long id) {
        return upToNow.getLast().roadUsers().stream()
                .filter(u -> u.id() == id)
                .findFirst()
                .map(u -> new Plan(
                        Polyline.of(
                                new double[] {u.xM(), u.xM() + Math.cos(u.headingRad())},
                                new double[] {u.yM(), u.yM() + Math.sin(u.headingRad())}),
                        0,
                        Double.POSITIVE_INFINITY));
    }

    private static Hazard hazard(long id, Hazard.Change change, double second, Position... places) {
        List<Hazard.Party> parties = new ArrayList<>();
        for (Position place : places) {
            parties.add(new Hazard.Party(1, 0, StationType.PASSENGER_CAR, place, 10, 0));
        }
        long now = Math.round(second * SECOND);
        return new Hazard(
                id,
                HazardType.CROSSING,
                change,
                parties,
                places[0],
                now,
                now,
                2,
                Double.NaN,
                3,
                0.9,
                Severity.SERIOUS,
                List.of("camera"),
                "");
    }

    private static WarningScore.Result score(double raisedSecond) {
        List<Scene> seen = new ArrayList<>();
        TrueDangers dangers = new TrueDangers(
                id -> straightOn(seen, id),
                id -> false,
                List.of(ObjectSensor.camera("camera", new Position(60, 60), -2.356)));
        WarningScore score =
                new WarningScore(dangers, new TrueViolations(RoadMap.empty(GeoReference.of(31.2304, 121.4737))));
        for (Scene scene : ScriptedTraffic.scenes(5.5, ScoreTest::crossing)) {
            seen.add(scene);
            score.onScene(scene);
            double t = scene.timestampNanos() / 1e9;
            if (Math.abs(t - raisedSecond) < 0.01) {
                Position west = new Position(-60 + 10 * t + 0.4, 0.3);
                Position south = new Position(-0.2, -60 + 10 * t);
                score.onHazard(hazard(1, Hazard.Change.RAISED, t, west, south), scene.timestampNanos());
                Position nobody = new Position(200, 200);
                score.onHazard(hazard(2, Hazard.Change.RAISED, t, west, nobody), scene.timestampNanos());
            }
        }
        return score.result();
    }

    @Test
    void aCrashOnCourseIsOneDangerAndAnEarlyWarningIsInTime() {
        WarningScore.Result result = score(2);
        assertThat(result.countable()).isEqualTo(1);
        assertThat(result.inTime()).isEqualTo(1);
        assertThat(result.recall()).isEqualTo(1);
        // Fronts touch 2.3 m and half a width before the middles meet.
        assertThat(result.meanLeadSeconds()).isCloseTo(3.7, within(0.1));
    }

    @Test
    void aWarningOfSomebodyWhoIsNotThereIsFalse() {
        WarningScore.Result result = score(2);
        assertThat(result.warnings()).isEqualTo(2);
        assertThat(result.precision()).isEqualTo(0.5);
        assertThat(result.falseWarnings()).singleElement().satisfies(wrong -> {
            assertThat(wrong.hazardId()).isEqualTo(2);
            assertThat(wrong.reason()).isEqualTo("a party is no true road user");
        });
    }

    @Test
    void aLateWarningIsListedAsLateAndNoneAsMissed() {
        WarningScore.Result late = score(4.5);
        assertThat(late.late())
                .singleElement()
                .satisfies(w -> assertThat(w.leadSeconds()).isBetween(1.0, 1.5));
        assertThat(late.recall()).isZero();
        assertThat(score(99).missed()).hasSize(1);
    }

    @Test
    void aDangerNobodyCouldSeeDoesNotCount() {
        List<Scene> seen = new ArrayList<>();
        TrueDangers dangers = new TrueDangers(id -> straightOn(seen, id), id -> false, List.of());
        for (Scene scene : ScriptedTraffic.scenes(5.5, ScoreTest::crossing)) {
            seen.add(scene);
            dangers.onScene(scene);
        }
        assertThat(dangers.dangers())
                .singleElement()
                .satisfies(d -> assertThat(d.warnableSeconds()).isZero());
    }

    @Test
    void aPlannedStopIsNoDanger() {
        List<Scene> seen = new ArrayList<>();
        TrueDangers dangers = new TrueDangers(
                id -> straightOn(seen, id)
                        .map(p -> id == 1 ? new Plan(p.line(), 0, Math.max(0, stopBefore(seen) - 8)) : p),
                id -> false,
                List.of());
        for (Scene scene : ScriptedTraffic.scenes(5.5, ScoreTest::crossing)) {
            seen.add(scene);
            if (stopBefore(seen) < 8) {
                break;
            }
            dangers.onScene(scene);
        }
        assertThat(dangers.encounters()).isEmpty();
    }

    private static double stopBefore(List<Scene> seen) {
        return -seen.getLast().roadUsers().getFirst().xM();
    }

    @Test
    void whoLeavesTheRecordingWhileMovingMeansToGoOn() {
        List<Scene> recording =
                ScriptedTraffic.scenes(2, t -> List.of(user(1, StationType.PASSENGER_CAR, 10 * t, 0, 10, 0)));
        RecordedPlans plans = new RecordedPlans(recording);
        plans.at(SECOND);
        assertThat(plans.apply(1))
                .hasValueSatisfying(p -> assertThat(p.stopAlongM()).isInfinite());
    }

    @Test
    void aStopThatTakesEmergencyBrakingWasNotMeant() {
        // From 12 m/s to a stand at second 2: within 9 m it takes 8 m/s², from further away less than 5.
        List<Scene> recording = ScriptedTraffic.scenes(6, t -> {
            double braking = Math.clamp(t - 0.5, 0, 1.5);
            double x = 12 * Math.min(t, 0.5) + 12 * braking - 4 * braking * braking;
            return List.of(user(1, StationType.PASSENGER_CAR, x, 0, 12 - 8 * braking, 0));
        });
        RecordedPlans plans = new RecordedPlans(recording);
        plans.at(SECOND / 2);
        assertThat(plans.apply(1))
                .hasValueSatisfying(p -> assertThat(p.stopAlongM()).isInfinite());
        plans.at(0);
        assertThat(plans.apply(1))
                .hasValueSatisfying(p -> assertThat(p.stopAlongM()).isCloseTo(15, within(0.1)));
    }

    @Test
    void recordedPlansGoAsFarAsTheRecordingWent() {
        List<Scene> recording = ScriptedTraffic.scenes(
                6, t -> List.of(user(1, StationType.PASSENGER_CAR, 10 * Math.min(t, 2), 0, t < 2 ? 10 : 0, 0)));
        RecordedPlans plans = new RecordedPlans(recording);
        plans.at(SECOND);
        assertThat(plans.apply(1))
                .hasValueSatisfying(p -> assertThat(p.stopAlongM()).isCloseTo(10, within(1e-6)));
        plans.at(3 * SECOND);
        assertThat(plans.apply(1))
                .hasValueSatisfying(p -> assertThat(p.stopAlongM()).isZero());
        assertThat(plans.apply(2)).isEmpty();
    }

    @Test
    void aTrackThatChangesItsNumberIsAnIdSwitchAndAGhostIsFalse() {
        TrackScore score = new TrackScore(EVERYWHERE);
        for (Scene scene : ScriptedTraffic.scenes(5, ScoreTest::crossing)) {
            List<Track> tracks = new ArrayList<>();
            double t = scene.timestampNanos() / 1e9;
            RoadUser first = scene.roadUsers().getFirst();
            tracks.add(track(t < 2.5 ? 7 : 8, scene.timestampNanos(), first.xM() + 0.3, first.yM() + 0.4));
            tracks.add(track(9, scene.timestampNanos(), 300, 300));
            score.onTracks(scene, tracks);
        }
        TrackScore.Result result = score.result();
        assertThat(result.roadUsers()).isEqualTo(2);
        assertThat(result.tracked()).isEqualTo(1);
        assertThat(result.coverage()).isEqualTo(0.5);
        assertThat(result.idSwitches()).isEqualTo(1);
        assertThat(result.falseTracks()).isEqualTo(1);
        assertThat(result.falsePerInstant()).isEqualTo(1);
        assertThat(result.positionRmseM()).isCloseTo(0.5, within(1e-9));
        assertThat(result.byType().get(StationType.PASSENGER_CAR)).isEqualTo(new TrackScore.OfType(2, 1));
    }

    private static Track track(long id, long now, double x, double y) {
        return new Track(id, 0, StationType.PASSENGER_CAR, now, new Position(x, y), 10, 0, 0, 0, 4.6, 1.85, 0.5, -1);
    }
}
