package io.verge.edge.hazard;

import static io.verge.edge.hazard.HandMadeMap.EAST_WEST;
import static io.verge.edge.hazard.HandMadeMap.NORTH_SOUTH;
import static io.verge.road.SignalPhase.PROTECTED_MOVEMENT_ALLOWED;
import static io.verge.road.SignalPhase.STOP_AND_REMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.StationType;
import org.junit.jupiter.api.Test;

/** Each type of hazard by the smallest scene that shows it. */
class DangersTest {
    private static final StationType CAR = StationType.PASSENGER_CAR;
    private static final StationType WALKER = StationType.PEDESTRIAN;

    private final Stage stage = new Stage(HandMadeMap.MAP);

    @Test
    void closingInFromBehindIsARearEndHazard() {
        // 43.4 m between the bumpers, closing at 14 m/s: contact at 3.1 s.
        stage.enter(CAR, 18, 12, -2, 150, -2).enter(CAR, 4, 60, -2, 150, -2).play(2.5);
        assertThat(stage.raised()).containsExactly(HazardType.REAR_END);
        assertThat(3.1 - stage.raisedAt(HazardType.REAR_END)).isGreaterThan(2);
        assertThat(stage.first(HazardType.REAR_END).requiredDecelerationMps2()).isBetween(2.0, 3.5);
    }

    @Test
    void twoCarsThatReachTheMiddleAtOnceAreACrossingHazard() {
        stage.enter(CAR, 12, -70, -2, 70, -2).enter(CAR, 12, 2, -74, 2, 70).play(4);
        assertThat(stage.raised()).containsExactly(HazardType.CROSSING);
        Hazard hazard = stage.first(HazardType.CROSSING);
        assertThat(hazard.timeToCollisionSeconds()).isBetween(2.5, 4.0);
        assertThat(hazard.parties()).hasSize(2);
        assertThat(hazard.probability()).isGreaterThan(0.9);
    }

    @Test
    void aCarInTheOncomingLaneIsHeadOnAndTheWrongWay() {
        stage.enter(CAR, 10, 20, 2, 150, 2).enter(CAR, 12, 130, 2, 20, 2).play(4.5);
        assertThat(stage.raised()).containsExactlyInAnyOrder(HazardType.HEAD_ON, HazardType.WRONG_WAY);
    }

    @Test
    void aLaneChangeIntoTheCarBesideIsAMergingHazard() {
        stage.enter(CAR, 10, 0, 300, 300, 300)
                .enter(CAR, 10.06, 1, 303.5, 30, 300, 300, 300)
                .play(2);
        assertThat(stage.raised()).containsExactly(HazardType.MERGING);
    }

    @Test
    void aCarAndAWalkerAboutToMeetAreAVulnerableRoadUserHazard() {
        stage.enter(WALKER, 1.5, 60, 8, 60, -8)
                .enter(CAR, 12, -15.6, -2, 150, -2)
                .play(6);
        assertThat(stage.raised()).contains(HazardType.VRU_COLLISION, HazardType.PEDESTRIAN_ON_CARRIAGEWAY);
        assertThat(stage.raisedAt(HazardType.VRU_COLLISION)).isLessThan(4);
        // The one who can brake is named first.
        assertThat(stage.first(HazardType.VRU_COLLISION).parties().getFirst().type())
                .isEqualTo(CAR);
    }

    @Test
    void whoWillRunTheRedIsKnownBeforeTheLine() {
        stage.light(NORTH_SOUTH, STOP_AND_REMAIN, 0)
                .enter(CAR, 14, 2, -80, 2, 100)
                .play(6);
        assertThat(stage.raised()).containsExactly(HazardType.RED_LIGHT_RUNNING);
        Hazard hazard = stage.first(HazardType.RED_LIGHT_RUNNING);
        assertThat(hazard.place().yM()).isBetween(-45.0, -20.0);
    }

    @Test
    void whoBrakesForTheRedDoesNotRunIt() {
        // 54 m at 14 m/s, 2.8 m/s² from second 1.2 on: 35 m of braking, to a stand 2 m before the line.
        stage.light(NORTH_SOUTH, STOP_AND_REMAIN, 0)
                .enter(CAR, Stage.braking(14, 1.2, 2.8), 2, -66.3, 2, 100)
                .play(8);
        assertThat(stage.raised()).isEmpty();
    }

    @Test
    void whoReachesALightThatTurnsGreenBeforeDoesNotRunRed() {
        stage.light(NORTH_SOUTH, STOP_AND_REMAIN, 1.5).enter(CAR, 14, 2, -60, 2, 100);
        stage.play(1.5);
        assertThat(stage.raised()).isEmpty();
    }

    @Test
    void turningRightOnRedAtWalkingPaceIsNotRunningIt() {
        stage.light(NORTH_SOUTH, STOP_AND_REMAIN, 0)
                .enter(CAR, 5, 5.5, -40, 5.5, -10, 5.9, -7, 7, -4, 10, -2, 60, -2)
                .play(8);
        assertThat(stage.raised()).isEmpty();
    }

    @Test
    void drivingAgainstALaneIsTheWrongWay() {
        stage.enter(CAR, 8, 120, -2, 20, -2).play(3);
        assertThat(stage.raised()).containsExactly(HazardType.WRONG_WAY);
        assertThat(stage.raisedAt(HazardType.WRONG_WAY)).isLessThan(1);
    }

    @Test
    void thereIsNoWrongWayInsideAnIntersection() {
        stage.light(EAST_WEST, PROTECTED_MOVEMENT_ALLOWED, 0)
                .enter(CAR, 3, 9, -2, -9, -2)
                .play(5);
        assertThat(stage.raised()).isEmpty();
    }

    @Test
    void aVehicleThatStandsOnAFreeLaneIsAHazard() {
        stage.enter(CAR, 0, 80, -2, 150, -2).play(8);
        assertThat(stage.raised()).containsExactly(HazardType.STOPPED_VEHICLE);
        assertThat(stage.raisedAt(HazardType.STOPPED_VEHICLE)).isBetween(4.5, 6.5);
    }

    @Test
    void aQueueAtARedLightIsNotStopped() {
        stage.light(EAST_WEST, STOP_AND_REMAIN, 0)
                .enter(CAR, 0, -13, -2, 0, -2)
                .enter(CAR, 0, -21, -2, 0, -2)
                .enter(CAR, 0, -90, -2, 0, -2)
                .enter(CAR, 0, -82, -2, 0, -2)
                .enter(CAR, 0, -74, -2, 0, -2)
                .play(12);
        assertThat(stage.raised()).isEmpty();
    }

    @Test
    void whoWaitsToTurnLeftIsNotStopped() {
        stage.light(EAST_WEST, PROTECTED_MOVEMENT_ALLOWED, 0)
                .enter(CAR, 0, -13, -2, 0, -2)
                .play(12);
        assertThat(stage.raised()).isEmpty();
    }

    @Test
    void somebodyOnFootOnTheCarriagewayIsAHazard() {
        stage.enter(WALKER, 0.3, 60, -2, 62, -2).play(2);
        assertThat(stage.raised()).containsExactly(HazardType.PEDESTRIAN_ON_CARRIAGEWAY);
    }

    @Test
    void somebodyOnACrossingOrASidewalkIsNot() {
        stage.enter(WALKER, 1.2, 14, -6, 14, 6)
                .enter(WALKER, 1.2, -80, -6, -40, -6)
                .play(8);
        assertThat(stage.raised()).isEmpty();
    }
}
