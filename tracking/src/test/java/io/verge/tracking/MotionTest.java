package io.verge.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The filter against the plain matrices of two states. */
class MotionTest {
    @Test
    void itIsTheMatrixFilter() {
        SplittableRandom random = new SplittableRandom(3);
        Motion.Noise noise = new Motion.Noise(1);
        noise.set(0, 0.4, 3, 1.5);
        Motion motion = new Motion(1);
        motion.start(new double[] {1}, noise);
        double[] state = {1, 0};
        double[][] p = {{0.16, 0}, {0, 9}};
        for (int step = 0; step < 100; step++) {
            double dt = random.nextDouble(0.05, 0.5);
            double q = 1.5 * 1.5;
            double[][] f = {{1, dt}, {0, 1}};
            state = new double[] {state[0] + dt * state[1], state[1]};
            p = times(times(f, p), new double[][] {{1, 0}, {dt, 1}});
            p[0][0] += q * dt * dt * dt / 3;
            p[0][1] += q * dt * dt / 2;
            p[1][0] += q * dt * dt / 2;
            p[1][1] += q * dt;
            motion.predict(dt, noise);
            if (random.nextInt(3) > 0) {
                double measured = random.nextDouble(-2, 2);
                double[] gain = {p[0][0] / (p[0][0] + 0.16), p[1][0] / (p[0][0] + 0.16)};
                double innovation = measured - state[0];
                state = new double[] {state[0] + gain[0] * innovation, state[1] + gain[1] * innovation};
                p = times(new double[][] {{1 - gain[0], 0}, {-gain[1], 1}}, p);
                motion.update(new double[] {measured}, noise);
            }
            assertThat(motion.value[0]).isCloseTo(state[0], within(1e-9));
            assertThat(motion.rate[0]).isCloseTo(state[1], within(1e-9));
        }
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                product[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j];
            }
        }
        return product;
    }
}
