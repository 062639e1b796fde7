package io.verge.evaluation.metric;

import static io.verge.evaluation.metric.Scene.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Small cases, counted by hand. */
class IdentityTest {
    @Test
    void perfectTracksKeepAllIdentities() {
        IdentityScore score = new Scene()
                .object(1, 0, 0)
                .object(2, 9, 9)
                .track(5, 9, 9)
                .track(6, 0, 0)
                .identity();
        assertThat(score).isEqualTo(new IdentityScore(4, 0, 0));
        assertThat(score.f1()).isEqualTo(1);
    }

    @Test
    void withoutTracksEverythingIsMissing() {
        IdentityScore score = new Scene().object(1, 0, 0).identity();
        assertThat(score).isEqualTo(new IdentityScore(0, 0, 2));
        assertThat(score.f1()).isZero();
        assertThat(score.precision()).isNaN();
    }

    @Test
    void ofASplitIdentityTheLongerPartCounts() {
        IdentityScore score = new Scene()
                .object(1, 0, 0, 0, 0, 0)
                .track(1, 0, 0, 0)
                .track(2, ABSENT, ABSENT, ABSENT, 0, 0)
                .identity();
        assertThat(score).isEqualTo(new IdentityScore(3, 2, 2));
        assertThat(score.f1()).isEqualTo(0.6);
        assertThat(score.precision()).isEqualTo(0.6);
        assertThat(score.recall()).isEqualTo(0.6);
    }

    @Test
    void aSwapCostsWhatComesAfterIt() {
        IdentityScore score = new Scene()
                .object(1, 0, 0, 0, 0)
                .object(2, 9, 9, 9, 9)
                .track(1, 0, 0, 0, 9)
                .track(2, 9, 9, 9, 0)
                .identity();
        assertThat(score).isEqualTo(new IdentityScore(6, 2, 2));
    }

    @Test
    void twoObjectsCannotBothBelongToOneTrack() {
        IdentityScore score = new Scene()
                .object(1, 0, 0, 0)
                .object(2, ABSENT, ABSENT, ABSENT, 0, 0)
                .track(1, 0, 0, 0, 0, 0)
                .identity();
        assertThat(score).isEqualTo(new IdentityScore(3, 2, 2));
    }
}
