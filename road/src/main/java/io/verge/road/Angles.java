package io.verge.road;

/** Angles inside are radians counter-clockwise from east; headings at the borders are degrees clockwise from north. */
public final class Angles {
    private Angles() {}

    /** The same direction in −π … π. */
    public static double wrap(double radians) {
        if (radians >= -Math.PI && radians <= Math.PI) {
            return radians;
        }
        return radians - 2 * Math.PI * Math.rint(radians / (2 * Math.PI));
    }

    /** The smallest turn from {@code from} to {@code to}, −π … π. */
    public static double difference(double to, double from) {
        return wrap(to - from);
    }

    /** Degrees clockwise from north, 0 … 360 exclusive, of an inside angle. */
    public static double toHeadingDeg(double radians) {
        double deg = (90 - Math.toDegrees(radians)) % 360;
        double turned = deg < 0 ? deg + 360 : deg;
        // A hair west of north is 360 after rounding, and that is 0.
        return turned < 360 ? turned : 0;
    }

    /** The inside angle of a heading in degrees clockwise from north. */
    public static double ofHeadingDeg(double headingDeg) {
        return wrap(Math.toRadians(90 - headingDeg));
    }
}
