package io.verge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.StationType;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneMatch;
import io.verge.road.map.LaneType;
import io.verge.road.map.RoadMap;
import org.junit.jupiter.api.Test;

class CityGridTest {
    @Test
    void lanesBeginWhereTheirPredecessorsEnd() {
        RoadMap map = CityGrid.forRoadUsers(1_000, 400).map();
        int connections = 0;
        for (Lane lane : map.lanes()) {
            for (int next : lane.successors()) {
                Lane successor = map.lane(next);
                int last = lane.centreLine().size() - 1;
                assertThat(successor.centreLine().xM(0))
                        .as(lane.id() + " into " + successor.id())
                        .isCloseTo(lane.centreLine().xM(last), within(1e-6));
                assertThat(successor.centreLine().yM(0))
                        .as(lane.id() + " into " + successor.id())
                        .isCloseTo(lane.centreLine().yM(last), within(1e-6));
                connections++;
            }
        }
        assertThat(connections).isGreaterThan(map.lanes().size() / 2);
    }

    @Test
    void everybodyMovesOnALaneOfTheirOwnKind() {
        CityGrid grid = CityGrid.forRoadUsers(1_000, 400);
        RoadMap map = grid.map();
        CityTraffic traffic = new CityTraffic(grid, 1_000, 0.05, 7);
        LaneMatch match = new LaneMatch();
        for (double seconds = 0; seconds < 60; seconds += 7) {
            traffic.moveTo(seconds);
            for (int i = 0; i < traffic.size(); i++) {
                map.laneIndex().match(traffic.xM[i], traffic.yM[i], traffic.headingRad[i], -1, match);
                boolean onFoot = traffic.type[i] == StationType.PEDESTRIAN;
                assertThat(match.lane).as("road user %d at %.1f s", i, seconds).isNotNegative();
                assertThat(map.lane(match.lane).type()).isEqualTo(onFoot ? LaneType.SIDEWALK : LaneType.VEHICLE);
            }
        }
    }
}
