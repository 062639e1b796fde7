package io.verge.edge.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.road.Advisory;
import io.verge.road.Advisory.Action;
import io.verge.road.Advisory.Recipient;
import io.verge.road.Advisory.Role;
import io.verge.road.Advisory.Urgency;
import io.verge.road.Area;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Position;
import io.verge.road.Severity;
import io.verge.road.StationType;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a hazard over its life, and to whom. */
class AdvisorTest {
    private static final long START_NANOS = 1_800_000_000_000_000_000L;
    private static final AdvisoryConfig CONFIG = AdvisoryConfig.DEFAULTS;

    private final LocalDynamicMap map = new LocalDynamicMap(16);
    private final Counters counters = new Counters();
    private final Advisor advisor = new Advisor(CONFIG, map, twoLanesInARow(), counters);

    /** Lane 0 runs east from x = −200 to 0, lane 1 goes on to 200; lane 2 runs west beside them at y = 4. */
    private static RoadMap twoLanesInARow() {
        List<Lane> lanes = List.of(
                lane("first", List.of(1), -200, 0, 0, 0),
                lane("second", List.of(), 0, 0, 200, 0),
                lane("back", List.of(), 200, 4, -200, 4));
        return RoadMap.of("two lanes", GeoReference.of(31, 121), lanes, List.of());
    }

    private static Lane lane(String id, List<Integer> successors, double x0, double y0, double x1, double y1) {
        Polyline line = Polyline.of(new double[] {x0, x1}, new double[] {y0, y1});
        return new Lane(
                id, LaneType.VEHICLE, line, 3.5, 14, Turn.NONE, successors, List.of(), List.of(), List.of(), -1);
    }

    @Test
    void aHazardRaisedIsAnAdvisoryAndClearedACancelUnderTheSameId() {
        at(0);
        Advisory first = only(advisor.decide(List.of(collision(Hazard.Change.RAISED, 3, 20, 2))));
        assertThat(first.action()).isEqualTo(Action.NEW);
        assertThat(first.sequence()).isZero();
        assertThat(first.generatedNanos()).isEqualTo(START_NANOS);
        at(1);
        Hazard over = collision(Hazard.Change.RAISED, 3, 20, 2).cleared(map.nowNanos());
        Advisory last = only(advisor.decide(List.of(over)));
        assertThat(last.action()).isEqualTo(Action.CANCEL);
        assertThat(last.advisoryId()).isEqualTo(first.advisoryId());
        assertThat(last.sequence()).isEqualTo(1);
        assertThat(last.expiryNanos()).isGreaterThanOrEqualTo(last.generatedNanos());
        assertThat(advisor.decide(List.of(over))).isEmpty();
        assertThat(counters.get(Counter.ADVISORY_NEW)).isOne();
        assertThat(counters.get(Counter.ADVISORY_CANCELS)).isOne();
    }

    @Test
    void nothingIsRepeatedWithoutNewsButRenewedBeforeItExpires() {
        at(0);
        long expiry = only(advisor.decide(List.of(collision(Hazard.Change.RAISED, 3, 20, 2))))
                .expiryNanos();
        int updates = 0;
        for (double s = 0.1; s < 30; s += 0.1) {
            at(s);
            for (Advisory update : advisor.decide(List.of(collision(Hazard.Change.UPDATED, 3, 20, 2)))) {
                assertThat(update.action()).isEqualTo(Action.UPDATE);
                assertThat(update.generatedNanos()).isLessThan(expiry);
                assertThat(update.expiryNanos()).isGreaterThan(expiry);
                expiry = update.expiryNanos();
                updates++;
            }
            assertThat(expiry).as("at %.1f s it still holds", s).isGreaterThan(map.nowNanos());
        }
        double renewals = 30 / (CONFIG.validitySeconds() - 1);
        assertThat((double) updates).isCloseTo(renewals, within(2.0));
    }

    @Test
    void urgencyRisesAndNeverFalls() {
        at(0);
        Advisory first = only(advisor.decide(List.of(collision(Hazard.Change.RAISED, 3.5, 20, 2))));
        assertThat(first.urgency()).isEqualTo(Urgency.WARNING);
        at(0.1);
        Advisory second = only(advisor.decide(List.of(collision(Hazard.Change.UPDATED, 1.2, 20, 2))));
        assertThat(second.urgency()).isEqualTo(Urgency.ACTION);
        assertThat(second.sequence()).isEqualTo(1);
        for (double s = 0.2; s < 10; s += 0.1) {
            at(s);
            for (Advisory update : advisor.decide(List.of(collision(Hazard.Change.UPDATED, 3.5, 20, 2)))) {
                assertThat(update.urgency()).isEqualTo(Urgency.ACTION);
            }
        }
    }

    @Test
    void hardBrakingNeededIsUrgentHoweverFarAway() {
        at(0);
        Advisory first = only(advisor.decide(List.of(collision(Hazard.Change.RAISED, 3.5, 20, 6))));
        assertThat(first.urgency()).isEqualTo(Urgency.ACTION);
    }

