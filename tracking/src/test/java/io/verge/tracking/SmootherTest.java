package io.verge.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The two passes against the normal equations of all steps together. */
class SmootherTest {
    private static final int STEPS = 8;
    private static final double MEASUREMENT = 0.3;
    private static final double FIRST_RATE = 2;
    private static final double ACCELERATION = 0.7;

    @Test
    void whatIsSmoothedIsTheLikeliestCourseOfAll() {
        SplittableRandom random = new SplittableRandom(5);
        for (int problem = 0; problem < 200; problem++) {
            double[][] course = new double[STEPS][1];
            boolean[] seen = new boolean[STEPS];
            double[] seconds = new double[STEPS];
            for (int step = 0; step < STEPS; step++) {
                course[step][0] = random.nextDouble(-3, 3);
                seen[step] = step == 0 || random.nextInt(3) > 0;
                seconds[step] = random.nextDouble(0.1, 1);
            }
            double[] likeliest = likeliest(course, seen, seconds);
            Motion.Noise noise = new Motion.Noise(1);
            noise.set(0, MEASUREMENT, FIRST_RATE, ACCELERATION);
            Motion.Noise[] noises = new Motion.Noise[STEPS];
            Arrays.fill(noises, noise);
            new Smoother().smooth(course, 0, seen, seconds, noises);
            for (int step = 0; step < STEPS; step++) {
                assertThat(course[step][0]).isCloseTo(likeliest[2 * step], within(1e-6));
            }
        }
    }

    /** Value and rate of each step where the sum of all squared errors over their variances is least. */
    private static double[] likeliest(double[][] course, boolean[] seen, double[] seconds) {
        double[][] normal = new double[2 * STEPS][2 * STEPS + 1];
        normal[1][1] += 1 / (FIRST_RATE * FIRST_RATE);
        for (int step = 0; step < STEPS; step++) {
            if (seen[step]) {
                normal[2 * step][2 * step] += 1 / (MEASUREMENT * MEASUREMENT);
                normal[2 * step][2 * STEPS] += course[step][0] / (MEASUREMENT * MEASUREMENT);
            }
            if (step + 1 < STEPS) {
                double dt = seconds[step];
                double power = ACCELERATION * ACCELERATION;
                double vv = power * dt * dt * dt / 3;
                double vr = power * dt * dt / 2;
                double rr = power * dt;
                double determinant = vv * rr - vr * vr;
                double[][] precision = {{rr / determinant, -vr / determinant}, {-vr / determinant, vv / determinant}};
                double[][] error = {{-1, -dt, 1, 0}, {0, -1, 0, 1}};
                for (int i = 0; i < 4; i++) {
                    for (int j = 0; j < 4; j++) {
                        for (int a = 0; a < 2; a++) {
                            for (int b = 0; b < 2; b++) {
                                normal[2 * step + i][2 * step + j] += error[a][i] * precision[a][b] * error[b][j];
                            }
                        }
                    }
                }
            }
        }
        return solve(normal);
    }

    private static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int pivot = 0; pivot < n; pivot++) {
            for (int row = 0; row < n; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; column <= n; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] solution = new double[n];
        Arrays.setAll(solution, i -> rows[i][n] / rows[i][i]);
        return solution;
    }
}
