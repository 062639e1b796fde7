package io.verge.edge.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.fusion.NoisySensors.Body;
import io.verge.edge.fusion.NoisySensors.Motion;
import io.verge.edge.fusion.NoisySensors.Sensor;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.DropReason;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.road.StationType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is a track, and for how long it stays the same one. */
class FusionTracksTest {
    private static final Motion CAR = Motion.straight(StationType.PASSENGER_CAR, -40, 0, 10, 0);
    private static final Motion OTHER_CAR = Motion.straight(StationType.PASSENGER_CAR, 40, 4, 12, Math.PI);
    private static final Motion CYCLIST = Motion.straight(StationType.CYCLIST, 16, -20, 5, Math.PI / 2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void overlappingSensorsWithDifferentDelaysGiveOneTrackForEachRoadUser(long seed) {
        List<Motion> users = List.of(CAR, OTHER_CAR, CYCLIST);
        NoisySensors site = new NoisySensors(seed, 64, Sensor.camera("near", 0.03), Sensor.camera("far", 0.18));
        List<Set<Long>> ids = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        site.run(users, 0, 6, s -> {
            for (int i = 0; i < users.size() && s > 1; i++) {
                List<Long> near = site.tracksNear(users.get(i).at(s), s, 2.5);
                assertThat(near).as("user %d at %.2f s, seed %d", i, s, seed).isNotEmpty();
                ids.get(i).addAll(near);
            }
        });
        // The two cars pass each other at four metres; each keeps its own track all the same.
        assertThat(ids).as("seed %d", seed).allMatch(own -> own.size() == 1);
        assertThat(site.confirmed()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void aSecondBehindAnObstacleDoesNotChangeTheId(long seed) {
        Sensor camera = Sensor.camera("camera", 0.05).hiding((user, s) -> s > 2 && s < 3);
        NoisySensors site = new NoisySensors(seed, 64, camera);
        Set<Long> ids = new HashSet<>();
        site.run(List.of(CAR), 0, 6, s -> {
            if (s > 1) {
                ids.addAll(site.tracksNear(CAR.at(s), s, 4));
            }
        });
        assertThat(ids).as("seed %d", seed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void framesOutOfOrderAreFusedAndChangeNoId(long seed) {
        Sensor camera = Sensor.camera("shuffled", 0.05).jitter(0.35);
        NoisySensors site = new NoisySensors(seed, 64, camera, Sensor.camera("steady", 0.03));
        Set<Long> ids = new HashSet<>();
        site.run(List.of(CAR), 0, 6, s -> {
            if (s > 1) {
                ids.addAll(site.tracksNear(CAR.at(s), s, 2.5));
            }
        });
        assertThat(site.counters.get(Counter.FUSION_LATE_FRAMES)).isGreaterThan(10);
        assertThat(ids).as("seed %d", seed).hasSize(1);
    }

    @Test
    void oneLookDoesNotMakeARoadUserButAFewDo() {
        NoisySensors site =
                new NoisySensors(1, 64, Sensor.camera("camera", 0.05).perfect());
        int[] frames = {0};
        site.run(List.of(CAR), 0, 0.5, s -> {
            if (++frames[0] == 1) {
                assertThat(site.confirmed()).isZero();
            }
        });
        assertThat(frames[0]).isEqualTo(5);
        assertThat(site.confirmed()).isOne();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void clutterAloneConfirmsNothing(long seed) {
        NoisySensors site = new NoisySensors(
                seed,
                256,
                Sensor.camera("a", 0.05).clutter(1),
                Sensor.camera("b", 0.1).clutter(1));
        site.run(List.of(), 0, 60, s -> {});
        assertThat(site.counters.get(Counter.FUSION_TRACKS_BORN)).isGreaterThan(500);
        assertThat(site.counters.get(Counter.FUSION_TRACKS_CONFIRMED))
                .as("seed %d", seed)
                .isZero();
        site.fusion.idle(NoisySensors.nanos(62));
        assertThat(site.map.size()).isZero();
    }

    @Test
    void aTrackNobodyMeasuresCoastsOnAndThenDies() {
        NoisySensors site =
                new NoisySensors(1, 64, Sensor.camera("camera", 0.05).perfect());
        site.run(List.of(CAR), 0, 2, s -> {});
        site.fusion.idle(NoisySensors.nanos(2 + 0.9 * FusionConfig.DEFAULTS.coastSeconds()));
        assertThat(site.confirmed()).isOne();
        site.fusion.idle(NoisySensors.nanos(2.1 + FusionConfig.DEFAULTS.coastSeconds()));
        assertThat(site.confirmed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void whoReportsItselfMergesWithWhatCamerasSeeAndKeepsItsName(long seed) {
        long station = 0x5EED_0000_0001L;
        Motion connected = s -> {
            Body body = CAR.at(s);
            return new Body(body.type(), body.x(), body.y(), body.speed(), body.heading(), station);
        };
        NoisySensors site =
                new NoisySensors(seed, 64, Sensor.camera("camera", 0.05).clutter(0));
        Observations own = new Observations(1);
        int[] frames = {0};
        site.run(List.of(CAR), 0, 5, s -> {
            if (++frames[0] % 5 == 0) {
                report(site, own, connected.at(s - 0.02), s);
            }
        });
        assertThat(site.confirmed()).as("seed %d", seed).isOne();
        assertThat(site.map.tracks().getFirst().stationId()).isEqualTo(station);
        assertThat(site.map.sensorsOf(site.map.slotAt(0))).containsExactlyInAnyOrder("camera", "obu");
    }

    private static void report(NoisySensors site, Observations own, Body body, double arrivalS) {
        own.start("obu", NoisySensors.nanos(arrivalS - 0.02));
        int row = own.add(body.x() + 0.4, body.y() - 0.3);
        own.covariance(row, 0.5, 0, 0.5);
        own.motion(row, body.speed(), 0.2, body.heading(), 0.05);
        own.type(row, body.type(), 1);
        own.stationId[row] = body.station();
        site.fusion.update(own, NoisySensors.nanos(arrivalS));
    }

    @Test
    void whatOneOfManySensorsUnderOneNameDoesNotSeeIsNotGoneForTheOthers() {
        NoisySensors site = new NoisySensors(1, 8, Sensor.camera("camera", 0.05).perfect());
        for (int i = 0; i < LocalDynamicMap.MAX_NAMED_SENSORS; i++) {
            site.map.sensorBit("known" + i);
        }
        Observations nobody = new Observations(1);
        site.run(List.of(CAR), 0, 2, s -> {
            nobody.start("intruder", NoisySensors.nanos(s));
            site.fusion.update(nobody, NoisySensors.nanos(s));
        });
        assertThat(site.confirmed()).isOne();
        assertThat(site.map.sensorsOf(site.map.slotAt(0))).containsExactly(LocalDynamicMap.OTHERS);
    }

    @Test
    void aFullPictureCountsWhoDoesNotFit() {
        List<Motion> crowd = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            crowd.add(Motion.straight(StationType.PASSENGER_CAR, 20 * i, 0, 5, 0));
        }
        NoisySensors site = new NoisySensors(1, 8, Sensor.camera("camera", 0.05).perfect());
        site.run(crowd, 0, 1, s -> {});
        assertThat(site.map.size()).isEqualTo(8);
        assertThat(site.confirmed()).isEqualTo(8);
        assertThat(site.counters.get(DropReason.TOO_MANY_TRACKS)).isEqualTo(12 * 10);
    }
}
