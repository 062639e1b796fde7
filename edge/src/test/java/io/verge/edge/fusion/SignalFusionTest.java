package io.verge.edge.fusion;

import static io.verge.road.SignalPhase.PERMISSIVE_MOVEMENT_ALLOWED;
import static io.verge.road.SignalPhase.PROTECTED_CLEARANCE;
import static io.verge.road.SignalPhase.PROTECTED_MOVEMENT_ALLOWED;
import static io.verge.road.SignalPhase.STOP_AND_REMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A junction of two one-way roads: east (group 1) and north (group 2) straight on, a turn from the east road to the left
 * (group 3), and people across the exit of the east road (group 4).
 */
class SignalFusionTest {
    private static final long START_NANOS = 1_800_000_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final int EAST = 1;
    private static final int NORTH = 2;
    private static final int LEFT = 3;
    private static final int PEOPLE = 4;

    private final LocalDynamicMap map = new LocalDynamicMap(10);
    private final Counters counters = new Counters();
    private final SignalFusion signals = new SignalFusion(map, junction(), counters);

    @Test
    void protectedGreenForMovementsThatCrossIsAConflictOnce() {
        for (int i = 0; i < 5; i++) {
            see(
                    i * 0.5,
                    state(EAST, PROTECTED_MOVEMENT_ALLOWED, i * 0.5),
                    state(NORTH, PROTECTED_MOVEMENT_ALLOWED, i * 0.5));
        }
        assertThat(counters.get(Counter.SIGNAL_CONFLICTS)).isEqualTo(1);
        see(3, state(NORTH, PROTECTED_CLEARANCE, 3));
        see(3.2, state(NORTH, PROTECTED_MOVEMENT_ALLOWED, 3.2), state(EAST, PROTECTED_MOVEMENT_ALLOWED, 3.2));
        assertThat(counters.get(Counter.SIGNAL_CONFLICTS)).isEqualTo(2);
    }

    @Test
    void oneAfterTheOtherIsNone() {
        see(0, state(EAST, PROTECTED_MOVEMENT_ALLOWED, 0));
        see(4, state(NORTH, PROTECTED_MOVEMENT_ALLOWED, 4));
        assertThat(counters.get(Counter.SIGNAL_CONFLICTS)).isZero();
    }

    @Test
    void whoYieldsOrLeavesTogetherIsInNoConflict() {
        see(0, state(LEFT, PROTECTED_MOVEMENT_ALLOWED, 0), state(EAST, PROTECTED_MOVEMENT_ALLOWED, 0));
        see(1, state(NORTH, PERMISSIVE_MOVEMENT_ALLOWED, 1), state(EAST, PROTECTED_MOVEMENT_ALLOWED, 1));
        see(2, state(LEFT, PROTECTED_MOVEMENT_ALLOWED, 2), state(PEOPLE, PROTECTED_MOVEMENT_ALLOWED, 2));
        assertThat(counters.get(Counter.SIGNAL_CONFLICTS)).isZero();
    }

    @Test
    void straightOverPeopleIsAConflict() {
        see(0, state(EAST, PROTECTED_MOVEMENT_ALLOWED, 0), state(PEOPLE, PROTECTED_MOVEMENT_ALLOWED, 0));
        assertThat(counters.get(Counter.SIGNAL_CONFLICTS)).isEqualTo(1);
    }

    @Test
    void redAfterGreenWithoutAmberIsImpossibleForVehiclesAlone() {
        see(0, state(EAST, PROTECTED_MOVEMENT_ALLOWED, 0), state(PEOPLE, PERMISSIVE_MOVEMENT_ALLOWED, 0));
        see(1, state(PEOPLE, STOP_AND_REMAIN, 1));
        assertThat(counters.get(Counter.SIGNAL_TRANSITIONS)).isZero();
        see(1, state(EAST, STOP_AND_REMAIN, 1));
        assertThat(counters.get(Counter.SIGNAL_TRANSITIONS)).isEqualTo(1);
        see(2, state(EAST, PROTECTED_CLEARANCE, 2));
        assertThat(counters.get(Counter.SIGNAL_TRANSITIONS)).isEqualTo(2);
    }

    @Test
    void whatMayHaveGoneByUnheardIsNotMissed() {
        see(0, state(EAST, PROTECTED_MOVEMENT_ALLOWED, 0));
        see(4, state(EAST, STOP_AND_REMAIN, 4));
        assertThat(counters.get(Counter.SIGNAL_TRANSITIONS)).isZero();
    }

