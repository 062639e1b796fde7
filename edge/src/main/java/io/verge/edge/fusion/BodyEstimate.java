package io.verge.edge.fusion;

import static io.verge.road.LocalDynamicMap.ACCELERATION_COVARIANCE_STRIDE;
import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.road.Angles;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.road.StationType;
import java.util.Arrays;

/**
 * What a track is, how large it is, which way it points and whether it stands: everything about the body that gathers
 * evidence over frames rather than being filtered with position and velocity.
 */
final class BodyEstimate {
    private static final int TYPES = StationType.values().length;
    private static final float MOST_EVIDENCE = 40;
    private static final float UNSAID_CONFIDENCE = 0.5f;
    private static final float OWN_WORD_WEIGHT = 4;
    private static final int SIZE_MEMORY = 20;
    private static final double COURSE_MIN_SPEED_MPS = 1.0;
    /** The course stems from a velocity that carries over from frame to frame: as evidence it counts once in so many. */
    private static final double COURSE_MEMORY = 8;

    private static final double STANDING_SECONDS = 1.0;
    private static final double STANDING_SPEED_SIGMA_MPS = 0.1;
    private static final double MOVING_SPEED_MPS = 0.8;
    private static final double STRAYED_M = 0.35;
    private static final double STRAY_MEMORY = 8;
    private static final double UNSAID_VARIANCE = 1;
    private static final double BACKWARDS_RAD = 2.2;
    private static final double BACKWARDS_SPEED_MPS = 4;
    private static final double SLIP_MPS = 0.4;
    private static final double SLIP_SHARE = 0.1;
    private static final double SMALL_TURN_RAD = 0.1;
    /** Radius of the tightest turn of a car. */
    private static final double TIGHTEST_TURN_M = 5.5;

    private final LocalDynamicMap map;
    private final KinematicFilter filter;
    private final float[] typeEvidence;
    private final int[] sizesSeen;
    private final double[] headingVariance;
    /** The unit vector along the heading. */
    private final double[] cos;

    private final double[] sin;
    private final double[] anchorX;
    private final double[] anchorY;
    private final long[] anchorNanos;
    /** Where it was measured, from its anchor: a mean over some looks. */
    private final double[] strayX;

    private final double[] strayY;

    BodyEstimate(LocalDynamicMap map, KinematicFilter filter) {
        this.map = map;
        this.filter = filter;
        int capacity = map.capacity();
        typeEvidence = new float[TYPES * capacity];
        sizesSeen = new int[capacity];
        headingVariance = new double[capacity];
        cos = new double[capacity];
        sin = new double[capacity];
        anchorX = new double[capacity];
        anchorY = new double[capacity];
        anchorNanos = new long[capacity];
        strayX = new double[capacity];
        strayY = new double[capacity];
    }

    /** Reads ahead what is known of the bodies in the first {@code slots} slots. */
    void fetch(MemoryFetch memory, int slots) {
        memory.ahead(typeEvidence, slots * TYPES);
        memory.ahead(sizesSeen, slots);
        memory.ahead(headingVariance, slots);
        memory.ahead(cos, slots);
        memory.ahead(sin, slots);
        memory.ahead(anchorX, slots);
        memory.ahead(anchorY, slots);
        memory.ahead(anchorNanos, slots);
        memory.ahead(strayX, slots);
        memory.ahead(strayY, slots);
    }

    void start(int slot, Observations frame, int row) {
        Arrays.fill(typeEvidence, slot * TYPES, (slot + 1) * TYPES, 0);
        sizesSeen[slot] = 0;
        addType(slot, frame, row);
        StationType type = map.type(slot);
        map.lengthM[slot] = type.typicalLengthM();
        map.widthM[slot] = type.typicalWidthM();
        addSize(slot, frame, row);
        boolean pointed = !Double.isNaN(frame.headingRad[row]);
        point(slot, pointed ? frame.headingRad[row] : 0);
        headingVariance[slot] = pointed ? headingSigma2(frame, row) : Math.PI * Math.PI;
        moveAnchor(slot, frame.measurementNanos());
    }

    void update(int slot, Observations frame, int row, double dt) {
        addType(slot, frame, row);
        addSize(slot, frame, row);
        addStanding(slot, frame, row);
        addHeading(slot, frame, row, dt);
        holdOnWheels(slot);
        deriveMotion(slot);
    }

    /** A body on wheels does not move sideways, and the slower it goes the less. */
    private void holdOnWheels(int slot) {
        if (map.type(slot).isVru() || map.stationType[slot] == StationType.UNKNOWN.code()) {
            return;
        }
        double along = map.vxMps[slot] * cos[slot] + map.vyMps[slot] * sin[slot];
        double sigma = SLIP_MPS + SLIP_SHARE * Math.abs(along);
        filter.holdAcross(slot, cos[slot], sin[slot], sigma * sigma);
    }

