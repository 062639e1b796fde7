package io.verge.simulation;

import io.verge.road.Observations;
import io.verge.road.SignalState;
import java.util.List;

/** Where sensor frames go. */
public interface FrameSink {
    /** One sensor's frame. The table is reused after the call. */
    void onObservations(Observations observations, long arrivalNanos);

    /** The lights of one intersection. */
    void onSignals(String sensorId, List<SignalState> signals, long measurementNanos, long arrivalNanos);
}
