package io.verge.edge.wire;

import io.verge.asn1.runtime.OctetString;

/**
 * The units of SAE J2735, most of which T/CSAE 53-2020 has taken over, and ours. Confidences there are the bounds of 95 %, but
 * the ellipse of a position is one standard deviation, as on our wire. Enumerated confidences are told by their numbers, which
 * are the same in both sets.
 */
public final class DsrcUnits {
    /** Counts of messages begin again after as many. */
    public static final int COUNTS = 128;

    /** Stands for a speed that is not known. */
    public static final int NO_SPEED = 8_191;

    private static final int NO_HEADING = 28_800;
    private static final int SECONDS_END = 60_999;

    private static final ConfidenceClasses POSITION_CM = new ConfidenceClasses(
            Confidence.RADIUS_95, 0, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1);
    private static final ConfidenceClasses SPEED_CMPS =
            new ConfidenceClasses(Confidence.HALF_WIDTH_95, 0, 10_000, 1_000, 500, 100, 10, 5, 1);
    private static final ConfidenceClasses HEADING_CDEG =
            new ConfidenceClasses(Confidence.HALF_WIDTH_95, 0, 1_000, 500, 100, 10, 5, 1, 1.25);

    private static final long ACCURACY_UNIT_CM = 5;
    private static final int MAX_ACCURACY = 254;
    private static final int NO_ACCURACY = 255;
    private static final double ORIENTATION_UNITS_PER_CDEG = 65_535 / 36_000.0;
    private static final int NO_ORIENTATION = 65_535;

    private DsrcUnits() {}

    /** Whether a second mark, in milliseconds of the minute, says when. */
    public static boolean isSecond(int secMark) {
        return secMark <= SECONDS_END;
    }

    /** The instant nearest to another that a second mark stands for; where it says nothing, that other. */
    public static long instant(long nearMicros, int secMark) {
        return isSecond(secMark)
                ? WireTime.nearest(nearMicros, secMark * WireTime.MICROS_PER_MILLI, WireTime.MICROS_PER_MINUTE)
                : nearMicros;
    }

    /** To the nearest millisecond, or every road user would be told half a millisecond behind. */
    public static int secMark(long micros) {
        return (int) (Math.floorMod(micros + WireTime.MICROS_PER_MILLI / 2, WireTime.MICROS_PER_MINUTE)
                / WireTime.MICROS_PER_MILLI);
    }

    public static int count(long count) {
        return (int) Math.floorMod(count, (long) COUNTS);
    }

    /** Of 0.02 m/s. */
    public static long speedCmps(int speed) {
        return speed == NO_SPEED ? WireObject.ABSENT : speed * 2L;
    }

    public static int speed(long cmps) {
        return cmps < 0 ? NO_SPEED : (int) Math.min((cmps + 1) / 2, NO_SPEED - 1);
    }

    /** Of 0.0125 degree. */
    public static long headingCdeg(int heading) {
        return heading == NO_HEADING ? WireObject.ABSENT : Math.round(heading * 1.25) % 36_000;
    }

    public static int heading(long cdeg) {
        return cdeg < 0 ? NO_HEADING : (int) (Math.round(cdeg / 1.25) % NO_HEADING);
    }

    /** The ellipse of one standard deviation, axes in 5 cm, orientation in 360/65535 degree. */
    public static void accuracy(int semiMajor, int semiMinor, int orientation, WireObject object) {
        if (semiMajor <= MAX_ACCURACY && semiMinor <= MAX_ACCURACY) {
            object.semiMajorCm = Math.max(semiMajor, 1) * ACCURACY_UNIT_CM;
            object.semiMinorCm = Math.max(semiMinor, 1) * ACCURACY_UNIT_CM;
            object.positionSigmaLeastCm = WireObject.ABSENT;
            object.semiMajorOrientationCdeg = orientation == NO_ORIENTATION
                    ? WireObject.ABSENT
                    : Math.round(orientation / ORIENTATION_UNITS_PER_CDEG) % 36_000;
        }
    }

    public static int semiMajor(WireObject object) {
        return accuracyUnits(object.semiMajorCm);
    }

    public static int semiMinor(WireObject object) {
        return accuracyUnits(object.semiMinorCm > 0 ? object.semiMinorCm : object.semiMajorCm);
    }

    public static int orientation(WireObject object) {
        return object.semiMajorOrientationCdeg < 0
                ? NO_ORIENTATION
                : (int) Math.round(object.semiMajorOrientationCdeg * ORIENTATION_UNITS_PER_CDEG);
    }

    private static int accuracyUnits(long cm) {
        return cm <= 0 ? NO_ACCURACY : (int) Math.min(Math.ceilDiv(cm, ACCURACY_UNIT_CM), MAX_ACCURACY);
    }

    /** Takes a {@code PositionConfidence}, the radius around the position. */
    public static void positionConfidence(int number, WireObject object) {
        if (number > 0) {
            object.semiMajorCm = POSITION_CM.sigma(number);
            object.semiMinorCm = object.semiMajorCm;
            object.positionSigmaLeastCm = POSITION_CM.leastSigma(number);
        }
    }

    /** The narrowest of the standard's radii that holds 95 % of what the object's ellipse allows. */
    public static int positionConfidence(WireObject object) {
        return object.semiMajorCm <= 0 ? 0 : POSITION_CM.ofBound(radius95Cm(object));
    }

    /** Between that of a circle and that of a line; within 1 % of the true one. */
    private static double radius95Cm(WireObject object) {
        double share = object.semiMinorCm > 0 ? (double) object.semiMinorCm / object.semiMajorCm : 1;
        return object.semiMajorCm
                * (Confidence.HALF_WIDTH_95 + (Confidence.RADIUS_95 - Confidence.HALF_WIDTH_95) * share * share);
    }

    /** Takes a {@code SpeedConfidence}. */
    public static void speedConfidence(int number, WireObject object) {
        if (number > 0) {
            object.speedSigmaCmps = SPEED_CMPS.sigma(number);
            object.speedSigmaLeastCmps = SPEED_CMPS.leastSigma(number);
        }
    }

    public static int speedConfidence(WireObject object) {
        return object.speedSigmaCmps <= 0 ? 0 : SPEED_CMPS.of(object.speedSigmaCmps);
    }

    /** Takes a {@code HeadingConfidence}. */
    public static void headingConfidence(int number, WireObject object) {
        if (number > 0) {
            object.headingSigmaCdeg = HEADING_CDEG.sigma(number);
            object.headingSigmaLeastCdeg = HEADING_CDEG.leastSigma(number);
        }
    }

    public static int headingConfidence(WireObject object) {
        return object.headingSigmaCdeg <= 0 ? 0 : HEADING_CDEG.of(object.headingSigmaCdeg);
    }

    /** The octets of an id as one number, the first the highest. */
    public static long stationId(OctetString id) {
        long number = 0;
        for (int i = 0; i < id.size(); i++) {
            number = (number << Byte.SIZE) | id.get(i);
        }
        return number;
    }

    /** An id of so many octets; of a longer number its lowest. */
    public static OctetString id(long stationId, int octets) {
        byte[] id = new byte[octets];
        for (int i = 0; i < octets; i++) {
            id[i] = (byte) (stationId >>> ((octets - 1 - i) * Byte.SIZE));
        }
        return OctetString.copyOf(id);
    }
}
