package io.verge.edge.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.LocalDynamicMap;
import io.verge.road.StationType;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The filter in columns against the textbook's matrices. */
class KinematicFilterTest {
    private static final MotionModel CAR = MotionModel.of(StationType.PASSENGER_CAR.code());

    private static final double MEASUREMENT_SIGMA_M = 0.5;
    private static final double STEP_SECONDS = 0.05;
    private static final int STEPS = 60;

    private final LocalDynamicMap map = new LocalDynamicMap(2);
    private final KinematicFilter filter = new KinematicFilter(map);

    @Test
    void everyStepGivesWhatTheMatricesGiveAndKeepsTheCovarianceOne() {
        SplittableRandom seeds = new SplittableRandom(99);
        for (int run = 0; run < 60; run++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            MotionModel model = MotionModel.of(random.nextInt(StationType.values().length));
            int slot = start(random, model);
            for (int step = 0; step < 80; step++) {
                PlainKalmanFilter plain = PlainKalmanFilter.copyOf(map, slot);
                step(random, slot, plain, model);
                assertSame(plain, PlainKalmanFilter.copyOf(map, slot), "seed " + seed + " step " + step);
            }
            map.bury(new boolean[] {true, true});
        }
    }

    private int start(SplittableRandom random, MotionModel model) {
        int slot = map.birth(1);
        filter.start(slot, random.nextDouble(-50, 50), random.nextDouble(-50, 50), 0.5, 0.1, 0.4, model);
        return slot;
    }

    private void step(SplittableRandom random, int slot, PlainKalmanFilter plain, MotionModel model) {
        if (random.nextInt(3) == 0) {
            double dt = random.nextInt(10) == 0 ? random.nextDouble(0, 2.5) : random.nextDouble(0, 0.2);
            filter.predict(slot, dt, model);
            plain.predict(dt, model);
            return;
        }
        double lag = random.nextBoolean() ? 0 : random.nextDouble(0, 0.5);
        boolean position = random.nextInt(4) != 0;
        double cp = position ? 1 : 0;
        double cv = position ? -lag : 1;
        double ca = position ? lag * lag / 2 : -lag;
        double rxx = random.nextDouble(1e-4, 4);
        double ryy = random.nextDouble(1e-4, 4);
        double rxy = random.nextDouble(-0.99, 0.99) * Math.sqrt(rxx * ryy);
        double zx = cp * plain.state(0) + cv * plain.state(2) + random.nextDouble(-3, 3);
        double zy = cp * plain.state(1) + cv * plain.state(3) + random.nextDouble(-3, 3);
        filter.update(slot, cp, cv, ca, zx, zy, rxx, rxy, ryy);
        plain.update(cp, cv, ca, zx, zy, rxx, rxy, ryy);
    }

    private static void assertSame(PlainKalmanFilter plain, PlainKalmanFilter columns, String context) {
        for (int i = 0; i < 6; i++) {
            double scale = 1 + Math.abs(plain.state(i));
            assertThat(columns.state(i)).as("state %d, %s", i, context).isCloseTo(plain.state(i), within(1e-9 * scale));
            for (int j = 0; j < 6; j++) {
                // The plain filter sums its motion noise up in small steps, to about a part in ten million.
                double size = 1 + Math.sqrt(plain.covariance(i, i) * plain.covariance(j, j));
                assertThat(columns.covariance(i, j))
                        .as("covariance %d %d, %s", i, j, context)
                        .isCloseTo(plain.covariance(i, j), within(1e-6 * size));
            }
        }
        assertThat(columns.isPositiveDefinite()).as(context).isTrue();
    }

    @Test
    void lateMeasurementsLeadCloseToWhereOrderLeads() {
        SplittableRandom seeds = new SplittableRandom(12);
        double worst = 0;
        double inOrderSquares = 0;
        double lateSquares = 0;
        for (int run = 0; run < 200; run++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            int inOrder = map.birth(1);
            int late = map.birth(1);
            filter.start(inOrder, 0, 0, 0.25, 0, 0.25, CAR);
            filter.start(late, 0, 0, 0.25, 0, 0.25, CAR);
            run(random, inOrder, late);
            double apart = Math.hypot(map.xM[inOrder] - map.xM[late], map.yM[inOrder] - map.yM[late]);
            worst = Math.max(worst, apart);
            assertThat(apart).as("seed %d", seed).isLessThan(MEASUREMENT_SIGMA_M * 1.5);
            inOrderSquares += error2(inOrder);
            lateSquares += error2(late);
            assertThat(PlainKalmanFilter.copyOf(map, late).isPositiveDefinite()).isTrue();
            map.bury(new boolean[] {true, true});
        }
        System.out.printf(
                "late against in order: worst of 200 runs %.3f m apart; error %.3f m against %.3f m%n",
                worst, Math.sqrt(lateSquares / 200), Math.sqrt(inOrderSquares / 200));
        assertThat(Math.sqrt(lateSquares)).isLessThan(1.4 * Math.sqrt(inOrderSquares));
    }

    private double error2(int slot) {
        double dx = map.xM[slot] - truth((STEPS - 1) * STEP_SECONDS);
        return dx * dx + map.yM[slot] * map.yM[slot];
    }

    /** Metres along the way of a car that brakes with 2 m/s². */
    private static double truth(double s) {
        return 14 * s - s * s;
    }

    /** Three seconds at 20 Hz of a braking car; every second measurement reaches one of the two 150 ms late. */
    private void run(SplittableRandom random, int inOrder, int late) {
        double dt = STEP_SECONDS;
        int steps = STEPS;
        int lagSteps = 3;
        double[] zx = new double[steps];
        double[] zy = new double[steps];
        for (int k = 1; k < steps; k++) {
            double t = k * dt;
            zx[k] = truth(t) + noise(random);
            zy[k] = noise(random);
            filter.predict(inOrder, dt, CAR);
            filter.update(inOrder, 1, 0, 0, zx[k], zy[k], 0.25, 0, 0.25);
            filter.predict(late, dt, CAR);
            if (k % 2 == 0) {
                filter.update(late, 1, 0, 0, zx[k], zy[k], 0.25, 0, 0.25);
            }
            int due = k - lagSteps;
            if (due > 0 && due % 2 != 0) {
                double lag = lagSteps * dt;
                double r = 0.25 + KinematicFilter.lagVariance(lag, CAR);
                filter.update(late, 1, -lag, lag * lag / 2, zx[due], zy[due], r, 0, r);
            }
        }
    }

    /** About normal, 0.5 m one standard deviation. */
    private static double noise(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return MEASUREMENT_SIGMA_M * (sum - 6);
    }
}
