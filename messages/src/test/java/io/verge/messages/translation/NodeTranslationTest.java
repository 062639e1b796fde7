package io.verge.messages.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.verge.asn1.ReferenceModules;
import io.verge.asn1.jer.VectorRow;
import io.verge.asn1.value.Datum;
import io.verge.messages.text.Found;
import io.verge.messages.text.MessageText;
import io.verge.messages.translation.Plane.Geo;
import io.verge.messages.translation.Plane.Spot;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** China's nodes and links as intersections, and back. */
class NodeTranslationTest {
    /** Two nodes on a meridian, 100 m apart; between them a road with two lanes to the south and one to the north. */
    private static final String CHINA = """
            {"mapFrame":{"msgCnt":5,"timeStamp":400000,"nodes":[\
            {"name":"south","id":{"region":3,"id":8},"refPos":{"lat":480000000,"long":110000000,"elevation":4000},"inLinks":[\
            {"name":"road","upstreamNodeId":{"region":3,"id":9},\
            "speedLimits":[{"type":"vehicleMaxSpeed","speed":695}],"linkWidth":700,\
            "points":[%s,%s],\
            "movements":[{"remoteIntersection":{"id":70},"phaseId":4}],\
            "lanes":[\
            {"laneID":1,"laneAttributes":{"shareWith":"0800","laneType":{"vehicle":{"value":"10","length":8}}},"maneuvers":"4000",\
            "connectsTo":[{"remoteIntersection":{"id":70},"connectingLane":{"lane":2,"maneuver":"4000"}}]},\
            {"laneID":2,"laneWidth":325,"laneAttributes":{"laneType":{"vehicle":{"value":"42","length":8}}},\
            "connectsTo":[{"remoteIntersection":{"region":3,"id":9},"connectingLane":{"lane":1,"maneuver":"1000"},"phaseId":7}],\
            "speedLimits":[{"type":"vehicleMaxSpeed","speed":417}],"points":[%s,%s,%s]}]},\
            {"upstreamNodeId":{"region":3,"id":8},"linkWidth":400,"lanes":[\
            {"laneID":1,"laneWidth":400,"laneAttributes":{"shareWith":"0000","laneType":{"crosswalk":"0000"}},\
            "connectsTo":[{"remoteIntersection":{"region":3,"id":8},"connectingLane":{"lane":1},"phaseId":9}],\
            "points":[%s,%s]}]}]},\
            {"id":{"region":3,"id":9},"refPos":{"lat":480009000,"long":110000000},"inLinks":[\
            {"upstreamNodeId":{"region":3,"id":8},"linkWidth":350,"lanes":[\
            {"laneID":1,"laneAttributes":{"shareWith":"0000","laneType":{"vehicle":{"value":"00","length":8}}},\
            "points":[%s,%s]}]}]}]}}""".formatted(
                    point(3, 8000, 0),
                    point(2, 1000, 0),
                    point(3, 8000, -230),
                    point(3, 4000, -230),
                    point(1, 1000, -230),
                    point(1, 500, -1000),
                    point(1, 500, 1000),
                    point(3, -8000, 300),
                    point(1, -1000, 300));

    private static final String EUROPE = """
            {"header":{"protocolVersion":2,"messageID":5,"stationID":0},"map":{"msgIssueRevision":1,"intersections":[\
            {"id":{"id":8},"revision":0,"refPoint":{"lat":480000000,"long":110000000},"laneSet":[%s]},\
            {"id":{"id":9},"revision":0,"refPoint":{"lat":480009000,"long":110000000},"laneSet":[%s]}]}}""";
    private static final String ROAD = "mapFrame.nodes[0].inLinks[0].";

    private final Sets sets = new Sets();
    private final MessageText text = new MessageText();

    private static String point(int form, int lat, int lon) {
        return "{\"posOffset\":{\"offsetLL\":{\"position-LL%d\":{\"lat\":%d,\"lon\":%d}}}}".formatted(form, lat, lon);
    }

