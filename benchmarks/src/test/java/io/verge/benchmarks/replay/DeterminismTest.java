package io.verge.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.FrameFormat;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same input and seed give the same bytes, whoever prepares the frames. */
class DeterminismTest {
    private static final double SECONDS = 40;
    private static final int TIMES = 10;

    @ParameterizedTest
    @EnumSource(names = {"OBJECT_LIST", "CN"})
    void theSameSeedGivesTheSameDigestWithOneThreadAndWithTwoTenTimesInARow(FrameFormat format) {
        Scenario scenario = Scenario.standard(SECONDS, 7).withFormat(format);
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
