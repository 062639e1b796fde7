package io.verge.edge.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.dissemination.MessageSet;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
    private static final Set<MessageSet> SETS = EnumSet.allOf(MessageSet.class);
    private static final RoadMap ROAD = RoadMap.of(
            "a road", CrossingCars.REFERENCE, List.of(lane("east", 0, 150), lane("west", 150, 0)), List.of());

    @Test
    void itWarnsOftenEnoughForCodeToBeCompiledOnARoad() {
        assertThat(Rehearsal.play(PipelineConfig.DEFAULTS, ROAD, "site", SETS, () -> 0))
                .isGreaterThan(100);
    }

    @Test
    void itWarnsAsOftenWhereThereIsNoMap() {
        assertThat(Rehearsal.play(PipelineConfig.DEFAULTS, CrossingCars.MAP, "site", SETS, () -> 0))
                .isGreaterThan(200);
    }

    @Test
    void aSlowMachineRehearsesLess() {
        AtomicLong slow = new AtomicLong();
        int whole = Rehearsal.play(PipelineConfig.DEFAULTS, ROAD, "site", SETS, () -> 0);
        int part = Rehearsal.play(
                PipelineConfig.DEFAULTS, ROAD, "site", SETS, () -> slow.getAndAdd(TimeUnit.MILLISECONDS.toNanos(50)));
        assertThat(part).isPositive().isLessThan(whole / 2);
    }

    private static Lane lane(String id, double fromM, double toM) {
        return new Lane(
                id,
                LaneType.VEHICLE,
                Polyline.of(new double[] {fromM, toM}, new double[] {Math.signum(fromM) * 10, Math.signum(fromM) * 10}),
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
