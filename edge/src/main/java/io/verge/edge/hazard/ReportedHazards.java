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
import io.verge.road.map.LaneMatch;
import io.verge.road.map.RoadMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes hazards of what others report, each with the life its report has. What the site sees itself, or knows from somebody
 * else, is not raised a second time, and neither is what has just ended here: so two sites that tell each other of the same
 * danger fall silent when it is over.
 */
final class ReportedHazards {
    /** Dangers of one kind this near to each other are one, whoever tells of them: a site may hear its own word from others. */
    private static final double SAME_M = 50;
    /** Whoever drives the wrong way is elsewhere by the time the word comes back. */
    private static final double SAME_MOVING_M = 500;
    /** As long as word of an event that is over may still be on its way. */
    private static final long ECHO_NANOS = TimeUnit.SECONDS.toNanos(10);
    /** More often than advisories run out. */
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final int MAX_ENDED = 256;

    private final LocalDynamicMap map;
    private final RoadMap roadMap;
    private final Counters counters;
    private final LongSupplier hazardIds;
    private final BiPredicate<HazardType, Position> seenHere;
    private final Map<String, Hazard> raised = new LinkedHashMap<>();
    private final Deque<Ended> ended = new ArrayDeque<>();
    private final LaneMatch match = new LaneMatch();
    private long nextRoundNanos = Long.MIN_VALUE;

    private record Ended(HazardType type, Position place, long atNanos) {}

    /**
     * Hazards of the reports that a picture holds.
     *
     * @param hazardIds numbers for new hazards
     * @param seenHere whether the site itself sees such a danger near the place, by {@link #isSame}
     */
    ReportedHazards(
            LocalDynamicMap map,
            RoadMap roadMap,
            Counters counters,
            LongSupplier hazardIds,
            BiPredicate<HazardType, Position> seenHere) {
        this.map = map;
        this.roadMap = roadMap;
        this.counters = counters;
        this.hazardIds = hazardIds;
        this.seenHere = seenHere;
    }

    static boolean isSame(HazardType type, Position one, Position other) {
        return one.distanceM(other) <= (type == HazardType.WRONG_WAY ? SAME_MOVING_M : SAME_M);
    }

    void hear(List<ReportedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            hear(events.get(i));
        }
    }

    private void hear(ReportedEvent event) {
        switch (map.events().put(event, map.nowNanos())) {
            case TAKEN -> {
                nextRoundNanos = Long.MIN_VALUE;
                if (event.subject() instanceof ReportedEvent.Danger(HazardType type) && isKnown(type, event)) {
                    counters.drop(DropReason.KNOWN_EVENT);
                } else {
                    counters.increment(Counter.HAZARD_REPORTS);
                }
            }
            case OUTDATED -> counters.drop(DropReason.OUTDATED_EVENT);
            case OVER -> {
                // That nothing is told of no more is no news.
                if (!(event.subject() instanceof ReportedEvent.Superseded)) {
                    counters.drop(DropReason.EVENT_OVER);
                }
            }
            case FULL -> counters.drop(DropReason.TOO_MANY_EVENTS);
        }
    }

    /** A danger is over, reported or seen by the site itself. */
    void noteEnd(Hazard hazard) {
        if (ended.size() == MAX_ENDED) {
            ended.removeFirst();
        }
        ended.add(new Ended(hazard.type(), hazard.place(), map.nowNanos()));
    }

    /** Adds what has become of hazards, now and then: what stands is affirmed, so that its advisory does not run out. */
    void assess(List<Hazard> changes) {
        long now = map.nowNanos();
        if (now < nextRoundNanos || (map.events().isEmpty() && raised.isEmpty())) {
            return;
        }
        nextRoundNanos = now + ROUND_NANOS;
        map.events().expire(now);
        ended.removeIf(end -> now - end.atNanos() > ECHO_NANOS);
        clear(changes);
        for (ReportedEvent event : map.events().all()) {
            if (event.subject() instanceof ReportedEvent.Danger(HazardType type) && event.beginNanos() <= now) {
                affirm(event, type, changes);
            }
        }
    }

    private void clear(List<Hazard> changes) {
        for (Iterator<Map.Entry<String, Hazard>> all = raised.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, Hazard> entry = all.next();
            Hazard hazard = entry.getValue();
            boolean isOver = !map.events().isDanger(entry.getKey());
            if (isOver || seenHere.test(hazard.type(), hazard.place())) {
                all.remove();
                clear(hazard, changes);
            }
            if (isOver) {
                noteEnd(hazard);
            }
        }
    }

    private void clear(Hazard hazard, List<Hazard> changes) {
        counters.increment(Counter.HAZARD_CLEARED);
        changes.add(hazard.cleared(map.nowNanos()));
    }

    private void affirm(ReportedEvent event, HazardType type, List<Hazard> changes) {
        Hazard before = raised.get(event.id());
        if (before != null && before.type() != type) {
            // Another kind of danger under the same number: nobody may go on being warned of the first.
            raised.remove(event.id());
            clear(before, changes);
            before = null;
        }
        if (before == null && isKnown(type, event)) {
            return;
        }
        Hazard hazard = describe(event, type, before);
        counters.add(Counter.HAZARD_RAISED, before == null ? 1 : 0);
        raised.put(event.id(), hazard);
        changes.add(hazard);
    }

    /** Whether the site sees it itself, has it from somebody, or either has just ended. */
    private boolean isKnown(HazardType type, ReportedEvent event) {
        if (raised.containsKey(event.id())) {
            return false;
        }
        if (seenHere.test(type, event.place())) {
            return true;
        }
        for (Hazard other : raised.values()) {
            if (other.type() == type && isSame(type, event.place(), other.place())) {
                return true;
            }
        }
        for (Ended end : ended) {
            boolean isLate = map.nowNanos() - end.atNanos() <= ECHO_NANOS;
            if (isLate && end.type() == type && isSame(type, event.place(), end.place())) {
                return true;
            }
        }
        return false;
    }

    private Hazard describe(ReportedEvent event, HazardType type, @Nullable Hazard before) {
        Position place = event.place();
        boolean onLane = roadMap.laneIndex().match(place.xM(), place.yM(), Double.NaN, -1, match);
        return new Hazard(
                before == null ? hazardIds.getAsLong() : before.hazardId(),
                type,
                before == null ? Hazard.Change.RAISED : Hazard.Change.UPDATED,
                List.of(),
                place,
                map.nowNanos(),
                before == null ? map.nowNanos() : before.raisedNanos(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                event.probability(),
                severity(type),
                List.of(event.source()),
                onLane ? roadMap.lane(match.lane).id() : "",
                event.radiusM());
    }

    private static Severity severity(HazardType type) {
        return switch (type) {
            case WRONG_WAY, PEDESTRIAN_ON_CARRIAGEWAY -> Severity.FATAL;
            case ROADWORKS, CONGESTION, LOW_VISIBILITY -> Severity.SLIGHT;
            case REAR_END,
                    CROSSING,
                    HEAD_ON,
                    MERGING,
                    VRU_COLLISION,
                    RED_LIGHT_RUNNING,
                    STOPPED_VEHICLE,
                    ACCIDENT,
                    OBSTACLE,
                    SLIPPERY_ROAD -> Severity.SERIOUS;
        };
    }
}
