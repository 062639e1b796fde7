package io.verge.edge.wire;

import io.verge.edge.runtime.FrameFormat;
import io.verge.messages.eu.release1.ivi.IviContainer;
import io.verge.messages.eu.release1.ivigeneral.GicPart;
import io.verge.messages.eu.release1.ivilocation.ComputedSegment;
import io.verge.messages.eu.release1.ivilocation.DeltaPosition;
import io.verge.messages.eu.release1.ivilocation.PolygonalLine;
import io.verge.messages.eu.release1.ivilocation.Zone;
import io.verge.messages.eu.release1.ivisign.RSCode;
import io.verge.road.Advisory.Action;
import io.verge.road.GeoReference;
import io.verge.road.HazardType;
import io.verge.road.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * RSI, DENM, IVIM and TIM as a broken radio or a liar sends them: of all kinds of events and signs, near and far, past and
 * to come, by the site's own name too, repeated, cut and with any bits turned.
 */
public final class HostileReports {
    private static final int POOL = 128;
    /** Messages are made anew after so many were taken, as time goes on. */
    private static final int TAKEN = 2_000;

    private static final double FAR_M = 4_000;
    private static final HazardType[] TYPES = HazardType.values();
    private static final Action[] ACTIONS = Action.values();
    private static final FrameFormat[] SETS = {FrameFormat.CN, FrameFormat.EU, FrameFormat.EU, FrameFormat.US};

    private final RandomGenerator random;
    private final GeoReference geo;
    private final String own;
    private final List<Report> pool = new ArrayList<>();
    private int taken = TAKEN;

    /** One message of a set. */
    public static final class Report {
        public final FrameFormat format;
        public final byte[] bytes;

        Report(FrameFormat format, byte[] bytes) {
            this.format = format;
            this.bytes = bytes;
        }
    }

    /** @param own the site's own name */
    public HostileReports(RandomGenerator random, GeoReference geo, String own) {
        this.random = random;
        this.geo = geo;
        this.own = own;
    }

    /** The next one at this instant. */
    public Report next(long nowNanos) {
        if (taken++ == TAKEN) {
            taken = 1;
            pool.clear();
            for (int i = 0; i < POOL; i++) {
                FrameFormat set = SETS[i % SETS.length];
                pool.add(new Report(set, i % SETS.length == 1 ? ivim(nowNanos) : message(set, nowNanos)));
            }
        }
        Report report = pool.get(random.nextInt(POOL));
        return random.nextInt(3) == 0 ? report : new Report(report.format, mutated(report.bytes));
    }

    private byte[] message(FrameFormat set, long nowNanos) {
        HazardType type = TYPES[random.nextInt(TYPES.length)];
        Reporter reporter = new Reporter(name(), geo, type, place(), random.nextDouble(1, 3_000));
        Action action = ACTIONS[random.nextInt(ACTIONS.length)];
        int number = random.nextInt(200);
        int seconds = random.nextInt(600);
        long told = told(nowNanos);
        boolean isSign = random.nextInt(4) == 0;
        return switch (set) {
            case CN -> isSign ? reporter.rsiSign(38, "限速", number) : reporter.rsi(action, number, told, seconds);
            case US ->
                isSign
                        ? reporter.timSpeedLimit(268, "60", number, told, seconds)
                        : reporter.tim(action, number, told, seconds);
            case EU, OBJECT_LIST -> reporter.denm(action, number, told, seconds);
        };
    }

    private String name() {
        return random.nextInt(8) == 0 ? own : "liar " + random.nextInt(6);
    }

    private Position place() {
        return new Position(random.nextDouble(-FAR_M, FAR_M), random.nextDouble(-FAR_M, FAR_M));
    }

    private long told(long nowNanos) {
        return switch (random.nextInt(8)) {
            case 0 -> nowNanos + TimeUnit.MINUTES.toNanos(random.nextInt(3_000));
            case 1 -> nowNanos - TimeUnit.MINUTES.toNanos(random.nextInt(3_000));
            default -> nowNanos;
        };
    }

    private byte[] ivim(long nowNanos) {
        Gantry gantry = new Gantry(geo, place());
        GicPart[] signs = new GicPart[random.nextInt(20) == 0 ? 300 : random.nextInt(1, 6)];
        Arrays.setAll(signs, i -> sign());
        IviContainer zones = gantry.zones(
                Gantry.zone(1, new Zone.Area(line())),
                Gantry.zone(2, beside(1)),
                Gantry.zone(3, beside(3)),
                Gantry.zone(1L << 40, beside(2)));
        List<IviContainer> containers = List.of(zones, new IviContainer.Giv(List.of(signs)));
        return gantry.ivim(
                random.nextInt(6), random.nextInt(20), told(nowNanos), random.nextInt(5) == 0 ? List.of() : containers);
    }

    private PolygonalLine line() {
        return new PolygonalLine.DeltaPositions(Collections.nCopies(
                random.nextInt(1, 300),
                new DeltaPosition(random.nextInt(-9_000, 131_073), random.nextInt(-9_000, 9_000))));
    }

    private Zone beside(long zone) {
        return new Zone.ComputedSegment(
                new ComputedSegment(zone, 1, 350, OptionalInt.of(random.nextInt(-32_768, 32_768)), Optional.empty()));
    }

    private GicPart sign() {
        return switch (random.nextInt(4)) {
            case 0 -> Gantry.speedLimit(random.nextInt(251));
            case 1 -> Gantry.vienna(random.nextInt(8), random.nextInt(1, 65));
            case 2 -> Gantry.part(new RSCode.Code.ItisCodes(random.nextInt(65_536)));
            default ->
                Gantry.part(
                        Optional.of(List.of(random.nextLong(1, 5), 1L << 40)),
                        Optional.of(List.of(2L, 3L)),
                        Optional.of(Collections.nCopies(random.nextInt(12), 1)),
                        Collections.nCopies(random.nextInt(8), "\ud83d\ude97".repeat(random.nextInt(40))),
                        Gantry.pictogram(random.nextInt(1, 10), random.nextInt(100)));
        };
    }

    private byte[] mutated(byte[] message) {
        byte[] bytes = Arrays.copyOf(message, random.nextInt(6) == 0 ? random.nextInt(message.length) : message.length);
        for (int i = random.nextInt(5); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? (byte) (bytes[at] ^ 1 << random.nextInt(8)) : (byte) random.nextInt();
        }
        return bytes;
    }
}
