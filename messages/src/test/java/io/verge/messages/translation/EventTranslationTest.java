package io.verge.messages.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Events from set to set. The time of the translation is minute 472830 of 2026. */
class EventTranslationTest {
    private final Sets sets = new Sets();

    private static String event(int number, int type, int lat) {
        return """
                {"rteId":%d,"eventType":%d,"eventSource":"unknown","eventPos":{"offsetLL":{"position-LL2":\
                {"lat":%d,"lon":-2500}}},"eventRadius":955,"description":{"textString":"WRONG WAY"},\
                "timeDetails":{"startTime":472825,"endTime":472845},"priority":"A0","eventConfidence":114}""".formatted(number, type, lat);
    }

    private String rsi(String... events) {
        return sets.hex("cn", """
                {"rsiFrame":{"msgCnt":7,"moy":472830,"id":"0000000001020304",\
                "refPos":{"lat":312304160,"long":1214737010}%s}}""".formatted(events.length == 0 ? "" : ",\"rtes\":[" + String.join(",", events) + "]"));
    }

    @Test
    void anEventBecomesADenm() {
        Translation.Translated denm = sets.to(Region.EU, "cn", rsi(event(9, 904, 4000)));
        assertThat(denm.json())
                .contains("\"sequenceNumber\":9", "\"originatingStationID\":16909060", "\"stationType\":15")
                .contains("\"latitude\":312308160,\"longitude\":1214734510")
                .contains("\"relevanceDistance\":\"lessThan100m\"", "\"validityDuration\":1200")
                .contains("\"informationQuality\":4", "\"causeCode\":14,\"subCauseCode\":2");
        assertThat(denm.untranslated())
                .contains("rsiFrame.rtes[0].description.textString", "rsiFrame.rtes[0].priority")
                .doesNotContain("rsiFrame.rtes[0].eventType", "rsiFrame.rtes[0].timeDetails.endTime");
        Translation.Translated back = sets.to(Region.CN, "eu", denm.hex());
        assertThat(back.json())
                .contains(
                        "\"refPos\":{\"lat\":312308160,\"long\":1214734510}", "\"position-LL1\":{\"lon\":0,\"lat\":0}")
                .contains(
                        "\"startTime\":472825,\"endTime\":472845",
                        "\"moy\":472830",
                        "\"eventType\":904",
                        "\"rteId\":9");
    }

    @Test
    void anEventComesBackFromAmericaAsItWent() {
        String there = rsi(event(9, 904, 0), event(3, 0, 1));
        String tim = sets.to(Region.US, "cn", there).json();
        assertThat(tim)
                .contains("\"startYear\":2026,\"startTime\":472825,\"durationTime\":20,\"priority\":5")
                .contains("\"radius\":955,\"units\":\"decimeter\"", "\"itis\":1793", "\"text\":\"WRONG WAY\"");
        String back = sets.to(Region.CN, "cn", sets.there(Region.US, Region.CN, there))
                .json();
        assertThat(back)
                .contains("\"eventType\":904", "\"eventType\":0", "\"rteId\":3", "\"priority\":\"A0\"")
                .contains("\"textString\":\"WRONG WAY\"", "\"eventRadius\":955")
                .contains("\"startTime\":472825,\"endTime\":472845")
                .contains("\"refPos\":{\"lat\":312304160,\"long\":1214734510}", "\"lat\":1");
    }

    @Test
    void ofSeveralEventsADenmIsTheFirstThatItHasACauseFor() {
        Translation.Translated denm = sets.to(Region.EU, "cn", rsi(event(1, 0, 0), event(2, 412, 0), event(3, 904, 0)));
        assertThat(denm.json()).contains("\"sequenceNumber\":2", "\"causeCode\":94");
        assertThat(denm.untranslated()).contains("rsiFrame.rtes[0].rteId", "rsiFrame.rtes[2].rteId");
    }

    @Test
    void anEventWithoutAPlaceIsAtTheReference() {
        String event = event(9, 904, 0).replaceFirst("\"eventPos\":.*?}}},", "");
        assertThat(sets.to(Region.EU, "cn", rsi(event)).json())
                .contains("\"latitude\":312304160,\"longitude\":1214737010");
        assertThat(sets.to(Region.US, "cn", rsi(event)).json())
                .contains("\"center\":{\"lat\":312304160,\"long\":1214737010}");
    }

    @Test
    void whatNoCauseIsKnownForIsNamed() {
        assertThat(refusal(Region.EU, rsi(event(9, 77, 0))))
                .isEqualTo(new Translation.Refused("DENM cannot say: kind of event", 0, "rsiFrame.rtes[0]"));
    }

    @Test
    void whatAMessageCannotBeWithoutIsNamed() {
        assertThat(refusal(Region.US, rsi(event(9, 77, 0).replaceFirst("\"description\":.*?},", ""))))
                .isEqualTo(new Translation.Refused("TIM cannot say: what has happened", 0, "rsiFrame.rtes[0]"));
        assertThat(refusal(Region.EU, rsi()))
                .isEqualTo(new Translation.Refused("DENM cannot say: events, for there are none", 0, ""));
    }

    private static Translation refusal(Region to, String rsi) {
        return new MessageTranslator()
                .translate(Optional.of("cn"), to, Sets.TIME, HexFormat.of().parseHex(rsi));
    }

    @Test
    void whatIsTakenBackBecomesNoNewEvent() {
        String denm = sets.hex("eu", """
                {"header":{"protocolVersion":2,"messageID":1,"stationID":7},"denm":{"management":{"actionID":\
                {"originatingStationID":7,"sequenceNumber":5},"detectionTime":722248230000,\
                "referenceTime":722248230000,"termination":"isCancellation","eventPosition":{"latitude":480000000,\
                "longitude":110000000,"positionConfidenceEllipse":{"semiMajorConfidence":4095,\
                "semiMinorConfidence":4095,"semiMajorOrientation":3601},"altitude":{"altitudeValue":800001,\
                "altitudeConfidence":"unavailable"}},"stationType":15}}}""");
        Translation.Translated rsi = sets.to(Region.CN, "eu", denm);
        assertThat(rsi.json()).doesNotContain("rtes");
        assertThat(rsi.untranslated()).contains("denm.management.termination");
        assertThat(new MessageTranslator()
                        .translate(
                                Optional.of("eu"),
                                Region.US,
                                Sets.TIME,
                                HexFormat.of().parseHex(denm)))
                .isInstanceOf(Translation.Refused.class);
    }
}
