package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Plane.Geo;
import io.verge.messages.translation.Plane.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The points of a lane by ISO/TS 19091: from the stop line away, each a step in centimetres from the one before it and the
 * first from the reference point; where a step is too long, a place of its own.
 */
final class LaneNodes {
    private static final double DEGREE = 1e7;
    private static final double CM = 0.01;
    private static final long LONGEST_CM = Short.MAX_VALUE;
    private static final long LEAST_LONGITUDE = -1_799_999_999;
    /** Bits of a number in each of the choices for a step. */
    private static final int[] BITS = {10, 11, 12, 13, 14, 16};

    private LaneNodes() {}

    /** Where the nodes are; nothing where one is told in a way that is not known. */
    static Optional<List<Geo>> read(List<Part> nodes, Plane at) {
        List<Geo> places = new ArrayList<>();
        Plane plane = at;
        double east = 0;
        double north = 0;
        for (Part node : nodes) {
            Optional<Part> step = node.find("delta").flatMap(LaneNodes::chosen);
            OptionalLong x = step.map(to -> to.number("x")).orElse(OptionalLong.empty());
            OptionalLong y = step.map(to -> to.number("y")).orElse(OptionalLong.empty());
            Optional<Plane> moved = absolute(node);
            if (moved.isPresent()) {
                plane = moved.get();
                east = 0;
                north = 0;
            } else if (x.isPresent() && y.isPresent()) {
                east += x.getAsLong() * CM;
                north += y.getAsLong() * CM;
            } else {
                return Optional.empty();
            }
            places.add(plane.place(new Spot(east, north)));
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    private static Optional<Part> chosen(Part delta) {
        return delta.datum() instanceof Datum.OfChoice(String form, Datum _) ? delta.find(form) : Optional.empty();
    }

    private static Optional<Plane> absolute(Part node) {
        OptionalLong lat = node.number("delta.node-LatLon.lat");
        OptionalLong lon = node.number("delta.node-LatLon.lon");
        boolean isKnown = lat.orElse(Measures.NO_LATITUDE) < Measures.NO_LATITUDE
                && lon.orElse(Measures.NO_LONGITUDE) < Measures.NO_LONGITUDE;
        return isKnown ? Plane.at(new Geo(lat.getAsLong() / DEGREE, lon.getAsLong() / DEGREE)) : Optional.empty();
    }

    /** As many as there is room for. */
    static void write(List<Geo> places, Plane at, Made lane) {
        Plane plane = at;
        long x = 0;
        long y = 0;
        for (Geo place : places) {
            if (!lane.hasRoom("nodeList.nodes")) {
                return;
            }
            Made node = lane.add("nodeList.nodes");
            Spot spot = plane.spot(place);
            long east = Math.round(spot.east() / CM);
            long north = Math.round(spot.north() / CM);
            if (plane.reaches(place) && Math.max(Math.abs(east - x), Math.abs(north - y)) <= LONGEST_CM) {
                step(node, east - x, north - y);
                x = east;
                y = north;
            } else {
                node.put("delta.node-LatLon.lat", Math.round(place.latitude() * DEGREE));
                node.put("delta.node-LatLon.lon", Math.max(Math.round(place.longitude() * DEGREE), LEAST_LONGITUDE));
                plane = Plane.at(place).orElse(plane);
                x = 0;
                y = 0;
            }
        }
    }

    /** In the narrowest form that reaches. */
    private static void step(Made node, long x, long y) {
        int form = 0;
        while (Math.max(Math.abs(x), Math.abs(y)) >= 1L << (BITS[form] - 1)) {
            form++;
        }
        String delta = "delta.node-XY" + (form + 1);
        node.put(delta + ".x", x);
        node.put(delta + ".y", y);
    }
}
