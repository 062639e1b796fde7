package io.verge.cli;

import io.verge.benchmarks.replay.OutputDigest;
import io.verge.benchmarks.replay.PipelineMeter;
import io.verge.edge.pipeline.FrameTimes;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.Runtime;
import io.verge.road.Advisory;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Track;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Watches a demonstration: counts on the shard's thread, and prints and scores on one of its own, so that neither a slow
 * terminal nor the score delays a frame. What its queue has no room for is neither printed nor scored.
 */
final class DemoWatch implements PipelineObserver, AutoCloseable {
    private static final int MAX_WAITING = 4_096;
    private static final long PICTURE_NANOS = 45_000_000L;
    private static final long PATIENCE_SECONDS = 10;
    private static final double MICROS_PER_SECOND = 1e6;

    private final PipelineMeter meter = new PipelineMeter();
    private final OutputDigest digest;
    private final Runtime clock;
    private final Optional<Scoring> scoring;
    private final PrintWriter out;
    private final Terminal terminal = Terminal.out();
    private final ThreadPoolExecutor desk;
    private long nextPictureNanos;
    private volatile long firstWarningNanos;

    DemoWatch(GeoReference reference, Runtime clock, Optional<Scoring> scoring, PrintWriter out) {
        this.digest = new OutputDigest(reference);
        this.clock = clock;
        this.scoring = scoring;
        this.out = out;
        this.desk = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().name("demo-watch").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
        meter.onFrame(sensorId, delayNanos, times);
    }

    @Override
    public void onHazard(Hazard hazard, FrameTimes times) {
        meter.onHazard(hazard, times);
        if (scoring.isPresent()) {
            long deliveredNanos = clock.epochNanos();
            desk.execute(() -> scoring.get().onHazard(hazard, deliveredNanos));
        }
    }

    @Override
    public void onAdvisory(Advisory advisory) {
        meter.onAdvisory(advisory);
        digest.add(advisory);
        if (advisory.action() == Advisory.Action.NEW) {
            if (firstWarningNanos == 0) {
                firstWarningNanos = clock.epochNanos();
            }
            desk.execute(() -> print(advisory));
        }
    }

    private void print(Advisory advisory) {
        String line = Words.line(advisory);
        out.println("  "
                + switch (advisory.urgency()) {
                    case ACTION -> terminal.red(line);
                    case WARNING -> terminal.yellow(line);
                    case AWARENESS -> line;
                });
        out.flush();
    }

    @Override
    public void onPicture(LocalDynamicMap picture) {
        meter.onPicture(picture);
        digest.add(picture);
        long nowNanos = picture.nowNanos();
        if (scoring.isPresent() && nowNanos >= nextPictureNanos) {
            nextPictureNanos = nowNanos + PICTURE_NANOS;
            List<Track> tracks = picture.tracks();
            desk.execute(() -> scoring.get().advanceTo(nowNanos, () -> tracks));
        }
    }

    /** The figures, once the site has stopped. */
    Map<String, Object> report(Counters counters, long wallNanos) {
        close();
        Map<String, Object> figures = meter.report(counters, wallNanos, wallNanos, digest.hex());
        figures.put("firstWarningSeconds", firstWarningSeconds());
        figures.put("rssBytes", Report.residentBytes());
        scoring.ifPresent(score -> figures.put("score", score.report()));
        return figures;
    }

    /** From when the launcher handed over to Java, where it tells, to the first warning; NaN where one is missing. */
    private double firstWarningSeconds() {
        long launchedMicros = Long.getLong("verge.launchedMicros", 0);
        return firstWarningNanos == 0 || launchedMicros == 0
                ? Double.NaN
                : (TimeUnit.NANOSECONDS.toMicros(firstWarningNanos) - launchedMicros) / MICROS_PER_SECOND;
    }

    /** Prints and scores what still waits; once. */
    @Override
    public void close() {
        desk.shutdown();
        try {
            desk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
