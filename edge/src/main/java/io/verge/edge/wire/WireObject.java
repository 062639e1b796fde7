package io.verge.edge.wire;

import io.verge.road.Angles;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;

/**
 * One {@code PerceivedObject} in the integers of the wire, and the only place where they meet metres and radians. The one
 * instance of a decoder or encoder is used for every object in turn.
 */
public final class WireObject {
    /** Stands for a field that was not given; no field's own values reach it. */
    public static final long ABSENT = -1;
    /** Stands for a coordinate that was not given; no coordinate reaches it. */
    public static final int NO_COORDINATE = Integer.MIN_VALUE;

    public static final long MAX_SPEED_CMPS = 15_000;
    public static final long MAX_SIZE_CM = 4_000;
    public static final long MAX_CENTIDEGREES = 35_999;
    public static final long MAX_PERCENT = 100;
    public static final long MAX_SIGMA_CM = 100_000;
    public static final long MAX_SPEED_SIGMA_CMPS = 15_000;
    public static final long MAX_HEADING_SIGMA_CDEG = 18_000;

    private static final double DEG_PER_UNIT = 1e-7;
    private static final int MAX_LATITUDE_E7 = 900_000_000;
    private static final int MAX_LONGITUDE_E7 = 1_800_000_000;
    /** Where the velocity stands in {@link LocalDynamicMap#covariance}. */
    private static final int VELOCITY = 7;

    public int latitudeE7;
    public int longitudeE7;
    public long speedCmps;
    public long headingCdeg;
    public long lengthCm;
    public long widthCm;
    public long heightCm;
    public int stationType;
    public long typeConfidencePct;
    public long existenceConfidencePct;
    public long objectId;
    public long stationId;
    public long semiMajorCm;
    public long semiMinorCm;
    public long semiMajorOrientationCdeg;
    public long speedSigmaCmps;
    public long headingSigmaCdeg;
    /** Narrow ends of the classes that the three accuracies are the middles of, for a format that tells classes alone. */
    public long positionSigmaLeastCm;

    public long speedSigmaLeastCmps;
    public long headingSigmaLeastCdeg;
    /** Set by a form of the format that can say what no integer of the wire can, as JSON can say 0.5 or 1e300. */
    public boolean impossible;

    public void clear() {
        latitudeE7 = NO_COORDINATE;
        longitudeE7 = NO_COORDINATE;
        speedCmps = ABSENT;
        headingCdeg = ABSENT;
        lengthCm = ABSENT;
        widthCm = ABSENT;
        heightCm = ABSENT;
        stationType = 0;
        typeConfidencePct = ABSENT;
        existenceConfidencePct = ABSENT;
        objectId = 0;
        stationId = 0;
        semiMajorCm = ABSENT;
        semiMinorCm = ABSENT;
        semiMajorOrientationCdeg = ABSENT;
        speedSigmaCmps = ABSENT;
        headingSigmaCdeg = ABSENT;
        positionSigmaLeastCm = ABSENT;
        speedSigmaLeastCmps = ABSENT;
        headingSigmaLeastCdeg = ABSENT;
        impossible = false;
    }

    /** Whether every value can be; absent ones can, but for the position. */
    public boolean isPlausible() {
        return !impossible
                && isPlace()
                && speedCmps <= MAX_SPEED_CMPS
                && headingCdeg <= MAX_CENTIDEGREES
                && isSize(lengthCm)
                && isSize(widthCm)
                && isSize(heightCm)
                && typeConfidencePct <= MAX_PERCENT
                && existenceConfidencePct <= MAX_PERCENT
                && semiMajorCm <= MAX_SIGMA_CM
                && (semiMajorCm <= 0 || semiMinorCm <= semiMajorCm)
                && semiMajorOrientationCdeg <= MAX_CENTIDEGREES
                && speedSigmaCmps <= MAX_SPEED_SIGMA_CMPS
                && headingSigmaCdeg <= MAX_HEADING_SIGMA_CDEG;
    }

