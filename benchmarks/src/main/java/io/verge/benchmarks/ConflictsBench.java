package io.verge.benchmarks;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.edge.fusion.FusionConfig;
import io.verge.edge.hazard.HazardConfig;
import io.verge.edge.hazard.HazardDetector;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.LaneMatch;
import io.verge.road.map.RoadMap;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What it costs to find all conflicts among 1,000 … 64,000 road users at one density when every one of them has just been
 * measured, how that grows, beside what memory alone takes, and how much faster it is than holding every pair against each
 * other, with the same answers.
 */
public final class ConflictsBench {
    private static final double PER_KM2 = 400;
    private static final double UNRULY_SHARE = 0.1;
    private static final double TICK_SECONDS = 0.1;
    private static final long START_NANOS = 1_800_000_000_000_000_000L;
    private static final long SEED = 20261123;
    /** By then traffic that began in good order has come to its conflicts. */
    private static final int FIRST_COMPARED_TICK = 80;

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * How much to measure.
     *
     * @param sizes road users, rising
     * @param ticks how often the detector looks at each size while it is timed, after as many untimed looks
     * @param oracleSizes road users at which it is held against all pairs, rising
     * @param oracleTicks how often, at each of these
     */
    public record Settings(List<Integer> sizes, int ticks, List<Integer> oracleSizes, List<Integer> oracleTicks) {
        /** About a minute. */
        public static final Settings FULL = new Settings(
                List.of(1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000),
                40,
                List.of(1_000, 4_000, 16_000),
                List.of(40, 12, 9));
        /** A few seconds: shows that it works, not how fast. */
        public static final Settings QUICK =
                new Settings(List.of(500, 1_000, 2_000), 5, List.of(500, 1_000), List.of(12, 6));

        public Settings {
            if (sizes.size() < 2 || oracleSizes.isEmpty() || oracleSizes.size() != oracleTicks.size()) {
                throw new IllegalArgumentException(
                        "at least two sizes, one for the oracle, and ticks for each of those");
            }
            sizes = List.copyOf(sizes);
            oracleSizes = List.copyOf(oracleSizes);
            oracleTicks = List.copyOf(oracleTicks);
        }
    }

    private final Settings settings;
    private final PrintStream out;
    private final SystemRuntime clock = new SystemRuntime();

