package io.verge.road;

/** A point in local metres: {@code xM} east and {@code yM} north of the site's {@link GeoReference}. */
public record Position(double xM, double yM) {
    public Position {
        if (!Double.isFinite(xM) || !Double.isFinite(yM)) {
            throw new IllegalArgumentException("position must be finite: " + xM + ", " + yM);
        }
    }

    public double distanceM(Position other) {
        return Math.hypot(xM - other.xM, yM - other.yM);
    }
}