    private static boolean isSize(long cm) {
        return cm != 0 && cm <= MAX_SIZE_CM;
    }

    public double latitudeDeg() {
        return latitudeE7 * DEG_PER_UNIT;
    }

    public double longitudeDeg() {
        return longitudeE7 * DEG_PER_UNIT;
    }

    /** Moves it so far over the ground; what is nowhere stays there. */
    public void move(double eastM, double northM) {
        if (isPlace()) {
            latitudeE7 = GroundScale.latitudeE7(latitudeE7, northM);
            longitudeE7 = GroundScale.longitudeE7(latitudeE7, longitudeE7, eastM);
        }
    }

    private boolean isPlace() {
        return Math.abs((long) latitudeE7) <= MAX_LATITUDE_E7 && Math.abs((long) longitudeE7) <= MAX_LONGITUDE_E7;
    }

    /** Takes it on along its heading, straight and evenly, or back; not where its way is not known. */
    public void advance(long micros) {
        if (micros != 0 && speedCmps > 0 && headingCdeg >= 0) {
            moveAlong(speedCmps * micros / 1e8);
        }
    }

    /** Moves it so far along its heading, which is known. */
    public void moveAlong(double wayM) {
        double headingRad = Math.toRadians(headingCdeg / 100.0);
        move(wayM * Math.sin(headingRad), wayM * Math.cos(headingRad));
    }

    /** Adds this object, which is plausible, at its place in local metres. */
    public void addTo(Observations observations, double xM, double yM) {
        int row = observations.add(xM, yM);
        observations.objectId[row] = objectId;
        observations.stationId[row] = stationId;
        // A type this version does not know is still somebody.
        observations.stationType[row] = (byte) (isKnownType() ? stationType : 0);
        if (typeConfidencePct >= 0) {
            observations.typeConfidence[row] = typeConfidencePct / 100f;
        }
        if (existenceConfidencePct >= 0) {
            observations.existenceConfidence[row] = existenceConfidencePct / 100f;
        }
        double headingRad = headingCdeg < 0 ? Double.NaN : Angles.ofHeadingDeg(headingCdeg / 100.0);
        double headingSigmaRad = headingSigmaCdeg <= 0 ? Double.NaN : Math.toRadians(headingSigmaCdeg / 100.0);
        observations.motion(row, given(speedCmps), positive(speedSigmaCmps), headingRad, headingSigmaRad);
        observations.speedSigmaLeastMps[row] = given(speedSigmaLeastCmps);
        observations.headingSigmaLeastRad[row] = Math.toRadians(given(headingSigmaLeastCdeg));
        observations.size(row, given(lengthCm), given(widthCm), given(heightCm));
        if (semiMajorCm > 0) {
            observations.positionSigmaLeastM[row] = given(positionSigmaLeastCm);
            addEllipse(observations, row);
        }
    }

    private boolean isKnownType() {
        return stationType >= 0 && stationType < WireNames.STATION_TYPES.length;
    }

    private void addEllipse(Observations observations, int row) {
        double major = semiMajorCm / 100.0;
        double minor = semiMinorCm > 0 ? semiMinorCm / 100.0 : major;
        double mean = (major * major + minor * minor) / 2;
        double half = (major * major - minor * minor) / 2;
        if (half == 0) {
            observations.covariance(row, mean, 0, mean);
            return;
        }
        double twice = 2 * Angles.ofHeadingDeg(Math.max(semiMajorOrientationCdeg, 0) / 100.0);
        double along = half * Math.cos(twice);
        observations.covariance(row, mean + along, half * Math.sin(twice), mean - along);
    }

    private static double given(long hundredths) {
        return hundredths < 0 ? Double.NaN : hundredths / 100.0;
    }

    private static double positive(long hundredths) {
        return hundredths <= 0 ? Double.NaN : hundredths / 100.0;
    }