    private void addType(int slot, Observations frame, int row) {
        if (frame.stationType[row] == StationType.UNKNOWN.code()) {
            return;
        }
        // A source that names a type without saying how sure it is counts for half.
        float confidence = frame.typeConfidence[row] > 0 ? frame.typeConfidence[row] : UNSAID_CONFIDENCE;
        int base = slot * TYPES;
        typeEvidence[base + frame.stationType[row]] +=
                frame.stationId[row] == 0 ? confidence : OWN_WORD_WEIGHT * confidence;
        // Only the type just named can have overtaken the likeliest so far.
        int seen = frame.stationType[row];
        if (typeEvidence[base + seen] > typeEvidence[base + map.stationType[slot]]) {
            map.stationType[slot] = (byte) seen;
            if (sizesSeen[slot] == 0) {
                map.lengthM[slot] = map.type(slot).typicalLengthM();
                map.widthM[slot] = map.type(slot).typicalWidthM();
            }
        }
        if (typeEvidence[base + seen] > MOST_EVIDENCE) {
            for (int type = 0; type < TYPES; type++) {
                typeEvidence[base + type] /= 2;
            }
        }
    }

    private void addSize(int slot, Observations frame, int row) {
        double length = frame.lengthM[row];
        double width = frame.widthM[row];
        if (Double.isNaN(length) || Double.isNaN(width)) {
            return;
        }
        int seen = Math.min(++sizesSeen[slot], SIZE_MEMORY);
        map.lengthM[slot] += (length - map.lengthM[slot]) / seen;
        map.widthM[slot] += (width - map.widthM[slot]) / seen;
    }

    /**
     * A road user that has not left its spot for a while is held there, so that noise does not set it creeping. Whether it
     * has left is judged by where it is measured, too: the track, being held, would tell late.
     */
    private void addStanding(int slot, Observations frame, int row) {
        boolean vru = map.type(slot).isVru();
        double spread = map.covariance[slot * COVARIANCE_STRIDE] + map.covariance[slot * COVARIANCE_STRIDE + 2];
        double least = vru ? 0.4 : 0.6;
        double reach2 = Math.max(least * least, 4 * spread);
        double dx = map.xM[slot] - anchorX[slot];
        double dy = map.yM[slot] - anchorY[slot];
        double sigma = frame.speedSigmaMps[row];
        boolean saidToMove = frame.speedMps[row] > MOVING_SPEED_MPS + (Double.isNaN(sigma) ? 1 : 2 * sigma);
        if (dx * dx + dy * dy > reach2 || saidToMove || hasStrayed(slot, frame, row)) {
            moveAnchor(slot, frame.measurementNanos());
        } else if (frame.measurementNanos() - anchorNanos[slot] > STANDING_SECONDS * 1e9) {
            double variance = STANDING_SPEED_SIGMA_MPS * STANDING_SPEED_SIGMA_MPS;
            filter.update(slot, 0, 1, 0, 0, 0, variance, 0, variance);
        }
    }

    private boolean hasStrayed(int slot, Observations frame, int row) {
        strayX[slot] += (frame.xM[row] - anchorX[slot] - strayX[slot]) / STRAY_MEMORY;
        strayY[slot] += (frame.yM[row] - anchorY[slot] - strayY[slot]) / STRAY_MEMORY;
        boolean given = !Double.isNaN(frame.covXx[row]);
        double noise2 = given ? frame.covXx[row] + frame.covYy[row] : UNSAID_VARIANCE;
        double stray2 = strayX[slot] * strayX[slot] + strayY[slot] * strayY[slot];
        return stray2 > Math.max(STRAYED_M * STRAYED_M, noise2);
    }

    private void moveAnchor(int slot, long atNanos) {
        anchorX[slot] = map.xM[slot];
        anchorY[slot] = map.yM[slot];
        anchorNanos[slot] = atNanos;
        strayX[slot] = 0;
        strayY[slot] = 0;
    }