    @Test
    void aHazardThatMovesIsNews() {
        at(0);
        advisor.decide(List.of(collision(Hazard.Change.RAISED, 3, 20, 2)));
        at(1);
        assertThat(advisor.decide(List.of(collision(Hazard.Change.UPDATED, 3, 30, 2))))
                .isEmpty();
        at(2);
        Advisory moved = only(advisor.decide(List.of(collision(Hazard.Change.UPDATED, 3, 40, 2))));
        assertThat(moved.area()).isEqualTo(new Area.Circle(new Position(40, 0), CONFIG.areaRadiusM()));
    }

    @Test
    void thePartiesAndThoseHeadingThereAlongTheirLanesAreTold() {
        at(0);
        long behind = vehicle(0, -60, 0, 12, 0, 0);
        long near = vehicle(1, 5, 0, 12, 0, 77);
        vehicle(1, 60, 0, 12, 0, 0);
        vehicle(2, 50, 4, 12, Math.PI, 0);
        vehicle(0, -190, 0, 12, 0, 0);
        vehicle(0, -20, 0, 0, 0, 0);
        Advisory first = only(advisor.decide(List.of(collision(Hazard.Change.RAISED, 3, 20, 2))));
        assertThat(first.recipients())
                .containsExactly(
                        new Recipient(901, 11, Role.PARTY),
                        new Recipient(902, 0, Role.PARTY),
                        new Recipient(behind, 0, Role.APPROACHING),
                        new Recipient(near, 77, Role.APPROACHING));
    }

    @Test
    void somebodyWhoComesNearLaterIsNews() {
        at(0);
        advisor.decide(List.of(collision(Hazard.Change.RAISED, 3, 20, 2)));
        at(1);
        long late = vehicle(0, -60, 0, 12, 0, 0);
        Advisory update = only(advisor.decide(List.of(collision(Hazard.Change.UPDATED, 3, 20, 2))));
        assertThat(update.recipients()).contains(new Recipient(late, 0, Role.APPROACHING));
        at(2);
        assertThat(advisor.decide(List.of(collision(Hazard.Change.UPDATED, 3, 20, 2))))
                .isEmpty();
    }

    @Test
    void whoIsNotConfirmedOrWalksIsNotTold() {
        at(0);
        long id = vehicle(0, -40, 0, 12, 0, 0);
        map.confirmed[map.slotOf(id)] = false;
        long walker = vehicle(0, -10, 0, 1.5, 0, 0);
        map.stationType[map.slotOf(walker)] = (byte) StationType.PEDESTRIAN.code();
        Advisory first = only(advisor.decide(List.of(collision(Hazard.Change.RAISED, 3, 20, 2))));
        assertThat(first.recipients()).extracting(Recipient::role).containsOnly(Role.PARTY);
    }

    @Test
    void aViolationHoldsForTheUsualTime() {
        at(0);
        Hazard.Party rider = new Hazard.Party(5, 0, StationType.CYCLIST, new Position(20, 0), 5, Math.PI);
        Hazard wrongWay = new Hazard(
                9,
                HazardType.WRONG_WAY,
                Hazard.Change.RAISED,
                List.of(rider),
                new Position(20, 0),
                START_NANOS,
                START_NANOS,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                1,
                Severity.SERIOUS,
                List.of("camera"),
                "second");
        Advisory advisory = only(advisor.decide(List.of(wrongWay)));
        assertThat(advisory.urgency()).isEqualTo(Urgency.WARNING);
        assertThat((advisory.expiryNanos() - START_NANOS) * 1e-9).isEqualTo(CONFIG.validitySeconds());
        assertThat(advisory.area().contains(20 + CONFIG.areaRadiusM() - 1, 0)).isTrue();
        assertThat(advisory.area().contains(20 + CONFIG.areaRadiusM() + 1, 0)).isFalse();
    }

    private void at(double s) {
        map.advanceTo(START_NANOS + Math.round(s * 1e9));
    }

    private long vehicle(int lane, double x, double y, double speed, double heading, long station) {
        int slot = map.birth(map.nowNanos());
        map.confirmed[slot] = true;
        map.stationType[slot] = (byte) StationType.PASSENGER_CAR.code();
        map.stationId[slot] = station;
        map.xM[slot] = x;
        map.yM[slot] = y;
        map.vxMps[slot] = speed * Math.cos(heading);
        map.vyMps[slot] = speed * Math.sin(heading);
        map.headingRad[slot] = heading;
        map.lane[slot] = lane;
        map.laneAlongM[slot] = lane == 2 ? 200 - x : lane == 1 ? x : x + 200;
        return map.trackId[slot];
    }

    private static Hazard collision(Hazard.Change change, double ttc, double x, double deceleration) {
        Hazard.Party first = new Hazard.Party(901, 11, StationType.PASSENGER_CAR, new Position(x - 20, 0), 12, 0);
        Hazard.Party second = new Hazard.Party(902, 0, StationType.PASSENGER_CAR, new Position(x, 0), 2, 0);
        return new Hazard(
                7,
                HazardType.REAR_END,
                change,
                List.of(first, second),
                new Position(x, 0),
                START_NANOS,
                START_NANOS,
                ttc,
                Double.NaN,
                deceleration,
                0.9,
                Severity.SERIOUS,
                List.of("camera"),
                "second");
    }

    private static Advisory only(List<Advisory> advisories) {
        assertThat(advisories).hasSize(1);
        return advisories.getFirst();
    }
}
