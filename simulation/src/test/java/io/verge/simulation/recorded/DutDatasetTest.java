package io.verge.simulation.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.StationType;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DutDatasetTest {
    @Test
    void yGoesUpAndHeadingsTurnWithIt() {
        List<Scene> scenes = Samples.play(Samples.DUT, "plaza_02", PlayOptions.DEFAULT);

        assertThat(scenes).hasSize(20);
        RoadUser car = Samples.get(scenes.get(10), 1_000_000);
        assertThat(car.xM()).isCloseTo(8, within(1e-3));
        assertThat(car.yM()).isCloseTo(-13, within(1e-3));
        assertThat(car.headingRad()).isCloseTo(-Math.PI / 4, within(1e-5));
        assertThat(car.speedMps()).isCloseTo(3 * Math.sqrt(2), within(1e-3));
        RoadUser walker = Samples.get(scenes.get(10), 2_000_000);
        assertThat(walker.type()).isEqualTo(StationType.PEDESTRIAN);
        assertThat(Math.abs(walker.headingRad())).isCloseTo(Math.PI, within(1e-5));
    }

    @Test
    void theFolderAloneOpensAClipThatHasPedestrians() {
        assertThat(Samples.play(Samples.DUT, "", PlayOptions.DEFAULT).getFirst().roadUsers())
                .hasSize(2);
    }

    @Test
    void clipsHaveTheirRoadUsersInFreeSpace() {
        Path folder = SharedData.require("traffic/dut");
        Map<String, List<Integer>> expected = Map.of(
                "roundabout_10", List.of(2, 33), "roundabout_02", List.of(1, 66), "intersection_09", List.of(4, 76));
        expected.forEach((clip, counts) -> {
            Set<Long> vehicles = new HashSet<>();
            Set<Long> pedestrians = new HashSet<>();
            try (Traffic traffic = RecordedTraffic.open(folder + ":" + clip, PlayOptions.DEFAULT)) {
                assertThat(traffic.map().lanes()).isEmpty();
                Samples.scenes(traffic).stream()
                        .flatMap(scene -> scene.roadUsers().stream())
                        .forEach(user ->
                                (user.type() == StationType.PEDESTRIAN ? pedestrians : vehicles).add(user.id()));
            }
            assertThat(List.of(vehicles.size(), pedestrians.size())).as(clip).isEqualTo(counts);
        });
    }
}
