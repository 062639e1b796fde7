package io.verge.edge.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.fusion.NoisySensors.Body;
import io.verge.edge.fusion.NoisySensors.Motion;
import io.verge.edge.fusion.NoisySensors.Sensor;
import io.verge.road.Angles;
import io.verge.road.LocalDynamicMap;
import io.verge.road.StationType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How closely tracks follow what road users do. */
class FusionMotionTest {
    private static NoisySensors site(long seed) {
        return new NoisySensors(
                seed,
                512,
                Sensor.camera("near", 0.03).clutter(0),
                Sensor.camera("far", 0.12).clutter(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aStandingVehicleStaysPutAndDoesNotSpin(long seed) {
        Motion parked = Motion.straight(StationType.PASSENGER_CAR, 5, 5, 0, 1);
        NoisySensors site = site(seed);
        double[] fastest = {0};
        double[] turned = {0};
        int[] looks = {0};
        int[] moving = {0};
        site.run(List.of(parked), 0, 20, s -> {
            if (s > 3) {
                int slot = site.map.slotAt(0);
                looks[0]++;
                moving[0] += site.map.speedMps(slot) < 0.1 ? 0 : 1;
                fastest[0] = Math.max(fastest[0], site.map.speedMps(slot));
                turned[0] = Math.max(turned[0], Math.abs(Angles.difference(site.map.headingRad[slot], 1)));
            }
        });
        assertThat(site.confirmed()).isOne();
        // Noise may push it off its spot for a moment, no more.
        assertThat(moving[0] / (double) looks[0]).as("seed %d", seed).isLessThan(0.1);
        assertThat(fastest[0]).as("seed %d", seed).isLessThan(0.5);
        assertThat(turned[0]).as("seed %d", seed).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void brakingIsFollowedWithBoundedLag(long seed) {
        double decel = 6;
        Motion braking = s -> {
            double b = Math.clamp(s - 2, 0, 15 / decel);
            double x = 15 * Math.min(s, 2) + 15 * b - decel * b * b / 2;
            return new Body(StationType.PASSENGER_CAR, x, 0, 15 - decel * b, 0, 0);
        };
        NoisySensors site = site(seed);
        double[] speedOff = {0};
        double[] off = {0};
        site.run(List.of(braking), 0, 6, s -> {
            if (s > 1) {
                int slot = site.map.slotAt(0);
                double then = s - site.map.ageSeconds(slot);
                speedOff[0] = Math.max(
                        speedOff[0],
                        Math.abs(site.map.speedMps(slot) - braking.at(then).speed()));
                off[0] = Math.max(off[0], site.distance(slot, braking.at(s), s));
            }
        });
        assertThat(speedOff[0]).as("speed, seed %d", seed).isLessThan(2);
        assertThat(off[0]).as("place, seed %d", seed).isLessThan(1.2);
        assertThat(site.map.speedMps(site.map.slotAt(0))).as("seed %d", seed).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aRightAngledTurnIsFollowedWithBoundedLag(long seed) {
        double radius = 10;
        double speed = 7;
        Motion turning = s -> turn(s, radius, speed);
        NoisySensors site = site(seed);
        double[] headingOff = {0};
        double[] off = {0};
        Set<Long> ids = new HashSet<>();
        site.run(List.of(turning), 0, 6, s -> {
            if (s > 1) {
                int slot = site.map.slotAt(0);
                Body then = turning.at(s - site.map.ageSeconds(slot));
                headingOff[0] =
                        Math.max(headingOff[0], Math.abs(Angles.difference(site.map.headingRad[slot], then.heading())));
                off[0] = Math.max(off[0], site.distance(slot, turning.at(s), s));
                ids.addAll(site.tracksNear(turning.at(s), s, 2.5));
            }
        });
        assertThat(ids).hasSize(1);
        assertThat(Math.toDegrees(headingOff[0])).as("heading, seed %d", seed).isLessThan(15);
        assertThat(off[0]).as("place, seed %d", seed).isLessThan(1.2);
    }

    /** East for two seconds, then a quarter circle to the left, then north. */
    private static Body turn(double s, double radius, double speed) {
        double straight = Math.min(s, 2) * speed;
        double angle = Math.clamp((s - 2) * speed / radius, 0, Math.PI / 2);
        double beyond = Math.max(0, (s - 2) * speed - radius * Math.PI / 2);
        return new Body(
                StationType.PASSENGER_CAR,
                straight + radius * Math.sin(angle),
                radius * (1 - Math.cos(angle)) + beyond,
                speed,
                angle,
                0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void peopleOnFootWhosePathsCrossKeepTheirIds(long seed) {
        List<Motion> walkers = List.of(
                Motion.straight(StationType.PEDESTRIAN, -6, 0, 1.4, 0),
                Motion.straight(StationType.PEDESTRIAN, 6, 0.9, 1.3, Math.PI),
                Motion.straight(StationType.PEDESTRIAN, 1, -6, 1.5, Math.PI / 2));
        NoisySensors site = new NoisySensors(
                seed,
                64,
                new Sensor("near", 0.1, 0.03, 0.02, 0.15, 0.95, 0, (user, s) -> false),
                new Sensor("far", 0.1, 0.1, 0.02, 0.15, 0.95, 0, (user, s) -> false));
        long[] before = new long[3];
        site.run(walkers, 0, 8, s -> {
            if (s > 1 && before[0] == 0) {
                for (int i = 0; i < 3; i++) {
                    before[i] = site.tracksNear(walkers.get(i).at(s), s, 1).getFirst();
                }
            }
        });
        for (int i = 0; i < 3; i++) {
            assertThat(site.tracksNear(walkers.get(i).at(8), 8, 1))
                    .as("walker %d, seed %d", i, seed)
                    .containsExactly(before[i]);
        }
    }

    @Test
    void aCrowdOfAHundredAndFiftyIsTrackedWhole() {
        SplittableRandom random = new SplittableRandom(3);
        List<Motion> crowd = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            int column = i % 15;
            int row = i / 15;
            double x = 1.6 * column - 12 + random.nextDouble(-0.2, 0.2);
            double y = 1.6 * row - 8 + random.nextDouble(-0.2, 0.2);
            crowd.add(Motion.straight(StationType.PEDESTRIAN, x, y, 1.3, column < 7 ? 0.1 : 0.2));
        }
        NoisySensors site = new NoisySensors(
                3,
                512,
                new Sensor("near", 0.1, 0.03, 0.02, 0.15, 0.95, 0, (user, s) -> false),
                new Sensor("far", 0.1, 0.1, 0.02, 0.15, 0.95, 0, (user, s) -> false));
        site.run(crowd, 0, 8, s -> {});
        int tracked = 0;
        for (Motion walker : crowd) {
            tracked += site.tracksNear(walker.at(8), 8, 0.8).isEmpty() ? 0 : 1;
        }
        assertThat(tracked).isGreaterThanOrEqualTo(145);
        assertThat(site.confirmed()).isBetween(145, 156);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingInThePictureIsEverNotANumber(long seed) {
        List<Motion> users = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 40; i++) {
            StationType type = StationType.ofCode(random.nextInt(12));
            users.add(Motion.straight(
                    type,
                    random.nextDouble(-30, 30),
                    random.nextDouble(-30, 30),
                    random.nextDouble(0, 40),
                    random.nextDouble(-Math.PI, Math.PI)));
        }
        Sensor rough = new Sensor("rough", 0.05, 0.02, 0.6, 1.5, 0.7, 1, (user, s) -> false);
        NoisySensors site =
                new NoisySensors(seed, 256, rough, Sensor.camera("fine", 0.02).jitter(0.4));
        site.run(users, 0, 20, s -> assertFinite(site.map, seed));
    }

    private static void assertFinite(LocalDynamicMap map, long seed) {
        for (int i = 0; i < map.size(); i++) {
            int slot = map.slotAt(i);
            double sum = map.xM[slot] + map.yM[slot] + map.vxMps[slot] + map.vyMps[slot] + map.axMps2[slot];
            sum += map.ayMps2[slot] + map.headingRad[slot] + map.turnRateRadps[slot] + map.accelerationMps2[slot];
            sum += map.lengthM[slot] + map.widthM[slot];
            for (int c = 0; c < LocalDynamicMap.COVARIANCE_STRIDE; c++) {
                sum += map.covariance[slot * LocalDynamicMap.COVARIANCE_STRIDE + c];
            }
            for (int c = 0; c < LocalDynamicMap.ACCELERATION_COVARIANCE_STRIDE; c++) {
                sum += map.accelerationCovariance[slot * LocalDynamicMap.ACCELERATION_COVARIANCE_STRIDE + c];
            }
            if (!Double.isFinite(sum)) {
                throw new AssertionError("seed " + seed + ": " + map.track(slot));
            }
        }
    }
}
