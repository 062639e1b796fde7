package io.verge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.DropReason;
import io.verge.road.HazardType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console names what a site counts and sees in both its languages, not by our constants. */
class ConsoleWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyReasonAndEveryHazardHasWords(String language) throws IOException {
        String words = Files.readString(House.ROOT.resolve("console/src/i18n/" + language + ".ts"));
        Stream<String> keys = Stream.concat(
                Arrays.stream(DropReason.values()).map(reason -> "'drop." + reason.name() + "'"),
                Arrays.stream(HazardType.values()).map(type -> "'hazard." + type.name() + "'"));
        assertThat(keys).allSatisfy(key -> assertThat(words).contains(key + ": '"));
    }
}
