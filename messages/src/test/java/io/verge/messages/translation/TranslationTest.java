package io.verge.messages.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Messages through the table. */
class TranslationTest {
    private final Sets sets = new Sets();
    private final MessageTranslator translator = new MessageTranslator();

    private static String bsm(int lat, int lon, int speed, int heading, int secMark, int yaw) {
        return """
                {"bsmFrame":{"msgCnt":7,"id":"0000000001020304","secMark":%d,"pos":{"lat":%d,"long":%d,"elevation":105},\
                "posAccuracy":{"semiMajor":20,"semiMinor":10,"orientation":0},\
                "transmission":"forwardGears","speed":%d,"heading":%d,"angle":3,\
                "accelSet":{"long":-120,"lat":30,"vert":5,"yaw":%d},\
                "brakes":{"wheelBrakes":"40","traction":"on","abs":"off","scs":"on","brakeBoost":"off","auxBrakes":"off"},\
                "size":{"width":180,"length":450,"height":30},"vehicleClass":{"classification":10}}}""".formatted(secMark, lat, lon, speed, heading, yaw);
    }

    @Test
    void aVehicleComesBackFromAmericaAsItWent() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            String there = sets.hex(
                    "cn",
                    bsm(
                            random.nextInt(-900_000_000, 900_000_002),
                            random.nextInt(-1_799_999_999, 1_800_000_002),
                            random.nextInt(8192),
                            random.nextInt(28_801),
                            random.nextInt(60_000),
                            random.nextInt(-32_767, 32_768)));
            String back = sets.to(
                            Region.CN, "us", sets.to(Region.US, "cn", there).hex())
                    .hex();
            assertThat(back).isEqualTo(there);
        }
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        String there = sets.hex("cn", bsm(900_000_001, 1_800_000_001, 8191, 28_800, 65_535, 0));
        Translation.Translated european = sets.to(Region.EU, "cn", there);
        assertThat(european.json())
                .contains("\"latitude\":900000001")
                .contains("\"speedValue\":16383")
                .contains("\"headingValue\":3601");
        assertThat(european.unavailable())
                .contains("cam.camParameters.basicContainer.referencePosition.latitude")
                .anyMatch(path -> path.startsWith("cam.generationDeltaTime (any value"));
    }

    @Test
    void aPositionMovesToTheFrontAndBack() {
        String there = sets.hex("cn", bsm(312_304_160, 1_214_737_010, 500, 0, 30_000, 0));
        Translation.Translated european = sets.to(Region.EU, "cn", there);
        assertThat(european.json()).contains("\"latitude\":312304362").contains("\"longitude\":1214737010");
        assertThat(sets.to(Region.CN, "eu", european.hex()).json()).contains("\"lat\":312304160");
    }

    @Test
    void whatHasNoCounterpartIsListed() {
        String there = sets.hex("cn", bsm(1, 2, 3, 4, 5, 6));
        assertThat(sets.to(Region.EU, "cn", there).untranslated())
                .contains("bsmFrame.msgCnt", "bsmFrame.brakes.traction", "bsmFrame.size.height")
                .doesNotContain("bsmFrame.speed", "bsmFrame.pos.lat");
    }

    @Test
    void lightsComeBackAsTheyWent() {
        String there = sets.hex("cn", """
                {"spatFrame":{"msgCnt":0,"moy":12,"intersections":[{"intersectionId":{"region":1,"id":3},"status":"FFFF",\
                "phases":[{"id":4,"phaseStates":[{"light":"red","timing":{"utcTiming":{"startUTCTime":36001,\
                "minEndUTCTime":100,"likelyEndUTCTime":36000}}},{"light":"flashing-yellow"}]}]}]}}""");
        for (Region region : new Region[] {Region.EU, Region.US}) {
            Translation.Translated away = sets.to(region, "cn", there);
            assertThat(sets.to(Region.CN, region.set(), away.hex()).hex()).isEqualTo(there);
        }
    }

    @Test
    void whatEuropeAndAmericaSayOfLightsInOneShapeComesBackAsItWent() {
        String there = sets.hex("us", """
                {"messageId":19,"value":{"timeStamp":12,"name":"corridor","intersections":[{"name":"junction",\
                "id":{"region":1,"id":3},"revision":2,"status":"8000","moy":12,"timeStamp":500,"enabledLanes":[4,5],\
                "states":[{"movementName":"left","signalGroup":4,"state-time-speed":[{"eventState":"stop-And-Remain",\
                "timing":{"minEndTime":100,"likelyTime":200,"confidence":15},\
                "speeds":[{"type":"greenwave","speed":139,"distance":80}]}],\
                "maneuverAssistList":[{"connectionID":6,"queueLength":30}]}]}]}}""");
        Translation.Translated european = sets.to(Region.EU, "us", there);
        assertThat(european.untranslated()).isEmpty();
        assertThat(sets.to(Region.US, "eu", european.hex()).hex()).isEqualTo(there);
    }

    @Test
    void aCountdownBecomesATimeOfTheHour() {
        String there = sets.hex("cn", """
                {"spatFrame":{"msgCnt":0,"intersections":[{"intersectionId":{"id":3},"status":"0000",\
                "phases":[{"id":4,"phaseStates":[{"light":"red","timing":{"counting":{"startTime":0,\
                "likelyEndTime":50}}}]}]}]}}""");
        assertThat(sets.to(Region.US, "cn", there).json()).contains("\"likelyTime\":18350");
    }

    @Test
    void aCountdownIsFromTheMessagesOwnTimeWheneverItIsTranslated() {
        String there = sets.hex("cn", """
                {"spatFrame":{"msgCnt":0,"intersections":[{"intersectionId":{"id":3},"status":"0000",\
                "moy":472830,"timeStamp":30000,\
                "phases":[{"id":4,"phaseStates":[{"light":"red","timing":{"counting":{"startTime":0,\
                "likelyEndTime":150}}}]}]}]}}""");
        for (String time : new String[] {"2026-11-25T08:30:47Z", "2026-11-25T09:10:00Z", "2026-03-01T00:00:00Z"}) {
            Translation american = translator.translate(
                    Optional.of("cn"),
                    Region.US,
                    Instant.parse(time),
                    HexFormat.of().parseHex(there));
            assertThat(((Translation.Translated) american).json()).contains("\"likelyTime\":18450");
        }
    }

    @Test
    void whatIsNoMessageIsRefused() {
        assertThat(translator.translate(Optional.of("us"), Region.CN, Sets.TIME, new byte[] {0}))
                .isInstanceOf(Translation.Refused.class);
    }
}
