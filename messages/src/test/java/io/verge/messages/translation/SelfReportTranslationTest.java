package io.verge.messages.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a vehicle, or a person, says beside where it is and how it moves. */
class SelfReportTranslationTest {
    private static final String PATH = """
            "safetyExt":{"pathHistory":{"crumbData":[\
            {"llvOffset":{"offsetLL":{"position-LL1":{"lon":100,"lat":-2000}},"offsetV":{"offset1":-10}},"timeOffset":150},\
            {"llvOffset":{"offsetLL":{"position-LL2":{"lon":300,"lat":-5000}},"offsetV":{"offset1":-12}},"timeOffset":400},\
            {"llvOffset":{"offsetLL":{"position-LL3":{"lon":-700,"lat":-9000}},"offsetV":{"offset1":3}},"timeOffset":1000}]}}""";

    private static final String ALARM = """
            "emergencyExt":{"responseType":"pursuit","sirenUse":"inUse","lightsUse":"%s"}""";

    private final Sets sets = new Sets();

    /** A BSM of China with this at its end, and, behind the accuracy of its position and its angle, these. */
    private static String json(String position, String motion, String extension) {
        return """
                {"bsmFrame":{"msgCnt":7,"id":"0000000001020304","secMark":30000,"pos":{"lat":312304160,"long":1214737010,"elevation":105},\
                "posAccuracy":{"semiMajor":20,"semiMinor":10,"orientation":0},%s\
                "transmission":"forwardGears","speed":500,"heading":7200,"angle":3,%s\
                "accelSet":{"long":-120,"lat":30,"vert":5,"yaw":0},\
                "brakes":{"wheelBrakes":"40"},"size":{"width":180,"length":450},"vehicleClass":{"classification":10},%s}}""".formatted(position, motion, extension);
    }

    private String bsm(String position, String motion, String extension) {
        return sets.hex("cn", json(position, motion, extension));
    }

    @Test
    void aPathIsToldFromPointToPointInEuropeAndFromTheVehicleElsewhere() {
        String there = bsm("", "", PATH);
        Translation.Translated european = sets.to(Region.EU, "cn", there);
        assertThat(european.json())
                .contains(
                        "\"pathHistory\":["
                                + "{\"pathPosition\":{\"deltaLatitude\":-2000,\"deltaLongitude\":100,\"deltaAltitude\":-100},\"pathDeltaTime\":150},"
                                + "{\"pathPosition\":{\"deltaLatitude\":-3000,\"deltaLongitude\":200,\"deltaAltitude\":-20},\"pathDeltaTime\":250},"
                                + "{\"pathPosition\":{\"deltaLatitude\":-4000,\"deltaLongitude\":-1000,\"deltaAltitude\":150},\"pathDeltaTime\":600}]");
        // Lights come back as being off: a CAM has no word for not knowing.
        assertThat(sets.to(Region.CN, "eu", european.hex()).json()).contains(PATH.replaceAll("}$", ""));
        assertThat(sets.to(Region.US, "eu", european.hex()).json())
                .contains("{\"latOffset\":-5000,\"lonOffset\":300,\"elevationOffset\":-12,\"timeOffset\":400}")
                .contains("{\"latOffset\":-9000,\"lonOffset\":-700,\"elevationOffset\":3,\"timeOffset\":1000}");
    }

    @Test
    void soIsThePathOfAPerson() {
        String there = sets.hex("us", """
                {"messageId":32,"value":{"basicType":"aPEDALCYCLIST","secMark":30000,"msgCnt":7,"id":"01020304",\
                "position":{"lat":312304160,"long":1214737010},"accuracy":{"semiMajor":20,"semiMinor":10,"orientation":0},\
                "speed":200,"heading":7200,"pathHistory":{"crumbData":[\
                {"latOffset":-2000,"lonOffset":100,"elevationOffset":0,"timeOffset":150},\
                {"latOffset":-5000,"lonOffset":300,"elevationOffset":-2048,"timeOffset":400}]}}}""");
        Translation.Translated european = sets.to(Region.EU, "us", there);
        assertThat(european.json())
                .contains(
                        "\"vruMotionPredictionContainer\":{\"pathHistory\":["
                                + "{\"pathPosition\":{\"deltaLatitude\":-2000,\"deltaLongitude\":100,\"deltaAltitude\":0},\"pathDeltaTime\":150},"
                                + "{\"pathPosition\":{\"deltaLatitude\":-3000,\"deltaLongitude\":200,\"deltaAltitude\":12800},\"pathDeltaTime\":250}]}");
        assertThat(sets.to(Region.US, "eu", european.hex()).json())
                .contains("{\"latOffset\":-5000,\"lonOffset\":300,\"elevationOffset\":-2048,\"timeOffset\":400}");
    }

    @Test
    void behindAPointWhoseTimeIsNotKnownNoTimeIs() {
        String there = bsm("", "", PATH.replace("\"timeOffset\":400", "\"timeOffset\":65535"));
        Translation.Translated european = sets.to(Region.EU, "cn", there);
        assertThat(european.json()).containsOnlyOnce("pathDeltaTime");
        assertThat(european.untranslated()).contains("bsmFrame.safetyExt.pathHistory.crumbData[2].timeOffset");
        assertThat(sets.to(Region.CN, "eu", european.hex()).json())
                .contains("\"position-LL3\":{\"lon\":-700,\"lat\":-9000}")
                .contains("\"timeOffset\":150")
                .contains("\"timeOffset\":65535");
    }

