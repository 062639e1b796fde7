package io.verge.edge.advisory;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.road.Advisory;
import io.verge.road.Advisory.Action;
import io.verge.road.Advisory.Recipient;
import io.verge.road.Advisory.Urgency;
import io.verge.road.Area;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * Decides what is said about hazards. One advisory lives as long as its hazard: it is renewed when there is news (it grew
 * more urgent, somebody else is concerned, it moved) or before it runs out, and taken back when the danger is over.
 * Urgency only ever rises: a warning that wavers is not believed. One shard owns it.
 */
public final class Advisor {
    private static final double ACTION_TTC_SECONDS = 1.6;
    private static final double ACTION_DECELERATION_MPS2 = 5;
    private static final double MOVED_M = 15;
    private static final double RENEW_SECONDS = 1;
    private static final double NANOS = 1e9;

    private final AdvisoryConfig config;
    private final LocalDynamicMap map;
    private final Counters counters;
    private final Audience audience;
    private final Long2ObjectHashMap<Standing> standing = new Long2ObjectHashMap<>();
    private final List<Advisory> advisories = new ArrayList<>();
    private long lastAdvisoryId;

    public Advisor(AdvisoryConfig config, LocalDynamicMap map, RoadMap roadMap, Counters counters) {
        this.config = config;
        this.map = map;
        this.counters = counters;
        this.audience = new Audience(config, map, roadMap);
    }

    /** What was last said of a hazard, and when its audience was last looked at. */
    private static final class Standing {
        private Advisory said;
        private long checkedNanos;

        private Standing(Advisory said, long checkedNanos) {
            this.said = said;
            this.checkedNanos = checkedNanos;
        }
    }

    /**
     * What is to be said about these changes of hazards now.
     *
     * @return advisories in the order of the changes; the list is reused by the next call
     */
    public List<Advisory> decide(List<Hazard> changes) {
        advisories.clear();
        for (int i = 0; i < changes.size(); i++) {
            Hazard hazard = changes.get(i);
            Standing known = standing.get(hazard.hazardId());
            switch (hazard.change()) {
                case RAISED -> begin(hazard);
                case UPDATED -> {
                    if (known != null) {
                        renew(known, hazard);
                    }
                }
                case CLEARED -> {
                    if (known != null) {
                        takeBack(known, hazard);
                    }
                }
            }
        }
        return advisories;
    }

    private void begin(Hazard hazard) {
        long now = map.nowNanos();
        Advisory advisory = new Advisory(
                ++lastAdvisoryId,
                0,
                Action.NEW,
                urgency(hazard),
                hazard,
                audience.of(hazard),
                area(hazard),
                now,
                expiry(hazard, now));
        standing.put(hazard.hazardId(), new Standing(advisory, now));
        counters.increment(Counter.ADVISORY_NEW);
        advisories.add(advisory);
    }

    private void renew(Standing known, Hazard hazard) {
        long now = map.nowNanos();
        Advisory said = known.said;
        Urgency urgency = urgency(hazard).compareTo(said.urgency()) > 0 ? urgency(hazard) : said.urgency();
        boolean moreUrgent = urgency != said.urgency();
        boolean due = now - known.checkedNanos >= config.recheckSeconds() * NANOS;
        if (!moreUrgent && !due) {
            return;
        }
        known.checkedNanos = now;
        List<Recipient> recipients = audience.of(hazard);
        boolean joined = !said.recipients().containsAll(recipients);
        boolean moved = hazard.place().distanceM(said.hazard().place()) > MOVED_M;
        boolean runsOut = said.expiryNanos() - now < RENEW_SECONDS * NANOS;
        if (moreUrgent || joined || moved || runsOut) {
            known.said = new Advisory(
                    said.advisoryId(),
                    said.sequence() + 1,
                    Action.UPDATE,
                    urgency,
                    hazard,
                    recipients,
                    area(hazard),
                    now,
                    expiry(hazard, now));
            counters.increment(Counter.ADVISORY_UPDATES);
            advisories.add(known.said);
        }
    }

    private void takeBack(Standing known, Hazard hazard) {
        Advisory said = known.said;
        standing.remove(hazard.hazardId());
        counters.increment(Counter.ADVISORY_CANCELS);
        advisories.add(new Advisory(
                said.advisoryId(),
                said.sequence() + 1,
                Action.CANCEL,
                said.urgency(),
                hazard,
                said.recipients(),
                said.area(),
                map.nowNanos(),
                Math.max(map.nowNanos(), said.expiryNanos())));
    }

    private static Urgency urgency(Hazard hazard) {
        if (!hazard.type().isCollision()) {
            return hazard.isReported() && isKnownLong(hazard.type()) ? Urgency.AWARENESS : Urgency.WARNING;
        }
        boolean now = hazard.timeToCollisionSeconds() < ACTION_TTC_SECONDS
                || hazard.requiredDecelerationMps2() > ACTION_DECELERATION_MPS2;
        return now ? Urgency.ACTION : Urgency.WARNING;
    }

    /** What stays for hours, and whoever comes adapts to in time. */
    private static boolean isKnownLong(HazardType type) {
        return switch (type) {
            case ROADWORKS, SLIPPERY_ROAD, CONGESTION, LOW_VISIBILITY -> true;
            case REAR_END,
                    CROSSING,
                    HEAD_ON,
                    MERGING,
                    VRU_COLLISION,
                    RED_LIGHT_RUNNING,
                    WRONG_WAY,
                    STOPPED_VEHICLE,
                    PEDESTRIAN_ON_CARRIAGEWAY,
                    ACCIDENT,
                    OBSTACLE -> false;
        };
    }

    private Area area(Hazard hazard) {
        return new Area.Circle(hazard.place(), Math.max(config.areaRadiusM(), hazard.radiusM()));
    }

    private long expiry(Hazard hazard, long now) {
        double ttc = hazard.timeToCollisionSeconds();
        double seconds = Double.isNaN(ttc) ? config.validitySeconds() : Math.max(config.validitySeconds(), ttc + 2);
        return now + Math.round(seconds * NANOS);
    }
}
