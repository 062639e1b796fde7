package io.verge.edge.hazard;

import static io.verge.edge.hazard.HandMadeMap.EAST_WEST;
import static io.verge.edge.hazard.HandMadeMap.NORTH_SOUTH;
import static io.verge.road.SignalPhase.PROTECTED_MOVEMENT_ALLOWED;
import static io.verge.road.SignalPhase.STOP_AND_REMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.GeoReference;
import io.verge.road.StationType;
import io.verge.road.map.Lane;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens on every road every minute and must stay silent. */
class OrdinaryTrafficTest {
    private static final StationType CAR = StationType.PASSENGER_CAR;
    private static final StationType WALKER = StationType.PEDESTRIAN;

    private final Stage stage = new Stage(HandMadeMap.MAP);

    @AfterEach
    void nothingIsRaised() {
        assertThat(stage.heard).isNotNull();
        assertThat(stage.raised()).isEmpty();
    }

    @Test
    void followingAtOneSecond() {
        stage.enter(CAR, 13, 12, -2, 150, -2).enter(CAR, 13, 30, -2, 150, -2).play(8);
    }

    @Test
    void followingOneWhoBrakesGentlyAndBrakingASecondLater() {
        stage.enter(CAR, Stage.braking(13, 2, 2), -140, -2, 10, -2)
                .enter(CAR, Stage.braking(13, 1, 2), -118, -2, 10, -2)
                .light(EAST_WEST, STOP_AND_REMAIN, 0)
                .play(7);
    }

    @Test
    void rollingUpToAQueueAtARedLight() {
        stage.light(EAST_WEST, STOP_AND_REMAIN, 0)
                .enter(CAR, 0, -13, -2, 0, -2)
                .enter(CAR, 0, -20, -2, 0, -2)
                .enter(CAR, Stage.braking(13, 3, 2), -109, -2, 10, -2)
                .play(10);
    }

    @Test
    void oncomingTrafficInItsOwnLane() {
        stage.enter(CAR, 15, -140, -2, 150, -2)
                .enter(CAR, 15, 140, 2, -150, 2)
                .enter(StationType.BUS, 14, 100, 2, -150, 2)
                .play(9);
    }

    @Test
    void twoCarsSideBySideInParallelLanes() {
        stage.enter(CAR, 14, 0, 300, 300, 300)
                .enter(CAR, 15, -5, 303.5, 300, 303.5)
                .play(9);
    }

    @Test
    void turningLeftAfterGivingWay() {
        // Brakes to a stand two metres before the line; the one it waits for comes through the middle.
        stage.light(EAST_WEST, PROTECTED_MOVEMENT_ALLOWED, 0)
                .enter(CAR, Stage.braking(8, 1, 2), -38, -2, 10, -2)
                .enter(CAR, 14, 95, 2, -150, 2)
                .play(9);
    }

    @Test
    void turningLeftBehindTheOneItGaveWayTo() {
        Polyline turn = HandMadeMap.curve(-10, -2, 2, -2, 2, 10);
        double[] way = new double[2 * turn.size() + 4];
        way[0] = -13;
        way[1] = -2;
        for (int i = 0; i < turn.size(); i++) {
            way[2 * i + 2] = turn.xM(i);
            way[2 * i + 3] = turn.yM(i);
        }
        way[way.length - 2] = 2;
        way[way.length - 1] = 60;
        DoubleUnaryOperator start = s -> s < 5 ? 0 : Math.min((s - 5) * (s - 5), 6 * (s - 5) - 9 + 0.0);
        DoubleUnaryOperator smooth = s -> s < 8 ? start.applyAsDouble(s) : 9 + 6 * (s - 8);
        stage.light(EAST_WEST, PROTECTED_MOVEMENT_ALLOWED, 0)
                .enter(CAR, smooth, way)
                .enter(CAR, 14, 60, 2, -150, 2)
                .play(11);
    }

    @Test
    void crossTrafficThatStopsAtItsRed() {
        stage.light(EAST_WEST, PROTECTED_MOVEMENT_ALLOWED, 0)
                .light(NORTH_SOUTH, STOP_AND_REMAIN, 0)
                .enter(CAR, Stage.braking(12, 1.5, 2.4), 2, -62.5, 2, 100)
                .enter(CAR, 13, -75, -2, 150, -2)
                .play(8);
    }

    @Test
    void brakingLateAndFirmlyForTheRedWithCrossTrafficComing() {
        stage.light(EAST_WEST, PROTECTED_MOVEMENT_ALLOWED, 0)
                .light(NORTH_SOUTH, STOP_AND_REMAIN, 0)
                .enter(CAR, Stage.braking(13.9, 1.5, 4.5), 2, -56.5, 2, 100)
                .enter(CAR, 13, -48.7, -2, 150, -2)
                .play(8);
    }

    @Test
    void walkingUpToAStandingCarWhereNoMapIsKnown() {
        Stage open = new Stage(RoadMap.empty(GeoReference.of(31, 121)));
        open.enter(CAR, 0, 0, 0, 10, 0)
                .enter(WALKER, Stage.braking(1.4, 4, 2), 0, -7.6, 0, 8)
                .play(7);
        assertThat(open.raised()).isEmpty();
    }

    @Test
    void twoCarsSideBySideInLanesThatSwingAndStayApart() {
        List<Lane> lanes = List.of(
                HandMadeMap.lane("left", 0, 0, 100, 0, 102.5, 0.6, 105, 3.6, 107.5, 4.2, 250, 4.2),
                HandMadeMap.lane("right", 0, -3.2, 100, -3.2, 102.5, -2.6, 105, 0.4, 107.5, 1, 250, 1));
        Stage bend = new Stage(RoadMap.of("a bend", GeoReference.of(31, 121), lanes, List.of()));
        bend.enter(CAR, 14, 20, 0, 100, 0, 102.5, 0.6, 105, 3.6, 107.5, 4.2, 250, 4.2)
                .enter(CAR, 14, 23.9, -3.2, 100, -3.2, 102.5, -2.6, 105, 0.4, 107.5, 1, 250, 1)
                .play(9);
        assertThat(bend.raised()).isEmpty();
    }

    @Test
    void somebodyOnFootWaitingAtTheKerb() {
        stage.enter(WALKER, 0, 60, -4.8, 60, 8)
                .enter(CAR, 13, 12, -2, 150, -2)
                .enter(WALKER, Stage.braking(1.4, 3, 2), 40, -9.5, 40, 8)
                .play(8);
    }

    @Test
    void peopleOnASidewalkBesideTheRoad() {
        stage.enter(WALKER, 1.4, -100, -6, -20, -6)
                .enter(CAR, 13, -140, -2, 150, -2)
                .enter(StationType.CYCLIST, 5, 120, 3.2, 20, 3.2)
                .play(9);
    }
}
