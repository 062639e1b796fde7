package io.verge.edge.fusion;

import io.verge.road.LocalDynamicMap;
import io.verge.road.SensorBias;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates online how far each sensor's places and clock are off those of the others (sensor registration; Bar-Shalom,
 * Willett and Tian, "Tracking and Data Fusion", 2011, chapter 9.5). Whenever two sensors measure a track one after the other,
 * the difference of their residuals is the difference of their biases, whatever the track itself has made of either: in place,
 * and by the road user's velocity in time. A least-squares fit for each sensor, which forgets, parts the two.
 */
final class Registration {
    private static final double MEMORY_SECONDS = 60;
    /** Of looks further apart a manoeuvre in between would be taken for a bias. */
    private static final double MAX_APART_SECONDS = 0.3;
    /** A track errs alike for a while: of so many differences on end one counts. */
    private static final double ALIKE = 10;

    private static final double LEAST_DIFFERENCES = 100;
    /** Squared speeds must spread by so much, m²/s², for time to be told from place. */
    private static final double LEAST_SPREAD = 4;

    private static final double LEAST_VARIANCE = 0.01;
    private static final byte NOBODY = -1;

    /** By track: the residual left when it was last measured, its variance. */
    private static final int LOOK = 3;

    private final double[] looks;
    private final byte[] lookedBy;
    private final long[] lookedNanos;
    private final Fit[] fits = new Fit[Long.SIZE];

    Registration(int capacity) {
        looks = new double[capacity * LOOK];
        lookedBy = new byte[capacity];
        lookedNanos = new long[capacity];
        for (int sensor = 0; sensor < fits.length; sensor++) {
            fits[sensor] = new Fit();
        }
    }

    /** A track begins: nobody has looked at it yet. */
    void begin(int slot) {
        lookedBy[slot] = NOBODY;
    }

    /**
     * Holds a measurement against the last one of the same track, if another sensor made that.
     *
     * @param offX the measurement from where the track was expected, metres
     * @param variance of the measurement on either axis, m²
     */
    void compare(int slot, int sensor, LocalDynamicMap map, double offX, double offY, double variance, long nanos) {
        int last = lookedBy[slot];
        if (last == NOBODY
                || last == sensor
                || !map.confirmed[slot]
                || Math.abs(nanos - lookedNanos[slot]) > MAX_APART_SECONDS * 1e9) {
            return;
        }
        int at = slot * LOOK;
        double weight = 1 / (variance + looks[at + 2] + LEAST_VARIANCE);
        fits[sensor].add(weight, offX - looks[at], offY - looks[at + 1], map.vxMps[slot], map.vyMps[slot]);
    }

    /** Keeps what is left of a measurement once the track has taken it in. */
    void keep(int slot, int sensor, double leftX, double leftY, double variance, long nanos) {
        int at = slot * LOOK;
        looks[at] = leftX;
        looks[at + 1] = leftY;
        looks[at + 2] = variance;
        lookedBy[slot] = (byte) sensor;
        lookedNanos[slot] = nanos;
    }

    /** The biases of the first so many sensors as known now; then so many seconds pass. */
    List<SensorBias> biases(int sensors, double seconds) {
        List<SensorBias> biases = new ArrayList<>(sensors);
        double share = Math.exp(-seconds / MEMORY_SECONDS);
        for (int sensor = 0; sensor < sensors; sensor++) {
            biases.add(fits[sensor].bias());
            fits[sensor].forget(share);
        }
        return List.copyOf(biases);
    }

    /** Sums of the normal equations of {@code difference = place + velocity · time}. */
    private static final class Fit {
        private double count;
        private double w;
        private double wvx;
        private double wvy;
        private double wvv;
        private double wdx;
        private double wdy;
        private double wdd;
        private double wvd;

        private void add(double weight, double dx, double dy, double vx, double vy) {
            count++;
            w += weight;
            wvx += weight * vx;
            wvy += weight * vy;
            wvv += weight * (vx * vx + vy * vy);
            wdx += weight * dx;
            wdy += weight * dy;
            wdd += weight * (dx * dx + dy * dy);
            wvd += weight * (vx * dx + vy * dy);
        }

        private void forget(double share) {
            count *= share;
            w *= share;
            wvx *= share;
            wvy *= share;
            wvv *= share;
            wdx *= share;
            wdy *= share;
            wdd *= share;
            wvd *= share;
        }

        private SensorBias bias() {
            if (count < LEAST_DIFFERENCES) {
                return SensorBias.UNKNOWN;
            }
            double spread = wvv / w - (wvx * wvx + wvy * wvy) / (w * w);
            boolean timed = spread >= LEAST_SPREAD;
            double late = timed ? (wvd / w - (wvx * wdx + wvy * wdy) / (w * w)) / spread : 0;
            double east = (wdx - wvx * late) / w;
            double north = (wdy - wvy * late) / w;
            double explained = east * wdx + north * wdy + late * wvd;
            // The two axes are two measurements of one variance.
            double variance = Math.max(0, (wdd - explained) / (2 * w)) * ALIKE / count;
            double lateVariance = timed ? variance * 2 / spread : Double.NaN;
            double speed2 = (wvx * wvx + wvy * wvy) / (w * w);
            double placeVariance = variance + (timed ? speed2 * lateVariance / 2 : 0);
            return new SensorBias(
                    east, north, Math.sqrt(placeVariance), timed ? late : Double.NaN, Math.sqrt(lateVariance));
        }
    }
}
