package io.verge.edge.pipeline;

import io.verge.edge.advisory.Advisor;
import io.verge.edge.decode.Decoded;
import io.verge.edge.decode.FrameDecoder;
import io.verge.edge.decode.KnownSensors;
import io.verge.edge.dissemination.Dissemination;
import io.verge.edge.fusion.Fusion;
import io.verge.edge.hazard.HazardDetector;
import io.verge.edge.ingest.FrameHandler;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.runtime.Counters;
import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.RoadMap;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How a bit from a radio becomes a warning in a car: a frame arrives, is decoded into observations, fused into the picture,
 * the picture is searched for dangers, it is decided who is told, and they are told; then whoever follows the picture is
 * shown it. One frame runs to the end before the next begins, on the thread that took it from the socket; its arrival is the clock, and nothing waits for a tick.
 */
public final class Pipeline implements FrameHandler {
    private final LongSupplier stopwatch;
    private final Dissemination dissemination;
    private final PipelineObserver observer;
    private final KnownSensors sensors;
    private final LocalDynamicMap picture;
    private final FrameDecoder decoder;
    private final Fusion fusion;
    private final HazardDetector hazardDetector;
    private final Advisor advisor;

    /**
     * @param stopwatch nanoseconds that only ever grow, to time the stages by
     * @param dissemination sends each advisory, and what the picture shows, on their ways without blocking
     */
    public Pipeline(
            PipelineConfig config,
            RoadMap map,
            Counters counters,
            LongSupplier stopwatch,
            Dissemination dissemination,
            PipelineObserver observer) {
        this.stopwatch = stopwatch;
        this.dissemination = dissemination;
        this.observer = observer;
        this.sensors = config.sensors();
        this.picture = new LocalDynamicMap(config.fusion().maxTracks());
        sensors.ids().forEach(picture::sensorBit);
        this.decoder = new FrameDecoder(map.reference(), config.frames(), config.siteId(), counters);
        this.fusion = new Fusion(
                config.fusion(), picture, map, counters, config.frames().maxObjects());
        this.hazardDetector = new HazardDetector(config.hazard(), picture, map, counters);
        this.advisor = new Advisor(config.advisory(), picture, map, counters);
    }

    @Override
    public void onFrame(byte[] bytes, int offset, int length, FrameSource source, long arrivalNanos) {
        long begun = stopwatch.getAsLong();
        if (decoder.decode(bytes, offset, length, source.format(), arrivalNanos) instanceof Decoded.Frame frame) {
            follow(frame, begun, arrivalNanos);
        }
    }

    private void follow(Decoded.Frame frame, long begun, long arrivalNanos) {
        sensors.complete(frame.observations());
        long decoded = stopwatch.getAsLong();
        fusion.updateSignals(frame.signals());
        if (frame.speaksOfRoadUsers()) {
            fusion.update(frame.observations(), arrivalNanos);
        } else {
            picture.advanceTo(arrivalNanos);
        }
        long fused = stopwatch.getAsLong();
        hazardDetector.hear(frame.events());
        List<Hazard> hazards = hazardDetector.assess();
        long assessed = stopwatch.getAsLong();
        List<Advisory> advisories = advisor.decide(hazards);
        long decided = stopwatch.getAsLong();
        advisories.forEach(dissemination::publish);
        dissemination.show(picture);
        long sent = stopwatch.getAsLong();

        FrameTimes times =
                new FrameTimes(decoded - begun, fused - decoded, assessed - fused, decided - assessed, sent - decided);
        String sensorId = frame.observations().sensorId();
        observer.onFrame(sensorId, arrivalNanos - frame.observations().measurementNanos(), times);
        tell(hazards, advisories, times);
        FrameEvent.record(sensorId, frame.observations().size(), picture.size(), times);
    }

    /** Lets time pass where nothing arrives: tracks and hazards nobody speaks of any more come to their end. */
    public void onIdle(long nowNanos) {
        fusion.idle(nowNanos);
        List<Hazard> hazards = hazardDetector.assess();
        List<Advisory> advisories = advisor.decide(hazards);
        advisories.forEach(dissemination::publish);
        dissemination.show(picture);
        tell(hazards, advisories, new FrameTimes(0, 0, 0, 0, 0));
    }

    private void tell(List<Hazard> hazards, List<Advisory> advisories, FrameTimes times) {
        for (int i = 0; i < hazards.size(); i++) {
            observer.onHazard(hazards.get(i), times);
        }
        advisories.forEach(observer::onAdvisory);
        observer.onPicture(picture);
    }

    /** The picture this pipeline keeps, for those on its own thread. */
    public LocalDynamicMap picture() {
        return picture;
    }
}
