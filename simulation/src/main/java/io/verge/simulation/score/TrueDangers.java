package io.verge.simulation.score;

import io.verge.road.StationType;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.sensor.SensorSpec;
import io.verge.simulation.sensor.Visibility;
import io.verge.simulation.world.Course;
import io.verge.simulation.world.Misbehaviour;
import io.verge.simulation.world.Plan;
import io.verge.simulation.world.SimulatedJunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * The dangers there truly were, from scenes and the true paths of those in them. Pairs with at least one motor vehicle
 * count; two cyclists or a cyclist and a pedestrian are not looked at, nor is a walk up to a vehicle that stands.
 *
 * <p>A pair is in danger when its true time to collision, along the true paths at the speeds of the moment and with the
 * real extents, falls to {@value #DANGER_SECONDS} s or the bodies touch. The junction's emergency reaction sets in later
 * than that, so whatever needed one is a danger too.
 */
public final class TrueDangers {
    public static final double DANGER_SECONDS = 1.5;
    /** How far ahead courses are looked at. */
    public static final double HORIZON_SECONDS = 5;

    private static final double MOVING_MPS = 0.3;
    private static final double WALKING_MPS = 2;
    private static final long LEAST_STEP_NANOS = 95_000_000L;
    /** A course or a sight interrupted for less than this goes on. */
    private static final long GAP_NANOS = 400_000_000L;

    private final LongFunction<Optional<Plan>> plans;
    private final Visibility visibility;
    private final LongPredicate unruly;
    private final Courses planned = new Courses();
    private final Courses foreseen = new Courses();
    private final Map<Long, long[]> seen = new HashMap<>();
    private long lastNanos = Long.MIN_VALUE;

    private static final class Open {
        final Pair pair;
        final long sinceNanos;
        long visibleSinceNanos = Long.MAX_VALUE;
        long untilNanos;
        double leastTtcSeconds = Double.POSITIVE_INFINITY;
        long dangerNanos = Long.MAX_VALUE;
        long contactNanos;

        Open(Pair pair, long sinceNanos) {
            this.pair = pair;
            this.sinceNanos = sinceNanos;
        }

        void add(double ttcSeconds, long nowNanos, long visibleSince) {
            untilNanos = nowNanos;
            if (dangerNanos == Long.MAX_VALUE) {
                visibleSinceNanos = visibleSince;
                if (ttcSeconds < leastTtcSeconds) {
                    contactNanos = nowNanos + Math.round(ttcSeconds * 1e9);
                }
                if (ttcSeconds <= DANGER_SECONDS) {
                    dangerNanos = nowNanos;
                }
            }
            leastTtcSeconds = Math.min(leastTtcSeconds, ttcSeconds);
        }

        Encounter encounter() {
            return new Encounter(
                    pair, sinceNanos, visibleSinceNanos, untilNanos, leastTtcSeconds, dangerNanos, contactNanos);
        }
    }

    /** Pairs on course, and those that were. */
    private static final class Courses {
        private final Map<Pair, Open> open = new HashMap<>();
        private final List<Encounter> closed = new ArrayList<>();

        void add(Pair pair, double ttc, long now, long visibleSince) {
            if (ttc <= HORIZON_SECONDS) {
                open.computeIfAbsent(pair, p -> new Open(p, now)).add(ttc, now, visibleSince);
            }
        }

        List<Encounter> all() {
            List<Encounter> all = new ArrayList<>(closed);
            open.values().stream()
                    .map(Open::encounter)
                    .sorted((a, b) -> Long.compare(a.onCourseSinceNanos(), b.onCourseSinceNanos()))
                    .forEach(all::add);
            return all;
        }

        void closeOld(long now) {
            List<Encounter> ended = new ArrayList<>();
            for (Iterator<Open> it = open.values().iterator(); it.hasNext(); ) {
                Open encounter = it.next();
                if (now - encounter.untilNanos > GAP_NANOS) {
                    ended.add(encounter.encounter());
                    it.remove();
                }
            }
            ended.sort((a, b) -> a.onCourseSinceNanos() != b.onCourseSinceNanos()
                    ? Long.compare(a.onCourseSinceNanos(), b.onCourseSinceNanos())
                    : Long.compare(
                            a.pair().first() + a.pair().second(),
                            b.pair().first() + b.pair().second()));
            closed.addAll(ended);
        }
    }

    /**
     * @param plans the true path of each road user of the latest scene, empty where unknown
     * @param unruly who breaks the rules
     * @param sensors what could have seen them
     */
    public TrueDangers(LongFunction<Optional<Plan>> plans, LongPredicate unruly, List<SensorSpec> sensors) {
        this.plans = plans;
        this.unruly = unruly;
        this.visibility = new Visibility(sensors);
    }

    /** The dangers of a simulated junction, which knows everybody's plan. */
    public static TrueDangers of(SimulatedJunction junction, List<SensorSpec> sensors) {
        return new TrueDangers(junction::findPlan, id -> junction.misbehaviour(id) != Misbehaviour.NONE, sensors);
    }

    /** Looks at a scene; scenes closer than a tenth of a second to the one before are passed over. */
    public void onScene(Scene scene) {
        long now = scene.timestampNanos();
        if (lastNanos != Long.MIN_VALUE && now - lastNanos < LEAST_STEP_NANOS) {
            return;
        }
        lastNanos = now;
        noteVisible(scene);
        List<Plan> known = new ArrayList<>();
        List<RoadUser> users = new ArrayList<>();
        for (RoadUser user : scene.roadUsers()) {
            plans.apply(user.id()).ifPresent(plan -> {
                users.add(user);
                known.add(plan);
            });
        }
        for (int i = 0; i < users.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (isPairOfInterest(users.get(i), users.get(k))) {
                    look(users.get(k), known.get(k), users.get(i), known.get(i), now);
                }
            }
        }
        planned.closeOld(now);
        foreseen.closeOld(now);
    }

    /** All encounters so far, in the order in which they ended; those still open last. */
    public List<Encounter> encounters() {
        return planned.all();
    }

    /**
     * The encounters as anybody could foresee them: the same, but for those who break the rules, whose intention to stop
     * in time is nobody's to know until they do.
     */
    public List<Encounter> foreseeable() {
        return foreseen.all();
    }

    /** The encounters that were dangers. */
    public List<Encounter> dangers() {
        return encounters().stream().filter(Encounter::isDanger).toList();
    }

    private static boolean isPairOfInterest(RoadUser a, RoadUser b) {
        boolean motor = a.type().isMotorVehicle() || b.type().isMotorVehicle();
        boolean unknown = a.type() == StationType.UNKNOWN || b.type() == StationType.UNKNOWN;
        return (motor || unknown) && (endangers(a) || endangers(b));
    }

    /** Who walks up to a standing car is in no danger: a vehicle has to move, or somebody faster than on foot. */
    private static boolean endangers(RoadUser user) {
        boolean vehicle = user.type().isMotorVehicle() || user.type() == StationType.UNKNOWN;
        return user.speedMps() > (vehicle ? MOVING_MPS : WALKING_MPS);
    }

    private void look(RoadUser a, Plan planA, RoadUser b, Plan planB, long now) {
        long visibleSince = Math.max(visibleSince(a.id(), now), visibleSince(b.id(), now));
        Pair pair = Pair.of(a.id(), b.id());
        double plannedSeconds = Course.timeToContactSeconds(a, planA, b, planB, HORIZON_SECONDS);
        planned.add(pair, plannedSeconds, now, visibleSince);
        boolean asPlanned = !unruly.test(a.id()) && !unruly.test(b.id());
        double foreseenSeconds = asPlanned ? plannedSeconds : foreseeableSeconds(a, planA, b, planB);
        foreseen.add(pair, foreseenSeconds, now, visibleSince);
    }

    private double foreseeableSeconds(RoadUser a, Plan planA, RoadUser b, Plan planB) {
        Plan openA = unruly.test(a.id()) ? planA.withoutStop() : planA;
        Plan openB = unruly.test(b.id()) ? planB.withoutStop() : planB;
        return Course.timeToContactSeconds(a, openA, b, openB, HORIZON_SECONDS);
    }

    private void noteVisible(Scene scene) {
        Set<Long> ids = visibility.visibleIds(scene);
        long now = scene.timestampNanos();
        for (long id : ids) {
            long[] span = seen.computeIfAbsent(id, i -> new long[] {now, now});
            if (now - span[1] > GAP_NANOS) {
                span[0] = now;
            }
            span[1] = now;
        }
        seen.values().removeIf(span -> now - span[1] > GAP_NANOS);
    }

    private long visibleSince(long id, long now) {
        long[] span = seen.get(id);
        return span == null || now - span[1] > GAP_NANOS ? Long.MAX_VALUE : span[0];
    }
}
