package io.verge.simulation.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordedTrafficTest {
    @Test
    void aWrongClipIsToldWhichThereAreAndWhichIsNearest() {
        assertThatThrownBy(() -> RecordedTraffic.open(Samples.DUT + ":plasa_2", PlayOptions.DEFAULT))
                .isInstanceOf(RecordingException.class)
                .hasMessage("DUT has no clip \"plasa_2\"; did you mean \"plaza_02\"? There are plaza_01, plaza_02");
    }

    @Test
    void whereNothingLiesTheErrorSaysWhatIsExpected() {
        assertThatThrownBy(() -> RecordedTraffic.open("no/such/place", PlayOptions.DEFAULT))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("no/such/place: nothing is recorded here");
    }

    @Test
    void aFolderOfSomethingElseIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> RecordedTraffic.open(folder.toString(), PlayOptions.DEFAULT))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("no known recording");
        assertThatThrownBy(() -> RecordedTraffic.open(folder + ":1", PlayOptions.DEFAULT))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("no known recording");
    }

    @Test
    void aFolderWithTwoSumoConfigurationsAsksWhich(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.sumocfg"), "<configuration/>");
        Files.writeString(folder.resolve("b.sumocfg"), "<configuration/>");

        assertThatThrownBy(() -> RecordedTraffic.open(folder.toString(), PlayOptions.DEFAULT))
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith("more than one SUMO configuration, name one of a.sumocfg, b.sumocfg");
    }

    @Test
    void theSameRecordingPlaysTheSameScenesEveryTime() {
        assertThat(Samples.play(Samples.WATERLOO, "1", PlayOptions.DEFAULT))
                .isEqualTo(Samples.play(Samples.WATERLOO, "1", PlayOptions.DEFAULT));
    }
}
