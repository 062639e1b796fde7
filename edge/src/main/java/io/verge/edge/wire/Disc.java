package io.verge.edge.wire;

import java.util.List;
import java.util.Optional;

/** A place in units of 0.1 microdegree, and how far around it, metres; 0 for a point. */
public record Disc(int latitudeE7, int longitudeE7, double radiusM) {
    public static Disc point(int latitudeE7, int longitudeE7) {
        return new Disc(latitudeE7, longitudeE7, 0);
    }

    /**
     * One that holds them all: around the first that is more than a point, else around the middle one of the points, and of
     * the usual radius around a single one. Nothing where there are none.
     */
    public static Optional<Disc> around(List<Disc> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Disc centre = all.stream().filter(disc -> disc.radiusM > 0).findFirst().orElse(all.get(all.size() / 2));
        double radiusM = 0;
        for (Disc disc : all) {
            radiusM = Math.max(radiusM, centre.distanceM(disc) + disc.radiusM);
        }
        return Optional.of(centre.of(radiusM > 0 ? radiusM : WireEvent.DEFAULT_RADIUS_M));
    }

    /** The same place with another radius. */
    public Disc of(double otherRadiusM) {
        return new Disc(latitudeE7, longitudeE7, otherRadiusM);
    }

    private double distanceM(Disc other) {
        return Math.hypot(
                GroundScale.northM(latitudeE7, other.latitudeE7),
                GroundScale.eastM(other.latitudeE7, longitudeE7, other.longitudeE7));
    }
}
