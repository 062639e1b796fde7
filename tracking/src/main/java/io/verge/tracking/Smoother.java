package io.verge.tracking;

/**
 * The likeliest course of one coordinate, given all of what was measured of it, before and after: a filter forwards and
 * a second pass backwards (Rauch, Tung and Striebel, AIAA Journal 3, 1965), with the motion of {@link Motion}.
 */
final class Smoother {
    /** Entries of {@code state} for each step: the filtered value, rate and three covariances, then the same predicted. */
    private static final int WIDTH = 10;

    private double[] state = new double[0];

    /**
     * Smooths in place.
     *
     * @param course the coordinates at each step; where nothing was seen, what stands there is not read
     * @param c which coordinate
     * @param seen whether something was seen; at the first step it was
     * @param seconds from each step to the next
     * @param noise at each step
     */
    void smooth(double[][] course, int c, boolean[] seen, double[] seconds, Motion.Noise[] noise) {
        int steps = seen.length;
        if (state.length < steps * WIDTH) {
            state = new double[steps * WIDTH];
        }
        filter(course, c, seen, seconds, noise);
        double value = state[(steps - 1) * WIDTH];
        double rate = state[(steps - 1) * WIDTH + 1];
        course[steps - 1][c] = value;
        for (int step = steps - 2; step >= 0; step--) {
            int at = step * WIDTH;
            int next = at + WIDTH + 5;
            double dt = seconds[step];
            // Covariance of this step's state with the next one's prediction, and that over the prediction's own.
            double c00 = state[at + 2] + dt * state[at + 3];
            double c01 = state[at + 3];
            double c10 = state[at + 3] + dt * state[at + 4];
            double c11 = state[at + 4];
            double p00 = state[next + 2];
            double p01 = state[next + 3];
            double p11 = state[next + 4];
            double determinant = p00 * p11 - p01 * p01;
            double offValue = value - state[next];
            double offRate = rate - state[next + 1];
            double weightValue = (p11 * offValue - p01 * offRate) / determinant;
            double weightRate = (p00 * offRate - p01 * offValue) / determinant;
            value = state[at] + c00 * weightValue + c01 * weightRate;
            rate = state[at + 1] + c10 * weightValue + c11 * weightRate;
            course[step][c] = value;
        }
    }

    private void filter(double[][] course, int c, boolean[] seen, double[] seconds, Motion.Noise[] noise) {
        double value = course[0][c];
        double rate = 0;
        double vv = square(noise[0].measurement[c]);
        double vr = 0;
        double rr = square(noise[0].firstRate[c]);
        for (int step = 0; step < seen.length; step++) {
            int at = step * WIDTH;
            if (step > 0) {
                double dt = seconds[step - 1];
                double power = square(noise[step - 1].acceleration[c]) * dt;
                value += rate * dt;
                vv += dt * (2 * vr + dt * (rr + power / 3));
                vr += dt * (rr + power / 2);
                rr += power;
                put(at + 5, value, rate, vv, vr, rr);
                if (seen[step]) {
                    double total = vv + square(noise[step].measurement[c]);
                    double gain = vv / total;
                    double rateGain = vr / total;
                    double innovation = course[step][c] - value;
                    value += gain * innovation;
                    rate += rateGain * innovation;
                    rr -= rateGain * vr;
                    vr *= 1 - gain;
                    vv *= 1 - gain;
                }
            }
            put(at, value, rate, vv, vr, rr);
        }
    }

    private void put(int at, double value, double rate, double vv, double vr, double rr) {
        state[at] = value;
        state[at + 1] = rate;
        state[at + 2] = vv;
        state[at + 3] = vr;
        state[at + 4] = rr;
    }

    private static double square(double x) {
        return x * x;
    }
}
