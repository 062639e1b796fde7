package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.WireObject;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.denm.DENM;
import io.verge.messages.eu.release1.dsrcmap.LayerType;
import io.verge.messages.eu.release1.dsrcmap.MapData;
import io.verge.messages.eu.release1.dsrcmap.RoadSegment;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionGeometry;
import io.verge.messages.eu.release1.infrastructure.MAPEM;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import io.verge.messages.eu.release1.station.ItsPduHeader;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.vam.VAM;
import io.verge.road.SignalState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes ETSI's messages, without the headers of the layers below. The buffer is used again. Not thread-safe. */
public final class EuWriter {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int VERSION = 2;
    private static final int MAPEM_ID = 5;

    private final Codec<DENM> denms = Codec.uper(DENM::readUper, DENM::writeUper);
    private final Codec<CAM> cams = Codec.uper(CAM::readUper, CAM::writeUper);
    private final Codec<VAM> vams = Codec.uper(VAM::readUper, VAM::writeUper);
    private final Codec<SPATEM> spatems = Codec.uper(SPATEM::readUper, SPATEM::writeUper);
    private final Codec<CollectivePerceptionMessage> cpms =
            Codec.uper(CollectivePerceptionMessage::readUper, CollectivePerceptionMessage::writeUper);
    private final Codec<MAPEM> mapems = Codec.uper(MAPEM::readUper, MAPEM::writeUper);
    private final byte[] bytes = new byte[BUFFER_BYTES];

    /** The buffer the last message begins in. */
    public byte[] bytes() {
        return bytes;
    }

    /** A vehicle about itself, by its station id, of which the low 32 bits are told; returns the length. */
    public int cam(WireObject object, long measurementMicros) {
        return cams.encode(EuVehicle.cam(object, measurementMicros), bytes, 0);
    }

    /** A vulnerable road user about itself; returns the length. */
    public int vam(WireObject object, long measurementMicros) {
        return vams.encode(EuVru.vam(object, measurementMicros), bytes, 0);
    }

    /** Returns the length. */
    public int denm(DENM denm) {
        return denms.encode(denm, bytes, 0);
    }

    /** Returns the length. */
    public int cpm(CollectivePerceptionMessage cpm) {
        return cpms.encode(cpm, bytes, 0);
    }

    /** Intersections of a road map and segments of road, 32 of each at most; returns the length. */
    public int mapem(
            long stationId, List<IntersectionGeometry> intersections, List<RoadSegment> segments, long nowNanos) {
        MapData map = new MapData(
                OptionalInt.of(EuTime.minuteOfYear(nowNanos)),
                0,
                Optional.of(segments.isEmpty() ? LayerType.Item.INTERSECTION_DATA : LayerType.Item.MIXED_CONTENT),
                OptionalInt.empty(),
                intersections.isEmpty() ? Optional.empty() : Optional.of(intersections),
                segments.isEmpty() ? Optional.empty() : Optional.of(segments),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        return mapems.encode(new MAPEM(new ItsPduHeader(VERSION, MAPEM_ID, stationId), map), bytes, 0);
    }

    /** What the lights of at most 32 intersections show; returns the length. */
    public int spatem(long stationId, List<SignalState> signals, long nowNanos) {
        return spatems.encode(EuSignals.spatem(stationId, signals, nowNanos), bytes, 0);
    }
}
