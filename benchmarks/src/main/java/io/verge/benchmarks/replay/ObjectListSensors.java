package io.verge.benchmarks.replay;

import io.verge.edge.decode.FrameEncoder;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.SignalState;
import java.util.List;

/** Sensors that speak Verge's own object lists, in Protobuf. */
final class ObjectListSensors implements SensorWriter {
    private final FrameEncoder encoder;
    private final Observations none = new Observations(1);
    private long sequence;

    ObjectListSensors(GeoReference reference) {
        this.encoder = new FrameEncoder(reference);
    }

    @Override
    public FrameFormat format() {
        return FrameFormat.OBJECT_LIST;
    }

    @Override
    public int maxObjects() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void observations(Observations observations, Sink sink) {
        int length = encoder.protobuf(observations, List.of(), ++sequence);
        sink.take(encoder.bytes(), length);
    }

    @Override
    public void signals(String sensorId, List<SignalState> signals, long measurementNanos, Sink sink) {
        none.start(sensorId, measurementNanos);
        int length = encoder.protobuf(none, signals, ++sequence);
        sink.take(encoder.bytes(), length);
    }
}
