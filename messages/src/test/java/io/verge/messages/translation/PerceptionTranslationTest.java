package io.verge.messages.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Perceived road users from set to set. */
class PerceptionTranslationTest {
    private final Sets sets = new Sets();

    private static String participant(int number, int lat, int lon, int speed, int heading) {
        return """
                {"ptcType":"motor","ptcId":%d,"source":"unknown","secMark":29950,\
                "pos":{"offsetLL":{"position-LL4":{"lat":%d,"lon":%d}},"offsetV":{"offset1":-12}},\
                "posConfidence":{"pos":"a20cm","elevation":"elev-000-50"},"speed":%d,"heading":%d,\
                "motionCfd":{"speedCfd":"prec0-1ms","headingCfd":"prec01deg"},\
                "size":{"width":180,"length":450,"height":30},"vehicleClass":{"classification":10}}""".formatted(number, lat, lon, speed, heading);
    }

    private String rsm(String participants) {
        return sets.hex("cn", """
                {"rsmFrame":{"msgCnt":7,"id":"0000000001020304",\
                "refPos":{"lat":312304160,"long":1214737010,"elevation":105},"participants":[%s]}}""".formatted(participants));
    }

    private static String sdsmOfOne(int x, int y, int heading) {
        return """
                {"messageId":41,"value":{"msgCnt":3,"sourceID":"01020304","equipmentType":"rsu",\
                "sDSMTimeStamp":{"year":2026,"month":11,"day":25,"hour":8,"minute":30,"second":29000},\
                "refPos":{"lat":421234567,"long":-831234567,"elevation":2000},\
                "refPosXYConf":{"semiMajor":20,"semiMinor":10,"orientation":0},\
                "objects":[{"detObjCommon":{"objType":"vru","objTypeCfd":90,"objectID":12,"measurementTime":-120,\
                "timeConfidence":"unavailable","pos":{"offsetX":%d,"offsetY":%d},\
                "posConfidence":{"pos":"a50cm","elevation":"unavailable"},"speed":70,"speedConfidence":"prec1ms",\
                "heading":%d,"headingConf":"prec10deg"},\
                "detObjOptData":{"detVRU":{"basicType":"aPEDALCYCLIST"}}}]}}""".formatted(x, y, heading);
    }

    @Test
    void aBoundOrAConfidenceOfWhatIsNotToldIsLeftOut() {
        String vague = sdsmOfOne(100, 200, 0)
                .replace("\"objType\":\"vru\"", "\"objType\":\"unknown\"")
                .replace("\"elevation\":\"unavailable\"", "\"elevation\":\"elev-002-00\"")
                .replaceFirst(",\\s*\"detObjOptData.*?}}(?=}]}})", "");
        Translation.Translated european = sets.to(Region.EU, "us", sets.hex("us", vague));
        assertThat(european.json()).doesNotContain("zCoordinate", "classification");
        assertThat(european.untranslated())
                .contains(
                        "value.objects[0].detObjCommon.objTypeCfd",
                        "value.objects[0].detObjCommon.posConfidence.elevation");
    }

