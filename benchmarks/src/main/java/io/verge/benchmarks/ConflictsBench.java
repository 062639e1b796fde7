package io.verge.benchmarks;

import io.verge.edge.fusion.FusionConfig;
import io.verge.edge.hazard.HazardConfig;
import io.verge.edge.hazard.HazardDetector;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.road.Hazard;
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
 *
 * <p>How cost grows with size is measured over as many towns of a size as make the largest, looked at in turn: caches and
 * branch prediction then know each town as little as a site knows its junction after a tenth of a second. One town of 1,000
 * looked at over and over is known by heart, and its growth is as much the processor's as ours; it is told beside.
 */
public final class ConflictsBench {
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

    /** Medians of one size: of a town in turn with others, and of one town over and over. */
    private record Scaling(
            int roadUsers,
            double millis,
            double millisAlone,
            double memoryMillis,
            double bytesPerRoadUser,
            int openHazards,
            double changes) {
        double nanosEach() {
            return millis * NANOS_PER_MILLI / roadUsers;
        }

        double nanosEachAlone() {
            return millisAlone * NANOS_PER_MILLI / roadUsers;
        }

        double memoryNanosEach() {
            return memoryMillis * NANOS_PER_MILLI / roadUsers;
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("roadUsers", roadUsers);
            json.put("millis", millis);
            json.put("nanosPerRoadUser", nanosEach());
            json.put("nanosPerRoadUserAlone", nanosEachAlone());
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
        CostFit alone = fit(scaling, Scaling::nanosEachAlone);
        // Work costs everybody the same, however many there are; only the wait for memory need grow.
        Scaling smallest = scaling.getFirst();
        CostFit least = fit(scaling, row -> smallest.nanosEach() - smallest.memoryNanosEach() + row.memoryNanosEach());
        List<Comparison> oracle = new ArrayList<>();
        for (int i = 0; i < settings.oracleSizes().size(); i++) {
            oracle.add(holdAgainstAllPairs(
                    settings.oracleSizes().get(i), settings.oracleTicks().get(i)));
        }
        print(fit, alone, least, scaling, oracle);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "conflicts");
        result.put("costExponent", fit.exponent());
        result.put("costExponentAlone", alone.exponent());
        result.put("leastCostExponent", least.exponent());
        result.put("fasterThanAllPairs", oracle.getLast().faster());
        result.put("sameAnswers", oracle.stream().allMatch(Comparison::same));
        result.put("perKm2", Town.PER_KM2);
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
        List<WatchedTown> towns = new ArrayList<>();
        for (int i = 0; i < settings.sizes().getLast() / size; i++) {
            towns.add(new WatchedTown(size, SEED + i));
        }
        Looks inTurn = look(towns);
        return new Scaling(
                size,
                inTurn.millis(),
                towns.size() == 1
                        ? inTurn.millis()
                        : look(List.of(new WatchedTown(size, SEED))).millis(),
                new MemoryFloor(size, SEED).medianMillis(clock, settings.ticks()),
                inTurn.bytes() / size,
                towns.getFirst().detector.openCount(),
                inTurn.changes());
    }

    /** A town and who looks at it. */
    private static final class WatchedTown {
        final Town town;
        final HazardDetector detector;

        WatchedTown(int roadUsers, long seed) {
            town = new Town(roadUsers, seed);
            detector = new HazardDetector(config(roadUsers), town.map, town.roadMap, new Counters());
        }
    }

    /** Of one town and one look: the median of the time, and means. */
    private record Looks(double millis, double bytes, double changes) {}

    private Looks look(List<WatchedTown> towns) {
        int ticks = settings.ticks();
        double[] millis = new double[ticks];
        long changes = 0;
        long bytes = 0;
        for (int tick = 0; tick < 2 * ticks; tick++) {
            for (WatchedTown watched : towns) {
                watched.town.moveTo(tick);
            }
            int changed = 0;
            long bytesBefore = Allocation.bytes();
            long begun = clock.monotonicNanos();
            for (int i = 0; i < towns.size(); i++) {
                changed += towns.get(i).detector.assess().size();
            }
            long ended = clock.monotonicNanos();
            if (tick >= ticks) {
                millis[tick - ticks] = (ended - begun) / NANOS_PER_MILLI / towns.size();
                bytes += Allocation.bytes() - bytesBefore;
                changes += changed;
            }
        }
        Arrays.sort(millis);
        double looks = (double) ticks * towns.size();
        return new Looks(millis[ticks / 2], bytes / looks, changes / looks);
    }

    private Comparison holdAgainstAllPairs(int size, int ticks) {
        Town town = new Town(size, SEED);
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

    private void print(CostFit fit, CostFit alone, CostFit least, List<Scaling> scaling, List<Comparison> oracle) {
        out.printf("conflicts among road users at %.0f per km², all just measured%n", Town.PER_KM2);
        out.printf("  cost exponent            %8.3f   (floor 1.10, goal 1.05)%n", fit.exponent());
        out.printf("  of one town alone        %8.3f   (the same one over and over)%n", alone.exponent());
        out.printf(
                "  with memory alone        %8.3f   (the fewest cost each, and what memory alone adds)%n",
                least.exponent());
        for (Comparison row : oracle) {
            out.printf(
                    "  faster than all pairs    %8.0fx  at %,d road users, %,d answers %s%n",
                    row.faster(), row.roadUsers(), row.answers(), row.same() ? "the same" : "NOT THE SAME");
        }
        out.printf(
                "%n  %10s %10s %12s %12s %12s %12s %8s%n",
                "road users", "ms", "ns each", "ns alone", "memory ns", "bytes each", "open");
        for (Scaling row : scaling) {
            out.printf(
                    "  %,10d %10.2f %12.0f %12.0f %12.0f %12.1f %8d%n",
                    row.roadUsers(),
                    row.millis(),
                    row.nanosEach(),
                    row.nanosEachAlone(),
                    row.memoryNanosEach(),
                    row.bytesPerRoadUser(),
                    row.openHazards());
        }
    }
}
