package io.verge.evaluation.metric;

import static io.verge.evaluation.metric.Scene.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Small cases, counted by hand. */
class HotaTest {
    private static final double ROUNDING = 1e-12;

    @Test
    void perfectTracksAreOneInEverything() {
        HotaScore score = new Scene()
                .object(1, 0, 0)
                .object(2, 9, 9)
                .track(5, 9, 9)
                .track(6, 0, 0)
                .hota();
        assertThat(score.hota()).isEqualTo(1);
        assertThat(score.detA()).isEqualTo(1);
        assertThat(score.assA()).isEqualTo(1);
        assertThat(score.locA()).isEqualTo(1);
    }

    @Test
    void withoutTracksNothingIsDetectedNorAssociated() {
        HotaScore score = new Scene().object(1, 0, 0).hota();
        assertThat(score.hota()).isZero();
        assertThat(score.detA()).isZero();
        assertThat(score.locA()).isEqualTo(1);
    }

    @Test
    void aSplitIdentityCostsAssociationAlone() {
        HotaScore score = new Scene()
                .object(1, 0, 0, 0, 0)
                .track(1, 0, 0)
                .track(2, ABSENT, ABSENT, 0, 0)
                .hota();
        // Each match shares two frames of the object's four.
        assertThat(score.detA()).isEqualTo(1);
        assertThat(score.assA()).isEqualTo(0.5, within(ROUNDING));
        assertThat(score.hota()).isEqualTo(Math.sqrt(0.5), within(ROUNDING));
    }

    @Test
    void aMissedFrameCostsDetectionAndAssociation() {
        HotaScore score =
                new Scene().object(1, 0, 0, 0, 0).track(1, 0, ABSENT, 0, 0).hota();
        assertThat(score.detA()).isEqualTo(0.75, within(ROUNDING));
        assertThat(score.assA()).isEqualTo(0.75, within(ROUNDING));
        assertThat(score.hota()).isEqualTo(0.75, within(ROUNDING));
    }

    @Test
    void whatIsHalfAlikeCountsAtTenOfNineteenThresholds() {
        HotaScore score = new Scene().object(1, 0, 0).track(1, 0.5, 0.5).hota();
        assertThat(score.hota()).isEqualTo(10 / 19.0, within(ROUNDING));
        // Where nothing is matched, localization is taken for perfect.
        assertThat(score.locA()).isEqualTo((10 * 0.5 + 9) / 19, within(ROUNDING));
    }

    @Test
    void matchingPrefersTheTrackThatAgreesOverTheWholeSequence() {
        // In the first frame the passer-by is closer, by less than what agreement over four frames weighs.
        HotaScore score = new Scene()
                .object(1, 0, 0, 0, 0)
                .track(1, 0.2, 0, 0, 0)
                .track(2, 0.1)
                .hota();
        int inFirstLevel = score.levels().getFirst().matches();
        assertThat(inFirstLevel).isEqualTo(4);
        assertThat(score.levels().getFirst().association()).isEqualTo(4, within(ROUNDING));
    }

    @Test
    void sequencesAddUpByTheirMatches() {
        HotaScore perfect = new Scene().object(1, 0, 0, 0).track(1, 0, 0, 0).hota();
        HotaScore missed = new Scene().object(1, 0).hota();
        HotaScore both = perfect.plus(missed);
        assertThat(both.detA()).isEqualTo(0.75, within(ROUNDING));
        assertThat(both.assA()).isEqualTo(1);
        assertThat(both.locA()).isEqualTo(1);
    }
}