    /** The body points where it was seen to point and, once it moves, where it goes. */
    private void addHeading(int slot, Observations frame, int row, double dt) {
        double speed = map.speedMps(slot);
        double turn = map.turnRateRadps[slot] * Math.max(0, dt);
        double predicted = map.headingRad[slot] + turn;
        // A body on wheels turns only by driving: the slower it goes, the less it can.
        double turnSigma = map.type(slot).isVru() ? 1.5 : Math.min(0.4, 0.1 * speed);
        double variance = headingVariance[slot] + turnSigma * turnSigma * Math.abs(dt);
        if (speed > COURSE_MIN_SPEED_MPS) {
            int c = slot * COVARIANCE_STRIDE;
            double spread = (map.covariance[c + 7] + map.covariance[c + 9]) / 2;
            double courseVariance = COURSE_MEMORY * spread / (speed * speed) + 1e-4;
            double off = Angles.wrap(courseOffHeading(slot, speed) - turn);
            // Moving fast against one's own nose is rarer than a sensor that took front for back; slowly it is noise.
            double gain = variance / (variance + courseVariance);
            if (Math.abs(off) > BACKWARDS_RAD) {
                gain = speed > BACKWARDS_SPEED_MPS ? 1 : 0;
            }
            predicted += gain * off;
            variance *= 1 - Math.min(gain, 0.9);
        }
        double seen = frame.headingRad[row];
        if (!Double.isNaN(seen)) {
            double off = Angles.difference(seen, predicted);
            if (Math.abs(off) < BACKWARDS_RAD || speed <= COURSE_MIN_SPEED_MPS) {
                double gain = variance / (variance + headingSigma2(frame, row));
                predicted += gain * off;
                variance *= 1 - gain;
            }
        }
        turnTo(slot, Angles.wrap(predicted));
        headingVariance[slot] = Math.max(variance, 1e-5);
    }

    /** The angle from where the body points to where it goes, to the left. */
    private double courseOffHeading(int slot, double speed) {
        double ahead = (map.vxMps[slot] * cos[slot] + map.vyMps[slot] * sin[slot]) / speed;
        double left = (map.vyMps[slot] * cos[slot] - map.vxMps[slot] * sin[slot]) / speed;
        // The arc sine's first terms do while the course lies roughly ahead.
        return ahead > 0.8 ? left * (1 + left * left / 6) : Math.atan2(left, ahead);
    }

    /** Points the body in another direction. Most turns are small, and then the unit vector turns along by the first terms. */
    private void turnTo(int slot, double headingRad) {
        double turn = headingRad - map.headingRad[slot];
        if (Math.abs(turn) > SMALL_TURN_RAD) {
            point(slot, headingRad);
            return;
        }
        map.headingRad[slot] = headingRad;
        double square = turn * turn;
        double c = 1 - square * (1.0 / 2 - square * (1.0 / 24 - square / 720));
        double s = turn * (1 - square * (1.0 / 6 - square / 120));
        double x = cos[slot] * c - sin[slot] * s;
        double y = sin[slot] * c + cos[slot] * s;
        // Newton's step to the length of one: what rounding and the missing terms leave does not add up over frames.
        double perLength = (3 - x * x - y * y) / 2;
        cos[slot] = x * perLength;
        sin[slot] = y * perLength;
    }

    private void point(int slot, double headingRad) {
        map.headingRad[slot] = headingRad;
        cos[slot] = Math.cos(headingRad);
        sin[slot] = Math.sin(headingRad);
    }

    /** The x of the unit vector along the track's heading. */
    double cos(int slot) {
        return cos[slot];
    }

    /** The y of the unit vector along the track's heading. */
    double sin(int slot) {
        return sin[slot];
    }

    private static double headingSigma2(Observations frame, int row) {
        double sigma = frame.headingSigmaRad[row];
        return Double.isNaN(sigma) ? 0.04 : Math.max(1e-4, sigma * sigma);
    }

    /** Acceleration along the course and turn rate, each only as far as it stands out of its own noise. */
    private void deriveMotion(int slot) {
        double vx = map.vxMps[slot];
        double vy = map.vyMps[slot];
        double speed = Math.sqrt(vx * vx + vy * vy);
        if (speed < 0.5) {
            map.accelerationMps2[slot] = 0;
            map.turnRateRadps[slot] = 0;
            return;
        }
        double along = (map.axMps2[slot] * vx + map.ayMps2[slot] * vy) / speed;
        double across = (map.ayMps2[slot] * vx - map.axMps2[slot] * vy) / speed;
        int d = slot * ACCELERATION_COVARIANCE_STRIDE;
        double noise2 = Math.max(0, (map.accelerationCovariance[d + 8] + map.accelerationCovariance[d + 10]) / 2);
        map.accelerationMps2[slot] = shrink(along, noise2);
        double tightest = map.type(slot).isVru() ? speed : speed / TIGHTEST_TURN_M;
        double turnRate = speed < COURSE_MIN_SPEED_MPS ? 0 : shrink(across, noise2) / speed;
        map.turnRateRadps[slot] = Math.clamp(turnRate, -tightest, tightest);
    }

    /** The value scaled by how surely it differs from zero: Wiener's gain. */
    private static double shrink(double value, double noise2) {
        double v2 = value * value;
        return value * v2 / (v2 + noise2 + 1e-12);
    }
}
