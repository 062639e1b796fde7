package io.verge.edge.wire.cn;

import io.verge.asn1.runtime.OctetString;
import io.verge.edge.wire.WireObject;
import io.verge.messages.cn.motion.HeadingConfidence;
import io.verge.messages.cn.motion.MotionConfidenceSet;
import io.verge.messages.cn.motion.SpeedConfidence;
import io.verge.messages.cn.position.PositionConfidence;
import io.verge.messages.cn.position.PositionalAccuracy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The units of T/CSAE 53-2020 and ours. Confidences there are the bounds of 95 %; on our wire they are one standard
 * deviation.
 */
final class CnUnits {
    static final int NO_SPEED = 8_191;
    static final int NO_HEADING = 28_800;
    static final int NO_SECOND = 65_535;
    private static final int SECONDS_END = 60_999;

    /** Two independent normal axes of the same deviation are within this many of it in 95 of 100 cases. */
    private static final double RADIUS_95 = 2.448;

    /** The same along one axis. */
    private static final double HALF_WIDTH_95 = 1.960;

    private static final int[] POSITION_CM = {
        0, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1
    };
    private static final double[] SPEED_CMPS = {0, 10_000, 1_000, 500, 100, 10, 5, 1};
    private static final double[] HEADING_CDEG = {0, 1_000, 500, 100, 10, 5, 1, 1.25};

    private static final long ACCURACY_UNIT_CM = 5;
    private static final int MAX_ACCURACY = 254;
    private static final double ORIENTATION_UNITS_PER_CDEG = 65_535 / 36_000.0;
    private static final int NO_ORIENTATION = 65_535;
    private static final int MINUTES_PER_DAY = 1_440;

    private CnUnits() {}

    static boolean isSecond(int secMark) {
        return secMark <= SECONDS_END;
    }

    static long speedCmps(int speed) {
        return speed == NO_SPEED ? WireObject.ABSENT : speed * 2L;
    }

    static int speed(long cmps) {
        return cmps < 0 ? NO_SPEED : (int) Math.min((cmps + 1) / 2, NO_SPEED - 1);
    }

    static long headingCdeg(int heading) {
        return heading == NO_HEADING ? WireObject.ABSENT : Math.round(heading * 1.25) % 36_000;
    }

    static int heading(long cdeg) {
        return cdeg < 0 ? NO_HEADING : (int) (Math.round(cdeg / 1.25) % NO_HEADING);
    }

    static void accuracy(PositionalAccuracy accuracy, WireObject object) {
        if (accuracy.semiMajor() <= MAX_ACCURACY && accuracy.semiMinor() <= MAX_ACCURACY) {
            object.semiMajorCm = atLeastOne(accuracy.semiMajor()) * ACCURACY_UNIT_CM;
            object.semiMinorCm = atLeastOne(accuracy.semiMinor()) * ACCURACY_UNIT_CM;
            object.semiMajorOrientationCdeg = accuracy.orientation() == NO_ORIENTATION
                    ? WireObject.ABSENT
                    : Math.round(accuracy.orientation() / ORIENTATION_UNITS_PER_CDEG) % 36_000;
        }
    }

    static PositionalAccuracy accuracy(WireObject object) {
        if (object.semiMajorCm <= 0) {
            return new PositionalAccuracy(MAX_ACCURACY + 1, MAX_ACCURACY + 1, NO_ORIENTATION);
        }
        long minorCm = object.semiMinorCm > 0 ? object.semiMinorCm : object.semiMajorCm;
        return new PositionalAccuracy(
                accuracyUnits(object.semiMajorCm),
                accuracyUnits(minorCm),
                object.semiMajorOrientationCdeg < 0
                        ? NO_ORIENTATION
                        : (int) Math.round(object.semiMajorOrientationCdeg * ORIENTATION_UNITS_PER_CDEG));
    }

    private static int accuracyUnits(long cm) {
        return (int) Math.min(Math.ceilDiv(cm, ACCURACY_UNIT_CM), MAX_ACCURACY);
    }

    private static int atLeastOne(int value) {
        return Math.max(value, 1);
    }

    static void positionConfidence(PositionConfidence confidence, WireObject object) {
        int radiusCm = POSITION_CM[confidence.ordinal()];
        if (radiusCm > 0) {
            object.semiMajorCm = sigma(radiusCm, RADIUS_95);
            object.semiMinorCm = object.semiMajorCm;
        }
    }

    /** The narrowest of the standard's radii that holds 95 % of what the object's ellipse allows. */
    static PositionConfidence positionConfidence(WireObject object) {
        return object.semiMajorCm <= 0
                ? PositionConfidence.UNAVAILABLE
                : PositionConfidence.of(narrowest(POSITION_CM, object.semiMajorCm * RADIUS_95));
    }

    static void motionConfidence(MotionConfidenceSet confidence, WireObject object) {
        confidence.speedCfd().ifPresent(speed -> object.speedSigmaCmps = sigma(SPEED_CMPS[speed.ordinal()]));
        confidence.headingCfd().ifPresent(heading -> object.headingSigmaCdeg = sigma(HEADING_CDEG[heading.ordinal()]));
    }

    static SpeedConfidence speedConfidence(WireObject object) {
        return object.speedSigmaCmps <= 0
                ? SpeedConfidence.UNAVAILABLE
                : SpeedConfidence.of(narrowest(SPEED_CMPS, object.speedSigmaCmps * HALF_WIDTH_95));
    }

    static HeadingConfidence headingConfidence(WireObject object) {
        return object.headingSigmaCdeg <= 0
                ? HeadingConfidence.UNAVAILABLE
                : HeadingConfidence.of(narrowest(HEADING_CDEG, object.headingSigmaCdeg * HALF_WIDTH_95));
    }

    private static long sigma(double bound95) {
        return bound95 == 0 ? WireObject.ABSENT : sigma(bound95, HALF_WIDTH_95);
    }

    private static long sigma(double bound95, double deviations) {
        return Math.max(1, Math.round(bound95 / deviations));
    }

    private static int narrowest(int[] bounds, double wanted) {
        int found = 1;
        for (int i = 1; i < bounds.length; i++) {
            found = bounds[i] >= wanted && bounds[i] <= bounds[found] ? i : found;
        }
        return found;
    }

    private static int narrowest(double[] bounds, double wanted) {
        int found = 1;
        for (int i = 1; i < bounds.length; i++) {
            found = bounds[i] >= wanted && bounds[i] <= bounds[found] ? i : found;
        }
        return found;
    }

    static int e7(double degrees) {
        return (int) Math.rint(degrees * 1e7);
    }

    /** {@code MinuteOfTheYear}: whole minutes of UTC since the year began. */
    static int minuteOfYear(long micros) {
        OffsetDateTime time = Instant.ofEpochSecond(micros / 1_000_000).atOffset(ZoneOffset.UTC);
        return (time.getDayOfYear() - 1) * MINUTES_PER_DAY + time.getHour() * 60 + time.getMinute();
    }

    /** The eight octets of an id as one number, the first the highest. */
    static long stationId(OctetString id) {
        long number = 0;
        for (int i = 0; i < id.size(); i++) {
            number = (number << Byte.SIZE) | id.get(i);
        }
        return number;
    }

    static OctetString id(long stationId) {
        byte[] octets = new byte[Long.BYTES];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (stationId >>> ((Long.BYTES - 1 - i) * Byte.SIZE));
        }
        return OctetString.copyOf(octets);
    }
}
