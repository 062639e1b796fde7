package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.decode.Decoded;
import io.verge.edge.decode.FrameDecoder;
import io.verge.edge.decode.FrameLimits;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.SignalState;
import java.util.List;

/** A site's decoder, asked in microseconds. */
final class Listener {
    static final String NAME = "here";
    static final GeoReference REFERENCE = GeoReference.of(31.2304, 121.4737);

    final Counters counters = new Counters();
    private final FrameDecoder decoder = new FrameDecoder(REFERENCE, FrameLimits.defaults(), NAME, counters);

    Decoded hear(byte[] bytes, FrameFormat format, long arrivalMicros) {
        return decoder.decode(bytes, 0, bytes.length, format, arrivalMicros * 1_000);
    }

    Observations observe(byte[] bytes, FrameFormat format, long arrivalMicros) {
        return accept(bytes, format, arrivalMicros).observations();
    }

    List<SignalState> signals(byte[] bytes, FrameFormat format, long arrivalMicros) {
        return accept(bytes, format, arrivalMicros).signals();
    }

    private Decoded.Frame accept(byte[] bytes, FrameFormat format, long arrivalMicros) {
        Decoded decoded = hear(bytes, format, arrivalMicros);
        assertThat(decoded).isInstanceOf(Decoded.Frame.class);
        return (Decoded.Frame) decoded;
    }

    DropReason refused(byte[] bytes, FrameFormat format, long arrivalMicros) {
        Decoded decoded = hear(bytes, format, arrivalMicros);
        assertThat(decoded).isInstanceOf(Decoded.Rejected.class);
        return ((Decoded.Rejected) decoded).reason();
    }

    static double xM(WireObject object) {
        return REFERENCE.xM(object.latitudeDeg(), object.longitudeDeg());
    }

    static double yM(WireObject object) {
        return REFERENCE.yM(object.latitudeDeg(), object.longitudeDeg());
    }
}
