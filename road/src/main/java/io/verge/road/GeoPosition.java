package io.verge.road;

/** A WGS-84 point in degrees, at the borders only. Latitude −90 … 90, longitude −180 … 180. */
public record GeoPosition(double latitudeDeg, double longitudeDeg) {
    public GeoPosition {
        if (!(Math.abs(latitudeDeg) <= 90) || !(Math.abs(longitudeDeg) <= 180)) {
            throw new IllegalArgumentException("not a WGS-84 position: " + latitudeDeg + ", " + longitudeDeg);
        }
    }
}
