package io.verge.benchmarks.replay;

import io.verge.edge.pipeline.FrameTimes;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Counts and times what goes through a pipeline, for the report. On the pipeline's own thread. */
public final class PipelineMeter implements PipelineObserver {
    private static final String[] STAGES = {"decode", "fusion", "hazard", "advisory", "dissemination"};
    private static final double NANOS_PER_MICRO = 1e3;

    private final Histogram latency = new Histogram(3);
    private final Histogram warningLatency = new Histogram(3);
    private final Histogram[] stages = new Histogram[STAGES.length];
    private final long[] hazards = new long[HazardType.values().length];
    private long advisories;
    private int mostTracks;

    public PipelineMeter() {
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new Histogram(3);
        }
    }

    @Override
    public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
        latency.recordValue(times.totalNanos());
        stages[0].recordValue(times.decodeNanos());
        stages[1].recordValue(times.fusionNanos());
        stages[2].recordValue(times.hazardNanos());
        stages[3].recordValue(times.advisoryNanos());
        stages[4].recordValue(times.disseminationNanos());
    }

    @Override
    public void onHazard(Hazard hazard, FrameTimes times) {
        if (hazard.change() == Hazard.Change.RAISED) {
            hazards[hazard.type().ordinal()]++;
            warningLatency.recordValue(times.totalNanos());
        }
    }

    @Override
    public void onAdvisory(Advisory advisory) {
        advisories++;
    }

    @Override
    public void onPicture(LocalDynamicMap picture) {
        mostTracks = Math.max(mostTracks, picture.size());
    }

    public long advisories() {
        return advisories;
    }

    /** The most road users in the picture at a time. */
    public int mostTracks() {
        return mostTracks;
    }

    /** Hazards raised, by type; types never raised are left out. */
    public Map<String, Long> hazards() {
        Map<String, Long> byType = new LinkedHashMap<>();
        for (HazardType type : HazardType.values()) {
            if (hazards[type.ordinal()] > 0) {
                byType.put(type.name(), hazards[type.ordinal()]);
            }
        }
        return byType;
    }

    /** Whole frames: p50, p99, p999, max, microseconds. */
    public Map<String, Double> latencyMicros() {
        return micros(latency);
    }

    /** The frames that raised a hazard, which do more than others and are rare: the same of them alone. */
    public Map<String, Double> warningMicros() {
        return micros(warningLatency);
    }

    private static Map<String, Double> micros(Histogram nanos) {
        Map<String, Double> micros = new LinkedHashMap<>();
        micros.put("p50", nanos.getValueAtPercentile(50) / NANOS_PER_MICRO);
        micros.put("p99", nanos.getValueAtPercentile(99) / NANOS_PER_MICRO);
        micros.put("p999", nanos.getValueAtPercentile(99.9) / NANOS_PER_MICRO);
        micros.put("max", nanos.getMaxValue() / NANOS_PER_MICRO);
        return micros;
    }

    /** Each stage: p50, p99, microseconds. */
    public Map<String, Map<String, Double>> stageMicros() {
        Map<String, Map<String, Double>> micros = new LinkedHashMap<>();
        for (int i = 0; i < STAGES.length; i++) {
            Map<String, Double> stage = new LinkedHashMap<>();
            stage.put("p50", stages[i].getValueAtPercentile(50) / NANOS_PER_MICRO);
            stage.put("p99", stages[i].getValueAtPercentile(99) / NANOS_PER_MICRO);
            micros.put(STAGES[i], stage);
        }
        return micros;
    }

    /**
     * What a run came to, by the names of the report.
     *
     * @param playedNanos how much of the world's time went by
     * @param wallNanos how much of ours it took
     * @param sha256 of all that was put out
     */
    public Map<String, Object> report(Counters counters, long playedNanos, long wallNanos, String sha256) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("frames", counters.get(Counter.INGEST_FRAMES));
        report.put("observations", counters.get(Counter.DECODE_OBSERVATIONS));
        report.put("tracks", counters.get(Counter.FUSION_TRACKS_CONFIRMED));
        report.put("hazards", hazards());
        report.put("advisories", advisories);
        report.put("dropped", dropped(counters));
        report.put("latencyMicros", latencyMicros());
        report.put("warningMicros", warningMicros());
        report.put("stageMicros", stageMicros());
        report.put("playedSeconds", playedNanos / 1e9);
        report.put("wallSeconds", wallNanos / 1e9);
        report.put("realTimeFactor", (double) playedNanos / wallNanos);
        report.put("outputSha256", sha256);
        return report;
    }

    /** Drops by reason; reasons that never occurred are left out. */
    public static Map<String, Long> dropped(Counters counters) {
        Map<String, Long> dropped = new LinkedHashMap<>();
        for (DropReason reason : DropReason.values()) {
            if (counters.get(reason) > 0) {
                dropped.put(reason.name(), counters.get(reason));
            }
        }
        return dropped;
    }
}
