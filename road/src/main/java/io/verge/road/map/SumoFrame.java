package io.verge.road.map;

import io.verge.road.GeoReference;
import io.verge.road.Position;
import io.verge.road.Utm;

/**
 * The coordinates of a SUMO network, and how they become local metres: each point by way of UTM and WGS-84, so that the
 * scale and convergence of the projection do not remain (0.04 % and up to some degrees: half a metre in a few hundred).
 * A network without a projection ({@code projParameter="!"}) has plain metres already, and those are kept.
 */
public final class SumoFrame {
    private final GeoReference reference;
    private final Projection projection;

    private SumoFrame(GeoReference reference, Projection projection) {
        this.reference = reference;
        this.projection = projection;
    }

    /** Where network coordinates come from. */
    sealed interface Projection {
        /** Plain metres. */
        record Plain() implements Projection {}

        /** UTM coordinates with this offset added. */
        record Shifted(Utm utm, double offsetXM, double offsetYM) implements Projection {}
    }

    static SumoFrame of(GeoReference reference, Projection projection) {
        return new SumoFrame(reference, projection);
    }

    /** The frame around this place of the network; a network without a projection is put at latitude 0, longitude 0. */
    static SumoFrame around(double netXM, double netYM, Projection projection) {
        return switch (projection) {
            case Projection.Plain() -> new SumoFrame(GeoReference.of(0, 0), projection);
            case Projection.Shifted(Utm utm, double offsetXM, double offsetYM) -> {
                var middle = utm.toGeo(netXM - offsetXM, netYM - offsetYM);
                yield new SumoFrame(GeoReference.of(middle.latitudeDeg(), middle.longitudeDeg()), projection);
            }
        };
    }

    /** What the local metres are metres from. */
    public GeoReference reference() {
        return reference;
    }

    /** Local metres of a place in the network's own coordinates, as SUMO writes them into its outputs. */
    public Position toLocal(double netXM, double netYM) {
        return switch (projection) {
            case Projection.Plain() -> new Position(netXM, netYM);
            case Projection.Shifted(Utm utm, double offsetXM, double offsetYM) ->
                reference.toLocal(utm.toGeo(netXM - offsetXM, netYM - offsetYM));
        };
    }
}
