package io.verge.edge.runtime;

/** What a site counts besides drops. The one table that console, alarms and tests share. */
public enum Counter {
    INGEST_FRAMES("ingest.frames", "frames taken in"),
    INGEST_BYTES("ingest.bytes", "bytes taken in"),
    DECODE_OBSERVATIONS("decode.observations", "observations decoded"),
    DECODE_SIGNALS("decode.signals", "signal states decoded"),
    FUSION_TRACKS_BORN("fusion.tracksBorn", "tracks started"),
    FUSION_TRACKS_CONFIRMED("fusion.tracksConfirmed", "tracks confirmed"),
    SIGNAL_CONFLICTS("fusion.signalConflicts", "times two signal groups began to have protected green that must not"),
    SIGNAL_TRANSITIONS("fusion.signalTransitions", "phases of signals that cannot follow the one before"),
    SIGNALS_STALE("fusion.signalsStale", "times a signal nobody spoke of any more became unknown"),
    FUSION_LATE_FRAMES("fusion.lateFrames", "frames older than the picture, fused all the same"),
    HAZARD_RAISED("hazard.raised", "hazards raised"),
    HAZARD_REPORTS("hazard.reports", "reports of others of events and signs taken in"),
    HAZARD_CLEARED("hazard.cleared", "hazards cleared"),
    ADVISORY_NEW("advisory.new", "advisories issued"),
    ADVISORY_UPDATES("advisory.updates", "advisories updated"),
    ADVISORY_CANCELS("advisory.cancels", "advisories cancelled"),
    DISSEMINATION_MESSAGES("dissemination.messages", "messages sent"),
    DISSEMINATION_BYTES("dissemination.bytes", "bytes sent"),
    RECORDER_FRAMES("recorder.frames", "frames recorded"),
    SHARD_RESTARTS("shard.restarts", "times a shard restarted after a mistake of our own");

    private final String id;
    private final String description;

    Counter(String id, String description) {
        this.id = id;
        this.description = description;
    }

    public String id() {
        return id;
    }

    public String description() {
        return description;
    }
}
