package io.verge.road;

/**
 * The tie between WGS-84 and local metres: east and north in the plane that touches the ellipsoid at the origin (ENU,
 * height zero).
 *
 * <p>With height zero, ENU needs only {@code p = N cos φ} and {@code Z = N (1 − e²) sin φ} of the point's latitude. Both
 * are smooth, so they are expanded once around the origin; a conversion is then a dozen multiplications and no
 * trigonometry. Within 20 km of the origin the error against the closed form is below a millimetre (a test holds it).
 */
public final class GeoReference {
    /** WGS-84 semi-major axis, metres. */
    public static final double SEMI_MAJOR_AXIS_M = 6_378_137.0;
    /** WGS-84 first eccentricity squared. */
    public static final double ECCENTRICITY_SQUARED = 6.694379990141316e-3;

    private static final int ORDER = 5;
    /** Each step of the inverse gains two digits near a pole and more elsewhere. */
    private static final int MAX_STEPS = 8;
    /** A hundredth of a millimetre on the ground. */
    private static final double PRECISION_RAD = 1e-12;

    private final GeoPosition origin;
    private final double sinOrigin;
    private final double cosOrigin;
    private final double[] parallelRadius;
    private final double[] axisHeight;

    private GeoReference(GeoPosition origin) {
        this.origin = origin;
        double phi = Math.toRadians(origin.latitudeDeg());
        this.sinOrigin = Math.sin(phi);
        this.cosOrigin = Math.cos(phi);
        double w2 = 1 - ECCENTRICITY_SQUARED * sinOrigin * sinOrigin;
        double primeVertical = SEMI_MAJOR_AXIS_M / Math.sqrt(w2);
        double[] meridian = meridianSeries(w2);
        // dp/dφ = −M sin φ and dZ/dφ = M cos φ: multiply the series and integrate them term by term.
        double[] sin = {sinOrigin, cosOrigin, -sinOrigin / 2, -cosOrigin / 6};
        double[] cos = {cosOrigin, -sinOrigin, -cosOrigin / 2, sinOrigin / 6};
        this.parallelRadius = new double[ORDER];
        this.axisHeight = new double[ORDER];
        parallelRadius[0] = primeVertical * cosOrigin;
        for (int i = 0; i + 1 < ORDER; i++) {
            for (int k = 0; k <= Math.min(i, meridian.length - 1); k++) {
                parallelRadius[i + 1] -= meridian[k] * sin[i - k] / (i + 1);
                axisHeight[i + 1] += meridian[k] * cos[i - k] / (i + 1);
            }
        }
    }

    private double[] meridianSeries(double w2) {
        double m0 = SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED) / (w2 * Math.sqrt(w2));
        double sc = sinOrigin * cosOrigin;
        double first = 3 * m0 * ECCENTRICITY_SQUARED * sc / w2;
        double second = 3
                * m0
                * ECCENTRICITY_SQUARED
                * ((cosOrigin * cosOrigin - sinOrigin * sinOrigin) / w2
                        + 5 * ECCENTRICITY_SQUARED * sc * sc / (w2 * w2));
        return new double[] {m0, first, second / 2};
    }

    public static GeoReference of(double latitudeDeg, double longitudeDeg) {
        if (Math.abs(latitudeDeg) > 89) {
            throw new IllegalArgumentException("no site lies within a degree of a pole: latitude " + latitudeDeg);
        }
        return new GeoReference(new GeoPosition(latitudeDeg, longitudeDeg));
    }

    public GeoPosition origin() {
        return origin;
    }

    /** Metres east of the origin. */
    public double xM(double latitudeDeg, double longitudeDeg) {
        double dLon = Math.toRadians(wrapDeg(longitudeDeg - origin.longitudeDeg()));
        return series(parallelRadius, Math.toRadians(latitudeDeg - origin.latitudeDeg())) * sin(dLon);
    }

    /** Metres north of the origin. */
    public double yM(double latitudeDeg, double longitudeDeg) {
        double dLon = Math.toRadians(wrapDeg(longitudeDeg - origin.longitudeDeg()));
        double dLat = Math.toRadians(latitudeDeg - origin.latitudeDeg());
        double p = series(parallelRadius, dLat);
        return cosOrigin * series(axisHeight, dLat) - sinOrigin * (p - parallelRadius[0] - p * oneMinusCos(dLon));
    }

    public Position toLocal(GeoPosition geo) {
        return new Position(xM(geo.latitudeDeg(), geo.longitudeDeg()), yM(geo.latitudeDeg(), geo.longitudeDeg()));
    }

    /** The WGS-84 position of a local one: the inverse of {@link #toLocal}, to a tenth of a millimetre within 20 km. */
    public GeoPosition toGeo(double xM, double yM) {
        double meridianRadius = axisHeight[1] / cosOrigin;
        double dLat = yM / meridianRadius;
        double dLon = xM / parallelRadius[0];
        for (int i = 0; i < MAX_STEPS; i++) {
            double p = series(parallelRadius, dLat);
            double y =
                    cosOrigin * series(axisHeight, dLat) - sinOrigin * (p - parallelRadius[0] - p * oneMinusCos(dLon));
            double step = (yM - y) / meridianRadius;
            dLat += step;
            double sinLon = xM / series(parallelRadius, dLat);
            double square = sinLon * sinLon;
            dLon = sinLon * (1 + square * (1.0 / 6 + square * (3.0 / 40 + square * (5.0 / 112))));
            if (Math.abs(step) < PRECISION_RAD) {
                break;
            }
        }
        return new GeoPosition(
                origin.latitudeDeg() + Math.toDegrees(dLat), wrapDeg(origin.longitudeDeg() + Math.toDegrees(dLon)));
    }

    private static double series(double[] coefficients, double d) {
        return coefficients[0]
                + d * (coefficients[1] + d * (coefficients[2] + d * (coefficients[3] + d * coefficients[4])));
    }

    private static double sin(double a) {
        double a2 = a * a;
        return a * (1 - a2 / 6 * (1 - a2 / 20 * (1 - a2 / 42)));
    }

    private static double oneMinusCos(double a) {
        double a2 = a * a;
        return a2 / 2 * (1 - a2 / 12 * (1 - a2 / 30));
    }

    private static double wrapDeg(double deg) {
        return deg > 180 ? deg - 360 : deg < -180 ? deg + 360 : deg;
    }
}
