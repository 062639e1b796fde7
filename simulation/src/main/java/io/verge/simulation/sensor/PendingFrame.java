package io.verge.simulation.sensor;

import io.verge.road.Observations;
import io.verge.road.SignalState;
import java.util.List;

/** A frame on its way. Its table goes back to its source once delivered. */
final class PendingFrame implements Comparable<PendingFrame> {
    final Source source;
    final Observations observations;
    List<SignalState> signals = List.of();
    long measurementNanos;
    long arrivalNanos;
    long sequence;

    PendingFrame(Source source, int capacity) {
        this.source = source;
        this.observations = new Observations(capacity);
    }

    @Override
    public int compareTo(PendingFrame other) {
        int byArrival = Long.compare(arrivalNanos, other.arrivalNanos);
        return byArrival != 0 ? byArrival : Long.compare(sequence, other.sequence);
    }
}