    @Test
    void linksBecomeApproachesWhoseLanesAreCountedThrough() {
        String here = sets.hex("cn", CHINA);
        Translation.Translated there = sets.to(Region.EU, "cn", here);
        assertThat(there.json())
                .contains(
                        "\"timeStamp\":400000,\"msgIssueRevision\":5,\"intersections\":[{\"name\":\"south\",\"id\":{\"region\":3,\"id\":8}")
                .contains("\"laneID\":1,\"name\":\"road\",\"ingressApproach\":1,")
                .contains("\"laneID\":2,\"name\":\"road\",\"ingressApproach\":1,")
                .contains("\"laneID\":3,\"ingressApproach\":2,\"laneAttributes\":{\"directionalUse\":\"C0\"")
                .contains("\"connectingLane\":{\"lane\":1,\"maneuver\":\"1000\"},"
                        + "\"remoteIntersection\":{\"region\":3,\"id\":9},\"signalGroup\":7")
                .contains("\"connectingLane\":{\"lane\":3},\"signalGroup\":9");
        assertThat(there.untranslated())
                .containsExactly(
                        ROAD + "upstreamNodeId.region",
                        ROAD + "upstreamNodeId.id",
                        ROAD + "lanes[0].connectsTo[0].connectingLane.lane",
                        ROAD + "lanes[1].laneAttributes.laneType.vehicle (in part)");
        assertThat(there.unavailable())
                .contains("map.intersections[0].laneSet[0].connectsTo[0].connectingLane.lane")
                .contains("map.intersections[0].revision (any value: the standard has none for not known)");
        assertThat(map(sets.to(Region.US, "cn", here).json())).isEqualTo(map(there.json()));
    }

    @Test
    void pointsRunAwayFromTheStopLineInStepsAndTheFirstSaysWhatHolds() {
        assertThat(sets.to(Region.EU, "cn", sets.hex("cn", CHINA)).json())
                .contains(
                        "{\"nodes\":[{\"delta\":{\"node-XY3\":{\"x\":-172,\"y\":1112}},\"attributes\":{\"data\":[{\"speedLimits\":"
                                + "[{\"type\":\"vehicleMaxSpeed\",\"speed\":417}]}],\"dWidth\":-50}},"
                                + "{\"delta\":{\"node-XY4\":{\"x\":0,\"y\":3336}}},{\"delta\":{\"node-XY5\":{\"x\":0,\"y\":4447}}}]}");
    }

    @Test
    void aLaneWithoutPointsLiesBesideTheMiddleOfItsLink() {
        assertThat(sets.to(Region.EU, "cn", sets.hex("cn", CHINA)).json())
                .contains(
                        "{\"nodes\":[{\"delta\":{\"node-XY3\":{\"x\":163,\"y\":1112}},\"attributes\":{\"data\":[{\"speedLimits\":"
                                + "[{\"type\":\"vehicleMaxSpeed\",\"speed\":695}]}]}},{\"delta\":{\"node-XY5\":{\"x\":0,\"y\":7783}}}]}");
    }

    @Test
    void aLinkComesFromWhereALaneLeadsToIt() {
        String there = sets.to(Region.US, "cn", sets.hex("cn", CHINA)).hex();
        Translation.Translated back = sets.to(Region.CN, "us", there);
        assertThat(back.json())
                .contains("{\"upstreamNodeId\":{\"region\":3,\"id\":8},\"linkWidth\":400,")
                .contains("{\"upstreamNodeId\":{\"region\":3,\"id\":8},\"linkWidth\":350,")
                .contains("{\"name\":\"road\",\"upstreamNodeId\":{\"id\":0},\"linkWidth\":700,\"movements\":["
                        + "{\"remoteIntersection\":{\"id\":70},\"phaseId\":4},"
                        + "{\"remoteIntersection\":{\"region\":3,\"id\":9},\"phaseId\":7}]");
        assertThat(back.untranslated())
                .containsExactly("value.intersections[0].revision", "value.intersections[1].revision");
        assertThat(back.unavailable())
                .contains(ROAD + "upstreamNodeId.id (any value: the standard has none for not known)");
        assertThat(sets.there(Region.CN, Region.US, there)).isEqualTo(there);
    }

    @Test
    void aLaneOutOfAnIntersectionIsPassedOnToWhereItLeads() {
        String here = sets.hex(
                "eu",
                EUROPE.formatted(
                        lane(1, "80", ",\"ingressApproach\":1", 3, connection(2, "") + "," + connection(7, ""))
                                + ","
                                + lane(
                                        2,
                                        "40",
                                        ",\"egressApproach\":1",
                                        3,
                                        connection(5, ",\"remoteIntersection\":{\"id\":9}")),
                        lane(5, "80", "", 3, connection(6, ""))));
        Translation.Translated there = sets.to(Region.CN, "eu", here);
        assertThat(there.json())
                .contains("\"connectsTo\":[{\"remoteIntersection\":{\"id\":9},\"connectingLane\":{\"lane\":1,"
                        + "\"maneuver\":\"8000\"},\"phaseId\":4},{\"remoteIntersection\":{\"id\":0},"
                        + "\"connectingLane\":{\"lane\":0,\"maneuver\":\"8000\"},\"phaseId\":4}]")
                .contains("{\"upstreamNodeId\":{\"id\":8},");
        assertThat(there.unavailable())
                .contains(ROAD + "lanes[0].connectsTo[1].remoteIntersection.id"
                        + " (any value: the standard has none for not known)");
        assertThat(there.untranslated())
                .contains("map.intersections[0].laneSet[1].laneID")
                .contains("map.intersections[0].laneSet[0].connectsTo[1].connectingLane.lane")
                .doesNotContain("map.intersections[0].laneSet[0].connectsTo[0].connectingLane.lane");
    }

