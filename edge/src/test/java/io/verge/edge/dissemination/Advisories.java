package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.verge.road.Area;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.Position;
import io.verge.road.Severity;
import io.verge.road.StationType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Advisories for tests: a fixed one that documents use, variations of it, and random ones. */
public final class Advisories {
    public static final GeoReference REFERENCE = GeoReference.of(31.2304, 121.4737);
    /** 2026-11-23T12:00:00.100Z. */
    public static final long NOW_NANOS = TimeUnit.MILLISECONDS.toNanos(1_795_435_200_100L);

    private Advisories() {}

    /** Two cars about to collide on a crossing; station 4711 is one of them. */
    public static Advisory crossing() {
        return crossing(9, 0, Advisory.Action.NEW);
    }

    public static Advisory crossing(long advisoryId, int sequence, Advisory.Action action) {
        return crossing(advisoryId, sequence, action, new Position(3.1, -2.0));
    }

    public static Advisory crossing(long advisoryId, int sequence, Advisory.Action action, Position place) {
        Hazard hazard = new Hazard(
                4,
                HazardType.CROSSING,
                sequence == 0 ? Hazard.Change.RAISED : Hazard.Change.UPDATED,
                List.of(
                        new Hazard.Party(
                                17, 4711, StationType.PASSENGER_CAR, new Position(12.3, -40.0), 13.2, Math.PI / 2),
                        new Hazard.Party(21, 0, StationType.CYCLIST, new Position(-30.0, -2.0), 5.5, 0)),
                place,
                NOW_NANOS,
                NOW_NANOS,
                2.9,
                Double.NaN,
                3.4,
                0.97,
                Severity.SERIOUS,
                List.of("camera-north", "radar-west"),
                "w_in_0");
        return new Advisory(
                advisoryId,
                sequence,
                action,
                Advisory.Urgency.WARNING,
                hazard,
                List.of(
                        new Advisory.Recipient(17, 4711, Advisory.Role.PARTY),
                        new Advisory.Recipient(23, 5000, Advisory.Role.APPROACHING)),
                new Area.Circle(place, 60),
                NOW_NANOS,
                NOW_NANOS + TimeUnit.SECONDS.toNanos(3));
    }

    public static Advisory random(RandomGenerator random) {
        long now = random.nextLong(1L << 60);
        List<Hazard.Party> parties = IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(i -> new Hazard.Party(
                        random.nextLong(1L << random.nextInt(1, 63)),
                        random.nextLong(1L << random.nextInt(1, 33)),
                        any(random, StationType.values()),
                        position(random),
                        random.nextDouble(60),
                        random.nextDouble(-Math.PI, Math.PI)))
                .toList();
        Hazard hazard = new Hazard(
                random.nextLong(1L << 40),
                any(random, HazardType.values()),
                any(random, Hazard.Change.values()),
                parties,
                position(random),
                now,
                now,
                sometimesNaN(random, 10),
                sometimesNaN(random, 5),
                sometimesNaN(random, 12),
                random.nextDouble(),
                any(random, Severity.values()),
                List.of("camera-north", "радар \"7\" \\ \n\t", "", "雷达-🚗").subList(0, random.nextInt(5)),
                random.nextBoolean() ? "" : "lane\u0001\u007f-北");
        List<Advisory.Recipient> recipients = IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> new Advisory.Recipient(
                        random.nextLong(1000), random.nextLong(1L << 32), any(random, Advisory.Role.values())))
                .toList();
        return new Advisory(
                random.nextLong(Long.MAX_VALUE),
                random.nextInt(100),
                any(random, Advisory.Action.values()),
                any(random, Advisory.Urgency.values()),
                hazard,
                recipients,
                random.nextBoolean()
                        ? new Area.Circle(position(random), random.nextDouble(1, 500))
                        : new Area.Polygon(List.of(position(random), position(random), position(random))),
                now,
                now + random.nextLong(10_000_000_000L));
    }

    private static double sometimesNaN(RandomGenerator random, double bound) {
        return random.nextInt(3) == 0 ? Double.NaN : random.nextInt(4) == 0 ? 0 : random.nextDouble(bound);
    }

    private static Position position(RandomGenerator random) {
        return new Position(random.nextDouble(-2000, 2000), random.nextDouble(-2000, 2000));
    }

    private static <T> T any(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
