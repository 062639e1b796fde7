package io.verge.road;

/**
 * Universal Transverse Mercator on WGS-84, one zone of one hemisphere: eastings and northings in metres to latitude and
 * longitude and back, by Krüger's series in the third flattening to its fourth order (Karney, "Transverse Mercator with an
 * accuracy of a few nanometers", J. Geodesy 85, 2011). Within ten degrees of the central meridian the series is good to
 * a hundredth of a millimetre.
 */
public final class Utm {
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING_M = 500_000;
    private static final double FALSE_NORTHING_SOUTH_M = 10_000_000;
    private static final int ZONES = 60;

    private static final double ECCENTRICITY = Math.sqrt(GeoReference.ECCENTRICITY_SQUARED);
    private static final double N = thirdFlattening();
    private static final double N2 = N * N;
    private static final double N3 = N2 * N;
    private static final double N4 = N3 * N;
    /** Radius of the circle as long as a meridian, scaled. */
    private static final double RADIUS_M = SCALE * GeoReference.SEMI_MAJOR_AXIS_M / (1 + N) * (1 + N2 / 4 + N4 / 64);

    private static final double[] FORWARD = {
        N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180,
        13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440,
        61 * N3 / 240 - 103 * N4 / 140,
        49561 * N4 / 161280
    };
    private static final double[] INVERSE = {
        N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360,
        N2 / 48 + N3 / 15 - 437 * N4 / 1440,
        17 * N3 / 480 - 37 * N4 / 840,
        4397 * N4 / 161280
    };
    /** From conformal to geodetic latitude. */
    private static final double[] LATITUDE = {
        2 * N - 2 * N2 / 3 - 2 * N3 + 116 * N4 / 45,
        7 * N2 / 3 - 8 * N3 / 5 - 227 * N4 / 45,
        56 * N3 / 15 - 136 * N4 / 35,
        4279 * N4 / 630
    };

    private final double centralMeridianDeg;
    private final double falseNorthingM;

    private Utm(int zone, boolean south) {
        centralMeridianDeg = zone * 6 - 183;
        falseNorthingM = south ? FALSE_NORTHING_SOUTH_M : 0;
    }

    /**
     * The zone, 1 … 60, of the northern or southern hemisphere.
     *
     * @throws IllegalArgumentException when there is no such zone
     */
    public static Utm of(int zone, boolean south) {
        if (zone < 1 || zone > ZONES) {
            throw new IllegalArgumentException("UTM zone out of 1 … 60: " + zone);
        }
        return new Utm(zone, south);
    }

    /** The WGS-84 position of an easting and a northing. */
    public GeoPosition toGeo(double eastingM, double northingM) {
        double xi = (northingM - falseNorthingM) / RADIUS_M;
        double eta = (eastingM - FALSE_EASTING_M) / RADIUS_M;
        double xi0 = xi;
        double eta0 = eta;
        for (int j = 0; j < INVERSE.length; j++) {
            double k = 2 * (j + 1);
            xi0 -= INVERSE[j] * Math.sin(k * xi) * Math.cosh(k * eta);
            eta0 -= INVERSE[j] * Math.cos(k * xi) * Math.sinh(k * eta);
        }
        double conformal = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
        double latitude = conformal;
        for (int j = 0; j < LATITUDE.length; j++) {
            latitude += LATITUDE[j] * Math.sin(2 * (j + 1) * conformal);
        }
        double longitude = Math.atan2(Math.sinh(eta0), Math.cos(xi0));
        double longitudeDeg = centralMeridianDeg + Math.toDegrees(longitude);
        return new GeoPosition(Math.toDegrees(latitude), Math.IEEEremainder(longitudeDeg, 360));
    }

    /** Metres east, with the false easting of 500 km. */
    public double eastingM(GeoPosition geo) {
        double xi0 = conformalXi(geo);
        double eta0 = conformalEta(geo);
        double eta = eta0;
        for (int j = 0; j < FORWARD.length; j++) {
            double k = 2 * (j + 1);
            eta += FORWARD[j] * Math.cos(k * xi0) * Math.sinh(k * eta0);
        }
        return FALSE_EASTING_M + RADIUS_M * eta;
    }

    /** Metres north of the equator; in the southern hemisphere with the false northing of 10,000 km. */
    public double northingM(GeoPosition geo) {
        double xi0 = conformalXi(geo);
        double eta0 = conformalEta(geo);
        double xi = xi0;
        for (int j = 0; j < FORWARD.length; j++) {
            double k = 2 * (j + 1);
            xi += FORWARD[j] * Math.sin(k * xi0) * Math.cosh(k * eta0);
        }
        return falseNorthingM + RADIUS_M * xi;
    }

    private double conformalXi(GeoPosition geo) {
        return Math.atan2(tanConformalLatitude(geo), Math.cos(longitudeRad(geo)));
    }

    private double conformalEta(GeoPosition geo) {
        return atanh(Math.sin(longitudeRad(geo)) / Math.hypot(1, tanConformalLatitude(geo)));
    }

    private double longitudeRad(GeoPosition geo) {
        return Math.toRadians(Math.IEEEremainder(geo.longitudeDeg() - centralMeridianDeg, 360));
    }

    private static double tanConformalLatitude(GeoPosition geo) {
        double sin = Math.sin(Math.toRadians(geo.latitudeDeg()));
        return Math.sinh(atanh(sin) - ECCENTRICITY * atanh(ECCENTRICITY * sin));
    }

    private static double atanh(double x) {
        return Math.log((1 + x) / (1 - x)) / 2;
    }

    private static double thirdFlattening() {
        double axisRatio = Math.sqrt(1 - GeoReference.ECCENTRICITY_SQUARED);
        return (1 - axisRatio) / (1 + axisRatio);
    }
}
