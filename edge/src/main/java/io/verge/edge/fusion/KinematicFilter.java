package io.verge.edge.fusion;

import static io.verge.road.LocalDynamicMap.ACCELERATION_COVARIANCE_STRIDE;
import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.road.LocalDynamicMap;
import java.util.Arrays;

/**
 * The Kalman filter of every track, working in place on the columns of the {@link LocalDynamicMap}. State: position,
 * velocity and acceleration in the plane, {@link MotionModel} behind it.
 *
 * <p>A measurement from before the track's instant is not thrown away and nothing is rolled back: the measurement is
 * seen as one of the state moved back by the lag, with the motion noise of the lag added to its own (Bar-Shalom, "Update
 * with out-of-sequence measurements", IEEE Trans. AES-38(3), 2002, algorithm C with that addition).
 */
final class KinematicFilter {
    private static final double INITIAL_SPEED_SIGMA = 5;

    private final double[] x;
    private final double[] y;
    private final double[] vx;
    private final double[] vy;
    private final double[] ax;
    private final double[] ay;
    /** Covariance of position and velocity, and of and with acceleration. */
    private final double[] p;

    private final double[] q;
    private final Step[] steps = new Step[MotionModel.values().length];

    KinematicFilter(LocalDynamicMap map) {
        x = map.xM;
        y = map.yM;
        vx = map.vxMps;
        vy = map.vyMps;
        ax = map.axMps2;
        ay = map.ayMps2;
        p = map.covariance;
        q = map.accelerationCovariance;
        Arrays.setAll(steps, i -> new Step());
    }

    /** Starts a newborn track here, its velocity unknown within what road users do. */
    void start(int slot, double px, double py, double rxx, double rxy, double ryy, MotionModel model) {
        x[slot] = px;
        y[slot] = py;
        int c = slot * COVARIANCE_STRIDE;
        int d = slot * ACCELERATION_COVARIANCE_STRIDE;
        p[c] = rxx;
        p[c + 1] = rxy;
        p[c + 2] = ryy;
        double speed = Math.min(INITIAL_SPEED_SIGMA * 2, model.maxSpeedMps() / 2);
        p[c + 7] = speed * speed;
        p[c + 9] = speed * speed;
        double a2 = model.accelerationSigmaMps2() * model.accelerationSigmaMps2();
        q[d + 8] = a2;
        q[d + 10] = a2;
    }

    /** Moves the state {@code dt} ≥ 0 seconds ahead. */
    void predict(int slot, double dt, MotionModel model) {
        Step step = steps[model.ordinal()];
        if (step.dt != dt) {
            step.set(dt, model);
        }
        x[slot] += dt * vx[slot] + step.a * ax[slot];
        y[slot] += dt * vy[slot] + step.a * ay[slot];
        vx[slot] += step.b * ax[slot];
        vy[slot] += step.b * ay[slot];
        ax[slot] *= step.g;
        ay[slot] *= step.g;
        int c = slot * COVARIANCE_STRIDE;
        int d = slot * ACCELERATION_COVARIANCE_STRIDE;
        predictCovariance(c, d, dt, step.a, step.b, step.g);
        addMotionNoise(c, d, step);
    }

