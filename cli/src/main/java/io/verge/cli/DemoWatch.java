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
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Watches a demonstration: counts on the shard's thread, and prints each new warning where a slow terminal delays nobody. */
final class DemoWatch implements PipelineObserver, AutoCloseable {
    private static final double MICROS_PER_SECOND = 1e6;

    private final PipelineMeter meter = new PipelineMeter();
    private final OutputDigest digest;
    private final Runtime clock;
    private final PrintWriter out;
    private final Terminal terminal = Terminal.out();
    private final Desk desk = new Desk("demo-watch");
    private volatile long firstWarningNanos;

    DemoWatch(GeoReference reference, Runtime clock, PrintWriter out) {
        this.digest = new OutputDigest(reference);
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
        meter.onFrame(sensorId, delayNanos, times);
    }

    @Override
    public void onHazard(Hazard hazard, FrameTimes times) {
        meter.onHazard(hazard, times);
    }

    @Override
    public void onAdvisory(Advisory advisory) {
        meter.onAdvisory(advisory);
        digest.add(advisory);
        if (advisory.action() == Advisory.Action.NEW) {
            if (firstWarningNanos == 0) {
                firstWarningNanos = clock.epochNanos();
            }
            desk.give(() -> print(advisory));
        }
    }

    private void print(Advisory advisory) {
        String line = Words.line(advisory);
        String coloured = switch (advisory.urgency()) {
            case ACTION -> terminal.red(line);
            case WARNING -> terminal.yellow(line);
            case AWARENESS -> line;
        };
        out.println("  " + coloured);
        out.flush();
    }

    @Override
    public void onPicture(LocalDynamicMap picture) {
        meter.onPicture(picture);
        digest.add(picture);
    }

    /** The figures, once the site has stopped. */
    Map<String, Object> report(Counters counters, long wallNanos) {
        close();
        Map<String, Object> figures = meter.report(counters, wallNanos, wallNanos, digest.hex());
        figures.put("firstWarningSeconds", firstWarningSeconds());
        figures.put("rssBytes", Report.residentBytes());
        return figures;
    }

    /** From when the launcher handed over to Java, where it tells, to the first warning; NaN where one is missing. */
    private double firstWarningSeconds() {
        long launchedMicros = Long.getLong("verge.launchedMicros", 0);
        return firstWarningNanos == 0 || launchedMicros == 0
                ? Double.NaN
                : (TimeUnit.NANOSECONDS.toMicros(firstWarningNanos) - launchedMicros) / MICROS_PER_SECOND;
    }

    /** Prints what still waits. */
    @Override
    public void close() {
        desk.close();
    }
}
