package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Entry.Row;

/** Rows about position and motion that messages of vehicles and of persons share. */
final class Measures {
    /** Numbers that the standards have for not known. */
    static final long NO_LATITUDE = 900_000_001;

    static final long NO_LONGITUDE = 1_800_000_001;
    static final Datum ZERO = Datum.OfInteger.of(0);
    static final Scaled LATITUDE = Scaled.of("0.0000001", -900_000_000, 900_000_000, NO_LATITUDE);
    static final Scaled LONGITUDE = Scaled.of("0.0000001", -1_799_999_999, 1_800_000_000, NO_LONGITUDE);
    static final Scaled ELEVATION = Scaled.of("0.1", -4095, 61_439, -4096);
    static final Scaled ALTITUDE = Scaled.of("0.01", -100_000, 800_000, 800_001);
    static final Scaled AXIS = Scaled.of("0.05", 0, 254, 255);
    static final Scaled ELLIPSE = Scaled.of("0.0040855", 1, 4094, 4095);
    static final Circular AXIS_ORIENTATION = new Circular(65_535, 65_535);
    static final Circular TENTHS = new Circular(3600, 3601);
    static final Circular EIGHTIETHS = new Circular(28_800, 28_800);
    static final Scaled SPEED = Scaled.of("0.02", 0, 8190, 8191);
    static final Scaled SPEED_VALUE = Scaled.of("0.01", 0, 16_382, 16_383);
    static final Scaled ACCELERATION = Scaled.of("0.01", -2000, 2000, 2001);
    static final Scaled ACCELERATION_VALUE = Scaled.of("0.1", -160, 160, 161);
    static final Scaled ACCELERATION_LEFT = Scaled.of("-0.1", -160, 160, 161);
    static final Scaled VERTICAL = Scaled.of("0.02", -126, 127, -127);
    static final Scaled YAW_RATE = Scaled.of("0.01", -32_767, 32_767);
    static final Scaled YAW_RATE_LEFT = Scaled.of("-0.01", -32_766, 32_766, 32_767);
    static final String DEVIATIONS =
            "one standard deviation; an ellipse of ETSI holds 95 %, its half axes are 2.4477 of them";

    private Measures() {}

    static Row latitude(String cn, String eu, String us) {
        return Row.of("latitude", "degree")
                .cn(Place.of(cn, LATITUDE).or(NO_LATITUDE))
                .eu(Place.of(eu, LATITUDE).or(NO_LATITUDE))
                .us(Place.of(us, LATITUDE).or(NO_LATITUDE));
    }

    static Row longitude(String cn, String eu, String us) {
        return Row.of("longitude", "degree")
                .cn(Place.of(cn, LONGITUDE).or(NO_LONGITUDE))
                .eu(Place.of(eu, LONGITUDE).or(NO_LONGITUDE))
                .us(Place.of(us, LONGITUDE).or(NO_LONGITUDE));
    }

    static Row elevation(String cn, String eu, String us) {
        return Row.of("elevation", "m")
                .cn(Place.of(cn, ELEVATION))
                .eu(Place.of(eu, ALTITUDE).or(800_001))
                .us(Place.of(us, ELEVATION).or(-4096))
                .note("above the ellipsoid");
    }

    static Row axis(String meaning, String cn, String eu, String us) {
        return Row.of(meaning, "m")
                .cn(Place.of(cn, AXIS).or(255))
                .eu(Place.of(eu, ELLIPSE).or(4095))
                .us(Place.of(us, AXIS).or(255))
                .note(DEVIATIONS);
    }

    static Row axisOrientation(String cn, String eu, String us) {
        return Row.of("orientation of the longer half axis", "degree")
                .cn(Place.of(cn, AXIS_ORIENTATION).or(65_535))
                .eu(Place.of(eu, TENTHS).or(3601))
                .us(Place.of(us, AXIS_ORIENTATION).or(65_535))
                .note("clockwise from north");
    }

    static Row speed(String cn, String eu, String us) {
        return Row.of("speed", "m/s")
                .cn(Place.of(cn, SPEED).or(8191))
                .eu(Place.of(eu, SPEED_VALUE).or(16_383))
                .us(Place.of(us, SPEED).or(8191));
    }

    static Row heading(String cn, String eu, String us) {
        return Row.of("heading", "degree")
                .cn(Place.of(cn, EIGHTIETHS).or(28_800))
                .eu(Place.of(eu, TENTHS).or(3601))
                .us(Place.of(us, EIGHTIETHS).or(28_800))
                .note("clockwise from north");
    }

    static Row acceleration(String cn, String eu, String us) {
        return Row.of("acceleration", "m/s2")
                .cn(Place.of(cn, ACCELERATION).or(2001))
                .eu(Place.of(eu, ACCELERATION_VALUE).or(161))
                .us(Place.of(us, ACCELERATION).or(2001));
    }

    static Row lateralAcceleration(String cn, String eu, String us) {
        return Row.of("lateral acceleration", "m/s2")
                .cn(Place.of(cn, ACCELERATION).or(2001))
                .eu(Place.of(eu, ACCELERATION_LEFT).or(161))
                .us(Place.of(us, ACCELERATION).or(2001))
                .note("to the right; ETSI counts to the left");
    }

    static Row verticalAcceleration(String cn, String us) {
        return Row.of("vertical acceleration", "g")
                .cn(Place.of(cn, VERTICAL).or(-127))
                .us(Place.of(us, VERTICAL).or(-127));
    }

    static Row yawRate(String cn, String eu, String us) {
        return Row.of("yaw rate", "degree/s")
                .cn(Place.of(cn, YAW_RATE).orArbitrary(ZERO))
                .eu(Place.of(eu, YAW_RATE_LEFT).or(32_767))
                .us(Place.of(us, YAW_RATE).orArbitrary(ZERO))
                .note("to the right; ETSI counts to the left");
    }

    /** What a message of Europe says of how good a value is, and no other in the same terms. */
    static Row quality(String meaning, String eu, Datum unavailable) {
        return Row.of(meaning, "").eu(Place.filled(eu, unavailable));
    }
}
