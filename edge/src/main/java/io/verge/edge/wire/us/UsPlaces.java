package io.verge.edge.wire.us;

import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.us.dsrcposition.Position3D;
import io.verge.road.GeoPosition;
import java.util.Optional;
import java.util.OptionalInt;

/** Places of SAE J2735, in units of 0.1 microdegree. */
final class UsPlaces {
    private UsPlaces() {}

    static Position3D position(GeoPosition place) {
        return new Position3D(
                (int) Math.rint(place.latitudeDeg() * 1e7),
                (int) Math.rint(place.longitudeDeg() * 1e7),
                OptionalInt.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }
}
