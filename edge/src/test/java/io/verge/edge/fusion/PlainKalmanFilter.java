package io.verge.edge.fusion;

import io.verge.road.LocalDynamicMap;

/**
 * The textbook Kalman filter on a 6 × 6 matrix, slow and obvious: state x, y, vx, vy, ax, ay. What the filter in columns
 * is held against.
 */
final class PlainKalmanFilter {
    private static final int STATES = 6;
    /** Where the stored numbers belong: row and column of each. */
    private static final int[][] CELLS = {{0, 0}, {0, 1}, {1, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 2}, {2, 3}, {3, 3}
    };

    private static final int[][] ACCELERATION_CELLS = {
        {0, 4}, {0, 5}, {1, 4}, {1, 5}, {2, 4}, {2, 5}, {3, 4}, {3, 5}, {4, 4}, {4, 5}, {5, 5}
    };

    private final double[] state;
    private double[][] covariance;

    private PlainKalmanFilter(double[] state, double[][] covariance) {
        this.state = state;
        this.covariance = covariance;
    }

    /** The state of the slot as it is now. */
    static PlainKalmanFilter copyOf(LocalDynamicMap map, int slot) {
        double[] state = {
            map.xM[slot], map.yM[slot], map.vxMps[slot], map.vyMps[slot], map.axMps2[slot], map.ayMps2[slot]
        };
        double[][] covariance = new double[STATES][STATES];
        fill(covariance, CELLS, map.covariance, slot);
        fill(covariance, ACCELERATION_CELLS, map.accelerationCovariance, slot);
        return new PlainKalmanFilter(state, covariance);
    }

    private static void fill(double[][] covariance, int[][] cells, double[] stored, int slot) {
        for (int i = 0; i < cells.length; i++) {
            double value = stored[slot * cells.length + i];
            covariance[cells[i][0]][cells[i][1]] = value;
            covariance[cells[i][1]][cells[i][0]] = value;
        }
    }

    double state(int i) {
        return state[i];
    }

    double covariance(int i, int j) {
        return covariance[i][j];
    }

    void predict(double dt, MotionModel model) {
        double tau = model.accelerationTimeSeconds();
        double g = Math.exp(-dt / tau);
        double[][] f = new double[STATES][STATES];
        for (int axis = 0; axis < 2; axis++) {
            f[axis][axis] = 1;
            f[axis][axis + 2] = dt;
            f[axis][axis + 4] = tau * (dt - tau * (1 - g));
            f[axis + 2][axis + 2] = 1;
            f[axis + 2][axis + 4] = tau * (1 - g);
            f[axis + 4][axis + 4] = g;
        }
        double[] before = state.clone();
        for (int i = 0; i < STATES; i++) {
            state[i] = 0;
            for (int j = 0; j < STATES; j++) {
                state[i] += f[i][j] * before[j];
            }
        }
        covariance = add(multiply(multiply(f, covariance), transpose(f)), jerkNoise(dt, model));
    }

    /** A white jerk pushed through position, velocity and acceleration, summed up over small steps by the midpoint. */
    private static double[][] jerkNoise(double dt, MotionModel model) {
        double sigma = model.accelerationSigmaMps2();
        double density = 2 * sigma * sigma / model.accelerationTimeSeconds();
        double span = Math.min(dt, model.accelerationTimeSeconds());
        int steps = 2_000;
        double[][] noise = new double[STATES][STATES];
        for (int step = 0; step < steps; step++) {
            double t = (step + 0.5) * span / steps;
            double[] effect = {t * t / 2, t, 1};
            for (int axis = 0; axis < 2; axis++) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        noise[2 * i + axis][2 * j + axis] += density * effect[i] * effect[j] * span / steps;
                    }
                }
            }
        }
        return noise;
    }

    void update(double cp, double cv, double ca, double zx, double zy, double rxx, double rxy, double ryy) {
        double[][] h = {{cp, 0, cv, 0, ca, 0}, {0, cp, 0, cv, 0, ca}};
        double[][] pht = multiply(covariance, transpose(h));
        double[][] s = add(multiply(h, pht), new double[][] {{rxx, rxy}, {rxy, ryy}});
        double det = s[0][0] * s[1][1] - s[0][1] * s[1][0];
        double[][] inverse = {{s[1][1] / det, -s[0][1] / det}, {-s[1][0] / det, s[0][0] / det}};
        double[][] gain = multiply(pht, inverse);
        double[] innovation = {zx, zy};
        for (int i = 0; i < STATES; i++) {
            innovation[0] -= h[0][i] * state[i];
            innovation[1] -= h[1][i] * state[i];
        }
        for (int i = 0; i < STATES; i++) {
            state[i] += gain[i][0] * innovation[0] + gain[i][1] * innovation[1];
        }
        double[][] taken = multiply(gain, transpose(pht));
        for (int i = 0; i < STATES; i++) {
            for (int j = 0; j < STATES; j++) {
                covariance[i][j] -= taken[i][j];
            }
        }
    }

    /** Whether the covariance has a Cholesky factor. */
    boolean isPositiveDefinite() {
        double[][] l = new double[STATES][STATES];
        for (int i = 0; i < STATES; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j && !(sum > 0)) {
                    return false;
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return true;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transpose(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    private static double[][] add(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }
}