    private void predictCovariance(int c, int d, double dt, double a, double b, double g) {
        double dt2 = dt * dt;
        double a2 = a * a;
        double da = dt * a;
        // Position block: every product of the first row (1, dt, a) of the transition with itself.
        p[c] += 2 * dt * p[c + 3] + 2 * a * q[d] + dt2 * p[c + 7] + 2 * da * q[d + 4] + a2 * q[d + 8];
        p[c + 1] += dt * (p[c + 4] + p[c + 5])
                + a * (q[d + 1] + q[d + 2])
                + dt2 * p[c + 8]
                + da * (q[d + 5] + q[d + 6])
                + a2 * q[d + 9];
        p[c + 2] += 2 * dt * p[c + 6] + 2 * a * q[d + 3] + dt2 * p[c + 9] + 2 * da * q[d + 7] + a2 * q[d + 10];
        // Position with velocity: first row with the second (0, 1, b).
        double db = dt * b;
        double ab = a * b;
        p[c + 3] += b * q[d] + dt * p[c + 7] + db * q[d + 4] + a * q[d + 4] + ab * q[d + 8];
        p[c + 4] += b * q[d + 1] + dt * p[c + 8] + db * q[d + 5] + a * q[d + 6] + ab * q[d + 9];
        p[c + 5] += b * q[d + 2] + dt * p[c + 8] + db * q[d + 6] + a * q[d + 5] + ab * q[d + 9];
        p[c + 6] += b * q[d + 3] + dt * p[c + 9] + db * q[d + 7] + a * q[d + 7] + ab * q[d + 10];
        // Position with acceleration: first row with the third (0, 0, g).
        q[d] = g * (q[d] + dt * q[d + 4] + a * q[d + 8]);
        q[d + 1] = g * (q[d + 1] + dt * q[d + 5] + a * q[d + 9]);
        q[d + 2] = g * (q[d + 2] + dt * q[d + 6] + a * q[d + 9]);
        q[d + 3] = g * (q[d + 3] + dt * q[d + 7] + a * q[d + 10]);
        // Velocity, velocity with acceleration, acceleration.
        double b2 = b * b;
        p[c + 7] += 2 * b * q[d + 4] + b2 * q[d + 8];
        p[c + 8] += b * (q[d + 5] + q[d + 6]) + b2 * q[d + 9];
        p[c + 9] += 2 * b * q[d + 7] + b2 * q[d + 10];
        q[d + 4] = g * (q[d + 4] + b * q[d + 8]);
        q[d + 5] = g * (q[d + 5] + b * q[d + 9]);
        q[d + 6] = g * (q[d + 6] + b * q[d + 9]);
        q[d + 7] = g * (q[d + 7] + b * q[d + 10]);
        double g2 = g * g;
        q[d + 8] *= g2;
        q[d + 9] *= g2;
        q[d + 10] *= g2;
    }

    private void addMotionNoise(int c, int d, Step step) {
        p[c] += step.pp;
        p[c + 2] += step.pp;
        p[c + 3] += step.pv;
        p[c + 6] += step.pv;
        q[d] += step.pa;
        q[d + 3] += step.pa;
        p[c + 7] += step.vv;
        p[c + 9] += step.vv;
        q[d + 4] += step.va;
        q[d + 7] += step.va;
        q[d + 8] += step.aa;
        q[d + 10] += step.aa;
    }

    /** Variance the motion of {@code lag} seconds adds to a position measured that long before the track's instant. */
    static double lagVariance(double lag, MotionModel model) {
        double sigma = model.accelerationSigmaMps2();
        return sigma * sigma * lag * lag * lag * lag / 4;
    }

