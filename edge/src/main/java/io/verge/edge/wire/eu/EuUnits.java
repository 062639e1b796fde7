package io.verge.edge.wire.eu;

import io.verge.edge.wire.Confidence;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.WireTime;
import java.nio.charset.StandardCharsets;

/**
 * The units of ETSI TS 102 894-2 and ours. Confidences there are the bounds of 95 %; on our wire they are one standard
 * deviation. Each confidence has a number for what is beyond its range, and the next one says that it is not known.
 */
final class EuUnits {
    static final int NO_ANGLE = 3_601;
    static final int NO_SPEED = 16_383;
    static final int BEYOND_CONFIDENCE = 126;
    static final int ANGLE_UNIT_CDEG = 10;
    static final int SIZE_UNIT_CM = 10;

    private static final int FULL_CIRCLE = 3_600;
    private static final int BEYOND_AXIS = 4_094;
    private static final int RIGHT_ANGLE_CDEG = 9_000;
    private static final int FULL_CIRCLE_CDEG = 36_000;

    /** 2004-01-01T00:00:00Z, and the five seconds that UTC has leapt since; it has not leapt after 2017. */
    private static final long EPOCH_MICROS = (1_072_915_200L - 5) * 1_000_000;

    private static final long GENERATION_PERIOD_MICROS = 65_536 * WireTime.MICROS_PER_MILLI;

    private EuUnits() {}

    /** The instant nearest to another that a {@code GenerationDeltaTime} stands for. */
    static long instant(long nearMicros, int generationDeltaTime) {
        return WireTime.nearest(
                        nearMicros - EPOCH_MICROS,
                        generationDeltaTime * WireTime.MICROS_PER_MILLI,
                        GENERATION_PERIOD_MICROS)
                + EPOCH_MICROS;
    }

    static int generationDeltaTime(long micros) {
        return (int) (Math.floorMod(micros - EPOCH_MICROS, GENERATION_PERIOD_MICROS) / WireTime.MICROS_PER_MILLI);
    }

    /** The instant of a {@code TimestampIts}. */
    static long instant(long timestampIts) {
        return timestampIts * WireTime.MICROS_PER_MILLI + EPOCH_MICROS;
    }

    static long timestampIts(long micros) {
        return Math.max(0, (micros - EPOCH_MICROS) / WireTime.MICROS_PER_MILLI);
    }

    /** Names the source: by what it sends, so that a station's messages of different kinds are told apart. */
    static void source(WireFrame frame, String kind, long stationId) {
        byte[] name = (kind + stationId).getBytes(StandardCharsets.US_ASCII);
        frame.sensorId(name, 0, name.length);
    }

    /** Of a longer number the lowest 32 bits. */
    static long stationId(long id) {
        return id & 0xffff_ffffL;
    }

    static long speedCmps(int speed) {
        return speed == NO_SPEED ? WireObject.ABSENT : speed;
    }

    static int speed(long cmps) {
        return cmps < 0 ? NO_SPEED : (int) Math.min(cmps, NO_SPEED - 1);
    }

    static long headingCdeg(int angle) {
        return angle == NO_ANGLE ? WireObject.ABSENT : angle * ANGLE_UNIT_CDEG % FULL_CIRCLE_CDEG;
    }

    static int heading(long cdeg) {
        return cdeg < 0 ? NO_ANGLE : (int) (Math.round(cdeg / (double) ANGLE_UNIT_CDEG) % FULL_CIRCLE);
    }

    /** From counter-clockwise from east to clockwise from north, or back. */
    static int turned(int angle) {
        return angle == NO_ANGLE ? NO_ANGLE : Math.floorMod(FULL_CIRCLE / 4 - angle, FULL_CIRCLE);
    }

    /** One standard deviation, in our units, of a confidence in the standard's. */
    static long sigma(int confidence, int beyond, int unit) {
        return confidence < 1 || confidence >= beyond
                ? WireObject.ABSENT
                : Confidence.sigma(confidence * unit, Confidence.HALF_WIDTH_95);
    }

    static int confidence(double sigma, int beyond, int unit) {
        return sigma <= 0
                ? beyond + 1
                : (int) Math.clamp(Math.round(sigma * Confidence.HALF_WIDTH_95 / unit), 1L, (long) beyond);
    }

    /** Takes the ellipse of 95 %. Some senders take the axes for those along and across. */
    static void ellipse(int semiMajor, int semiMinor, int orientation, WireObject object) {
        if (!isAxis(semiMajor) || !isAxis(semiMinor)) {
            return;
        }
        object.semiMajorCm = Confidence.sigma(Math.max(semiMajor, semiMinor), Confidence.RADIUS_95);
        object.semiMinorCm = Confidence.sigma(Math.min(semiMajor, semiMinor), Confidence.RADIUS_95);
        object.semiMajorOrientationCdeg = headingCdeg(orientation);
        if (semiMinor > semiMajor && orientation != NO_ANGLE) {
            object.semiMajorOrientationCdeg = (object.semiMajorOrientationCdeg + RIGHT_ANGLE_CDEG) % FULL_CIRCLE_CDEG;
        }
    }

    private static boolean isAxis(int cm) {
        return cm >= 1 && cm < BEYOND_AXIS;
    }

    static int semiMajor(WireObject object) {
        return axis(object.semiMajorCm);
    }

    static int semiMinor(WireObject object) {
        return axis(object.semiMinorCm > 0 ? object.semiMinorCm : object.semiMajorCm);
    }

    private static int axis(long sigmaCm) {
        return sigmaCm <= 0
                ? BEYOND_AXIS + 1
                : (int) Math.clamp(Math.round(sigmaCm * Confidence.RADIUS_95), 1L, (long) BEYOND_AXIS);
    }

    /** A size in tenths of a metre; beyond the range it is not known either. */
    static long sizeCm(int size, int beyond) {
        return size >= beyond ? WireObject.ABSENT : size * (long) SIZE_UNIT_CM;
    }

    static int size(long cm, int beyond) {
        return cm <= 0 ? beyond + 1 : (int) Math.clamp(Math.round(cm / (double) SIZE_UNIT_CM), 1L, (long) beyond);
    }
}
