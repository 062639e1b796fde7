package io.verge.benchmarks;

import io.verge.benchmarks.replay.PipelineMeter;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.SystemRuntime;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From a sensor's datagram to the warning's datagram at a roadside unit, both over loopback: a real inbox, shard, pipeline
 * and dissemination for each number of objects per frame, at 10 Hz, every frame causing a warning. A bare blocking Java
 * UDP echo of a datagram of the same size takes turns with them, so that both are measured in the same seconds.
 */
public final class FrameToWarningBench {
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double NANOS_PER_MICRO = 1e3;
    private static final String[] FLOORS = {"3", "6", "16"};
    private static final String[] GOALS = {"1.5", "3", "8"};

    /**
     * How much to measure.
     *
     * @param format what the sensor speaks; warnings are written in the same set
     * @param objects objects per frame, each 16 … 1,000
     * @param warmUpFrames frames of each size sent as fast as they are answered, before measuring
     * @param seconds how long to measure, at 10 Hz
     */
    public record Settings(FrameFormat format, List<Integer> objects, int warmUpFrames, int seconds) {
        /** Two and a half minutes: 1,200 frames of each size. */
        public static final Settings FULL = new Settings(FrameFormat.CN, List.of(16, 200, 1_000), 3_000, 120);
        /** A few seconds: shows that it works, not how fast. */
        public static final Settings QUICK = new Settings(FrameFormat.CN, List.of(16, 200), 60, 2);

        public Settings {
            if (objects.isEmpty() || seconds < 1) {
                throw new IllegalArgumentException("at least one size and one second");
            }
            objects = List.copyOf(objects);
        }

        public Settings withFormat(FrameFormat other) {
            return new Settings(other, objects, warmUpFrames, seconds);
        }
    }

    /** One answered datagram: when it was sent and when the answer was there, by the monotonic clock. */
    record Sample(long sentNanos, long answeredNanos) {
        long nanos() {
            return answeredNanos - sentNanos;
        }
    }

    /** Everything measured of one size. */
    private static final class Lane {
        final WarnedSite site;
        final List<Sample> warnings = new ArrayList<>();
        final List<Sample> echoes = new ArrayList<>();
        int missed;

        Lane(WarnedSite site) {
            this.site = site;
        }
    }

    /** Medians, tails and ratios of one size; times in microseconds. */
    private record Row(
            int objects,
            int datagrams,
            int datagramBytes,
            double p50,
            double echoP50,
            double cleanP999,
            double echoCleanP999,
            int clean,
            int samples,
            int missed,
            double bytesPerFrame,
            Map<String, Map<String, Double>> stages) {
        double ratio() {
            return p50 / echoP50;
        }

        double tailRatio() {
            return cleanP999 / echoCleanP999;
        }
    }

    private final Settings settings;
    private final PrintStream out;
    private final SystemRuntime clock = new SystemRuntime();

    private FrameToWarningBench(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Measures, prints a table and returns what goes into the JSON file. */
    public static Map<String, Object> run(Settings settings, PrintStream out) {
        return new FrameToWarningBench(settings, out).run();
    }

    private Map<String, Object> run() {
        List<Lane> lanes = new ArrayList<>();
        GapRecorder gaps;
        try (UdpEcho echo = UdpEcho.open()) {
            try {
                for (int objects : settings.objects()) {
                    lanes.add(new Lane(WarnedSite.open(objects, settings.format(), echo.port())));
                }
                warmUp(lanes);
                gaps = GapRecorder.start();
                try (gaps) {
                    measure(lanes);
                }
            } finally {
                lanes.forEach(lane -> lane.site.close());
            }
        }
        List<Row> rows = lanes.stream().map(lane -> row(lane, gaps)).toList();
        print(rows, gaps.count());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "frame-to-warning");
        result.put("format", settings.format().name());
        result.put("seconds", settings.seconds());
        result.put("machineGaps", gaps.count());
        result.put("sizes", rows.stream().map(FrameToWarningBench::json).toList());
        return result;
    }

    private void warmUp(List<Lane> lanes) {
        for (int i = 0; i < settings.warmUpFrames(); i++) {
            for (Lane lane : lanes) {
                lane.site.prepare();
                lane.site.warn();
                lane.site.echo();
            }
        }
        lanes.forEach(lane -> lane.site.startMeter());
    }

