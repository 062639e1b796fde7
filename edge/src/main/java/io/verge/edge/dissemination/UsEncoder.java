package io.verge.edge.dissemination;

import io.verge.asn1.runtime.OctetString;
import io.verge.edge.wire.SiteIds;
import io.verge.edge.wire.us.UsEvents;
import io.verge.edge.wire.us.UsMap;
import io.verge.edge.wire.us.UsPerception;
import io.verge.edge.wire.us.UsWriter;
import io.verge.messages.us.dsrcmap.RoadSegment;
import io.verge.messages.us.dsrcvariant.IntersectionGeometry;
import io.verge.messages.us.sdsm.DetectedObjectData;
import io.verge.road.Advisory;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** SDSM, TIM, SPAT and MAP of SAE J2735, the last for one intersection or segment of road each. The site's temporary id is a checksum of its name. */
final class UsEncoder implements SetEncoder {
    /** What a packet of a radio holds without being cut; an object takes about 30 bytes. */
    private static final int FEW_OBJECTS = 32;

    private final List<IntersectionGeometry> intersections;
    private final List<RoadSegment> segments;
    private final UsEvents events;
    private final UsPerception perception;
    private final UsWriter writer = new UsWriter();
    private final RecentSignals signals = new RecentSignals();
    private final List<DetectedObjectData> objects = new ArrayList<>();
    private long sdsmCount;

    private UsEncoder(
            String siteId,
            GeoReference reference,
            List<IntersectionGeometry> intersections,
            List<RoadSegment> segments) {
        this.intersections = intersections;
        this.segments = segments;
        OctetString id = SiteIds.of(siteId).us();
        events = new UsEvents(id, reference);
        perception = new UsPerception(id, reference);
    }

    /** Makes encoders that share what takes long to make. */
    static Supplier<SetEncoder> maker(String siteId, RoadMap map) {
        List<IntersectionGeometry> intersections = UsMap.intersections(map);
        List<RoadSegment> segments = UsMap.segments(map);
        return () -> new UsEncoder(siteId, map.reference(), intersections, segments);
    }

    @Override
    public void roadUsers(LocalDynamicMap picture, Interest interest, Sink sink) {
        for (int i = 0; i < picture.size(); i++) {
            int slot = picture.slotAt(i);
            if (picture.confirmed[slot]
                    && interest.isAt(picture.xM[slot], picture.yM[slot])
                    && UsPerception.isWithinReach(picture, slot)) {
                objects.add(UsPerception.object(picture, slot));
                if (objects.size() == FEW_OBJECTS) {
                    sendObjects(picture, sink);
                }
            }
        }
        if (!objects.isEmpty()) {
            sendObjects(picture, sink);
        }
    }

    private void sendObjects(LocalDynamicMap picture, Sink sink) {
        sink.take(writer.bytes(), writer.sdsm(perception.sdsm(objects, picture.nowNanos(), sdsmCount++)));
        objects.clear();
    }

    @Override
    public void hazard(Advisory advisory, int number, Sink sink) {
        sink.take(writer.bytes(), writer.tim(events.tim(advisory, number)));
    }

    @Override
    public void signals(LocalDynamicMap picture, Sink sink) {
        signals.forEachMessage(picture, states -> sink.take(writer.bytes(), writer.spat(states, picture.nowNanos())));
    }

    @Override
    public void roadMap(long nowNanos, Sink sink) {
        for (IntersectionGeometry intersection : intersections) {
            sink.take(writer.bytes(), writer.map(List.of(intersection), List.of(), nowNanos));
        }
        for (RoadSegment segment : segments) {
            sink.take(writer.bytes(), writer.map(List.of(), List.of(segment), nowNanos));
        }
    }
}
