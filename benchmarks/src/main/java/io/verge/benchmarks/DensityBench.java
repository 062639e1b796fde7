package io.verge.benchmarks;

import io.verge.edge.fusion.Fusion;
import io.verge.edge.fusion.FusionConfig;
import io.verge.edge.hazard.HazardConfig;
import io.verge.edge.hazard.HazardDetector;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.road.map.LaneMatch;
import io.verge.road.map.RoadMap;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How many road users one core carries: the frames of 100 ms of a town, several sensors of at most 1,024 objects each,
 * through fusion, lane matching and conflicts of one picture, on one thread. The limit beside it is one bare pass over
 * columns: everybody moved on evenly and looked up in a plain grid.
 */
public final class DensityBench {
    private static final double PER_KM2 = 400;
    private static final double UNRULY_SHARE = 0.01;
    private static final double TICK_SECONDS = 0.1;
    private static final double TICK_MILLIS = 100;
    private static final double SIGMA_M = 0.15;
    private static final int MAX_OBJECTS = 1_024;
    /** Districts are drawn for this many, so that an uneven town still fits. */
    private static final int OBJECTS_PER_FRAME = 800;

    private static final long TRANSIT_NANOS = 5_000_000;
    private static final long START_NANOS = 1_800_000_000_000_000_000L;
    private static final long SEED = 20261123;
    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * How much to measure.
     *
     * @param sizes road users, rising; measuring stops after the first that takes {@code stopMillis}
     * @param warmUpTicks periods of 100 ms before measuring, at each size
     * @param ticks periods measured
     * @param stopMillis no larger size is tried after one whose period takes this long
     */
    public record Settings(List<Integer> sizes, int warmUpTicks, int ticks, double stopMillis) {
        /** About a minute. */
        public static final Settings FULL =
                new Settings(List.of(1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000), 20, 30, 1_000);
        /** A few seconds: shows that it works, not how fast. */
        public static final Settings QUICK = new Settings(List.of(500, 1_000, 2_000), 6, 4, 1_000);

        public Settings {
            if (sizes.size() < 2 || ticks < 1) {
                throw new IllegalArgumentException("at least two sizes and one tick");
            }
            sizes = List.copyOf(sizes);
        }
    }

    /** Medians of one size. */
    private record Row(
            int roadUsers,
            int tracks,
            double millis,
            double fusionMillis,
            double hazardMillis,
            double laneMatchMillis,
            double limitMillis,
            double bytesPerObservation,
            long hazardsRaised) {}

    private final Settings settings;
    private final PrintStream out;
    private final SystemRuntime clock = new SystemRuntime();

    private DensityBench(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Measures, prints a table and returns what goes into the JSON file. */
    public static Map<String, Object> run(Settings settings, PrintStream out) {
        return new DensityBench(settings, out).run();
    }

    private Map<String, Object> run() {
        // The first pass only lets the compiler settle.
        for (int size : settings.sizes().subList(0, 2)) {
            measure(size);
        }
        List<Row> rows = new ArrayList<>();
        for (int size : settings.sizes()) {
            rows.add(measure(size));
            if (rows.size() >= 2 && rows.getLast().millis() > settings.stopMillis()) {
                break;
            }
        }
        Row largest = rows.getFirst();
        for (Row row : rows) {
            largest = row.millis() <= TICK_MILLIS ? row : largest;
        }
        CostFit fit = CostFit.of(
                rows.stream().mapToDouble(Row::roadUsers).toArray(),
                rows.stream().mapToDouble(Row::millis).toArray());
        long carried = carried(rows);
        print(carried, largest, fit, rows);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "density");
        result.put("roadUsersPerCore", carried);
        result.put("largestMeasuredInTime", largest.roadUsers());
        result.put("costExponent", fit.exponent());
        result.put("timesTheLimit", largest.millis() / largest.limitMillis());
        result.put("perKm2", PER_KM2);
        result.put("scaling", rows.stream().map(DensityBench::json).toList());
        return result;
    }