    private ConflictsBench(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Measures, prints a table and returns what goes into the JSON file. */
    public static Map<String, Object> run(Settings settings, PrintStream out) {
        return new ConflictsBench(settings, out).run();
    }

    /** One town with its traffic, written straight into a picture as fusion would leave it. */
    private static final class Town {
        final RoadMap roadMap;
        final LocalDynamicMap map;
        private final CityTraffic traffic;
        private final LaneMatch match = new LaneMatch();
        private final int[] slots;

        Town(int roadUsers) {
            CityGrid grid = CityGrid.forRoadUsers(roadUsers, PER_KM2);
            roadMap = grid.map();
            traffic = new CityTraffic(grid, roadUsers, UNRULY_SHARE, SEED);
            map = new LocalDynamicMap(roadUsers);
            slots = new int[roadUsers];
            for (int i = 0; i < roadUsers; i++) {
                slots[i] = map.birth(START_NANOS);
                int slot = slots[i];
                map.confirmed[slot] = true;
                map.stationType[slot] = (byte) traffic.type[i].code();
                map.lengthM[slot] = traffic.type[i].typicalLengthM();
                map.widthM[slot] = traffic.type[i].typicalWidthM();
                int c = slot * COVARIANCE_STRIDE;
                map.covariance[c] = 0.02;
                map.covariance[c + 2] = 0.02;
                map.covariance[c + 7] = 0.05;
                map.covariance[c + 9] = 0.05;
            }
        }

        /** Everybody has just been measured. */
        void moveTo(int tick) {
            long now = START_NANOS + Math.round(tick * TICK_SECONDS * 1e9);
            traffic.moveTo(tick * TICK_SECONDS);
            map.advanceTo(now);
            for (int i = 0; i < slots.length; i++) {
                int slot = slots[i];
                double heading = traffic.headingRad[i];
                map.timestampNanos[slot] = now;
                map.measuredNanos[slot] = now;
                map.xM[slot] = traffic.xM[i];
                map.yM[slot] = traffic.yM[i];
                map.vxMps[slot] = traffic.speedMps[i] * Math.cos(heading);
                map.vyMps[slot] = traffic.speedMps[i] * Math.sin(heading);
                map.headingRad[slot] = heading;
                roadMap.laneIndex().match(traffic.xM[i], traffic.yM[i], heading, map.lane[slot], match);
                map.lane[slot] = match.lane;
                map.laneAlongM[slot] = match.alongM;
                map.laneOffsetM[slot] = match.offsetM;
                map.touch(slot);
            }
        }
    }

    /** Medians of one size. */
    private record Scaling(
            int roadUsers,
            double millis,
            double memoryMillis,
            double bytesPerRoadUser,
            int openHazards,
            double changes) {
        double nanosEach() {
            return millis * NANOS_PER_MILLI / roadUsers;
        }

        double memoryNanosEach() {
            return memoryMillis * NANOS_PER_MILLI / roadUsers;
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("roadUsers", roadUsers);
            json.put("millis", millis);
            json.put("nanosPerRoadUser", nanosEach());
            json.put("memoryNanosPerRoadUser", memoryNanosEach());
            json.put("bytesPerRoadUser", bytesPerRoadUser);
            json.put("openHazards", openHazards);
            json.put("hazardChangesPerTick", changes);
            return json;
        }
    }

    /** One size held against all pairs. */
    private record Comparison(int roadUsers, boolean same, long answers, double allPairsMillis, double millis) {
        double faster() {
            return allPairsMillis / millis;
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("roadUsers", roadUsers);
            json.put("fasterThanAllPairs", faster());
            json.put("sameAnswers", same);
            json.put("answersCompared", answers);
            json.put("allPairsMillis", allPairsMillis);
            json.put("millis", millis);
            return json;
        }
    }

    private Map<String, Object> run() {
        // The first pass over the sizes only lets the compiler settle.
        settings.sizes().forEach(this::measure);
        List<Scaling> scaling = settings.sizes().stream().map(this::measure).toList();
        CostFit fit = fit(scaling, Scaling::nanosEach);
        // Work costs everybody the same, however many there are; only the wait for memory need grow.
        Scaling smallest = scaling.getFirst();
        CostFit least = fit(scaling, row -> smallest.nanosEach() - smallest.memoryNanosEach() + row.memoryNanosEach());
        List<Comparison> oracle = new ArrayList<>();
        for (int i = 0; i < settings.oracleSizes().size(); i++) {
            oracle.add(holdAgainstAllPairs(
                    settings.oracleSizes().get(i), settings.oracleTicks().get(i)));
        }
        print(fit, least, scaling, oracle);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "conflicts");
        result.put("costExponent", fit.exponent());
        result.put("leastCostExponent", least.exponent());
        result.put("fasterThanAllPairs", oracle.getLast().faster());
        result.put("sameAnswers", oracle.stream().allMatch(Comparison::same));
        result.put("perKm2", PER_KM2);
        result.put("oracle", oracle.stream().map(Comparison::json).toList());
        result.put("scaling", scaling.stream().map(Scaling::json).toList());
        return result;
    }

    private static CostFit fit(List<Scaling> scaling, ToDoubleFunction<Scaling> nanosEach) {
        return CostFit.of(
                scaling.stream().mapToDouble(Scaling::roadUsers).toArray(),
                scaling.stream()
                        .mapToDouble(row -> nanosEach.applyAsDouble(row) * row.roadUsers())
                        .toArray());
    }

    /** As many open hazards for each road user as the limits as delivered give for each track, and no fewer. */
    private static HazardConfig config(int roadUsers) {
        int most = HazardConfig.DEFAULTS.maxOpen();
        return HazardConfig.DEFAULTS.withMaxOpen(
                Math.max(most, (int) ((long) roadUsers * most / FusionConfig.DEFAULTS.maxTracks())));
    }

