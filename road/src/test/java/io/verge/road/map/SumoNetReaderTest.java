package io.verge.road.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.GeoReference;
import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.Utm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SumoNetReaderTest {
    @TempDir
    private Path directory;

    @Test
    void lanesAreForWhomTheyAllow() {
        RoadMap map = junction();
        assertThat(lane(map, "in_0").type()).isEqualTo(LaneType.SIDEWALK);
        assertThat(lane(map, "in_1").type()).isEqualTo(LaneType.BICYCLE);
        assertThat(lane(map, "in_2").type()).isEqualTo(LaneType.VEHICLE);
        assertThat(lane(map, "in_3").type()).as("buses").isEqualTo(LaneType.VEHICLE);
        assertThat(lane(map, "back_1").type()).isEqualTo(LaneType.RAIL);
        assertThat(map.names().findLane("back_2")).as("ships").isEmpty();
        assertThat(lane(map, "in_1").widthM()).isEqualTo(1.5);
        assertThat(lane(map, "in_2").widthM()).isEqualTo(3.2);
        assertThat(lane(map, "in_2").speedLimitMps()).isEqualTo(13.89);
        assertThat(lane(map, "in_2").neighbours()).containsExactly(index(map, "in_3"));
    }

    @Test
    void theMiddleOfTheNetworkIsTheOriginAndMetresAreTrue() {
        SumoNet net = SumoNetReader.readNet(write(TestFiles.text("junction.net.xml")));
        var middle = Utm.of(32, false).toGeo(350_100, 5_640_100);
        assertThat(net.map().reference().origin()).isEqualTo(middle);
        assertThat(net.frame().toLocal(100, 100).distanceM(new Position(0, 0))).isLessThan(1e-6);
        Position east = net.frame().toLocal(200, 100);
        // 150 km west of the central meridian the grid is 1.0001 too small; and north turns by 1.65 degrees.
        assertThat(Math.hypot(east.xM(), east.yM())).isCloseTo(100 / 0.99988, within(0.003));
        assertThat(Math.abs(Math.toDegrees(Math.atan2(east.yM(), east.xM())))).isCloseTo(1.65, within(0.05));
    }

    @Test
    void aMovementIsOneLaneThoughSumoCutsIt() {
        RoadMap map = junction();
        Lane left = lane(map, ":J_1_0");
        assertThat(index(map, ":J_2_0")).isEqualTo(index(map, ":J_1_0"));
        assertThat(left.turn()).isEqualTo(Turn.LEFT);
        assertThat(left.predecessors()).containsExactly(index(map, "in_2"));
        assertThat(left.successors()).containsExactly(index(map, "north_0"));
        assertThat(left.lengthM()).isCloseTo(6.08 + 4.77 + 3.4 + 5, within(0.1));
        assertThat(lane(map, ":J_0_0").turn()).isEqualTo(Turn.STRAIGHT);
    }

    @Test
    void signalGroupsFollowTheStateString() {
        RoadMap map = junction();
        assertThat(map.names().findIntersection("other")).contains(1);
        assertThat(map.names().findIntersection("lights")).contains(2);
        assertThat(lane(map, ":J_0_0").signalKey()).isEqualTo(SignalState.key(2, 1));
        assertThat(lane(map, ":J_1_0").signalKey()).isEqualTo(SignalState.key(2, 2));
        assertThat(lane(map, ":J_3_0").signalKey()).isEqualTo(SignalState.key(2, 3));
        assertThat(lane(map, "in_2").signalKey()).isEqualTo(-1);
    }

    @Test
    void whoYieldsIsReadFromTheRequests() {
        RoadMap map = junction();
        assertThat(lane(map, ":J_1_0").yieldsTo()).containsExactly(index(map, ":J_3_0"));
        assertThat(lane(map, ":J_0_0").yieldsTo()).isEmpty();
    }

    @Test
    void aCrossingHasItsWidthAndItsLight() {
        RoadMap map = junction();
        assertThat(map.crossings()).hasSize(1);
        Crossing crossing = map.crossings().getFirst();
        assertThat(crossing.id()).isEqualTo(":J_c0_0");
        assertThat(crossing.widthM()).isEqualTo(5);
        assertThat(crossing.signalKey()).isEqualTo(SignalState.key(2, 4));
        assertThat(map.names().findLane(":J_w0_0"))
                .as("walking areas are left out")
                .isEmpty();
    }

    @Test
    void whereARoadMerelyGoesOnThereIsNoIntersection() {
        RoadMap map = junction();
        Lane joint = lane(map, ":K_0_0");
        assertThat(joint.turn()).isEqualTo(Turn.NONE);
        assertThat(joint.lengthM()).as("it had no length").isCloseTo(0.1, within(1e-3));
        assertThat(joint.predecessors()).containsExactly(index(map, "out_0"));
        assertThat(joint.successors()).containsExactly(index(map, "on_0"));
    }

    @Test
    void aLightWithoutInnerLanesStillGovernsAMovement() {
        String without = TestFiles.text("junction.net.xml").replace(" via=\":J_3_0\"", "");
        RoadMap map = SumoNetReader.read(write(without));
        Lane movement = lane(map, "back_0>away_0");
        assertThat(movement.signalKey()).isEqualTo(SignalState.key(2, 3));
        assertThat(movement.lengthM()).isCloseTo(20, within(0.01));
        assertThat(lane(map, "back_0").successors()).containsExactly(index(map, "back_0>away_0"));
    }

    @Test
    void anotherOriginMayBeGivenIfItIsNotTooFarAway() {
        Path file = write(TestFiles.text("junction.net.xml"));
        RoadMap map = SumoNetReader.read(file, GeoReference.of(50.89, 6.87));
        assertThat(map.reference().origin().latitudeDeg()).isEqualTo(50.89);
        assertThat(lane(map, "in_2").lengthM()).isCloseTo(90, within(0.05));
        assertThatThrownBy(() -> SumoNetReader.read(file, GeoReference.of(40, 116)))
                .isInstanceOf(MapFormatException.class)
                .hasMessageContaining("bad.net.xml");
    }

    @Test
    void plainMetresStayAsTheyAre() {
        String plain = TestFiles.text("junction.net.xml").replaceAll("projParameter=\"[^\"]*\"", "projParameter=\"!\"");
        RoadMap map = SumoNetReader.read(write(plain));
        assertThat(lane(map, "in_2").centreLine().xAt(90)).isEqualTo(90);
        assertThat(lane(map, "in_2").centreLine().yM(0)).isEqualTo(98.4);
    }

    @Test
    void aGzippedFileIsTheSame() throws IOException {
        Path zipped = directory.resolve("junction.net.xml.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(TestFiles.text("junction.net.xml").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(SumoNetReader.read(zipped).lanes().stream().map(Lane::id))
                .containsExactlyElementsOf(
                        junction().lanes().stream().map(Lane::id).toList());
    }

    @Test
    void mistakesAreNamedWithFileLineAndWhatWasExpected() throws IOException {
        String text = TestFiles.text("junction.net.xml");
        refused("<osm/>", "bad.net.xml:1:", "expected a <net> file");
        refused(text.replace("+proj=utm", "+proj=merc"), ":3:", "expected projParameter \"!\" or UTM on WGS84");
        refused(text.replace("+zone=32", "+zone=61"), ":3:", "expected projParameter");
        refused(text.replace("netOffset=\"-350000.00,", "netOffset=\""), ":3:", "expected 2 numbers in attribute");
        refused(text.replace("90.00,98.40 110.00,98.40", "90.00,98.40 110.00"), ":5:", "expected points x,y");
        refused(text.replace("-350000.00,", "-1e12,"), ":3:", "a place in the UTM zone");
        refused(text.replace("-350000.00,-5640000.00", "-500000.00,-9999000.00"), ":3:", "a place in the UTM zone");
        refused(text.replace("90.00,98.40 110.00,98.40", "90.00,98.40 1e300,98.40"), ":5:", "of the network's middle");
        refused(text.replace("speed=\"1.39\"", "speed=\"0\""), ":26:", "expected a positive speed");
        refused(text.replace("speed=\"1.39\"", "speed=\"NaN\""), ":26:", "expected a number in attribute speed");
        refused(text.replace("via=\":J_3_0\"", "via=\":J_9_0\""), ":69:", "expected via to name an inner lane");
        refused(text.replace("linkIndex=\"2\"", "linkIndex=\"255\""), ":69:", "expected linkIndex 0 … 254");
        refused(text.replace("dir=\"l\" state=\"o\"", "dir=\"x\" state=\"o\""), ":68:", "expected dir s, l, r, t");
        refused(text.replace("</net>", ""), "bad.net.xml:", "expected well-formed XML");
        assertThatThrownBy(() -> SumoNetReader.read(directory.resolve("none.net.xml")))
                .isInstanceOf(MapFormatException.class)
                .hasMessageContaining("none.net.xml");
        Path broken = directory.resolve("broken.net.xml.gz");
        Files.write(broken, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        assertThatThrownBy(() -> SumoNetReader.read(broken)).isInstanceOf(MapFormatException.class);
    }

    private void refused(String text, String where, String expected) {
        assertThatThrownBy(() -> SumoNetReader.read(write(text)))
                .isInstanceOf(MapFormatException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(expected);
    }

    private Path write(String text) {
        return TestFiles.write(directory, "bad.net.xml", text);
    }

    private RoadMap junction() {
        return SumoNetReader.read(write(TestFiles.text("junction.net.xml")));
    }

    private static int index(RoadMap map, String id) {
        return map.names().findLane(id).orElseThrow();
    }

    private static Lane lane(RoadMap map, String id) {
        return map.lane(index(map, id));
    }
}