    /** In each tenth of a second every size and every echo has a turn, evenly spaced. */
    private void measure(List<Lane> lanes) {
        long turn = PERIOD_NANOS / (2L * lanes.size());
        long next = clock.monotonicNanos();
        for (int period = 0; period < settings.seconds() * 10; period++) {
            for (Lane lane : lanes) {
                lane.site.prepare();
                next = waitFor(next + turn);
                Sample warned = lane.site.warn();
                next = waitFor(next + turn);
                Sample echoed = lane.site.echo();
                if (warned.nanos() > 0 && echoed.nanos() > 0) {
                    lane.warnings.add(warned);
                    lane.echoes.add(echoed);
                } else {
                    lane.missed++;
                }
            }
        }
    }

    private long waitFor(long instant) {
        for (long left = instant - clock.monotonicNanos(); left > 0; left = instant - clock.monotonicNanos()) {
            LockSupport.parkNanos(left);
        }
        return instant;
    }

    private static Row row(Lane lane, GapRecorder gaps) {
        double[] cleanWarnings = micros(lane.warnings, gaps);
        double[] cleanEchoes = micros(lane.echoes, gaps);
        PipelineMeter meter = lane.site.meter();
        return new Row(
                lane.site.objects(),
                lane.site.datagramsPerFrame(),
                lane.site.datagramBytes(),
                percentile(micros(lane.warnings), 0.5),
                percentile(micros(lane.echoes), 0.5),
                percentile(cleanWarnings, 0.999),
                percentile(cleanEchoes, 0.999),
                cleanWarnings.length,
                lane.warnings.size(),
                lane.missed,
                lane.site.bytesPerFrame(),
                meter.stageMicros());
    }

    private static double[] micros(List<Sample> samples) {
        return samples.stream()
                .mapToDouble(sample -> sample.nanos() / NANOS_PER_MICRO)
                .sorted()
                .toArray();
    }

    private static double[] micros(List<Sample> samples, GapRecorder gaps) {
        return micros(samples.stream()
                .filter(sample -> gaps.isClean(sample.sentNanos(), sample.answeredNanos()))
                .toList());
    }

    private static double percentile(double[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("objects", row.objects());
        json.put("p50Ratio", row.ratio());
        json.put("cleanP999Ratio", row.tailRatio());
        json.put("p50Micros", row.p50());
        json.put("echoP50Micros", row.echoP50());
        json.put("cleanP999Micros", row.cleanP999());
        json.put("echoCleanP999Micros", row.echoCleanP999());
        json.put("samples", row.samples());
        json.put("cleanSamples", row.clean());
        json.put("framesWithoutWarning", row.missed());
        json.put("datagrams", row.datagrams());
        json.put("datagramBytes", row.datagramBytes());
        json.put("bytesAllocatedPerFrame", row.bytesPerFrame());
        json.put("bytesAllocatedPerObject", row.bytesPerFrame() / row.objects());
        json.put("stageMicros", row.stages());
        return json;
    }

    private void print(List<Row> rows, int gaps) {
        out.println("frame to warning, datagram to datagram, beside a bare Java UDP echo of the same size; both in "
                + settings.format());
        out.printf(
                "  %7s | %9s %6s %6s | %10s | %8s %8s | %9s %9s | %11s %6s | %10s%n",
                "objects",
                "p50 ratio",
                "floor",
                "goal",
                "p99.9 ratio",
                "p50 us",
                "echo us",
                "p99.9 us",
                "echo us",
                "clean",
                "missed",
                "bytes/frame");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            out.printf(
                    "  %,7d | %8.2fx %6s %6s | %10.2fx | %8.1f %8.1f | %9.1f %9.1f | %5d/%5d %6d | %,10.0f%n",
                    row.objects(),
                    row.ratio(),
                    i < FLOORS.length ? FLOORS[i] : "",
                    i < GOALS.length ? GOALS[i] : "",
                    row.tailRatio(),
                    row.p50(),
                    row.echoP50(),
                    row.cleanP999(),
                    row.echoCleanP999(),
                    row.clean(),
                    row.samples(),
                    row.missed(),
                    row.bytesPerFrame());
        }
        for (Row row : rows) {
            StringBuilder stages = new StringBuilder();
            row.stages()
                    .forEach((stage, micros) ->
                            stages.append(' ').append(stage).append(' ').append(micros.get("p50")));
            out.printf("  stages p50 us, %,d objects:%s%n", row.objects(), stages);
        }
        out.printf("  gaps > 200 us of the control loop: %d%n", gaps);
    }
}
