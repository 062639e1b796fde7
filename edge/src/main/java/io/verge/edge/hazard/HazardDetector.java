package io.verge.edge.hazard;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Position;
import io.verge.road.ReportedEvent;
import io.verge.road.Severity;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sees dangers in the picture: after each frame, only what the frame has changed is looked at again. One shard owns it.
 */
public final class HazardDetector {
    private static final double STALE_SECONDS = 0.7;
    /** A track measured no later than this ago is fresh enough to accuse somebody by. */
    private static final double FRESH_SECONDS = 0.25;
    /** A vehicle's first looks often mistake its direction, the more so the slower it goes. */
    private static final double YOUNG_SECONDS = 0.15;

    private static final double YOUNG_AND_SLOW_SECONDS = 1;
    private static final double SLOW_MPS = 2;
    private static final double KNOWN_SPEED_VARIANCE = 0.5;
    /** What has been measured for this long is known as well as its sensors will ever know it. */
    private static final double SETTLED_SECONDS = 1;

    /** While contact is further off than this there is time to look again before a word is said. */
    private static final double NO_TIME_TTC_SECONDS = 2.65;

    private static final double SURE = 0.8;
    private static final double DWELL_SECONDS = 0.28;
    private static final double ENTERING_DWELL_SECONDS = 0.2;
    /** So near in time what is coming to contact is likely indeed; what is not yet is mostly a close pass. */
    private static final double LATE_TTC_SECONDS = 2;

    private static final double LATE_PROBABILITY = 0.92;
    private static final double RED_LIGHT_DWELL_SECONDS = 0.25;
    private static final int TRACK_BITS = 32;

    private final HazardConfig config;
    private final LocalDynamicMap map;
    private final RoadMap roadMap;
    private final Counters counters;
    private final LaneRows lanes;
    private final Trajectories trajectories;
    /** Of the road user looked at. */
    private final Route route;

    private final PathPredictor predictor;
    private final PairSearch search;
    private final Collision collision;
    private final RightOfWay rightOfWay;
    private final Violations violations;
    private final ReportedHazards reported;
    private final Long2ObjectHashMap<OpenHazard> openByKey = new Long2ObjectHashMap<>();
    private final List<OpenHazard> open = new ArrayList<>();
    private final List<Hazard> changes = new ArrayList<>();
    private final int[] offenders;
    private final PairSearch.PairVisitor pairVisitor = this::assessPair;
    private int offenderCount;
    private long lastHazardId;
    private double now;

    public HazardDetector(HazardConfig config, LocalDynamicMap map, RoadMap roadMap, Counters counters) {
        this(config, map, roadMap, counters, false);
    }

    private HazardDetector(
            HazardConfig config, LocalDynamicMap map, RoadMap roadMap, Counters counters, boolean everyPair) {
        this.config = config;
        this.map = map;
        this.roadMap = roadMap;
        this.counters = counters;
        trajectories = new Trajectories(map.capacity());
        lanes = new LaneRows(roadMap);
        route = new Route(roadMap, lanes, map, config.horizonSeconds());
        predictor = new PathPredictor(lanes, map, trajectories, route, config.horizonSeconds());
        search = everyPair
                ? new AllPairs(trajectories, map.capacity())
                : new ConflictSearch(trajectories, map.capacity());
        collision = new Collision(map, trajectories);
        rightOfWay = new RightOfWay(map, roadMap, lanes, trajectories, config);
        violations = new Violations(map, roadMap, lanes, route, rightOfWay);
        reported = new ReportedHazards(map, roadMap, counters, () -> ++lastHazardId, this::sees);
        offenders = new int[map.capacity()];
    }

    /** A detector that holds every pair of tracks against each other: the slow oracle for benchmarks and tests. */
    public static HazardDetector overAllPairs(
            HazardConfig config, LocalDynamicMap map, RoadMap roadMap, Counters counters) {
        return new HazardDetector(config, map, roadMap, counters, true);
    }

    /**
     * Looks at what the latest frame has changed in the picture.
     *
     * @return what became of which hazard, in the order of their ids; the list is reused by the next call
     */
    public List<Hazard> assess() {
        changes.clear();
        now = predictor.seconds(map.nowNanos());
        trajectories.advanceTo(now);
        offenderCount = 0;
        lanes.expect(map.touchedCount());
        for (int i = 0; i < map.touchedCount(); i++) {
            int slot = map.touchedAt(i);
            if (map.trackId[slot] != 0 && map.confirmed[slot]) {
                predictor.predict(slot);
                noteOffender(slot);
            }
        }
        search.visitPairs(map, pairVisitor);
        for (int i = 0; i < offenderCount; i++) {
            assessViolations(offenders[i]);
        }
        letTimePass();
        reported.assess(changes);
        return changes;
    }

