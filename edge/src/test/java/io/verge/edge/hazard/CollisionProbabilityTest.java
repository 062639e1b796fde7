package io.verge.edge.hazard;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The probability of a collision against drawing the two courses from their covariances many times. */
class CollisionProbabilityTest {
    private static final int DRAWS = 4_000;
    private static final int SCENES = 60;
    private static final double TOLERANCE = 0.12;
    private static final double MEAN_TOLERANCE = 0.03;
    private static final long NOW_NANOS = 1_800_000_000_000_000_000L;

    @Test
    void itIsTheShareOfDrawnCoursesThatCollide() {
        SplittableRandom seeds = new SplittableRandom(8);
        double sum = 0;
        double worst = 0;
        int assessed = 0;
        while (assessed < SCENES) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            LocalDynamicMap map = new LocalDynamicMap(2);
            map.advanceTo(NOW_NANOS);
            double heading = Math.toRadians(random.nextDouble(50, 130));
            place(map, random, -random.nextDouble(20, 45), random.nextDouble(-1, 1), 0);
            double away = random.nextDouble(20, 45);
            place(map, random, -away * Math.cos(heading), -away * Math.sin(heading), heading);
            double predicted = predicted(map);
            if (Double.isNaN(predicted)) {
                continue;
            }
            assessed++;
            double drawn = drawn(map, random);
            sum += predicted - drawn;
            worst = Math.max(worst, Math.abs(predicted - drawn));
            assertThat(predicted).as("seed %d", seed).isCloseTo(drawn, within(TOLERANCE));
        }
        System.out.printf("probability: mean error %.3f, worst %.3f over %d scenes%n", sum / SCENES, worst, SCENES);
        assertThat(sum / SCENES).isCloseTo(0, within(MEAN_TOLERANCE));
    }

    @Test
    void theNormalDistributionIsTheTablesOne() {
        assertThat(Collision.normal(0)).isCloseTo(0.5, within(1e-6));
        assertThat(Collision.normal(1.96)).isCloseTo(0.9750021, within(1e-6));
        assertThat(Collision.normal(-1)).isCloseTo(0.1586553, within(1e-6));
        assertThat(Collision.normal(9)).isEqualTo(1);
    }

    private static void place(LocalDynamicMap map, SplittableRandom random, double x, double y, double heading) {
        int slot = map.birth(NOW_NANOS);
        map.confirmed[slot] = true;
        map.stationType[slot] = (byte) StationType.PASSENGER_CAR.code();
        map.xM[slot] = x;
        map.yM[slot] = y;
        double speed = random.nextDouble(9, 12);
        map.vxMps[slot] = speed * Math.cos(heading);
        map.vyMps[slot] = speed * Math.sin(heading);
        map.headingRad[slot] = heading;
        map.lengthM[slot] = 4.6;
        map.widthM[slot] = 1.85;
        int c = slot * COVARIANCE_STRIDE;
        map.covariance[c] = random.nextDouble(0.05, 0.5);
        map.covariance[c + 2] = random.nextDouble(0.05, 0.5);
        map.covariance[c + 7] = random.nextDouble(0.01, 0.15);
        map.covariance[c + 9] = random.nextDouble(0.01, 0.15);
    }

    private static double predicted(LocalDynamicMap map) {
        Trajectories trajectories = new Trajectories(2);
        RoadMap nowhere = RoadMap.empty(GeoReference.of(31, 121));
        LaneRows lanes = new LaneRows(nowhere);
        Route route = new Route(nowhere, lanes, map, 9);
        PathPredictor predictor = new PathPredictor(lanes, map, trajectories, route, 9);
        double now = predictor.seconds(map.nowNanos());
        predictor.predict(0);
        predictor.predict(1);
        Collision collision = new Collision(map, trajectories);
        return collision.assess(0, 1, now) ? collision.probability : Double.NaN;
    }

    private static double drawn(LocalDynamicMap map, SplittableRandom random) {
        Trajectories trajectories = new Trajectories(2);
        SweptBodies swept = new SweptBodies(trajectories);
        int collisions = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int slot = 0; slot < 2; slot++) {
                int c = slot * COVARIANCE_STRIDE;
                double x = map.xM[slot] + Math.sqrt(map.covariance[c]) * random.nextGaussian();
                double y = map.yM[slot] + Math.sqrt(map.covariance[c + 2]) * random.nextGaussian();
                double vx = map.vxMps[slot] + Math.sqrt(map.covariance[c + 7]) * random.nextGaussian();
                double vy = map.vyMps[slot] + Math.sqrt(map.covariance[c + 9]) * random.nextGaussian();
                trajectories.begin(slot, slot + 1, 4.6, 1.85, false, 0);
                trajectories.add(
                        slot,
                        0,
                        x,
                        y,
                        9,
                        x + 9 * vx,
                        y + 9 * vy,
                        Math.cos(map.headingRad[slot]),
                        Math.sin(map.headingRad[slot]));
            }
            collisions += swept.test(0, 1, 0) && swept.touches ? 1 : 0;
        }
        return collisions / (double) DRAWS;
    }
}