    /** The number whose 100 ms take 100 ms, between the last size that does it in time and the first that does not. */
    private static long carried(List<Row> rows) {
        for (int i = 1; i < rows.size(); i++) {
            Row before = rows.get(i - 1);
            Row row = rows.get(i);
            if (row.millis() > TICK_MILLIS) {
                CostFit between = CostFit.of(
                        new double[] {before.roadUsers(), row.roadUsers()},
                        new double[] {before.millis(), row.millis()});
                return Math.round(Math.pow(TICK_MILLIS / between.factor(), 1 / between.exponent()));
            }
        }
        // Not stretched beyond what was measured.
        return rows.getLast().roadUsers();
    }

    private Row measure(int roadUsers) {
        CityGrid grid = CityGrid.forRoadUsers(roadUsers, PER_KM2);
        RoadMap roadMap = grid.map();
        CityTraffic traffic = new CityTraffic(grid, roadUsers, UNRULY_SHARE, SEED);
        Districts districts = new Districts(grid, roadUsers);
        // Those who leave town coast for a while beside those who enter it.
        LocalDynamicMap map = new LocalDynamicMap(roadUsers + roadUsers / 2 + 64);
        Counters counters = new Counters();
        FusionConfig config = FusionConfig.DEFAULTS.withMaxTracks(map.capacity());
        Fusion fusion = new Fusion(config, map, roadMap, counters, MAX_OBJECTS);
        HazardDetector detector = new HazardDetector(HazardConfig.DEFAULTS, map, roadMap, counters);
        SplittableRandom noise = new SplittableRandom(SEED);

        double[][] nanos = new double[4][settings.ticks()];
        long bytes = 0;
        for (int tick = -settings.warmUpTicks(); tick < settings.ticks(); tick++) {
            double seconds = (tick + settings.warmUpTicks()) * TICK_SECONDS;
            long measured = START_NANOS + Math.round(seconds * 1e9);
            traffic.moveTo(seconds);
            districts.observe(traffic, measured, noise);
            long bytesBefore = Allocation.bytes();
            double fused = 0;
            double assessed = 0;
            for (Observations frame : districts.frames) {
                long begun = clock.monotonicNanos();
                fusion.update(frame, measured + TRANSIT_NANOS);
                long between = clock.monotonicNanos();
                detector.assess();
                fused += between - begun;
                assessed += clock.monotonicNanos() - between;
            }
            if (tick >= 0) {
                bytes += Allocation.bytes() - bytesBefore;
                nanos[0][tick] = fused;
                nanos[1][tick] = assessed;
                nanos[2][tick] = laneMatchNanos(map, roadMap);
                nanos[3][tick] = limitNanos(traffic, grid);
            }
        }
        double fusionMillis = median(nanos[0]);
        double hazardMillis = median(nanos[1]);
        return new Row(
                roadUsers,
                map.size(),
                fusionMillis + hazardMillis,
                fusionMillis,
                hazardMillis,
                median(nanos[2]),
                median(nanos[3]),
                (double) bytes / settings.ticks() / roadUsers,
                counters.get(Counter.HAZARD_RAISED));
    }