    /**
     * Weighs in a measurement {@code z} of {@code position·cp + velocity·cv + acceleration·ca} with covariance R. A
     * position at a lag h before the track's instant is {@code (1, −h, h²/2)}, a velocity {@code (0, 1, −h)}.
     */
    void update(int slot, double cp, double cv, double ca, double zx, double zy, double rxx, double rxy, double ryy) {
        int c = slot * COVARIANCE_STRIDE;
        int d = slot * ACCELERATION_COVARIANCE_STRIDE;
        // Covariance of each block of the state with the measurement, row by row.
        double pxx = cp * p[c] + cv * p[c + 3] + ca * q[d];
        double pxy = cp * p[c + 1] + cv * p[c + 4] + ca * q[d + 1];
        double pyx = cp * p[c + 1] + cv * p[c + 5] + ca * q[d + 2];
        double pyy = cp * p[c + 2] + cv * p[c + 6] + ca * q[d + 3];
        double vxx = cp * p[c + 3] + cv * p[c + 7] + ca * q[d + 4];
        double vxy = cp * p[c + 5] + cv * p[c + 8] + ca * q[d + 5];
        double vyx = cp * p[c + 4] + cv * p[c + 8] + ca * q[d + 6];
        double vyy = cp * p[c + 6] + cv * p[c + 9] + ca * q[d + 7];
        double axx = cp * q[d] + cv * q[d + 4] + ca * q[d + 8];
        double axy = cp * q[d + 2] + cv * q[d + 6] + ca * q[d + 9];
        double ayx = cp * q[d + 1] + cv * q[d + 5] + ca * q[d + 9];
        double ayy = cp * q[d + 3] + cv * q[d + 7] + ca * q[d + 10];
        double sxx = cp * pxx + cv * vxx + ca * axx + rxx;
        double sxy = cp * pxy + cv * vxy + ca * axy + rxy;
        double syy = cp * pyy + cv * vyy + ca * ayy + ryy;
        double perDeterminant = 1 / (sxx * syy - sxy * sxy);
        double ixx = syy * perDeterminant;
        double ixy = -sxy * perDeterminant;
        double iyy = sxx * perDeterminant;
        double nx = zx - (cp * x[slot] + cv * vx[slot] + ca * ax[slot]);
        double ny = zy - (cp * y[slot] + cv * vy[slot] + ca * ay[slot]);
        double wx = ixx * nx + ixy * ny;
        double wy = ixy * nx + iyy * ny;
        x[slot] += pxx * wx + pxy * wy;
        y[slot] += pyx * wx + pyy * wy;
        vx[slot] += vxx * wx + vxy * wy;
        vy[slot] += vyx * wx + vyy * wy;
        ax[slot] += axx * wx + axy * wy;
        ay[slot] += ayx * wx + ayy * wy;
        // Gains, then P − K·(covariance of state with measurement)ᵀ block by block.
        double kpxx = pxx * ixx + pxy * ixy;
        double kpxy = pxx * ixy + pxy * iyy;
        double kpyx = pyx * ixx + pyy * ixy;
        double kpyy = pyx * ixy + pyy * iyy;
        double kvxx = vxx * ixx + vxy * ixy;
        double kvxy = vxx * ixy + vxy * iyy;
        double kvyx = vyx * ixx + vyy * ixy;
        double kvyy = vyx * ixy + vyy * iyy;
        double kaxx = axx * ixx + axy * ixy;
        double kaxy = axx * ixy + axy * iyy;
        double kayx = ayx * ixx + ayy * ixy;
        double kayy = ayx * ixy + ayy * iyy;
        p[c] -= kpxx * pxx + kpxy * pxy;
        p[c + 1] -= kpxx * pyx + kpxy * pyy;
        p[c + 2] -= kpyx * pyx + kpyy * pyy;
        p[c + 3] -= kpxx * vxx + kpxy * vxy;
        p[c + 4] -= kpxx * vyx + kpxy * vyy;
        p[c + 5] -= kpyx * vxx + kpyy * vxy;
        p[c + 6] -= kpyx * vyx + kpyy * vyy;
        q[d] -= kpxx * axx + kpxy * axy;
        q[d + 1] -= kpxx * ayx + kpxy * ayy;
        q[d + 2] -= kpyx * axx + kpyy * axy;
        q[d + 3] -= kpyx * ayx + kpyy * ayy;
        p[c + 7] -= kvxx * vxx + kvxy * vxy;
        p[c + 8] -= kvxx * vyx + kvxy * vyy;
        p[c + 9] -= kvyx * vyx + kvyy * vyy;
        q[d + 4] -= kvxx * axx + kvxy * axy;
        q[d + 5] -= kvxx * ayx + kvxy * ayy;
        q[d + 6] -= kvyx * axx + kvyy * axy;
        q[d + 7] -= kvyx * ayx + kvyy * ayy;
        q[d + 8] -= kaxx * axx + kaxy * axy;
        q[d + 9] -= kaxx * ayx + kaxy * ayy;
        q[d + 10] -= kayx * ayx + kayy * ayy;
    }