    /** Takes the values of a row, each rounded to the nearest the wire can say. */
    public void take(Observations observations, int row, GeoReference reference) {
        clear();
        takePosition(reference.toGeo(observations.xM[row], observations.yM[row]));
        speedCmps = hundredths(observations.speedMps[row]);
        headingCdeg = centidegrees(observations.headingRad[row]);
        lengthCm = atLeastOne(hundredths(observations.lengthM[row]));
        widthCm = atLeastOne(hundredths(observations.widthM[row]));
        heightCm = atLeastOne(hundredths(observations.heightM[row]));
        stationType = observations.stationType[row];
        typeConfidencePct = Math.round(observations.typeConfidence[row] * 100);
        existenceConfidencePct = Math.round(observations.existenceConfidence[row] * 100);
        objectId = observations.objectId[row];
        stationId = observations.stationId[row];
        speedSigmaCmps = atLeastOne(hundredths(observations.speedSigmaMps[row]));
        headingSigmaCdeg = atLeastOne(hundredths(Math.toDegrees(observations.headingSigmaRad[row])));
        takeEllipse(observations.covXx[row], observations.covXy[row], observations.covYy[row]);
    }

    /** Takes a track as it was at the instant of its state; it exists and is of its type, or would not be a track. */
    public void take(LocalDynamicMap picture, int slot, GeoReference reference) {
        clear();
        takePosition(reference.toGeo(picture.xM[slot], picture.yM[slot]));
        speedCmps = hundredths(picture.speedMps(slot));
        headingCdeg = centidegrees(picture.headingRad[slot]);
        lengthCm = atLeastOne(hundredths(picture.lengthM[slot]));
        widthCm = atLeastOne(hundredths(picture.widthM[slot]));
        stationType = picture.stationType[slot];
        objectId = picture.trackId[slot];
        stationId = picture.stationId[slot];
        double[] covariance = picture.covariance;
        int at = slot * LocalDynamicMap.COVARIANCE_STRIDE;
        takeEllipse(covariance[at], covariance[at + 1], covariance[at + 2]);
        double cos = Math.cos(picture.headingRad[slot]);
        double sin = Math.sin(picture.headingRad[slot]);
        double alongVariance = cos * cos * covariance[at + VELOCITY]
                + 2 * cos * sin * covariance[at + VELOCITY + 1]
                + sin * sin * covariance[at + VELOCITY + 2];
        speedSigmaCmps = atLeastOne(hundredths(Math.sqrt(Math.max(alongVariance, 0))));
    }

    private void takePosition(GeoPosition geo) {
        latitudeE7 = (int) Math.rint(geo.latitudeDeg() / DEG_PER_UNIT);
        longitudeE7 = (int) Math.rint(geo.longitudeDeg() / DEG_PER_UNIT);
    }

    /** Takes the covariance of the position, east and north in square metres, as an ellipse; NaN says nothing. */
    public void takeEllipse(double xx, double xy, double yy) {
        if (Double.isNaN(xx)) {
            return;
        }
        double mean = (xx + yy) / 2;
        double half = Math.hypot((xx - yy) / 2, xy);
        semiMajorCm = atLeastOne(hundredths(Math.sqrt(mean + half)));
        semiMinorCm = atLeastOne(hundredths(Math.sqrt(Math.max(mean - half, 0))));
        if (semiMajorCm != semiMinorCm) {
            semiMajorOrientationCdeg = centidegrees(Math.atan2(2 * xy, xx - yy) / 2) % 18_000;
        }
    }

    private static long hundredths(double value) {
        return Double.isNaN(value) ? ABSENT : Math.round(value * 100);
    }

    private static long centidegrees(double rad) {
        return Double.isNaN(rad) ? ABSENT : Math.round(Angles.toHeadingDeg(rad) * 100) % (MAX_CENTIDEGREES + 1);
    }

    /** Zero would say nothing, or what cannot be; what is less than half a unit is told as one. */
    private static long atLeastOne(long value) {
        return value == 0 ? 1 : value;
    }
}
