package io.verge.edge.decode;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.wire.SiteIds;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireSignal;
import io.verge.edge.wire.cn.CnReader;
import io.verge.edge.wire.eu.EuReader;
import io.verge.edge.wire.objectlist.JsonReader;
import io.verge.edge.wire.objectlist.ProtobufReader;
import io.verge.edge.wire.us.UsReader;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Reads frames into the one {@link Decoded.Frame} it owns: object lists of version 1 of the wire format
 * ({@code docs/reference/frames.md}), in Protobuf or JSON, and what the standards' messages of China, Europe and America tell
 * of road users, signals, events and signs ({@code docs/reference/messages.md}).
 *
 * <p>A frame that cannot be read, is of another version, too old, from the future or seen before is rejected whole. An
 * object, a signal or an event that cannot be is left out and the rest of the frame is used. Both are counted, under a
 * {@link DropReason}; nothing that arrives makes this throw, and of object lists nothing is allocated per object. Not
 * thread-safe: one shard owns it.
 */
public final class FrameDecoder {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final Decoded.Rejected[] REJECTED =
            Arrays.stream(DropReason.values()).map(Decoded.Rejected::new).toArray(Decoded.Rejected[]::new);

    private final Counters counters;
    private final int maxFrameBytes;
    private final long maxAgeMicros;
    private final long maxAheadMicros;
    private final Decoded.Frame decoded;
    private final WireFrame wire;
    private final ProtobufReader protobuf = new ProtobufReader();
    private final JsonReader json = new JsonReader();
    private final CnReader cn = new CnReader();
    private final EuReader eu = new EuReader();
    private final UsReader us = new UsReader();
    private final SensorIds sensorIds = new SensorIds();
    private final RecentFrames recent = new RecentFrames();
    private final EventDecoder events;

    /**
     * A decoder for the site around the reference point, which is the middle of its area.
     *
     * @param siteId by which it knows what it has said itself
     */
    public FrameDecoder(GeoReference reference, FrameLimits limits, String siteId, Counters counters) {
        this.events = new EventDecoder(reference, limits.areaRadiusM(), SiteIds.of(siteId), counters);
        this.counters = counters;
        this.maxFrameBytes = limits.maxFrameBytes();
        this.maxAgeMicros = TimeUnit.MICROSECONDS.convert(limits.maxAge());
        this.maxAheadMicros = TimeUnit.MICROSECONDS.convert(limits.maxAhead());
        Observations observations = new Observations(limits.maxObjects());
        this.decoded = new Decoded.Frame(observations, new ArrayList<>(limits.maxSignals()));
        this.wire =
                new WireFrame(reference, limits.areaRadiusM(), limits.maxObjects(), limits.maxSignals(), observations);
    }

    /**
     * Reads one frame.
     *
     * @param format what it is written in
     * @param arrivalEpochNanos when it arrived, nanoseconds since the Unix epoch: what its measurement time is held against
     * @return the frame or why there is none, good until the next call
     */
    public Decoded decode(byte[] bytes, int offset, int length, FrameFormat format, long arrivalEpochNanos) {
        if (length > maxFrameBytes) {
            return reject(DropReason.OVERSIZED);
        }
        long arrivalMicros = arrivalEpochNanos / NANOS_PER_MICRO;
        wire.clear(arrivalMicros);
        decoded.start();
        if (length == 0 || !read(bytes, offset, length, format)) {
            return reject(DropReason.MALFORMED);
        }
        if (wire.isOther) {
            return reject(DropReason.OTHER_MESSAGE);
        }
        if (wire.version != WireFrame.VERSION) {
            return reject(DropReason.UNKNOWN_VERSION);
        }
        SensorIds.Entry sensor = sensorIds.find(wire.sensorId, wire.sensorIdOffset, wire.sensorIdLength);
        if (sensor.id.isEmpty()) {
            return reject(DropReason.MALFORMED);
        }
        long measuredMicros = wire.measurementTimeMicros;
        // Taken unsigned, a negative time is further ahead than any clock.
        if (measuredMicros < 0 || measuredMicros - arrivalMicros > maxAheadMicros) {
            return reject(DropReason.FROM_FUTURE);
        }
        if (arrivalMicros - measuredMicros > maxAgeMicros) {
            return reject(DropReason.TOO_OLD);
        }
        long key = RecentFrames.key(sensor.hash, measuredMicros, wire.sequence);
        if (recent.contains(key)) {
            return reject(DropReason.REPEATED);
        }
        recent.add(key, measuredMicros);
        accept(sensor.id, measuredMicros);
        return decoded;
    }

    private boolean read(byte[] bytes, int offset, int length, FrameFormat format) {
        return switch (format) {
            case OBJECT_LIST ->
                isJson(bytes[offset])
                        ? json.read(bytes, offset, length, wire)
                        : protobuf.read(bytes, offset, length, wire);
            case CN -> cn.read(bytes, offset, length, wire);
            case EU -> eu.read(bytes, offset, length, wire);
            case US -> us.read(bytes, offset, length, wire);
        };
    }

    /** JSON begins with a brace or white space, and no field of the Protobuf form does: see {@code frame.proto}. */
    private static boolean isJson(byte first) {
        return first == '{' || first == ' ' || first == '\t' || first == '\n' || first == '\r';
    }

    private Decoded reject(DropReason reason) {
        counters.drop(reason);
        return REJECTED[reason.ordinal()];
    }

    private void accept(String sensorId, long measuredMicros) {
        int implausibleSignals = 0;
        for (int i = 0; i < wire.signalCount; i++) {
            WireSignal signal = wire.signal(i);
            if (signal.isPlausible(measuredMicros)) {
                decoded.add(signal.toState(measuredMicros));
            } else {
                implausibleSignals++;
            }
        }
        if (wire.speaksOfEvents()) {
            events.accept(wire, decoded.events());
        }
        boolean speaksOfRoadUsers = wire.objectsRead > 0 || (wire.signalCount == 0 && !wire.speaksOfEvents());
        // Those who report are many and come and go, and no sensor is to make room for them.
        String source = wire.speaksOfEvents() ? LocalDynamicMap.RADIOS : sensorId;
        decoded.complete(source, measuredMicros * NANOS_PER_MICRO, wire.sequence, speaksOfRoadUsers);
        counters.add(Counter.DECODE_OBSERVATIONS, decoded.observations().size());
        counters.add(Counter.DECODE_SIGNALS, decoded.signals().size());
        drop(DropReason.IMPLAUSIBLE_OBJECT, wire.implausibleObjects);
        drop(DropReason.OUTSIDE_AREA, wire.objectsOutside);
        drop(DropReason.TOO_MANY_OBJECTS, wire.tooMany);
        drop(DropReason.IMPLAUSIBLE_SIGNAL, implausibleSignals);
    }

    private void drop(DropReason reason, int amount) {
        if (amount > 0) {
            counters.drop(reason, amount);
        }
    }
}
