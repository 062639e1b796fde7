package io.verge.edge.dissemination;

import io.verge.road.GeoPosition;

/**
 * Web-Mercator tiles at zoom 18, 153 m wide at the equator and 108 m at 45°, named by quadkey: the digit of each zoom
 * level in turn, 1 for the eastern half plus 2 for the southern.
 */
final class Tiles {
    static final int ZOOM = 18;
    /** Of an area larger than this many tiles in a direction, the tiles beyond are left out. */
    static final int MAX_ACROSS = 32;

    private static final int COUNT = 1 << ZOOM;
    /** Where the square of the projection ends. */
    private static final double MAX_LATITUDE_DEG = 85.05112878;

    private Tiles() {}

    static int column(double longitudeDeg) {
        return Math.clamp((long) Math.floor((longitudeDeg + 180) / 360 * COUNT), 0, COUNT - 1);
    }

    static int row(double latitudeDeg) {
        double phi = Math.toRadians(Math.clamp(latitudeDeg, -MAX_LATITUDE_DEG, MAX_LATITUDE_DEG));
        double mercator = Math.log(Math.tan(phi) + 1 / Math.cos(phi));
        return Math.clamp((long) Math.floor((1 - mercator / Math.PI) / 2 * COUNT), 0, COUNT - 1);
    }

    /** The position of a place in the grid; whole numbers are the north-west corners of tiles. */
    static GeoPosition at(double column, double row) {
        double mercator = Math.PI * (1 - 2 * row / COUNT);
        return new GeoPosition(Math.toDegrees(Math.atan(Math.sinh(mercator))), column / COUNT * 360 - 180);
    }

    static String quadkey(int column, int row) {
        StringBuilder quadkey = new StringBuilder(ZOOM);
        for (int bit = ZOOM - 1; bit >= 0; bit--) {
            quadkey.append((char) ('0' + ((column >> bit) & 1) + 2 * ((row >> bit) & 1)));
        }
        return quadkey.toString();
    }
}
