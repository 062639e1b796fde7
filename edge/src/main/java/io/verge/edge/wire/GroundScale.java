package io.verge.edge.wire;

import io.verge.road.GeoReference;

/**
 * Steps on the ground in metres east and north, and what they are in 0.1 microdegree: first north, at the latitude where the
 * step begins, then east, at the latitude where it ends. Within a kilometre that is the plane of {@link GeoReference} to a
 * few centimetres.
 */
public final class GroundScale {
    private static final double RAD_PER_UNIT = Math.toRadians(1e-7);

    private GroundScale() {}

    /** The latitude so far north of another. */
    public static int latitudeE7(int latitudeE7, double northM) {
        return latitudeE7 + (int) Math.round(northM / metresPerUnitNorth(latitudeE7));
    }

    /** The longitude so far east of another, both on this latitude. */
    public static int longitudeE7(int latitudeE7, int longitudeE7, double eastM) {
        return longitudeE7 + (int) Math.round(eastM / metresPerUnitEast(latitudeE7));
    }

    /** Metres from one latitude north to another. */
    public static double northM(int fromLatitudeE7, int latitudeE7) {
        return ((double) latitudeE7 - fromLatitudeE7) * metresPerUnitNorth(fromLatitudeE7);
    }

    /** Metres from one longitude east to another, both on this latitude. */
    public static double eastM(int latitudeE7, int fromLongitudeE7, int longitudeE7) {
        return ((double) longitudeE7 - fromLongitudeE7) * metresPerUnitEast(latitudeE7);
    }

    private static double metresPerUnitNorth(int latitudeE7) {
        double sin = Math.sin(latitudeE7 * RAD_PER_UNIT);
        double w2 = 1 - GeoReference.ECCENTRICITY_SQUARED * sin * sin;
        double radius = GeoReference.SEMI_MAJOR_AXIS_M * (1 - GeoReference.ECCENTRICITY_SQUARED) / (w2 * Math.sqrt(w2));
        return radius * RAD_PER_UNIT;
    }

    private static double metresPerUnitEast(int latitudeE7) {
        double sin = Math.sin(latitudeE7 * RAD_PER_UNIT);
        double primeVertical =
                GeoReference.SEMI_MAJOR_AXIS_M / Math.sqrt(1 - GeoReference.ECCENTRICITY_SQUARED * sin * sin);
        return primeVertical * Math.sqrt(1 - sin * sin) * RAD_PER_UNIT;
    }
}