    @Test
    void anOrdinaryCycleIsNoMatter() {
        SignalPhase[] cycle = {STOP_AND_REMAIN, PROTECTED_MOVEMENT_ALLOWED, PROTECTED_CLEARANCE, STOP_AND_REMAIN};
        for (int i = 0; i < 40; i++) {
            see(i, state(EAST, cycle[i % 4], i), state(NORTH, cycle[(i + 2) % 4], i));
        }
        assertThat(counters.get(Counter.SIGNAL_TRANSITIONS)).isZero();
        assertThat(counters.get(Counter.SIGNAL_CONFLICTS)).isZero();
        assertThat(counters.get(Counter.SIGNALS_STALE)).isZero();
    }

    @Test
    void anOlderStateThatComesLateChangesNothing() {
        see(2, state(EAST, PROTECTED_CLEARANCE, 2));
        see(2.1, state(EAST, PROTECTED_MOVEMENT_ALLOWED, 1));
        assertThat(map.findSignal(SignalState.key(1, EAST)).orElseThrow().phase())
                .isEqualTo(PROTECTED_CLEARANCE);
        assertThat(counters.get(Counter.SIGNAL_TRANSITIONS)).isZero();
    }

    @Test
    void aLightNobodySpeaksOfIsNotKnownAnyMore() {
        see(0, state(EAST, STOP_AND_REMAIN, 0));
        see(4);
        assertThat(map.findSignal(SignalState.key(1, EAST))).isPresent();
        for (int second = 6; second < 12; second++) {
            see(second);
        }
        assertThat(map.findSignal(SignalState.key(1, EAST))).isEmpty();
        assertThat(counters.get(Counter.SIGNALS_STALE)).isEqualTo(1);
        see(12, state(EAST, STOP_AND_REMAIN, 12));
        assertThat(map.findSignal(SignalState.key(1, EAST))).isPresent();
    }

    @Test
    void aLightSaidToLastUntilLaterIsKnownUntilThen() {
        long end = START_NANOS + 30 * SECOND;
        see(0, new SignalState(1, EAST, STOP_AND_REMAIN, START_NANOS, end, end));
        see(29);
        assertThat(map.findSignal(SignalState.key(1, EAST))).isPresent();
        see(31);
        assertThat(map.findSignal(SignalState.key(1, EAST))).isEmpty();
    }

    private void see(double seconds, SignalState... states) {
        map.advanceTo(at(seconds));
        signals.update(List.of(states));
    }

    private static SignalState state(int group, SignalPhase phase, double seconds) {
        return new SignalState(1, group, phase, at(seconds), 0, 0);
    }

    private static long at(double seconds) {
        return START_NANOS + Math.round(seconds * SECOND);
    }

    private static RoadMap junction() {
        List<Lane> lanes = List.of(
                movement("east", Turn.STRAIGHT, EAST, new double[] {-10, 10}, new double[] {0, 0}, 3),
                movement("north", Turn.STRAIGHT, NORTH, new double[] {2, 2}, new double[] {-10, 10}, 4),
                movement("left", Turn.LEFT, LEFT, new double[] {-10, 0, 4}, new double[] {0, 3, 10}, 3),
                approach("from-west", new double[] {-60, -10}, new double[] {0, 0}),
                approach("from-south", new double[] {2, 2}, new double[] {-60, -10}));
        Crossing crossing = new Crossing(
                "exit", Polyline.of(new double[] {8, 8}, new double[] {-6, 6}), 4, SignalState.key(1, PEOPLE));
        return RoadMap.of("junction", GeoReference.of(31.2, 121.5), lanes, List.of(crossing));
    }

    private static Lane movement(String id, Turn turn, int group, double[] xs, double[] ys, int from) {
        return new Lane(
                id,
                LaneType.VEHICLE,
                Polyline.of(xs, ys),
                3.5,
                14,
                turn,
                List.of(),
                List.of(from),
                List.of(),
                List.of(),
                SignalState.key(1, group));
    }

    private static Lane approach(String id, double[] xs, double[] ys) {
        return new Lane(
                id,
                LaneType.VEHICLE,
                Polyline.of(xs, ys),
                3.5,
                14,
                Turn.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                -1);
    }
}
