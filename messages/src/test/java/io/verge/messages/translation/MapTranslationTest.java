package io.verge.messages.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.verge.asn1.ReferenceModules;
import io.verge.asn1.jer.VectorRow;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Maps from set to set. */
class MapTranslationTest {
    private static final String EUROPE =
            "{\"header\":{\"protocolVersion\":2,\"messageID\":5,\"stationID\":7},\"map\":%s}";
    private static final String AMERICA = "{\"messageId\":18,\"value\":%s}";
    private static final String NODES = """
            {"nodes":[{"delta":{"node-XY1":{"x":-512,"y":511}}},{"delta":{"node-XY2":{"x":1,"y":-1024}}},\
            {"delta":{"node-XY3":{"x":2047,"y":0}}},{"delta":{"node-XY4":{"x":4095,"y":-4096}}},\
            {"delta":{"node-XY5":{"x":8191,"y":5}}},{"delta":{"node-XY6":{"x":-32768,"y":32767}},\
            "attributes":{"localNode":["stopLine"],"disabled":["curbOnLeft"],"enabled":["whiteLine"],\
            "data":[{"laneAngle":-10},{"speedLimits":[{"type":"vehicleMaxSpeed","speed":695}]}],"dWidth":-20,"dElevation":5}},\
            {"delta":{"node-LatLon":{"lon":%d,"lat":500000000}}}]}""";
    private static final String CONNECTIONS = """
            [{"connectingLane":{"lane":2,"maneuver":"8000"},"remoteIntersection":{"region":3,"id":9},\
            "signalGroup":4,"userClass":1,"connectionID":5}]""";
    private static final String COMPUTED = """
            {"computed":{"referenceLaneId":1,"offsetXaxis":{"small":350},"offsetYaxis":{"large":-30000},\
            "rotateXY":100,"scaleXaxis":5,"scaleYaxis":-5}}""";

    private final Sets sets = new Sets();

    private static String lane(int number, String type, String nodes, String more) {
        return """
                {"laneID":%d,"name":"lane","ingressApproach":1,"laneAttributes":{"directionalUse":"80",\
                "sharedWith":"0040","laneType":%s},"maneuvers":"A000","nodeList":%s%s}""".formatted(number, type, nodes, more);
    }

    private static String map(int longitude, String more) {
        String lanes = lane(
                        1,
                        "{\"vehicle\":{\"value\":\"01\",\"length\":8}}",
                        NODES.formatted(longitude),
                        ",\"connectsTo\":" + CONNECTIONS)
                + "," + lane(2, "{\"crosswalk\":\"4000\"}", COMPUTED, ",\"overlays\":[1]");
        return """
                {"timeStamp":400000,"msgIssueRevision":3,"layerType":"intersectionData","layerID":2,"intersections":[\
                {"name":"junction","id":{"region":3,"id":8},"revision":6,\
                "refPoint":{"lat":480000000,"long":%d,"elevation":4000},"laneWidth":350,\
                "speedLimits":[{"type":"vehicleMaxSpeed","speed":695}],"laneSet":[%s]%s}],"roadSegments":[\
                {"name":"road","id":{"id":12},"revision":1,"refPoint":{"lat":1,"long":2},"roadLaneSet":[%s]}],\
                "dataParameters":{"processAgency":"us"},\
                "restrictionList":[{"id":1,"users":[{"basicType":"equippedTransit"}]}]}""".formatted(longitude, lanes, more, lane(1, "{\"median\":\"0100\"}", NODES.formatted(longitude), ""));
    }

    @Test
    void allThatBothDefineComesOverAndBack() {
        String here = sets.hex("us", AMERICA.formatted(map(110_000_000, "")));
        Translation.Translated european = sets.to(Region.EU, "us", here);
        assertThat(european.json())
                .isEqualTo("{\"header\":{\"protocolVersion\":2,\"messageID\":5,\"stationID\":0},\"map\":"
                        + sets.to(Region.US, "us", here).json().substring("{\"messageId\":18,\"value\":".length()));
        assertThat(european.untranslated()).isEmpty();
        assertThat(european.unavailable())
                .containsExactly("header.stationID (any value: the standard has none for not known)");
        assertThat(sets.to(Region.US, "eu", european.hex()).hex()).isEqualTo(here);
    }

    @Test
    void theMeridianThatAmericaHasNoNumberForIsTheNearestItHas() {
        String here = sets.hex("eu", EUROPE.formatted(map(-1_800_000_000, "")));
        assertThat(sets.to(Region.US, "eu", here).json())
                .contains("\"long\":-1799999999", "\"lon\":-1799999999")
                .doesNotContain("-1800000000");
    }

    @Test
    void whoNumbersTheRoadsIsForAmericaAlone() {
        String here = sets.hex(
                "us", AMERICA.formatted(map(110_000_000, ",\"roadAuthorityID\":{\"fullRdAuthID\":\"1.3.6\"}")));
        assertThat(sets.to(Region.EU, "us", here).untranslated())
                .containsExactly("value.intersections[0].roadAuthorityID.fullRdAuthID");
        assertThat(sets.to(Region.US, "us", here).hex()).isEqualTo(here);
    }

    @Test
    void anAdditionOfARegionGoesWhereNobodyKnowsItAndStaysWhereTheSetsDiffer() {
        String neither = "{\"regionId\":9,\"regExtValue\":\"0102\"}";
        String europe = "{\"regionId\":3,\"regExtValue\":{\"signalHeadLocations\":[{\"nodeXY\":{\"node-XY1\":"
                + "{\"x\":1,\"y\":2}},\"nodeZ\":3,\"signalGroupID\":4}]}}";
        String map = map(110_000_000, "");
        String here = sets.hex(
                "eu",
                EUROPE.formatted(
                        map.substring(0, map.length() - 1) + ",\"regional\":[" + neither + "," + europe + "]}"));
        Translation.Translated american = sets.to(Region.US, "eu", here);
        assertThat(american.json()).contains("\"regional\":[" + neither + "]");
        assertThat(american.untranslated())
                .contains("header.stationID", "map.regional[1].regExtValue.signalHeadLocations[0].nodeZ")
                .allMatch(path -> path.startsWith("header") || path.startsWith("map.regional[1]"));
    }

    @Test
    void aPublishedMapComesBackAsItWent() {
        assumeThat(Files.isDirectory(ReferenceModules.root())).isTrue();
        int maps = 0;
        for (String file : new String[] {"etsi/vectors-generated-infra.jsonl", "j2735/vectors.jsonl"}) {
            Region home = file.startsWith("etsi") ? Region.EU : Region.US;
            Region by = home == Region.EU ? Region.US : Region.EU;
            for (VectorRow row : VectorRow.all(ReferenceModules.root(), file)) {
                if (translated(home, home, row.hex()) instanceof Translation.Translated same
                        && same.type().startsWith("MAP")
                        && translated(by, home, row.hex()) instanceof Translation.Translated there
                        && there.untranslated().stream().allMatch("header.stationID"::equals)) {
                    assertThat(map(sets.to(home, by.set(), there.hex()).json()))
                            .isEqualTo(map(same.json()).replace("-1800000000", "-1799999999"));
                    maps++;
                }
            }
        }
        assertThat(maps).isGreaterThan(5);
    }

    /** Without what stands before it. */
    private static String map(String json) {
        return json.substring(json.indexOf("\"msgIssueRevision\""));
    }

    private static Translation translated(Region to, Region from, String hex) {
        return new MessageTranslator()
                .translate(
                        Optional.of(from.set()), to, Sets.TIME, HexFormat.of().parseHex(hex));
    }
}
