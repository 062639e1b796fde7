package io.verge.road.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.SignalState;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real maps, where {@code shared/data} lies beside the repository. */
class SharedMapsTest {
    @ParameterizedTest
    @ValueSource(strings = {"lanelet2_university_weber_alt.osm", "lanelet2_university_weber_alt_walkways.osm"})
    void everyMovementOfTheWaterlooJunctionHasItsTurnAndItsLight(String name) {
        Path file = TestFiles.shared("traffic/waterloo-weber/" + name);
        RoadMap map = Lanelet2Reader.read(file, TestFiles.WATERLOO);
        checkGraph(map);
        assertThat(map.crossings()).hasSize(6);
        assertThat(map.lanes().stream().filter(Lane::isInsideIntersection)).hasSize(14);
        // The names of lights tell where from and where to: tl_w_e is from west to east.
        Map<String, Turn> turns = Map.of(
                "tl_w_n",
                Turn.LEFT,
                "tl_s_w",
                Turn.LEFT,
                "tl_e_s",
                Turn.LEFT,
                "tl_n_e",
                Turn.LEFT,
                "tl_w_e",
                Turn.STRAIGHT,
                "tl_e_w",
                Turn.STRAIGHT,
                "tl_n_s",
                Turn.STRAIGHT,
                "tl_s_n",
                Turn.STRAIGHT);
        turns.forEach((light, turn) -> {
            int key = map.names().findSignal(light).orElseThrow();
            assertThat(map.lanes().stream().filter(lane -> lane.signalKey() == key && lane.turn() == turn))
                    .as(light)
                    .hasSize(turn == Turn.LEFT ? 1 : 2);
            assertThat(map.lanes().stream().filter(lane -> lane.signalKey() == key))
                    .as("%s lets nobody go but these and who turns right", light)
                    .allMatch(lane -> lane.turn() == turn || lane.turn() == Turn.RIGHT);
        });
        assertThat(map.lanes().stream().filter(lane -> lane.turn() == Turn.LEFT))
                .as("who turns left lets oncoming traffic pass")
                .allMatch(lane -> lane.yieldsTo().size() == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "sumo/resco/cologne1/cologne1.net.xml, 44, 1, 50.93, 6.93",
        "sumo/resco/cologne3/cologne3.net.xml, 216, 3, 50.93, 6.91",
        "sumo/resco/ingolstadt1/ingolstadt1.net.xml, 51, 1, 48.77, 11.41",
        "sumo/resco/ingolstadt7/ingolstadt7.net.xml, 495, 7, 48.77, 11.42",
        "sumo/bologna-acosta/acosta_buslanes.net.xml, 617, 7, 44.50, 11.32",
        "sumo/tavf-hamburg/network.net.xml.gz, 2818, 43, 53.56, 9.98"
    })
    void sumoNetworksAreWholeAndWhereTheyShouldBe(
            String name, int lanes, int lights, double latitudeDeg, double longitudeDeg) {
        RoadMap map = SumoNetReader.read(TestFiles.shared("traffic/" + name));
        checkGraph(map);
        assertThat(map.lanes()).hasSize(lanes);
        assertThat(map.names().intersections()).hasSize(lights);
        assertThat(Math.abs(map.reference().origin().latitudeDeg() - latitudeDeg))
                .isLessThan(0.01);
        assertThat(Math.abs(map.reference().origin().longitudeDeg() - longitudeDeg))
                .isLessThan(0.01);
        assertThat(map.lanes().stream().filter(lane -> lane.signalKey() >= 0))
                .as("lights stand in front of movements")
                .isNotEmpty()
                .allMatch(Lane::isInsideIntersection);
        assertThat(map.lanes().stream().filter(Lane::isInsideIntersection))
                .allMatch(lane ->
                        lane.predecessors().size() == 1 && lane.successors().size() == 1);
    }

    @Test
    void charactersOfASumoStateStringFindTheirMovements() {
        RoadMap map = SumoNetReader.read(TestFiles.shared("traffic/sumo/resco/cologne1/cologne1.net.xml"));
        int intersection =
                map.names().findIntersection("GS_cluster_357187_359543").orElseThrow();
        for (int i = 0; i < 20; i++) {
            int key = SignalState.key(intersection, i + 1);
            assertThat(map.lanes().stream().filter(lane -> lane.signalKey() == key))
                    .as("character %d", i)
                    .hasSize(1);
        }
    }

    /** What holds on every map: lanes join where they say, both ways, and the middle of a lane is on it. */
    private static void checkGraph(RoadMap map) {
        LaneMatch match = new LaneMatch();
        for (int i = 0; i < map.lanes().size(); i++) {
            Lane lane = map.lane(i);
            for (int next : lane.successors()) {
                assertThat(map.lane(next).predecessors()).as(lane.id()).contains(i);
                assertThat(gapM(lane.centreLine(), map.lane(next).centreLine()))
                        .as("from %s to %s", lane.id(), map.lane(next).id())
                        .isLessThan(1.5);
            }
            for (int beside : lane.neighbours()) {
                assertThat(map.lane(beside).neighbours()).as(lane.id()).contains(i);
            }
            double middleM = lane.lengthM() / 2;
            double xM = lane.centreLine().xAt(middleM);
            double yM = lane.centreLine().yAt(middleM);
            double headingRad = lane.centreLine().headingRad(lane.centreLine().segmentAt(middleM));
            if (lane.type() != LaneType.VEHICLE) {
                continue;
            }
            assertThat(map.laneIndex().match(xM, yM, headingRad, i, match)).isTrue();
            assertThat(match.lane).as("the middle of %s", lane.id()).isEqualTo(i);
        }
    }

    private static double gapM(Polyline before, Polyline after) {
        double endM = before.lengthM();
        return Math.hypot(before.xAt(endM) - after.xM(0), before.yAt(endM) - after.yM(0));
    }
}
