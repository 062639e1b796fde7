package io.verge.edge.dissemination;

import io.verge.edge.wire.SiteIds;
import io.verge.edge.wire.eu.EuEvents;
import io.verge.edge.wire.eu.EuMap;
import io.verge.edge.wire.eu.EuPerception;
import io.verge.edge.wire.eu.EuWriter;
import io.verge.messages.eu.release1.dsrcmap.RoadSegment;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionGeometry;
import io.verge.messages.eu.release2.perception.PerceivedObject;
import io.verge.road.Advisory;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * CPM of release 2; DENM, SPATEM and MAPEM of release 1, the last for one intersection or segment of road each. The site's station id is a
 * checksum of its name.
 */
final class EuEncoder implements SetEncoder {
    /** What a packet holds without being cut (EN 302 636-4-1 leaves some 1,400 bytes): an object takes about 30. */
    private static final int FEW_OBJECTS = 32;

    private static final int MAX_OBJECTS = 255;

    private final long stationId;
    private final List<IntersectionGeometry> intersections;
    private final List<RoadSegment> segments;
    private final EuEvents events;
    private final EuPerception perception;
    private final EuWriter writer = new EuWriter();
    private final RecentSignals signals = new RecentSignals();
    private final List<PerceivedObject> objects = new ArrayList<>();

    private EuEncoder(
            String siteId,
            GeoReference reference,
            List<IntersectionGeometry> intersections,
            List<RoadSegment> segments) {
        this.intersections = intersections;
        this.segments = segments;
        stationId = SiteIds.of(siteId).eu();
        events = new EuEvents(stationId, reference);
        perception = new EuPerception(stationId, reference);
    }

    /** Makes encoders that share what takes long to make. */
    static Supplier<SetEncoder> maker(String siteId, RoadMap map) {
        List<IntersectionGeometry> intersections = EuMap.intersections(map);
        List<RoadSegment> segments = EuMap.segments(map);
        return () -> new EuEncoder(siteId, map.reference(), intersections, segments);
    }

    @Override
    public void roadUsers(LocalDynamicMap picture, Interest interest, Sink sink) {
        for (int i = 0; i < picture.size(); i++) {
            int slot = picture.slotAt(i);
            if (picture.confirmed[slot]
                    && interest.isAt(picture.xM[slot], picture.yM[slot])
                    && EuPerception.isWithinReach(picture, slot)) {
                objects.add(EuPerception.object(picture, slot));
            }
        }
        int total = objects.size();
        int size = Math.clamp(Math.ceilDiv(total, EuPerception.MAX_PARTS), FEW_OBJECTS, MAX_OBJECTS);
        int parts = Math.clamp(Math.ceilDiv(total, size), 0, EuPerception.MAX_PARTS);
        for (int part = 1; part <= parts; part++) {
            List<PerceivedObject> some = objects.subList((part - 1) * size, Math.min(part * size, total));
            int length = writer.cpm(perception.cpm(some, total, part, parts, picture.nowNanos()));
            sink.take(writer.bytes(), length);
        }
        objects.clear();
    }

    @Override
    public void hazard(Advisory advisory, int number, Sink sink) {
        sink.take(writer.bytes(), writer.denm(events.denm(advisory, number)));
    }

    @Override
    public void signals(LocalDynamicMap picture, Sink sink) {
        signals.forEachMessage(
                picture, states -> sink.take(writer.bytes(), writer.spatem(stationId, states, picture.nowNanos())));
    }

    @Override
    public void roadMap(long nowNanos, Sink sink) {
        for (IntersectionGeometry intersection : intersections) {
            sink.take(writer.bytes(), writer.mapem(stationId, List.of(intersection), List.of(), nowNanos));
        }
        for (RoadSegment segment : segments) {
            sink.take(writer.bytes(), writer.mapem(stationId, List.of(), List.of(segment), nowNanos));
        }
    }
}
