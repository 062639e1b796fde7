package io.verge.benchmarks.replay;

import io.verge.edge.pipeline.FrameTimes;
import io.verge.edge.pipeline.Pipeline;
import io.verge.edge.pipeline.PipelineConfig;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** One run of an input through a pipeline as fast as it goes. The same input gives the same bytes, on any machine. */
public final class Replay {
    private final FrameInput input;
    private final PipelineConfig config;
    private final LongSupplier stopwatch;
    private final PipelineObserver listener;
    private final PipelineMeter meter = new PipelineMeter();
    private final Counters counters = new Counters();
    private final OutputDigest digest;
    private long firstArrivalNanos;
    private long lastArrivalNanos;

    /**
     * @param threads 1 prepares and works off frames in turn; with more, frames are prepared on a thread of their own
     * @param stopwatch nanoseconds that only ever grow
     * @param listener is told everything the pipeline does, for scoring
     */
    public Replay(
            FrameInput input, PipelineConfig config, int threads, LongSupplier stopwatch, PipelineObserver listener) {
        this.input = threads > 1 ? new ReadAhead(input) : input;
        this.config = config;
        this.stopwatch = stopwatch;
        this.listener = listener;
        this.digest = new OutputDigest(input.map().reference());
    }

    /** Plays all of the input and closes it. What is known afterwards, by the names of the report. */
    public Map<String, Object> run() {
        long begun = stopwatch.getAsLong();
        Pipeline pipeline = new Pipeline(config, input.map(), counters, stopwatch, digest::add, new ToAll());
        try (input) {
            boolean more = true;
            while (more) {
                more = input.next((bytes, offset, length, source, arrivalNanos) -> {
                    firstArrivalNanos = firstArrivalNanos == 0 ? arrivalNanos : firstArrivalNanos;
                    lastArrivalNanos = arrivalNanos;
                    counters.increment(Counter.INGEST_FRAMES);
                    pipeline.onFrame(bytes, offset, length, source, arrivalNanos);
                });
            }
        }
        return meter.report(
                counters, lastArrivalNanos - firstArrivalNanos, stopwatch.getAsLong() - begun, digest.hex());
    }

    /** The meter, the digest and the listener all hear of everything. */
    private final class ToAll implements PipelineObserver {
        @Override
        public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
            meter.onFrame(sensorId, delayNanos, times);
            listener.onFrame(sensorId, delayNanos, times);
        }

        @Override
        public void onHazard(Hazard hazard, FrameTimes times) {
            meter.onHazard(hazard, times);
            listener.onHazard(hazard, times);
        }

        @Override
        public void onAdvisory(Advisory advisory) {
            meter.onAdvisory(advisory);
            listener.onAdvisory(advisory);
        }

        @Override
        public void onPicture(LocalDynamicMap picture) {
            digest.add(picture);
            listener.onPicture(picture);
        }
    }
}
