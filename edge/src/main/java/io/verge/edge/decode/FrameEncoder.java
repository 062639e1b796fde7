package io.verge.edge.decode;

import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.WireSignal;
import io.verge.edge.wire.objectlist.JsonWriter;
import io.verge.edge.wire.objectlist.ProtobufWriter;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.SignalState;
import java.util.List;

/**
 * Writes frames of version 1 of the wire format, in Protobuf or JSON, for those who play sensor: simulations, players of
 * recorded traffic, benchmarks and tests. Values are rounded to the wire's units; times are cut to microseconds.
 *
 * <p>The frame stands at the beginning of {@link #bytes()}, a buffer that grows with the longest frame and is used again;
 * nothing is allocated per object. Not thread-safe.
 */
public final class FrameEncoder {
    private final GeoReference reference;
    private final WireObject object = new WireObject();
    private final WireSignal signal = new WireSignal();
    private final ProtobufWriter protobuf = new ProtobufWriter();
    private final JsonWriter json = new JsonWriter();
    private byte[] bytes = {};

    /** An encoder for rows in metres around this point. */
    public FrameEncoder(GeoReference reference) {
        this.reference = reference;
    }

    /** The buffer the last frame begins in; another one after a longer frame. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Writes the frame as Protobuf, fields in the order of their numbers and defaults left out, and returns its length.
     *
     * @param observations source, instant and road users; none in a frame of signals alone
     * @param sequence the source's count of its frames, of which the low 32 bits are told
     */
    public int protobuf(Observations observations, List<SignalState> signals, long sequence) {
        protobuf.start(observations.sensorId(), observations.measurementNanos() / 1_000);
        for (int row = 0; row < observations.size(); row++) {
            object.take(observations, row, reference);
            protobuf.object(object);
        }
        for (int i = 0; i < signals.size(); i++) {
            signal.take(signals.get(i));
            protobuf.signal(signal);
        }
        int length = protobuf.finish(sequence);
        bytes = protobuf.bytes();
        return length;
    }

    /** Writes the frame as JSON on one line, in the canonical spelling, and returns its length; else as {@link #protobuf}. */
    public int json(Observations observations, List<SignalState> signals, long sequence) {
        json.start(observations.sensorId(), observations.measurementNanos() / 1_000);
        json.startArray("objects");
        for (int row = 0; row < observations.size(); row++) {
            object.take(observations, row, reference);
            json.object(object);
        }
        json.endArray();
        json.startArray("signals");
        for (int i = 0; i < signals.size(); i++) {
            signal.take(signals.get(i));
            json.signal(signal);
        }
        json.endArray();
        int length = json.finish(sequence);
        bytes = json.bytes();
        return length;
    }
}
