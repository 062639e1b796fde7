package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Offset;
import io.verge.messages.translation.Plane.Geo;
import io.verge.messages.translation.Plane.Spot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The points of a lane or a link of China: downstream, each by how far north and east it is of the node's reference position. */
final class RoadPoints {
    private static final NarrowOffset OFFSET = new NarrowOffset();
    private static final String PATH = "posOffset.offsetLL";

    private RoadPoints() {}

    /** Where the points are; nothing where one is not known. */
    static Optional<List<Geo>> read(List<Part> points, Geo reference) {
        List<Geo> places = new ArrayList<>();
        for (Part point : points) {
            if (point.find(PATH)
                            .flatMap(offset -> OFFSET.read(offset.datum(), setting(reference)))
                            .orElse(null)
                    instanceof Offset(double north, double east)) {
                places.add(new Geo(reference.latitude() + north, reference.longitude() + east).around());
            }
        }
        boolean areAllKnown = places.size() == points.size() && !places.isEmpty();
        return areAllKnown && places.stream().allMatch(place -> Plane.at(place).isPresent())
                ? Optional.of(places)
                : Optional.empty();
    }

    /** The places of these points have been said. */
    static void take(List<Part> points) {
        points.forEach(point -> point.take(PATH));
    }

    static void write(List<Geo> places, Geo reference, Made lane) {
        for (Geo place : places) {
            Datum offset = OFFSET.write(
                            new Offset(place.latitude() - reference.latitude(), place.eastOf(reference)),
                            setting(reference))
                    .orElseThrow();
            lane.add("points").put(PATH, offset);
        }
    }

    private static Setting setting(Geo reference) {
        Setting.Origin origin =
                new Setting.Origin(BigDecimal.valueOf(reference.latitude()), BigDecimal.valueOf(reference.longitude()));
        return new Setting(Instant.EPOCH, Optional.of(origin), Map.of(), Optional.empty());
    }

    /** A line to the left of another, in metres; nothing where the plane does not reach. */
    static Optional<List<Geo>> beside(List<Geo> line, double left, Plane plane) {
        if (!line.stream().allMatch(plane::reaches)) {
            return Optional.empty();
        }
        List<Spot> spots = line.stream().map(plane::spot).toList();
        List<Geo> moved = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot before = spots.get(Math.max(i - 1, 0));
            Spot after = spots.get(Math.min(i + 1, spots.size() - 1));
            double east = after.east() - before.east();
            double north = after.north() - before.north();
            double length = Math.max(Math.hypot(east, north), 1e-3);
            Spot at = spots.get(i);
            moved.add(plane.place(new Spot(at.east() - north / length * left, at.north() + east / length * left)));
        }
        return Optional.of(moved);
    }
}
