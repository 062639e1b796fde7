package io.verge.messages.translation;

import java.math.BigDecimal;

/** How long a degree is on the ellipsoid of WGS 84 at the place that others are told from. */
record Ground(double metresPerDegreeNorth, double metresPerDegreeEast) {
    private static final double SEMI_MAJOR_AXIS_M = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 6.694379990141316e-3;
    private static final double RAD_PER_DEGREE = Math.PI / 180;
    private static final double LEAST = 1e-6;

    static Ground at(BigDecimal latitude) {
        double rad = latitude.doubleValue() * RAD_PER_DEGREE;
        double sin = Math.sin(rad);
        double w2 = 1 - ECCENTRICITY_SQUARED * sin * sin;
        double primeVertical = SEMI_MAJOR_AXIS_M / Math.sqrt(w2);
        double meridian = primeVertical * (1 - ECCENTRICITY_SQUARED) / w2;
        return new Ground(meridian * RAD_PER_DEGREE, primeVertical * Math.max(Math.cos(rad), LEAST) * RAD_PER_DEGREE);
    }
}
