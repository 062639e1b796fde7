package io.verge.messages.translation;

import java.math.BigDecimal;
import java.util.Optional;

/** East and north along the plane that touches the ellipsoid of WGS 84 at a place. */
final class Plane {
    private static final double SEMI_MAJOR_AXIS_M = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 6.694379990141316e-3;
    /** Nearer to a pole than a degree no direction is east for long. */
    private static final double FARTHEST_LATITUDE = 89;
    /** Some 28 km: farther off the plane is high above the ground. */
    private static final double REACH_DEG = 0.25;
    /** Each brings it some three digits nearer. */
    private static final int STEPS = 6;

    private static final double CIRCLE = 360;
    private static final double UNITS = 1e7;

    private final Geo origin;
    private final double sin;
    private final double cos;
    private final Spot middle;

    /** A place in degrees. */
    record Geo(double latitude, double longitude) {
        /** Degrees to the east of another place, the shorter way. */
        double eastOf(Geo other) {
            return Math.IEEEremainder(longitude - other.longitude, CIRCLE);
        }

        /** The same with a longitude within half a circle. */
        Geo around() {
            return new Geo(latitude, Math.IEEEremainder(longitude, CIRCLE));
        }
    }

    /** A place in metres. */
    record Spot(double east, double north) {}

    private Plane(Geo origin) {
        this.origin = origin;
        this.sin = Math.sin(Math.toRadians(origin.latitude));
        this.cos = Math.cos(Math.toRadians(origin.latitude));
        this.middle = profile(origin.latitude);
    }

    /** The plane at the position that a message tells places from; none where it is not known. */
    static Optional<Plane> at(Part position) {
        long latitude = position.number("lat").orElse(Measures.NO_LATITUDE);
        long longitude = position.number("long").orElse(Measures.NO_LONGITUDE);
        return latitude < Measures.NO_LATITUDE && longitude < Measures.NO_LONGITUDE
                ? at(new Geo(latitude / UNITS, longitude / UNITS))
                : Optional.empty();
    }

    /** The plane at a place; none near a pole. */
    static Optional<Plane> at(Geo place) {
        return Math.abs(place.latitude) > FARTHEST_LATITUDE ? Optional.empty() : Optional.of(new Plane(place));
    }

    Geo origin() {
        return origin;
    }

    /** Whether a place is so near that it has a spot. */
    boolean reaches(Geo place) {
        return Math.abs(place.latitude - origin.latitude) < REACH_DEG
                && Math.abs(place.eastOf(origin)) * cos < REACH_DEG;
    }

    Spot spot(Geo place) {
        Spot profile = profile(place.latitude);
        double turn = Math.toRadians(place.eastOf(origin));
        double outward = profile.east * Math.cos(turn) - middle.east;
        return new Spot(profile.east * Math.sin(turn), cos * (profile.north - middle.north) - sin * outward);
    }

    Geo place(Spot spot) {
        Ground ground = Ground.at(BigDecimal.valueOf(origin.latitude));
        Geo guess = origin;
        for (int i = 0; i < STEPS; i++) {
            Spot at = spot(guess);
            guess = new Geo(
                    guess.latitude + (spot.north - at.north) / ground.metresPerDegreeNorth(),
                    guess.longitude + (spot.east - at.east) / ground.metresPerDegreeEast());
        }
        return guess.around();
    }

    /** How far from the axis and how far from the equator the ellipsoid is at a latitude. */
    private static Spot profile(double latitude) {
        double phi = Math.toRadians(latitude);
        double across = SEMI_MAJOR_AXIS_M / Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi));
        return new Spot(across * Math.cos(phi), across * (1 - ECCENTRICITY_SQUARED) * Math.sin(phi));
    }
}
