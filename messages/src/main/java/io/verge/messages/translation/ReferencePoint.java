package io.verge.messages.translation;

import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Moves a vehicle's position between its centre and the middle of its front, by half of its length along its heading. Where
 * one of them is not known, the position stays: nobody can say by how much it is off.
 */
final class ReferencePoint {
    /** A minute of latitude is 1852 m, which is near enough over half of a vehicle. */
    private static final double METRES_PER_DEGREE = 60 * 1852.0;

    private static final int DECIMALS = 7;

    private ReferencePoint() {}

    static void move(Map<String, Meant> meant, boolean toFront) {
        if (meant.get("latitude") instanceof Amount(BigDecimal latitude)
                && meant.get("longitude") instanceof Amount(BigDecimal longitude)
                && meant.get("heading") instanceof Amount(BigDecimal heading)
                && meant.get("length") instanceof Amount(BigDecimal length)) {
            boolean isBackwards = new Meant.Word("reverseGears").equals(meant.get("drive direction"));
            double ahead = length.doubleValue() / 2 * (toFront != isBackwards ? 1 : -1);
            double north = ahead * Math.cos(Math.toRadians(heading.doubleValue()));
            double east = ahead * Math.sin(Math.toRadians(heading.doubleValue()));
            double narrowing = Math.cos(Math.toRadians(latitude.doubleValue()));
            meant.put("latitude", moved(latitude, north / METRES_PER_DEGREE));
            meant.put("longitude", moved(longitude, east / METRES_PER_DEGREE / Math.max(narrowing, 1e-6)));
        }
    }

    private static Amount moved(BigDecimal degrees, double by) {
        return new Amount(degrees.add(BigDecimal.valueOf(by)).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