    /** Takes what others report. */
    public void hear(List<ReportedEvent> events) {
        reported.hear(events);
    }

    private boolean sees(HazardType type, Position place) {
        for (int i = 0; i < open.size(); i++) {
            Hazard last = open.get(i).lastReport;
            if (open.get(i).type == type && last != null && ReportedHazards.isSame(type, last.place(), place)) {
                return true;
            }
        }
        return false;
    }

    /** Looked for while the track and its lane are still at hand in the cache; most do nothing wrong. */
    private void noteOffender(int slot) {
        if (!roadMap.lanes().isEmpty() && violations.showsAny(slot)) {
            offenders[offenderCount++] = slot;
        }
    }

    private void assessPair(int a, int b) {
        // Two people on foot do not run each other over; cyclists and walkers share their space by eye.
        if (map.type(a).isVru() && map.type(b).isVru() && !isMotorised(a) && !isMotorised(b)) {
            return;
        }
        if (!collision.assess(a, b, now) || isStale(a) || isStale(b)) {
            return;
        }
        OpenHazard known = openByKey.get(pairKey(a, b));
        if (known != null && known.isRaised()) {
            if (collision.probability >= config.keepProbability() && collision.ttcSeconds < config.horizonSeconds()) {
                report(known, known.affirm(now, 0));
            }
            return;
        }
        // Those who keep to their lanes meet only where the lanes bring their bodies together.
        boolean apart = !collision.touches && trajectories.onLane[a] && trajectories.onLane[b];
        boolean looksLikeContact = !apart
                && collision.probability >= raiseProbability()
                && collision.ttcSeconds <= config.raiseTtcSeconds();
        if (!looksLikeContact || !isWellKnown(a) || !isWellKnown(b) || rightOfWay.settles(collision, a, b)) {
            return;
        }
        // Bodies that overlap before either was seen to approach are one body seen twice.
        if (known == null && collision.ttcSeconds <= 0) {
            return;
        }
        OpenHazard hazard = known != null ? known : suspect(pairKey(a, b), collision.type, a, b);
        if (hazard != null) {
            report(hazard, hazard.affirm(now, dwellBeforeRaise(a, b)));
        }
    }

    private double raiseProbability() {
        boolean late = collision.ttcSeconds < LATE_TTC_SECONDS;
        return late ? Math.max(LATE_PROBABILITY, config.raiseProbability()) : config.raiseProbability();
    }

    private double dwellBeforeRaise(int a, int b) {
        if (rightOfWay.isAboutToEnter(a) || rightOfWay.isAboutToEnter(b)) {
            return ENTERING_DWELL_SECONDS;
        }
        boolean noTime = collision.ttcSeconds <= NO_TIME_TTC_SECONDS;
        return noTime && collision.probability >= SURE ? 0 : DWELL_SECONDS;
    }

    /** Whether a track has been seen for long enough, lately enough and surely enough to accuse somebody by. */
    private boolean isWellKnown(int slot) {
        int c = slot * LocalDynamicMap.COVARIANCE_STRIDE;
        double age = (map.nowNanos() - map.bornNanos[slot]) * 1e-9;
        double young = map.speedMps(slot) < SLOW_MPS ? YOUNG_AND_SLOW_SECONDS : YOUNG_SECONDS;
        return (map.nowNanos() - map.measuredNanos[slot]) * 1e-9 <= FRESH_SECONDS
                && (map.type(slot).isVru() || age >= young)
                && (age >= SETTLED_SECONDS || map.covariance[c + 7] + map.covariance[c + 9] <= KNOWN_SPEED_VARIANCE);
    }

    private boolean isMotorised(int slot) {
        return map.type(slot).isMotorVehicle();
    }

    private boolean isStale(int slot) {
        return (map.nowNanos() - map.measuredNanos[slot]) * 1e-9 > STALE_SECONDS;
    }

    private void assessViolations(int slot) {
        route.lay(slot);
        for (HazardType type : Violations.TYPES) {
            if (!violations.shows(type, slot)) {
                continue;
            }
            long key = -(map.trackId[slot] * 16 + type.ordinal());
            OpenHazard known = openByKey.get(key);
            OpenHazard hazard = known != null ? known : suspect(key, type, slot, -1);
            if (hazard != null) {
                report(hazard, hazard.affirm(now, dwell(type)));
            }
        }
    }