    @Test
    void aStepThatIsTooLongIsLeftOutAndTheNextIsToldFromTheLastThatIsThere() {
        String far = PATH.replace(
                "\"position-LL2\":{\"lon\":300,\"lat\":-5000}", "\"position-LL5\":{\"lon\":300,\"lat\":131072}");
        Translation.Translated european = sets.to(Region.EU, "cn", bsm("", "", far));
        assertThat(european.json())
                .contains("\"deltaLatitude\":-2000")
                .contains(
                        "{\"pathPosition\":{\"deltaLatitude\":-7000,\"deltaLongitude\":-800,\"deltaAltitude\":130},\"pathDeltaTime\":850}");
        assertThat(european.untranslated())
                .contains("bsmFrame.safetyExt.pathHistory.crumbData[1].llvOffset.offsetLL.position-LL5.lat");
    }

    @Test
    void aSirenAndALightBarGoWithTheRoleOfAnEmergencyVehicle() {
        Translation.Translated european = sets.to(Region.EU, "cn", bsm("", "", ALARM.formatted("notInUse")));
        assertThat(european.json())
                .contains("\"vehicleRole\":\"emergency\"")
                .contains("\"specialVehicleContainer\":{\"emergencyContainer\":{\"lightBarSirenInUse\":\"40\"}}");
        assertThat(european.untranslated()).contains("bsmFrame.emergencyExt.responseType");
        assertThat(sets.to(Region.CN, "eu", european.hex()).untranslated())
                .noneMatch(path -> path.endsWith("vehicleRole"));
        assertThat(sets.to(Region.CN, "eu", european.hex()).json())
                .contains("\"emergencyExt\":{\"sirenUse\":\"inUse\",\"lightsUse\":\"notInUse\"}");
        assertThat(sets.to(Region.US, "eu", european.hex()).json())
                .contains("\"vehicleAlerts\":{\"doNotUse\":0,\"sirenUse\":\"inUse\",\"lightsUse\":\"notInUse\","
                        + "\"multi\":\"unavailable\"}");
    }

    @Test
    void howALightBarIsInUseStaysBetweenChinaAndAmerica() {
        String there = bsm("", "", ALARM.formatted("yellowCautionLights"));
        Translation.Translated american = sets.to(Region.US, "cn", there);
        assertThat(american.json())
                .contains("\"lightsUse\":\"yellowCautionLights\"")
                .contains("\"pursuit\"");
        assertThat(sets.to(Region.CN, "us", american.hex()).json()).contains(ALARM.formatted("yellowCautionLights"));
        assertThat(sets.to(Region.EU, "cn", there).json()).contains("\"lightBarSirenInUse\":\"C0\"");
    }

    @Test
    void whoHasNoSirenIsNoEmergencyVehicle() {
        assertThat(sets.to(Region.EU, "cn", bsm("", "", PATH)).json())
                .contains("\"vehicleRole\":\"default\"")
                .doesNotContain("specialVehicleContainer");
    }

    @Test
    void aLightBarInAnyUseIsAnEmergencyVehicles() {
        String there = bsm("", "", "\"emergencyExt\":{\"lightsUse\":\"freqStops\"}");
        assertThat(sets.to(Region.EU, "cn", there).json())
                .contains("\"vehicleRole\":\"emergency\"")
                .contains("\"lightBarSirenInUse\":\"80\"");
    }

    @Test
    void aBoundOfWhatIsNotToldIsLeftOut() {
        String there =
                json("", "\"motionCfd\":{\"steerCfd\":\"prec1deg\"},", PATH).replace("\"angle\":3,", "");
        Translation.Translated european = sets.to(Region.EU, "cn", sets.hex("cn", there));
        assertThat(european.json()).doesNotContain("steeringWheelAngle");
        assertThat(european.untranslated()).contains("bsmFrame.motionCfd.steerCfd");
    }

    @Test
    void boundsAreTheNarrowestThatHold() {
        String position = "\"posConfidence\":{\"pos\":\"unavailable\",\"elevation\":\"elev-002-00\"},";
        String motion =
                "\"motionCfd\":{\"speedCfd\":\"prec0-1ms\",\"headingCfd\":\"prec01deg\",\"steerCfd\":\"prec1deg\"},";
        Translation.Translated european = sets.to(Region.EU, "cn", bsm(position, motion, PATH));
        assertThat(european.json())
                .contains("\"altitudeConfidence\":\"alt-002-00\"")
                .contains("\"speedConfidence\":10")
                .contains("\"headingConfidence\":10")
                .contains("\"steeringWheelAngleConfidence\":1");
        assertThat(sets.to(Region.CN, "eu", european.hex()).json())
                .contains(position)
                .contains(motion.replace("\"steerCfd\":\"prec1deg\"", "\"steerCfd\":\"prec2deg\""));
    }
}
