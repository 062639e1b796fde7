package io.verge.edge.pipeline;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** One frame's way through the stages, in flight recordings. Costs nothing while none is being made. */
@Name("io.verge.Frame")
@Label("Frame")
@Category("Verge")
@Description("One sensor frame from bytes to advisories")
@StackTrace(false)
final class FrameEvent extends Event {
    @Label("Sensor")
    String sensor = "";

    @Label("Road users in the frame")
    int observations;

    @Label("Road users in the picture")
    int tracks;

    @Label("Decode")
    @Timespan
    long decode;

    @Label("Fusion")
    @Timespan
    long fusion;

    @Label("Hazard")
    @Timespan
    long hazard;

    @Label("Advisory")
    @Timespan
    long advisory;

    @Label("Dissemination")
    @Timespan
    long dissemination;

    static void record(String sensorId, int observations, int tracks, FrameTimes times) {
        FrameEvent event = new FrameEvent();
        if (event.isEnabled()) {
            event.sensor = sensorId;
            event.observations = observations;
            event.tracks = tracks;
            event.decode = times.decodeNanos();
            event.fusion = times.fusionNanos();
            event.hazard = times.hazardNanos();
            event.advisory = times.advisoryNanos();
            event.dissemination = times.disseminationNanos();
            event.commit();
        }
    }
}
