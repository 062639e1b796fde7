package io.verge.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same input and seed give the same bytes, whoever prepares the frames. */
class DeterminismTest {
    private static final double SECONDS = 40;
    private static final int TIMES = 10;

    @Test
    void theSameSeedGivesTheSameDigestWithOneThreadAndWithTwoTenTimesInARow() {
        Scenario scenario = Scenario.standard(SECONDS, 7);
        Set<String> digests = new HashSet<>();
        for (int i = 0; i < TIMES; i++) {
            digests.add(scenario.run().sha256());
            digests.add(scenario.withThreads(2).run().sha256());
        }
        assertThat(digests).hasSize(1);
    }

    @Test
    void anotherSeedGivesAnotherDigest() {
        assertThat(Scenario.standard(SECONDS, 8).run().sha256())
                .isNotEqualTo(Scenario.standard(SECONDS, 9).run().sha256());
    }
}
