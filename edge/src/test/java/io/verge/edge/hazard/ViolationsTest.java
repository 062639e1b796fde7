package io.verge.edge.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.GeoReference;
import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneMatch;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ViolationsTest {
    /** Sidewalks that share ground with a carriageway, touch it, and lie farther and farther from it. */
    private static final RoadMap MAP = RoadMap.of(
            "sidewalks near and far",
            GeoReference.of(31.2304, 121.4737),
            List.of(
                    lane("carriageway", LaneType.VEHICLE, 3.5, Stage.line(0, 0, 60, 0, 100, 30)),
                    lane("shared", LaneType.SIDEWALK, 2, Stage.line(0, -2, 60, -2)),
                    lane("touching", LaneType.SIDEWALK, 2, Stage.line(0, 2.4, 55, 2.4)),
                    lane("beside", LaneType.SIDEWALK, 2, Stage.line(0, -4, 60, -4)),
                    lane("away", LaneType.SIDEWALK, 3, Stage.line(0, 5, 50, 5)),
                    lane("square", LaneType.SIDEWALK, 9, Stage.line(0, -9, 60, -9, 110, 28))),
            List.of());

    /** A sidewalk known to be away from the carriageway spares the search for it, and nothing else. */
    @Test
    void peopleOnTheCarriagewayAreThoseASearchOfAllLanesFindsThere() {
        LocalDynamicMap map = new LocalDynamicMap(1);
        int slot = map.birth(1);
        map.stationType[slot] = (byte) StationType.PEDESTRIAN.code();
        LaneRows lanes = new LaneRows(MAP);
        Route route = new Route(MAP, lanes, map, 9);
        RightOfWay rightOfWay = new RightOfWay(map, MAP, lanes, new Trajectories(1), HazardConfig.DEFAULTS);
        Violations violations = new Violations(map, MAP, lanes, route, rightOfWay);
        LaneMatch match = new LaneMatch();
        SplittableRandom random = new SplittableRandom(17);
        int onCarriageway = 0;
        int onSidewalk = 0;
        for (int i = 0; i < 50_000; i++) {
            double x = random.nextDouble(-5, 115);
            double y = random.nextDouble(-15, 40);
            MAP.laneIndex().match(x, y, random.nextDouble(-Math.PI, Math.PI), -1, match);
            map.xM[slot] = x;
            map.yM[slot] = y;
            map.lane[slot] = match.lane;
            map.laneAlongM[slot] = match.alongM;
            map.laneOffsetM[slot] = match.offsetM;
            boolean expected = MAP.laneIndex().onCarriageway(x, y, -0.4);
            assertThat(violations.shows(HazardType.PEDESTRIAN_ON_CARRIAGEWAY, slot))
                    .as("at %.3f, %.3f on lane %d", x, y, match.lane)
                    .isEqualTo(expected);
            onCarriageway += expected ? 1 : 0;
            onSidewalk += match.lane > 0 ? 1 : 0;
        }
        assertThat(onCarriageway).isGreaterThan(1_000);
        assertThat(onSidewalk).isGreaterThan(5_000);
    }

    @Test
    void whoWaitsForALightBeyondAShortLaneHasNotStoppedWithoutReason() {
        Lane movement = new Lane(
                "movement",
                LaneType.VEHICLE,
                Stage.line(64, 0, 90, 0),
                3.5,
                13.9,
                Turn.STRAIGHT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SignalState.key(1, 1));
        RoadMap map = RoadMap.of(
                "a light two lanes on",
                GeoReference.of(31.2304, 121.4737),
                List.of(
                        leadingTo(1, "approach", Stage.line(0, 0, 60, 0)),
                        leadingTo(2, "short", Stage.line(60, 0, 64, 0)),
                        movement),
                List.of());
        for (SignalPhase phase : List.of(SignalPhase.STOP_AND_REMAIN, SignalPhase.PROTECTED_MOVEMENT_ALLOWED)) {
            Stage stage = new Stage(map).light(1, phase, 0).enter(StationType.PASSENGER_CAR, 0, 40, 0, 90, 0);
            boolean stopped = !stage.play(8).raised().isEmpty();
            assertThat(stopped).as("at %s", phase).isEqualTo(phase.isGo());
        }
    }

    private static Lane leadingTo(int successor, String name, Polyline line) {
        return new Lane(
                name,
                LaneType.VEHICLE,
                line,
                3.5,
                13.9,
                Turn.NONE,
                List.of(successor),
                List.of(),
                List.of(),
                List.of(),
                -1);
    }

    private static Lane lane(String name, LaneType type, double widthM, Polyline line) {
        return new Lane(name, type, line, widthM, 13.9, Turn.NONE, List.of(), List.of(), List.of(), List.of(), -1);
    }
}
