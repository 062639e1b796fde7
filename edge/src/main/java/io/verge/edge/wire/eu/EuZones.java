package io.verge.edge.wire.eu;

import io.verge.edge.wire.Disc;
import io.verge.messages.eu.release1.ivi.IviContainer;
import io.verge.messages.eu.release1.ivigeneral.GicPart;
import io.verge.messages.eu.release1.ivilocation.AbsolutePosition;
import io.verge.messages.eu.release1.ivilocation.AbsolutePositionWAltitude;
import io.verge.messages.eu.release1.ivilocation.ComputedSegment;
import io.verge.messages.eu.release1.ivilocation.DeltaPosition;
import io.verge.messages.eu.release1.ivilocation.GeographicLocationContainer;
import io.verge.messages.eu.release1.ivilocation.GlcPart;
import io.verge.messages.eu.release1.ivilocation.PolygonalLine;
import io.verge.messages.eu.release1.ivilocation.Zone;
import io.verge.messages.eu.release1.position.DeltaReferencePosition;
import io.verge.messages.eu.release1.position.ReferencePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The zones of an IVIM as circles, each around the middle point of its line. Zones told as lanes of a MAPEM have no place
 * here, and a zone computed from another has to come after it.
 */
final class EuZones {
    private static final int LAST_LATITUDE = 900_000_000;
    private static final int LAST_LONGITUDE = 1_800_000_000;
    private static final int LAST_DELTA = 131_071;
    private static final double CM = 0.01;
    /** The most that a line may have. */
    private static final int MAX_POINTS = 100;

    private final Map<Long, Disc> zones = new HashMap<>();
    private final List<Disc> references = new ArrayList<>();

    EuZones(List<IviContainer> containers) {
        for (IviContainer container : containers) {
            if (container instanceof IviContainer.Glc(GeographicLocationContainer places)) {
                add(places);
            }
        }
    }

    /** Where a sign holds and is told of: around its first zone, or where none is known around the reference position. */
    Optional<Disc> around(GicPart sign) {
        List<Disc> told = Stream.of(sign.relevanceZoneIds(), sign.detectionZoneIds())
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(id -> Optional.ofNullable(zones.get(id)).stream())
                .toList();
        return Disc.around(told.isEmpty() ? references : told);
    }

    private void add(GeographicLocationContainer places) {
        ReferencePosition at = places.referencePosition();
        Optional<Disc> reference = point(at.latitude(), at.longitude());
        if (references.isEmpty()) {
            reference.ifPresent(references::add);
        }
        for (GlcPart part : places.parts()) {
            part.zone()
                    .flatMap(zone -> place(zone, reference))
                    .ifPresent(place -> zones.putIfAbsent(part.zoneId(), place));
        }
    }

    private Optional<Disc> place(Zone zone, Optional<Disc> reference) {
        return switch (zone) {
            case Zone.Segment(var segment) -> Disc.around(points(segment.line(), reference));
            case Zone.Area(PolygonalLine line) -> Disc.around(points(line, reference));
            case Zone.ComputedSegment(ComputedSegment beside) ->
                Optional.ofNullable(zones.get(beside.zoneId())).map(from -> beside(from, beside));
            case Zone.Unknown ignored -> Optional.empty();
        };
    }

    private static Disc beside(Disc from, ComputedSegment zone) {
        Disc moved = zone.offsetPosition()
                .map(by -> moved(from, by.deltaLatitude(), by.deltaLongitude()))
                .orElse(from);
        return moved.of(from.radiusM() + Math.abs(zone.offsetDistance().orElse(0)) * CM);
    }

    private static List<Disc> points(PolygonalLine line, Optional<Disc> reference) {
        List<Disc> points = new ArrayList<>();
        switch (line) {
            case PolygonalLine.DeltaPositions(List<DeltaPosition> steps) -> {
                Optional<Disc> at = reference;
                for (DeltaPosition step : few(steps)) {
                    at = at.map(from -> moved(from, step.deltaLatitude(), step.deltaLongitude()));
                    at.ifPresent(points::add);
                }
            }
            case PolygonalLine.DeltaPositionsWithAltitude(List<DeltaReferencePosition> steps) -> {
                Optional<Disc> at = reference;
                for (DeltaReferencePosition step : few(steps)) {
                    at = at.map(from -> moved(from, step.deltaLatitude(), step.deltaLongitude()));
                    at.ifPresent(points::add);
                }
            }
            case PolygonalLine.AbsolutePositions(List<AbsolutePosition> places) ->
                few(places).forEach(at -> point(at.latitude(), at.longitude()).ifPresent(points::add));
            case PolygonalLine.AbsolutePositionsWithAltitude(List<AbsolutePositionWAltitude> places) ->
                few(places).forEach(at -> point(at.latitude(), at.longitude()).ifPresent(points::add));
            case PolygonalLine.Unknown ignored -> {}
        }
        return points;
    }

    private static <T> List<T> few(List<T> points) {
        return points.subList(0, Math.min(points.size(), MAX_POINTS));
    }

    private static Optional<Disc> point(int latitude, int longitude) {
        return latitude > LAST_LATITUDE || longitude > LAST_LONGITUDE
                ? Optional.empty()
                : Optional.of(Disc.point(latitude, longitude));
    }

    /** A step that is not known is none. */
    private static Disc moved(Disc from, int north, int east) {
        return north > LAST_DELTA || east > LAST_DELTA
                ? from
                : Disc.point(from.latitudeE7() + north, from.longitudeE7() + east);
    }
}