    @Test
    void ofMorePointsThanChinaHasRoomForThoseAtTheStopLineAreSaid() {
        String here = sets.hex(
                "eu",
                EUROPE.formatted(lane(1, "80", "", 33, connection(2, "")), lane(1, "80", "", 2, connection(2, ""))));
        Translation.Translated there = sets.to(Region.CN, "eu", here);
        assertThat(there.json().split("posOffset", -1)).hasSize(1 + 31 + 2);
        assertThat(there.untranslated())
                .contains("map.intersections[0].laneSet[0].nodeList.nodes[31].delta.node-XY1.x")
                .doesNotContain("map.intersections[0].laneSet[0].nodeList.nodes[30].delta.node-XY1.x");
    }

    @Test
    void heightsAboveTheReferenceAreChangesFromPointToPointElsewhere() {
        String lower = "\"lat\":4000,\"lon\":-230}}";
        String higher = "\"lat\":8000,\"lon\":-230}}";
        Translation.Translated there = sets.to(
                Region.EU,
                "cn",
                sets.hex(
                        "cn",
                        CHINA.replace(lower, lower + ",\"offsetV\":{\"offset1\":-12}")
                                .replace(higher, higher + ",\"offsetV\":{\"offset2\":100}")));
        assertThat(there.json())
                .contains("{\"x\":0,\"y\":3336}},\"attributes\":{\"dElevation\":-12}}")
                .contains("{\"x\":0,\"y\":4447}},\"attributes\":{\"dElevation\":112}}");
        assertThat(there.untranslated()).noneMatch(path -> path.contains("offsetV"));
        assertThat(sets.to(Region.CN, "eu", there.hex()).json())
                .contains("\"lat\":8000}},\"offsetV\":{\"offset2\":100}}")
                .contains("\"lat\":4000}},\"offsetV\":{\"offset1\":-12}}")
                .doesNotContain("\"lat\":1000}},\"offsetV\"");
    }

    @Test
    void crossingsOfNoApproachAreALinkFromTheirOwnNode() {
        String vehicle = "\"vehicle\":{\"value\":\"00\",\"length\":8}";
        String crossing = lane(3, "00", "", 2, connection(4, "")).replace(vehicle, "\"crosswalk\":\"0000\"");
        String other = lane(4, "00", "", 2, connection(3, "")).replace(vehicle, "\"crosswalk\":\"0000\"");
        String here = sets.hex("eu", EUROPE.formatted(crossing + "," + other, lane(1, "40", "", 2, connection(2, ""))));
        assertThat(sets.to(Region.CN, "eu", here).json())
                .contains("\"inLinks\":[{\"upstreamNodeId\":{\"id\":8},")
                .contains("\"connectsTo\":[{\"remoteIntersection\":{\"id\":8},\"connectingLane\":{\"lane\":2,")
                .endsWith("{\"id\":{\"id\":9},\"refPos\":{\"lat\":480009000,\"long\":110000000}}]}}");
    }

    @Test
    void aPublishedMapComesBackWithTheSameLanes() {
        assumeThat(Files.isDirectory(ReferenceModules.root())).isTrue();
        int lanes = 0;
        for (VectorRow row : VectorRow.all(ReferenceModules.root(), "csae/vectors-generated.jsonl")) {
            if (row.type().equals("MAP")) {
                for (Region by : new Region[] {Region.EU, Region.US}) {
                    String there = sets.to(by, "cn", row.hex()).hex();
                    lanes += same(row.hex(), there, by);
                }
            }
        }
        assertThat(lanes).isGreaterThan(20);
    }