    private static double median(double[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / NANOS_PER_MILLI;
    }

    /** What the lane matches within fusion cost, by doing the same once more. */
    private double laneMatchNanos(LocalDynamicMap map, RoadMap roadMap) {
        LaneMatch match = new LaneMatch();
        long begun = clock.monotonicNanos();
        for (int i = 0; i < map.size(); i++) {
            int slot = map.slotAt(i);
            roadMap.laneIndex().match(map.xM[slot], map.yM[slot], map.headingRad[slot], map.lane[slot], match);
        }
        return clock.monotonicNanos() - begun;
    }

    /** The least that must be done: move everybody on, and look each up in a plain grid of cells. */
    private double limitNanos(CityTraffic traffic, CityGrid grid) {
        int n = traffic.size();
        double cellM = 8;
        int columns = (int) Math.ceil(grid.sideM() / cellM) + 4;
        int[] cells = new int[columns * columns];
        double[] vx = new double[n];
        double[] vy = new double[n];
        for (int i = 0; i < n; i++) {
            vx[i] = traffic.speedMps[i] * Math.cos(traffic.headingRad[i]);
            vy[i] = traffic.speedMps[i] * Math.sin(traffic.headingRad[i]);
        }
        double half = grid.sideM() / 2 + cellM;
        long begun = clock.monotonicNanos();
        for (int i = 0; i < n; i++) {
            double x = traffic.xM[i] + TICK_SECONDS * vx[i];
            double y = traffic.yM[i] + TICK_SECONDS * vy[i];
            traffic.xM[i] = x;
            traffic.yM[i] = y;
            int column = (int) ((x + half) / cellM);
            int row = (int) ((y + half) / cellM);
            cells[column * columns + row]++;
        }
        return clock.monotonicNanos() - begun;
    }

    /** The town cut into squares, each with a sensor that sees all of it and nothing else. */
    private static final class Districts {
        final List<Observations> frames = new ArrayList<>();
        private final int perSide;
        private final double sideM;

        Districts(CityGrid grid, int roadUsers) {
            sideM = grid.sideM();
            perSide = (int) Math.ceil(Math.sqrt(roadUsers / (double) OBJECTS_PER_FRAME));
            for (int i = 0; i < perSide * perSide; i++) {
                frames.add(new Observations(MAX_OBJECTS));
            }
        }

        void observe(CityTraffic traffic, long measuredNanos, SplittableRandom noise) {
            for (int i = 0; i < frames.size(); i++) {
                frames.get(i).start("sensor-" + i, measuredNanos);
            }
            for (int i = 0; i < traffic.size(); i++) {
                Observations frame = frames.get(band(traffic.xM[i]) * perSide + band(traffic.yM[i]));
                if (frame.isFull()) {
                    throw new IllegalStateException("a district holds more than " + MAX_OBJECTS + " road users");
                }
                traffic.observe(i, frame, SIGMA_M, noise);
            }
        }

        private int band(double metres) {
            return Math.clamp((long) ((metres / sideM + 0.5) * perSide), 0, perSide - 1);
        }
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("roadUsers", row.roadUsers());
        json.put("tracks", row.tracks());
        json.put("millis", row.millis());
        json.put("timesTheLimit", row.millis() / row.limitMillis());
        json.put("nanosPerRoadUser", nanosEach(row, row.millis()));
        json.put("fusionNanosPerRoadUser", nanosEach(row, row.fusionMillis()));
        json.put("ofThatLaneMatchNanosPerRoadUser", nanosEach(row, row.laneMatchMillis()));
        json.put("hazardNanosPerRoadUser", nanosEach(row, row.hazardMillis()));
        json.put("limitNanosPerRoadUser", nanosEach(row, row.limitMillis()));
        json.put("bytesPerObservation", row.bytesPerObservation());
        json.put("hazardsRaised", row.hazardsRaised());
        return json;
    }

    private static double nanosEach(Row row, double millis) {
        return millis * NANOS_PER_MILLI / row.roadUsers();
    }

    private void print(long carried, Row largest, CostFit fit, List<Row> rows) {
        out.printf("road users at %.0f per km², each measured at 10 Hz, one core%n", PER_KM2);
        out.printf("  road users per core in 100 ms   %,9d  (floor 10,000, goal 250,000)%n", carried);
        out.printf(
                "  times the bare pass             %9.0f  at %,d%n",
                largest.millis() / largest.limitMillis(), largest.roadUsers());
        out.printf("  cost exponent                   %9.3f%n", fit.exponent());
        out.printf(
                "%n  %10s %8s %9s | ns each: %7s %11s %7s %6s | %10s%n",
                "road users", "tracks", "ms", "fusion", "lane match", "hazard", "limit", "bytes each");
        for (Row row : rows) {
            out.printf(
                    "  %,10d %,8d %9.2f | %16.0f %11.0f %7.0f %6.1f | %10.1f%n",
                    row.roadUsers(),
                    row.tracks(),
                    row.millis(),
                    nanosEach(row, row.fusionMillis()),
                    nanosEach(row, row.laneMatchMillis()),
                    nanosEach(row, row.hazardMillis()),
                    nanosEach(row, row.limitMillis()),
                    row.bytesPerObservation());
        }
    }
}
