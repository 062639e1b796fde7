package io.verge.benchmarks.replay;

import io.verge.edge.ingest.FrameHandler;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.Observations;
import io.verge.road.SignalState;
import io.verge.road.map.RoadMap;
import io.verge.simulation.FrameSink;
import io.verge.simulation.sensor.SensorSuite;
import java.util.List;

/** What simulated sensors report, as the frames a real site would receive. */
public final class SensorInput implements FrameInput, FrameSink {
    private final SensorSuite suite;
    private final SensorWriter writer;
    private final FrameSource source;
    private FrameHandler handler = (bytes, offset, length, source, arrivalNanos) -> {};

    /** @param format what the sensors speak: one that a {@link SensorWriter} writes */
    public SensorInput(SensorSuite suite, FrameFormat format) {
        this.suite = suite;
        this.writer = SensorWriter.of(format, suite.map().reference());
        this.source = FrameSource.of(FrameSource.Way.REPLAY, format);
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
        writer.observations(observations, (bytes, length) -> handler.onFrame(bytes, 0, length, source, arrivalNanos));
    }

    @Override
    public void onSignals(String sensorId, List<SignalState> signals, long measurementNanos, long arrivalNanos) {
        writer.signals(
                sensorId,
                signals,
                measurementNanos,
                (bytes, length) -> handler.onFrame(bytes, 0, length, source, arrivalNanos));
    }

    @Override
    public void close() {
        suite.close();
    }
}
