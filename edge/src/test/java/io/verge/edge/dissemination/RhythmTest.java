package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
    private static final long MILLI = 1_000_000;

    @ParameterizedTest
    @ValueSource(longs = {5, 40, 50, 85, 99, 100})
    void howeverOftenFramesComeItIsNeverDueMoreThanTenTimesASecond(long stepMillis) {
        Rhythm rhythm = new Rhythm(100 * MILLI);
        int due = 0;
        for (long at = 0; at < 60_000; at += stepMillis) {
            due += rhythm.isDue(at * MILLI) ? 1 : 0;
        }
        assertThat(due).isBetween(300, 601);
    }

    @Test
    void framesThatJitterAreNotMissed() {
        Rhythm rhythm = new Rhythm(100 * MILLI);
        SplittableRandom random = new SplittableRandom(7);
        int due = 0;
        for (int i = 0; i < 600; i++) {
            due += rhythm.isDue((100L * i + random.nextInt(-4, 5)) * MILLI) ? 1 : 0;
        }
        assertThat(due).isGreaterThan(590);
    }

    @Test
    void afterASilenceNothingIsMadeUpFor() {
        Rhythm rhythm = new Rhythm(100 * MILLI);
        assertThat(rhythm.isDue(0)).isTrue();
        assertThat(rhythm.isDue(10_000 * MILLI)).isTrue();
        assertThat(rhythm.isDue(10_010 * MILLI)).isFalse();
    }
}
