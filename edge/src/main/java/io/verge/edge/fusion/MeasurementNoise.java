package io.verge.edge.fusion;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;

/** How far a position in a frame may lie from the track it belongs to: the noise of both, at the frame's instant. */
final class MeasurementNoise {
    /** Sensors point at different places of a long body; one standard deviation as a share of its length. */
    private static final double REFERENCE_POINT_SHARE = 0.05;

    private static final double MOST_CORRELATION = 0.99;

    private final double defaultVariance;
    private double rxx;
    private double rxy;
    private double ryy;
    private double sxx;
    private double sxy;
    private double syy;

    MeasurementNoise(double defaultPositionSigmaM) {
        defaultVariance = defaultPositionSigmaM * defaultPositionSigmaM;
    }

    /** The noise of the row's position alone. */
    void prepare(Observations frame, int row) {
        boolean given = !Double.isNaN(frame.covXx[row]);
        double length = Double.isNaN(frame.lengthM[row]) ? 0 : frame.lengthM[row];
        double reference = REFERENCE_POINT_SHARE * length * REFERENCE_POINT_SHARE * length;
        rxx = reference + (given ? frame.covXx[row] : defaultVariance);
        rxy = given ? frame.covXy[row] : 0;
        ryy = reference + (given ? frame.covYy[row] : defaultVariance);
    }

    /** The noise of the difference between the row last prepared and where the track is at the frame's instant. */
    void compare(Observations frame, LocalDynamicMap map, int slot) {
        double dt = (frame.measurementNanos() - map.timestampNanos[slot]) * 1e-9;
        double motion = KinematicFilter.lagVariance(Math.abs(dt), MotionModel.of(map.stationType[slot]));
        int c = slot * COVARIANCE_STRIDE;
        double[] p = map.covariance;
        double dt2 = dt * dt;
        sxx = Math.max(1e-6, p[c] + 2 * dt * p[c + 3] + dt2 * p[c + 7]) + rxx + motion;
        sxy = p[c + 1] + dt * (p[c + 4] + p[c + 5]) + dt2 * p[c + 8] + rxy;
        syy = Math.max(1e-6, p[c + 2] + 2 * dt * p[c + 6] + dt2 * p[c + 9]) + ryy + motion;
        // Moving a state back by more than it is correlated with its velocity can leave no covariance: keep it one.
        double most2 = MOST_CORRELATION * MOST_CORRELATION * sxx * syy;
        if (sxy * sxy > most2) {
            sxy = Math.copySign(Math.sqrt(most2), sxy);
        }
    }

    double xx() {
        return rxx;
    }

    double xy() {
        return rxy;
    }

    double yy() {
        return ryy;
    }

    /** Mean of the row's variance over its two axes, m². */
    double variance() {
        return (rxx + ryy) / 2;
    }

    double innovationXx() {
        return sxx;
    }

    double innovationXy() {
        return sxy;
    }

    double innovationYy() {
        return syy;
    }
}
