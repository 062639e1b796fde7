package io.verge.road.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.GeoReference;
import io.verge.road.SignalState;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Lanelet2ReaderTest {
    private static final GeoReference ORIGIN = GeoReference.of(0, 0);

    @TempDir
    private Path directory;

    @Test
    void theMiddleRunsBetweenBoundsDrawnEitherWay() {
        Lane approach = lane(crossroads(), "200");
        assertThat(approach.centreLine().xM(0)).isCloseTo(0, within(1e-6));
        assertThat(approach.centreLine().yM(0)).isCloseTo(0, within(1e-6));
        assertThat(approach.lengthM()).isCloseTo(20.04, within(0.01));
        assertThat(approach.widthM()).isCloseTo(3.98, within(0.01));
        assertThat(approach.centreLine().headingRad(0)).isCloseTo(0, within(1e-9));
    }

    @Test
    void speedsComeFromTheTagOrFromWhereTheRoadIs() {
        RoadMap map = crossroads();
        assertThat(lane(map, "200").speedLimitMps()).isCloseTo(13.41, within(0.01));
        assertThat(lane(map, "201").speedLimitMps()).isCloseTo(50 / 3.6, within(1e-9));
        assertThat(lane(map, "202").speedLimitMps()).isCloseTo(10, within(1e-9));
        assertThat(lane(map, "203").speedLimitMps()).isCloseTo(100 / 3.6, within(1e-9));
    }

    @Test
    void lanesFollowWhereTheyShareBothCorners() {
        RoadMap map = crossroads();
        assertThat(lane(map, "200").successors()).containsExactlyInAnyOrder(index(map, "201"), index(map, "202"));
        assertThat(lane(map, "201").predecessors()).containsExactly(index(map, "200"));
        assertThat(lane(map, "203").successors()).isEmpty();
        assertThat(map.names().findLane("approach")).contains(index(map, "200"));
    }

    @Test
    void movementsAndTheirTurnsAreSeenFromTheirShape() {
        RoadMap map = crossroads();
        assertThat(lane(map, "200").turn()).isEqualTo(Turn.NONE);
        assertThat(lane(map, "201").turn()).isEqualTo(Turn.STRAIGHT);
        assertThat(lane(map, "202").turn()).isEqualTo(Turn.LEFT);
        assertThat(lane(map, "203").turn()).isEqualTo(Turn.STRAIGHT);
    }

    @Test
    void aLightGovernsWhatIsEnteredBehindItsLine() {
        RoadMap map = crossroads();
        int key = SignalState.key(1, 1);
        assertThat(lane(map, "200").signalKey()).isEqualTo(-1);
        assertThat(lane(map, "201").signalKey()).isEqualTo(key);
        assertThat(lane(map, "202").signalKey()).isEqualTo(key);
        assertThat(lane(map, "203").signalKey()).isEqualTo(-1);
        for (String name : new String[] {"tl_west", "112", "300"}) {
            assertThat(map.names().findSignal(name)).as(name).contains(key);
        }
    }

    @Test
    void aLightWithItsLineAtTheStartGovernsTheLaneletItself() {
        String atStart = TestFiles.text("crossroads.osm")
                .replace("<way id='111'><nd ref='3'/><nd ref='4'/>", "<way id='111'><nd ref='1'/><nd ref='2'/>");
        RoadMap map = read(atStart);
        assertThat(lane(map, "200").signalKey()).isEqualTo(SignalState.key(1, 1));
        assertThat(lane(map, "201").signalKey()).isEqualTo(-1);
    }

    @Test
    void rightOfWayIsKept() {
        RoadMap map = crossroads();
        assertThat(lane(map, "203").yieldsTo()).containsExactly(index(map, "201"));
        assertThat(lane(map, "201").yieldsTo()).isEmpty();
    }

    @Test
    void behindAStopSignTheOthersGoFirst() {
        String signed = TestFiles.text("crossroads.osm")
                .replace(
                        "<tag k='subtype' v='right_of_way'/>",
                        "<tag k='subtype' v='traffic_sign'/>" + "<tag k='sign_type' v='de206'/>")
                .replace(
                        "<member type='way' ref='107' role='left'/>",
                        "<member type='way' ref='107' role='left'/>" + "<tag k='turn_direction' v='straight'/>")
                .replace(
                        "<member type='relation' ref='203' role='yield'/>",
                        "<member type='way' ref='120' role='ref_line'/>")
                .replace(
                        "<member type='relation' ref='201' role='right_of_way'/>",
                        "<member type='way' ref='112' role='refers'/>")
                .replace("<relation id='200'>", "<way id='120'><nd ref='11'/><nd ref='12'/></way><relation id='200'>");
        RoadMap map = read(signed);
        assertThat(lane(map, "203").yieldsTo()).contains(index(map, "201"));
    }

    @Test
    void aCrosswalkIsACrossingUnderItsLight() {
        RoadMap map = crossroads();
        assertThat(map.crossings()).hasSize(1);
        Crossing crossing = map.crossings().getFirst();
        assertThat(crossing.id()).isEqualTo("204");
        assertThat(crossing.widthM()).isCloseTo(3.3, within(0.1));
        assertThat(crossing.centreLine().lengthM()).isCloseTo(13.3, within(0.1));
        assertThat(crossing.signalKey()).isEqualTo(SignalState.key(1, 1));
        assertThat(map.crossingAt(17, 3, 0)).isZero();
        assertThat(map.crossingAt(25, 0, 0)).isEqualTo(-1);
    }

    @Test
    void aLaneletForBothDirectionsIsTwoLanes() {
        RoadMap map = crossroads();
        Lane there = lane(map, "205");
        Lane back = lane(map, "205_reverse");
        assertThat(there.type()).isEqualTo(LaneType.BICYCLE);
        assertThat(there.centreLine().headingRad(0)).isCloseTo(0, within(1e-9));
        assertThat(Math.abs(back.centreLine().headingRad(0))).isCloseTo(Math.PI, within(1e-9));
        assertThat(there.neighbours()).as("its neighbour is for vehicles").isEmpty();
    }

    @Test
    void boundsNamedTheWrongWayRoundAreMended() {
        String swapped = TestFiles.text("crossroads.osm")
                .replace("<member type='way' ref='105' role='left'/>", "<member type='way' ref='105' role='right'/>")
                .replace("<member type='way' ref='106' role='right'/>", "<member type='way' ref='106' role='left'/>")
                // Something to lead into, so that the turned lanelet fits at both ends.
                .replace(
                        "<relation id='200'>",
                        "<node id='31' lat='0.0004' lon='0.00027'/><node id='32' lat='0.0004' lon='0.00031'/>"
                                + "<way id='131'><nd ref='7'/><nd ref='31'/></way>"
                                + "<way id='132'><nd ref='8'/><nd ref='32'/></way>"
                                + "<relation id='206'><member type='way' ref='131' role='left'/>"
                                + "<member type='way' ref='132' role='right'/><tag k='type' v='lanelet'/></relation>"
                                + "<relation id='200'>");
        RoadMap map = read(swapped);
        assertThat(lane(map, "200").successors()).contains(index(map, "202"));
        assertThat(lane(map, "202").successors()).containsExactly(index(map, "206"));
        assertThat(lane(map, "202").turn()).isEqualTo(Turn.LEFT);
    }

    @Test
    void signalsCanBeAssignedAfterwards() {
        RoadMap map = crossroads();
        RoadMap governed = map.withSignals(Map.of(index(map, "203"), SignalState.key(9, 4)));
        assertThat(lane(governed, "203").signalKey()).isEqualTo(SignalState.key(9, 4));
        assertThat(lane(governed, "201").signalKey()).isEqualTo(SignalState.key(1, 1));
        assertThat(lane(map, "203").signalKey()).isEqualTo(-1);
        assertThatThrownBy(() -> map.withSignals(Map.of(99, 1))).hasMessageContaining("no lane number 99");
    }

    @Test
    void withoutAnOriginTheMiddleOfTheMapIsIt() {
        Path file = TestFiles.write(directory, "crossroads.osm", TestFiles.text("crossroads.osm"));
        RoadMap map = Lanelet2Reader.read(file);
        assertThat(map.reference().origin().longitudeDeg()).isCloseTo(0.000225, within(1e-9));
        assertThat(map.name()).isEqualTo("crossroads.osm");
    }

    @Test
    void mistakesAreNamedWithFileLineAndWhatWasExpected() {
        refused("<osm><node id='1' lon='0'/></osm>", "map.osm:1:", "expected attribute lat of <node>");
        refused("<osm>\n<node id='1' lat='x' lon='0'/></osm>", "map.osm:2:", "expected a number in attribute lat");
        refused("<osm>\n\n<node id='1' lat='91' lon='0'/></osm>", "map.osm:3:", "expected lat in");
        refused("<osm><way id='1.5'/></osm>", "map.osm:1:", "expected a whole number in attribute id");
        refused("<osm><way id='1'><odd/></way></osm>", "map.osm:1:", "expected <nd> or <tag> in <way>, not <odd>");
        refused("<osm><node", "map.osm:1:", "expected well-formed XML");
        refused("<gpx/>", "map.osm:1:", "expected an <osm> file");
        refused("", "map.osm:", "expected");
        String text = TestFiles.text("crossroads.osm");
        refused(text.replace("<way id='105'>", "<way id='9105'>"), "relation 202", "expected way 105 in the file");
        refused(text.replace("<node id='9' ", "<node id='999' "), "relation 202", "expected node 9 in the file");
        refused(text.replace("ref='105' role='left'", "ref='105' role='other'"), "relation 202", "role left");
        refused(text.replace("<node id='9' lat='0.00005'", "<node id='9' lat='55'"), "relation 202", "nodes within");
        refused(text.replace("30 mph", "fast"), "relation 200", "expected a positive speed_limit");
        refused(text.replace("30 mph", "-3"), "relation 200", "expected a positive speed_limit");
        refused(
                text.replace("<way id='105'><nd ref='3'/><nd ref='9'/><nd ref='7'/>", "<way id='105'><nd ref='3'/>"),
                "relation 202",
                "two distinct points");
    }

    @Test
    void externalEntitiesAreNotOpened() {
        String evil = "<?xml version='1.0'?><!DOCTYPE osm [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<osm><node id='1' lat='0' lon='0'/>&x;</osm>";
        assertThatThrownBy(() -> read(evil)).isInstanceOf(MapFormatException.class);
    }

    private void refused(String text, String where, String expected) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MapFormatException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(expected);
    }

    private RoadMap crossroads() {
        return read(TestFiles.text("crossroads.osm"));
    }

    private RoadMap read(String text) {
        return Lanelet2Reader.read(TestFiles.write(directory, "map.osm", text), ORIGIN);
    }

    private static int index(RoadMap map, String id) {
        return map.names().findLane(id).orElseThrow();
    }

    private static Lane lane(RoadMap map, String id) {
        return map.lane(index(map, id));
    }
}