    private double dwell(HazardType type) {
        return switch (type) {
            case STOPPED_VEHICLE -> config.stoppedSeconds();
            case WRONG_WAY -> 0.6;
            case PEDESTRIAN_ON_CARRIAGEWAY -> 0.4;
            default -> RED_LIGHT_DWELL_SECONDS;
        };
    }

    private @Nullable OpenHazard suspect(long key, HazardType type, int a, int b) {
        if (open.size() >= config.maxOpen()) {
            counters.drop(DropReason.TOO_MANY_HAZARDS);
            return null;
        }
        long trackB = b < 0 ? 0 : map.trackId[b];
        OpenHazard hazard = new OpenHazard(type, map.trackId[a], a, trackB, b, now, config.holdSeconds());
        openByKey.put(key, hazard);
        open.add(hazard);
        return hazard;
    }

    private long pairKey(int a, int b) {
        long low = Math.min(map.trackId[a], map.trackId[b]);
        long high = Math.max(map.trackId[a], map.trackId[b]);
        return low << TRACK_BITS | high;
    }

    private void report(OpenHazard hazard, OpenHazard.Step step) {
        if (step == OpenHazard.Step.NOTHING) {
            return;
        }
        Hazard.Change change = Hazard.Change.UPDATED;
        if (step == OpenHazard.Step.RAISED) {
            change = Hazard.Change.RAISED;
            hazard.hazardId = ++lastHazardId;
            hazard.raisedNanos = map.nowNanos();
            counters.increment(Counter.HAZARD_RAISED);
        }
        Hazard said = hazard.type.isCollision() ? describeCollision(hazard, change) : describeViolation(hazard, change);
        hazard.lastReport = said;
        changes.add(said);
    }

    private Hazard describeCollision(OpenHazard hazard, Hazard.Change change) {
        int actor = collision.actor;
        int other = collision.other;
        return new Hazard(
                hazard.hazardId,
                hazard.type,
                change,
                List.of(party(actor), party(other)),
                new Position(collision.xM, collision.yM),
                map.nowNanos(),
                hazard.raisedNanos,
                collision.ttcSeconds,
                collision.petSeconds,
                collision.requiredDecelerationMps2,
                collision.probability,
                collision.severity(),
                sensors(actor, other),
                laneName(actor));
    }

    private Hazard describeViolation(OpenHazard hazard, Hazard.Change change) {
        int slot = hazard.slotA;
        Severity severity = map.speedMps(slot) > 14 || hazard.type == HazardType.PEDESTRIAN_ON_CARRIAGEWAY
                ? Severity.FATAL
                : Severity.SERIOUS;
        return new Hazard(
                hazard.hazardId,
                hazard.type,
                change,
                List.of(party(slot)),
                new Position(map.xM[slot], map.yM[slot]),
                map.nowNanos(),
                hazard.raisedNanos,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                1,
                severity,
                map.sensorsOf(slot),
                laneName(slot));
    }

    private Hazard.Party party(int slot) {
        return new Hazard.Party(
                map.trackId[slot],
                map.stationId[slot],
                map.type(slot),
                new Position(map.xM[slot], map.yM[slot]),
                map.speedMps(slot),
                map.headingRad[slot]);
    }

    private List<String> sensors(int a, int b) {
        Set<String> names = new LinkedHashSet<>(map.sensorsOf(a));
        names.addAll(map.sensorsOf(b));
        return List.copyOf(names);
    }

    private String laneName(int slot) {
        return map.lane[slot] < 0 ? "" : roadMap.lane(map.lane[slot]).id();
    }

    private void letTimePass() {
        boolean over = false;
        for (int i = 0; i < open.size(); i++) {
            OpenHazard hazard = open.get(i);
            boolean gone = map.trackId[hazard.slotA] != hazard.trackA
                    || (hazard.slotB >= 0 && map.trackId[hazard.slotB] != hazard.trackB);
            OpenHazard.Step step = hazard.pass(now, gone);
            over |= hazard.isOver();
            if (step == OpenHazard.Step.CLEARED && hazard.lastReport != null) {
                counters.increment(Counter.HAZARD_CLEARED);
                changes.add(hazard.lastReport.cleared(map.nowNanos()));
                reported.noteEnd(hazard.lastReport);
            }
        }
        if (over) {
            open.removeIf(OpenHazard::isOver);
            openByKey.values().removeIf(OpenHazard::isOver);
        }
    }

    /** How many hazards are raised now. */
    public int openCount() {
        int raised = 0;
        for (int i = 0; i < open.size(); i++) {
            raised += open.get(i).isRaised() ? 1 : 0;
        }
        return raised;
    }
}
