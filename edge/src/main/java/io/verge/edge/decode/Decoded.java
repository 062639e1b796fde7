package io.verge.edge.decode;

import io.verge.edge.runtime.DropReason;
import io.verge.road.Observations;
import io.verge.road.ReportedEvent;
import io.verge.road.SignalState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What became of a frame. Neither kind is made anew: both are the decoder's and good until its next frame. */
public sealed interface Decoded {
    /** Went no further; already counted. */
    record Rejected(DropReason reason) implements Decoded {}

    /** A frame in our own words. */
    final class Frame implements Decoded {
        private final Observations observations;
        private final List<SignalState> signals;
        private final List<SignalState> signalsView;
        private final List<ReportedEvent> events = new ArrayList<>();
        private boolean speaksOfRoadUsers;
        private long sequence;

        Frame(Observations observations, List<SignalState> signals) {
            this.observations = observations;
            this.signals = signals;
            this.signalsView = Collections.unmodifiableList(signals);
        }

        /** Source, instant and the road users seen; also names the source and instant of a frame of signals alone. */
        public Observations observations() {
            return observations;
        }

        public List<SignalState> signals() {
            return signalsView;
        }

        /** What somebody else reports. */
        public List<ReportedEvent> events() {
            return events;
        }

        /** Whether the source tells who is there: then no observations means that nobody is. */
        public boolean speaksOfRoadUsers() {
            return speaksOfRoadUsers;
        }

        /** The source's own count of its frames, 0 … 2³² − 1; 0 from a source that does not count. */
        public long sequence() {
            return sequence;
        }

        void start() {
            observations.start("", 0);
            signals.clear();
            events.clear();
        }

        void add(SignalState signal) {
            signals.add(signal);
        }

        void complete(String sensorId, long measurementNanos, long sequence, boolean speaksOfRoadUsers) {
            observations.source(sensorId, measurementNanos);
            this.sequence = sequence;
            this.speaksOfRoadUsers = speaksOfRoadUsers;
        }
    }
}
