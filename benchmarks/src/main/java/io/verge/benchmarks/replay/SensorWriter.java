package io.verge.benchmarks.replay;

import io.verge.edge.runtime.FrameFormat;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.SignalState;
import java.util.List;

/** What sensors report, as the messages a real site would receive: mostly one a report, more where one is too small. */
public interface SensorWriter {
    /** Takes a message, good until it returns. */
    interface Sink {
        void take(byte[] bytes, int length);
    }

    FrameFormat format();

    /** How many road users a sensor can tell of at an instant. */
    int maxObjects();

    void observations(Observations observations, Sink sink);

    void signals(String sensorId, List<SignalState> signals, long measurementNanos, Sink sink);

    /**
     * A writer of this format for rows in metres around the reference.
     *
     * @throws IllegalArgumentException where there is none
     */
    static SensorWriter of(FrameFormat format, GeoReference reference) {
        return switch (format) {
            case OBJECT_LIST -> new ObjectListSensors(reference);
            case CN -> new CnSensors(reference);
            case EU, US -> throw new IllegalArgumentException("sensors do not write " + format);
        };
    }
}
