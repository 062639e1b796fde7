package io.verge.benchmarks.replay;

import io.verge.edge.decode.FrameEncoder;
import io.verge.edge.ingest.FrameHandler;
import io.verge.edge.ingest.FrameSource;
import io.verge.road.Observations;
import io.verge.road.SignalState;
import io.verge.road.map.RoadMap;
import io.verge.simulation.FrameSink;
import io.verge.simulation.sensor.SensorSuite;
import java.util.List;

/** What simulated sensors report, as the Protobuf frames a real site would receive. */
public final class SensorInput implements FrameInput, FrameSink {
    private final SensorSuite suite;
    private final FrameEncoder encoder;
    private final Observations none = new Observations(1);
    private FrameHandler handler = (bytes, offset, length, source, arrivalNanos) -> {};
    private long sequence;

    public SensorInput(SensorSuite suite) {
        this.suite = suite;
        this.encoder = new FrameEncoder(suite.map().reference());
    }

    @Override
    public RoadMap map() {
        return suite.map();
    }

    @Override
    public boolean next(FrameHandler frames) {
        handler = frames;
        return suite.deliverNext(this);
    }

    @Override
    public void onObservations(Observations observations, long arrivalNanos) {
        int length = encoder.protobuf(observations, List.of(), ++sequence);
        handler.onFrame(encoder.bytes(), 0, length, FrameSource.REPLAY, arrivalNanos);
    }

    @Override
    public void onSignals(String sensorId, List<SignalState> signals, long measurementNanos, long arrivalNanos) {
        none.start(sensorId, measurementNanos);
        int length = encoder.protobuf(none, signals, ++sequence);
        handler.onFrame(encoder.bytes(), 0, length, FrameSource.REPLAY, arrivalNanos);
    }

    @Override
    public void close() {
        suite.close();
    }
}