    /** Weighs in that the velocity across the unit vector (cos, sin) is nil, with this variance. */
    void holdAcross(int slot, double cos, double sin, double variance) {
        int c = slot * COVARIANCE_STRIDE;
        int d = slot * ACCELERATION_COVARIANCE_STRIDE;
        // Covariance of the state with the velocity across.
        double px = p[c + 4] * cos - p[c + 3] * sin;
        double py = p[c + 6] * cos - p[c + 5] * sin;
        double pvx = p[c + 8] * cos - p[c + 7] * sin;
        double pvy = p[c + 9] * cos - p[c + 8] * sin;
        double pax = q[d + 6] * cos - q[d + 4] * sin;
        double pay = q[d + 7] * cos - q[d + 5] * sin;
        double perVariance = 1 / (pvy * cos - pvx * sin + variance);
        double off = (vx[slot] * sin - vy[slot] * cos) * perVariance;
        x[slot] += px * off;
        y[slot] += py * off;
        vx[slot] += pvx * off;
        vy[slot] += pvy * off;
        ax[slot] += pax * off;
        ay[slot] += pay * off;
        double kx = px * perVariance;
        double ky = py * perVariance;
        double kvx = pvx * perVariance;
        double kvy = pvy * perVariance;
        double kax = pax * perVariance;
        double kay = pay * perVariance;
        p[c] -= kx * px;
        p[c + 1] -= kx * py;
        p[c + 2] -= ky * py;
        p[c + 3] -= kx * pvx;
        p[c + 4] -= kx * pvy;
        p[c + 5] -= ky * pvx;
        p[c + 6] -= ky * pvy;
        q[d] -= kx * pax;
        q[d + 1] -= kx * pay;
        q[d + 2] -= ky * pax;
        q[d + 3] -= ky * pay;
        p[c + 7] -= kvx * pvx;
        p[c + 8] -= kvx * pvy;
        p[c + 9] -= kvy * pvy;
        q[d + 4] -= kvx * pax;
        q[d + 5] -= kvx * pay;
        q[d + 6] -= kvy * pax;
        q[d + 7] -= kvy * pay;
        q[d + 8] -= kax * pax;
        q[d + 9] -= kax * pay;
        q[d + 10] -= kay * pay;
    }

    /** Where it was so many seconds before the track's instant. */
    double xBefore(int slot, double lag) {
        return x[slot] - lag * (vx[slot] - lag / 2 * ax[slot]);
    }

    double yBefore(int slot, double lag) {
        return y[slot] - lag * (vy[slot] - lag / 2 * ay[slot]);
    }

    /** Mean variance of the position over its two axes, m². */
    double positionVariance(int slot) {
        int c = slot * COVARIANCE_STRIDE;
        return (p[c] + p[c + 2]) / 2;
    }

    /** Raises the position's variance on each axis to at least this, m². */
    void keepSpread(int slot, double variance) {
        int c = slot * COVARIANCE_STRIDE;
        p[c] = Math.max(p[c], variance);
        p[c + 2] = Math.max(p[c + 2], variance);
    }

    /** What a step in time does to any track of one model. Most tracks of a frame take the same step. */
    private static final class Step {
        private double dt = Double.NaN;
        /** What an acceleration adds to position and velocity, and the share of it that is left. */
        private double a;

        private double b;
        private double g;
        /** Covariance that the step adds: position, velocity, acceleration, and between them. */
        private double pp;

        private double pv;
        private double pa;
        private double vv;
        private double va;
        private double aa;

        /** Singer's noise for steps short against the manoeuvre time: a white jerk integrated over the step. */
        private void set(double seconds, MotionModel model) {
            double tau = model.accelerationTimeSeconds();
            dt = seconds;
            g = Math.exp(-seconds / tau);
            b = tau * (1 - g);
            a = tau * (seconds - b);
            double sigma = model.accelerationSigmaMps2();
            double q = 2 * sigma * sigma / tau;
            double step = Math.min(seconds, tau);
            double s2 = step * step;
            double s3 = s2 * step;
            pp = q * s3 * s2 / 20;
            pv = q * s2 * s2 / 8;
            pa = q * s3 / 6;
            vv = q * s3 / 3;
            va = q * s2 / 2;
            aa = q * step;
        }
    }
}