    private Scaling measure(int size) {
        Town town = new Town(size);
        HazardDetector detector = new HazardDetector(config(size), town.map, town.roadMap, new Counters());
        double[] millis = new double[settings.ticks()];
        long changes = 0;
        long bytes = 0;
        for (int tick = 0; tick < 2 * settings.ticks(); tick++) {
            town.moveTo(tick);
            long bytesBefore = Allocation.bytes();
            long begun = clock.monotonicNanos();
            int changed = detector.assess().size();
            long ended = clock.monotonicNanos();
            if (tick >= settings.ticks()) {
                millis[tick - settings.ticks()] = (ended - begun) / NANOS_PER_MILLI;
                bytes += Allocation.bytes() - bytesBefore;
                changes += changed;
            }
        }
        Arrays.sort(millis);
        return new Scaling(
                size,
                millis[millis.length / 2],
                new MemoryFloor(size, SEED).medianMillis(clock, settings.ticks()),
                (double) bytes / size / settings.ticks(),
                detector.openCount(),
                (double) changes / settings.ticks());
    }

    private Comparison holdAgainstAllPairs(int size, int ticks) {
        Town town = new Town(size);
        HazardConfig config = config(size);
        HazardDetector detector = new HazardDetector(config, town.map, town.roadMap, new Counters());
        HazardDetector oracle = HazardDetector.overAllPairs(config, town.map, town.roadMap, new Counters());
        double[] fast = new double[ticks];
        double[] slow = new double[ticks];
        boolean same = true;
        long answers = 0;
        for (int tick = 0; tick < ticks; tick++) {
            town.moveTo(FIRST_COMPARED_TICK + tick);
            long begun = clock.monotonicNanos();
            List<Hazard> found = detector.assess();
            long between = clock.monotonicNanos();
            List<Hazard> expected = oracle.assess();
            slow[tick] = clock.monotonicNanos() - between;
            fast[tick] = between - begun;
            same &= inOrder(found).equals(inOrder(expected));
            answers += expected.size();
        }
        Arrays.sort(fast);
        Arrays.sort(slow);
        return new Comparison(
                size, same, answers, slow[ticks / 2] / NANOS_PER_MILLI, fast[ticks / 2] / NANOS_PER_MILLI);
    }

    /** Ids are given in the order pairs are found, which is nobody's business; everything else must agree to the bit. */
    private static List<String> inOrder(List<Hazard> hazards) {
        return hazards.stream().map(ConflictsBench::withoutId).sorted().toList();
    }

    private static String withoutId(Hazard h) {
        return String.join(
                " ",
                h.parties().toString(),
                h.type().name(),
                h.change().name(),
                h.place().toString(),
                Long.toString(h.raisedNanos()),
                Double.toString(h.timeToCollisionSeconds()),
                Double.toString(h.postEncroachmentSeconds()),
                Double.toString(h.requiredDecelerationMps2()),
                Double.toString(h.probability()),
                h.severity().name());
    }

    private void print(CostFit fit, CostFit least, List<Scaling> scaling, List<Comparison> oracle) {
        out.printf("conflicts among road users at %.0f per km², all just measured%n", PER_KM2);
        out.printf("  cost exponent            %8.3f   (floor 1.10, goal 1.05)%n", fit.exponent());
        out.printf(
                "  with memory alone        %8.3f   (the fewest cost each, and what memory alone adds)%n",
                least.exponent());
        for (Comparison row : oracle) {
            out.printf(
                    "  faster than all pairs    %8.0fx  at %,d road users, %,d answers %s%n",
                    row.faster(), row.roadUsers(), row.answers(), row.same() ? "the same" : "NOT THE SAME");
        }
        out.printf(
                "%n  %10s %10s %12s %12s %12s %8s%n", "road users", "ms", "ns each", "memory ns", "bytes each", "open");
        for (Scaling row : scaling) {
            out.printf(
                    "  %,10d %10.2f %12.0f %12.0f %12.1f %8d%n",
                    row.roadUsers(),
                    row.millis(),
                    row.nanosEach(),
                    row.memoryNanosEach(),
                    row.bytesPerRoadUser(),
                    row.openHazards());
        }
    }
}
