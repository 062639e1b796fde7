package io.verge.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> NAMES = List.of("http", "mqtt", "udp", "roundabout_10");

    @Test
    void aLetterTooManyTooFewChangedOrInTheWrongCaseIsFoundAgain() {
        assertThat(NearestName.find("htttp", NAMES)).contains("http");
        assertThat(NearestName.find("mqt", NAMES)).contains("mqtt");
        assertThat(NearestName.find("ubp", NAMES)).contains("udp");
        assertThat(NearestName.find("HTPP", NAMES)).contains("http");
        assertThat(NearestName.find("roundabuot10", NAMES)).contains("roundabout_10");
    }

    @Test
    void whatIsNothingLikeAnyNameWasNotMeant() {
        assertThat(NearestName.find("colour", NAMES)).isEmpty();
        assertThat(NearestName.find("plaza_02", NAMES)).isEmpty();
        assertThat(NearestName.find("http", List.of())).isEmpty();
    }
}
