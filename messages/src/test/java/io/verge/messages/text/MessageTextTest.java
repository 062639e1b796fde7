package io.verge.messages.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which edition a message is read by. */
class MessageTextTest {
    private static final String DENM = """
            {"header":{"protocolVersion":%d,"messageID":1,"stationID":7},"denm":{"management":{"actionID":{\
            "originatingStationID":7,"sequenceNumber":1},"detectionTime":1,"referenceTime":2,"eventPosition":{\
            "latitude":900000001,"longitude":1800000001,"positionConfidenceEllipse":{"semiMajorConfidence":4095,\
            "semiMinorConfidence":4095,"semiMajorOrientation":3601},"altitude":{"altitudeValue":800001,\
            "altitudeConfidence":"unavailable"}},"validityDuration":60,"stationType":15},"situation":{\
            "informationQuality":3,"eventType":{"causeCode":2,"subCauseCode":1}}}}""";

    private final MessageText text = new MessageText();

    @Test
    void aDenmIsOfTheVersionItsHeaderSays() {
        String first = throughOctets(DENM.formatted(1));
        String second = throughOctets(DENM.formatted(2));
        // In version 2 the cause has a bit more, for its extension mark.
        assertThat(first.substring(2)).isNotEqualTo(second.substring(2));
    }

    private String throughOctets(String json) {
        Writing writing = text.write("eu", Optional.empty(), json);
        assertThat(writing).isInstanceOf(Writing.Octets.class);
        String hex = ((Writing.Octets) writing).hex();
        Reading reading =
                text.read(Optional.empty(), Optional.empty(), HexFormat.of().parseHex(hex));
        assertThat(reading).isInstanceOfSatisfying(Reading.Message.class, message -> {
            assertThat(message.type()).isEqualTo("DENM");
            assertThat(message.json()).isEqualTo(json);
            assertThat(message.again()).isEqualTo(hex);
        });
        return hex;
    }
}
