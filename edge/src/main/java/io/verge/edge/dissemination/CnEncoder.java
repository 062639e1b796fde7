package io.verge.edge.dissemination;

import io.verge.asn1.runtime.OctetString;
import io.verge.edge.wire.SiteIds;
import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.cn.CnEvents;
import io.verge.edge.wire.cn.CnLinks;
import io.verge.edge.wire.cn.CnMap;
import io.verge.edge.wire.cn.CnWriter;
import io.verge.messages.cn.participants.ParticipantData;
import io.verge.messages.cn.participants.SourceType;
import io.verge.messages.cn.position.Position3D;
import io.verge.messages.cn.roadmap.Node;
import io.verge.road.Advisory;
import io.verge.road.GeoPosition;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** RSM, RSI, SPAT and MAP of T/CSAE 53-2020. What is in an RSM is told from where the site's local metres begin. */
final class CnEncoder implements SetEncoder {
    private static final long NANOS_PER_MICRO = 1_000;
    /** What one packet of LTE-V2X holds at most (3GPP TS 36.323, the largest PDCP SDU). */
    private static final int MAX_PACKET_BYTES = 8_188;

    private final OctetString id;
    private final Position3D reference;
    private final RoadMap map;
    private final CnEvents events;
    private final List<List<Node>> packets;
    private final CnWriter writer = new CnWriter();
    private final WireObject object = new WireObject();
    private final List<ParticipantData> participants = new ArrayList<>();
    private final RecentSignals signals = new RecentSignals();
    private long rsmCount;
    private long rsiCount;
    private long spatCount;
    private long mapCount;

    private CnEncoder(String siteId, RoadMap map, CnEvents events, List<List<Node>> packets) {
        this.id = SiteIds.of(siteId).cn();
        this.map = map;
        GeoPosition origin = map.reference().origin();
        this.reference = new Position3D(e7(origin.latitudeDeg()), e7(origin.longitudeDeg()), OptionalInt.empty());
        this.events = events;
        this.packets = packets;
    }

    /** Makes encoders that share what takes long to make. */
    static Supplier<SetEncoder> maker(String siteId, RoadMap map) {
        CnLinks links = CnLinks.of(map);
        CnEvents events = new CnEvents(links);
        List<List<Node>> packets = packets(CnMap.nodes(links));
        return () -> new CnEncoder(siteId, map, events, packets);
    }

    private static int e7(double degrees) {
        return (int) Math.rint(degrees * 1e7);
    }

    /** As many nodes in a message as it may hold, and as fit. */
    private static List<List<Node>> packets(List<Node> nodes) {
        CnWriter writer = new CnWriter();
        List<List<Node>> packets = new ArrayList<>();
        int room = 0;
        for (Node node : nodes) {
            int length = writer.map(List.of(node), 0, 0);
            if (packets.isEmpty() || length > room || packets.getLast().size() == CnWriter.MAX_NODES) {
                packets.add(new ArrayList<>());
                room = MAX_PACKET_BYTES;
            }
            packets.getLast().add(node);
            room -= length;
        }
        return packets;
    }

    @Override
    public void roadUsers(LocalDynamicMap picture, Interest interest, Sink sink) {
        for (int i = 0; i < picture.size(); i++) {
            int slot = picture.slotAt(i);
            if (picture.confirmed[slot] && interest.isAt(picture.xM[slot], picture.yM[slot])) {
                object.take(picture, slot, map.reference());
                participants.add(CnWriter.participant(
                        object, reference, source(picture, slot), picture.timestampNanos[slot] / NANOS_PER_MICRO));
                if (participants.size() == CnWriter.MAX_PARTICIPANTS) {
                    sendParticipants(sink);
                }
            }
        }
        if (!participants.isEmpty()) {
            sendParticipants(sink);
        }
    }

    private void sendParticipants(Sink sink) {
        sink.take(writer.bytes(), writer.rsm(id, reference, participants, rsmCount++));
        participants.clear();
    }

    private static SourceType source(LocalDynamicMap picture, int slot) {
        long sensors = picture.sensors[slot];
        if (Long.bitCount(sensors) > 1) {
            return SourceType.Item.INTEGRATED;
        }
        boolean isRadio = sensors != 0
                && picture.sensorNames()
                        .get(Long.numberOfTrailingZeros(sensors))
                        .equals(LocalDynamicMap.RADIOS);
        return isRadio ? SourceType.Item.V2X : SourceType.Item.UNKNOWN;
    }

    @Override
    public void hazard(Advisory advisory, int number, Sink sink) {
        long nowMicros = advisory.generatedNanos() / NANOS_PER_MICRO;
        int length = writer.rsi(id, reference, events.event(advisory, number, reference), nowMicros, rsiCount++);
        sink.take(writer.bytes(), length);
    }

    @Override
    public void signals(LocalDynamicMap picture, Sink sink) {
        signals.forEachMessage(picture, states -> {
            int length = writer.spat(states, picture.nowNanos() / NANOS_PER_MICRO, spatCount++);
            sink.take(writer.bytes(), length);
        });
    }

    @Override
    public void roadMap(long nowNanos, Sink sink) {
        for (List<Node> nodes : packets) {
            sink.take(writer.bytes(), writer.map(nodes, nowNanos / NANOS_PER_MICRO, mapCount++));
        }
    }
}