    @Test
    void aMapOfRandomValuesComesBackWithTheSameLanes() {
        RandomMessages messages = new RandomMessages(5);
        int lanes = 0;
        for (int i = 0; i < 100; i++) {
            Optional<byte[]> here = messages.next(Region.CN, MapTopic.topic().message(Region.CN));
            if (here.isPresent()) {
                String hex = HexFormat.of().formatHex(here.get());
                lanes += same(hex, sets.to(Region.US, "cn", hex).hex(), Region.US);
            }
        }
        assertThat(lanes).isGreaterThan(10);
    }

    /** How many lanes with points came back. */
    private int same(String here, String there, Region by) {
        if (!sets.to(by, by.set(), there).json().contains("laneSet")) {
            return 0;
        }
        List<Part> back = nodes(sets.to(Region.CN, by.set(), there).hex());
        int lanes = 0;
        for (Part node : nodes(here)) {
            Optional<Plane> plane = node.find("refPos").flatMap(Plane::at);
            for (Part link : node.all("inLinks")) {
                for (Part lane : link.all("lanes")) {
                    if (plane.flatMap(at -> RoadPoints.read(lane.all("points"), at.origin()))
                            .isPresent()) {
                        assertThat(back.stream()
                                        .filter(other -> datum(other, "id").equals(datum(node, "id")))
                                        .flatMap(other -> other.all("inLinks").stream())
                                        .flatMap(other ->
                                                other.all("lanes").stream().map(one -> new Pair(other, one)))
                                        .anyMatch(other -> isSame(new Pair(link, lane), other, plane.get())))
                                .as(lane.path() + " of " + here)
                                .isTrue();
                        lanes++;
                    }
                }
            }
        }
        return lanes;
    }

    private record Pair(Part link, Part lane) {
        Optional<Datum> limits() {
            return lane.find("speedLimits").or(() -> link.find("speedLimits")).map(Part::datum);
        }

        List<List<Object>> connections() {
            return lane.all("connectsTo").stream()
                    .map(connection -> List.<Object>of(
                            datum(connection, "remoteIntersection"),
                            datum(connection, "connectingLane.maneuver"),
                            connection
                                    .find("phaseId")
                                    .or(() -> phase(connection))
                                    .map(Part::datum)))
                    .toList();
        }

        private Optional<Part> phase(Part connection) {
            return link.all("movements").stream()
                    .filter(movement ->
                            datum(movement, "remoteIntersection").equals(datum(connection, "remoteIntersection")))
                    .flatMap(movement -> movement.find("phaseId").stream())
                    .findFirst();
        }
    }

    private static boolean isSame(Pair one, Pair other, Plane plane) {
        List<Geo> line = RoadPoints.read(one.lane.all("points"), plane.origin()).orElseThrow();
        List<Geo> otherLine =
                RoadPoints.read(other.lane.all("points"), plane.origin()).orElse(List.of());
        boolean isThere = line.size() == otherLine.size();
        for (int i = 0; isThere && i < line.size(); i++) {
            Spot off = Plane.at(line.get(i)).orElseThrow().spot(otherLine.get(i));
            isThere = Math.hypot(off.east(), off.north()) < 0.02;
        }
        return isThere
                && datum(one.lane, "maneuvers").equals(datum(other.lane, "maneuvers"))
                && one.limits().equals(other.limits())
                && one.connections().equals(other.connections());
    }

    private static Optional<Datum> datum(Part part, String path) {
        return part.find(path).map(Part::datum);
    }

    private List<Part> nodes(String hex) {
        if (text.find(Optional.of("cn"), Optional.empty(), HexFormat.of().parseHex(hex))
                instanceof Found.Message message) {
            return new Part("", message.value(), new Accounts()).all("mapFrame.nodes");
        }
        throw new AssertionError(hex);
    }

    /** Without what stands before it. */
    private static String map(String json) {
        return json.substring(json.indexOf("\"timeStamp\""));
    }

    private static String lane(int number, String direction, String approach, int points, String connections) {
        String step = "{\"delta\":{\"node-XY1\":{\"x\":0,\"y\":500}}}";
        return """
                {"laneID":%d%s,"laneAttributes":{"directionalUse":"%s","sharedWith":"0000",\
                "laneType":{"vehicle":{"value":"00","length":8}}},"nodeList":{"nodes":[%s]},"connectsTo":[%s]}""".formatted(
                        number, approach, direction, String.join(",", Collections.nCopies(points, step)), connections);
    }

    private static String connection(int lane, String remote) {
        return "{\"connectingLane\":{\"lane\":%d,\"maneuver\":\"8000\"}%s,\"signalGroup\":4}".formatted(lane, remote);
    }
}
