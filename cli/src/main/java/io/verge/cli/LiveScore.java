package io.verge.cli;

import io.verge.edge.pipeline.FrameTimes;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.runtime.Runtime;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Track;
import java.util.List;
import java.util.Map;

/** Scores a site at work, on a thread of its own, for a score must not delay a frame. */
final class LiveScore implements PipelineObserver, AutoCloseable {
    /** The world shows itself 20 times a second; so often tracks are held against it. */
    private static final long PICTURE_NANOS = 45_000_000L;

    private final Scoring scoring;
    private final Runtime clock;
    private final Desk desk = new Desk("score");
    private long nextPictureNanos;

    /** @param clock tells when a warning could reach a driver */
    LiveScore(Scoring scoring, Runtime clock) {
        this.scoring = scoring;
        this.clock = clock;
    }

    @Override
    public void onHazard(Hazard hazard, FrameTimes times) {
        long deliveredNanos = clock.epochNanos();
        desk.give(() -> scoring.onHazard(hazard, deliveredNanos));
    }

    @Override
    public void onPicture(LocalDynamicMap picture) {
        long nowNanos = picture.nowNanos();
        if (nowNanos >= nextPictureNanos) {
            nextPictureNanos = nowNanos + PICTURE_NANOS;
            List<Track> tracks = picture.tracks();
            desk.give(() -> scoring.advanceTo(nowNanos, () -> tracks));
        }
    }

    /** The score, once the site has stopped. */
    Map<String, Object> report() {
        close();
        return scoring.report();
    }

    @Override
    public void close() {
        desk.close();
    }
}