    @ParameterizedTest
    @EnumSource(
            value = Region.class,
            names = {"EU", "US"})
    void aRoadUserComesBackWithinTheStepsOfTheOther(Region by) {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            int lat = random.nextInt(-50_000, 50_000);
            int lon = random.nextInt(-50_000, 50_000);
            int speed = random.nextInt(8191);
            int heading = random.nextInt(28_800);
            String back = sets.to(
                            Region.CN, "cn", sets.there(by, Region.CN, rsm(participant(9, lat, lon, speed, heading))))
                    .json();
            assertThat(number(back, "lat\":", 1)).isCloseTo(lat, within(by == Region.EU ? 1 : 5));
            assertThat(number(back, "lon\":", 0)).isCloseTo(lon, within(by == Region.EU ? 1 : 6));
            assertThat(number(back, "speed\":", 0)).isEqualTo(speed);
            assertThat(number(back, "heading\":", 0)).isCloseTo(heading % 28_800, within(by == Region.EU ? 4 : 0));
            assertThat(back)
                    .contains("\"ptcId\":9", "\"secMark\":29950", "\"offset1\":-12", "\"elevation\":105")
                    .contains("\"pos\":\"a20cm\"", "\"elevation\":\"elev-000-50\"", "\"ptcType\":\"motor\"")
                    .contains("\"speedCfd\":\"prec0-1ms\"", "\"headingCfd\":\"prec01deg\"", "\"classification\":10")
                    .contains("\"width\":180", "\"length\":450", "\"height\":30");
        }
    }

    private static org.assertj.core.data.Offset<Integer> within(int steps) {
        return org.assertj.core.data.Offset.offset(steps);
    }

    private static int number(String json, String after, int skip) {
        int at = -1;
        for (int i = 0; i <= skip; i++) {
            at = json.indexOf(after, at + 1);
        }
        int from = at + after.length();
        int to = from + 1;
        while (Character.isDigit(json.charAt(to))) {
            to++;
        }
        return Integer.parseInt(json.substring(from, to));
    }

    @Test
    void eastIsTheFirstAxisOfEuropeAndNorthThatOfAmerica() {
        String here = sets.hex("us", sdsmOfOne(-500, 1200, 7200));
        assertThat(sets.to(Region.EU, "us", here).json())
                .contains("\"xCoordinate\":{\"value\":12000", "\"yCoordinate\":{\"value\":-5000")
                .contains("\"zAngle\":{\"value\":0,\"confidence\":100}")
                .contains("\"velocityDirection\":{\"value\":0,")
                .contains("\"measurementDeltaTime\":-120")
                .contains("\"vruSubClass\":{\"bicyclistAndLightVruVehicle\":1},\"confidence\":90".replace("},", "}},"));
        assertThat(sets.to(Region.CN, "us", here).json())
                .contains("\"ptcType\":\"non-motor\"", "\"secMark\":28880", "\"heading\":7200");
    }

    @Test
    void anAmericanRoadUserComesBackFromEuropeAsItWent() {
        String here = sets.hex("us", sdsmOfOne(1234, -321, 14_400));
        String back =
                sets.to(Region.US, "us", sets.there(Region.EU, Region.US, here)).json();
        assertThat(back)
                .contains("\"offsetX\":1234", "\"offsetY\":-321", "\"heading\":14400", "\"measurementTime\":-120")
                .contains("\"speed\":70", "\"a50cm\"", "\"prec1ms\"", "\"prec10deg\"", "aPEDALCYCLIST")
                .contains("\"year\":2026,\"month\":11,\"day\":25,\"hour\":8,\"minute\":30,\"second\":29000")
                .contains("\"objTypeCfd\":90", "\"semiMajor\":20,\"semiMinor\":10,\"orientation\":0");
    }

    @Test
    void velocitiesAlongTheAxesBecomeSpeedAndHeading() {
        String cpm = sets.hex("eu", """
                {"header":{"protocolVersion":2,"messageId":14,"stationId":7},"payload":{"managementContainer":\
                {"referenceTime":722248230000,"referencePosition":{"latitude":480000000,"longitude":110000000,\
                "positionConfidenceEllipse":{"semiMajorConfidence":4095,"semiMinorConfidence":4095,\
                "semiMajorOrientation":3601},"altitude":{"altitudeValue":800001,"altitudeConfidence":"unavailable"}}},\
                "cpmContainers":[{"containerId":5,"containerData":{"numberOfPerceivedObjects":1,"perceivedObjects":[\
                {"objectId":4,"measurementDeltaTime":0,"position":{"xCoordinate":{"value":0,"confidence":20},\
                "yCoordinate":{"value":0,"confidence":50}},"velocity":{"cartesianVelocity":{\
                "xVelocity":{"value":-300,"confidence":127},"yVelocity":{"value":400,"confidence":127}}}}]}}]}}""");
        Translation.Translated american = sets.to(Region.US, "eu", cpm);
        assertThat(american.json()).contains("\"speed\":250", "\"heading\":25850", "\"pos\":\"a1m\"");
        assertThat(american.untranslated())
                .noneMatch(path -> path.contains("containerId") || path.contains("numberOf"));
    }

    @Test
    void whatDoesNotFitIntoAnRsmIsToldInAnSsm() {
        String objects = IntStream.range(0, 17)
                .mapToObj(number -> participant(number, 100 * number, 0, 0, 0))
                .collect(Collectors.joining("},{\"ptc\":", "{\"ptc\":", "}"));
        String ssm = sets.hex("cn", """
                {"msgFrameExt":{"messageId":12,"value":{"msgCnt":7,"id":"0000000001020304","equipmentType":"rsu",\
                "secMark":29950,"sensorPos":{"lat":312304160,"long":1214737010},"participants":[%s]}}}""".formatted(objects));
        Translation.Translated european = sets.to(Region.EU, "cn", ssm);
        assertThat(european.json()).contains("\"numberOfPerceivedObjects\":17");
        Translation.Translated back = sets.to(Region.CN, "eu", european.hex());
        assertThat(back.type()).isEqualTo("SSM");
        assertThat(back.json()).contains("\"ptcId\":16", "\"secMark\":29950");
        String few = rsm(participant(1, 0, 0, 0, 0));
        assertThat(sets.to(Region.CN, "eu", sets.to(Region.EU, "cn", few).hex()).type())
                .isEqualTo("RSM");
    }

    @Test
    void whoIsOutOfReachIsLeftOutAndListed() {
        String here = rsm(participant(1, 130_000, 0, 0, 0) + "," + participant(2, 10, 0, 0, 0));
        Translation.Translated european = sets.to(Region.EU, "cn", here);
        assertThat(european.json())
                .contains("\"numberOfPerceivedObjects\":1", "\"objectId\":2")
                .doesNotContain("\"objectId\":1,");
        assertThat(european.untranslated())
                .contains("rsmFrame.participants[0].pos.offsetLL.position-LL4.lat", "rsmFrame.participants[0].ptcId")
                .doesNotContain("rsmFrame.participants[1].ptcId");
    }
}
