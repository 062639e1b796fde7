package io.verge.evaluation.metric;

import static io.verge.evaluation.metric.Scene.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Small cases, counted by hand. */
class ClearMotTest {
    @Test
    void perfectTracksMakeNoMistake() {
        ClearScore score = new Scene()
                .object(1, 0, 0, 0)
                .object(2, 9, 9, 9)
                .track(7, 0, 0, 0)
                .track(8, 9, 9, 9)
                .clear();
        assertThat(score.mota()).isEqualTo(1);
        assertThat(score.motp()).isZero();
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.mostlyTracked()).isEqualTo(2);
        assertThat(score.objects()).isEqualTo(2);
        assertThat(score.sightings()).isEqualTo(6);
    }

    @Test
    void whatIsNeverTrackedIsMissedAndLost() {
        ClearScore score = new Scene().object(1, 0, 0, 0, 0).clear();
        assertThat(score.misses()).isEqualTo(4);
        assertThat(score.mostlyLost()).isEqualTo(1);
        assertThat(score.mota()).isZero();
        assertThat(score.recall()).isZero();
        assertThat(score.motp()).isNaN();
    }

    @Test
    void whatIsTrackedWhereNobodyIsIsFalse() {
        ClearScore score =
                new Scene().object(1, 0, 0).track(1, 0, 0).track(2, 5, 5).clear();
        assertThat(score.falsePositives()).isEqualTo(2);
        assertThat(score.mota()).isZero();
        assertThat(score.precision()).isEqualTo(0.5);
    }

    @Test
    void twoTracksThatSwapAreTwoSwitches() {
        ClearScore score = new Scene()
                .object(1, 0, 0, 0, 0)
                .object(2, 9, 9, 9, 9)
                .track(1, 0, 0, 9, 9)
                .track(2, 9, 9, 0, 0)
                .clear();
        assertThat(score.switches()).isEqualTo(2);
        assertThat(score.fragmentations()).isZero();
        assertThat(score.mota()).isEqualTo(1 - 2 / 8.0);
    }

    @Test
    void aTrackThatIsLostAndFoundAgainIsOneFragmentation() {
        ClearScore score = new Scene()
                .object(1, 0, 0, 0, 0, 0)
                .track(1, 0, 0, ABSENT, 0, 0)
                .clear();
        assertThat(score.misses()).isEqualTo(1);
        assertThat(score.fragmentations()).isEqualTo(1);
        assertThat(score.switches()).isZero();
        assertThat(score.mostlyTracked()).isEqualTo(1);
    }

    @Test
    void aLossForGoodIsNoFragmentation() {
        ClearScore score =
                new Scene().object(1, 0, 0, 0, 0).track(1, ABSENT, 0, 0).clear();
        assertThat(score.fragmentations()).isZero();
        assertThat(score.misses()).isEqualTo(2);
        assertThat(score.partiallyTracked()).isEqualTo(1);
    }

    @Test
    void aMatchIsKeptThoughAnotherTrackIsCloser() {
        ClearScore score =
                new Scene().object(1, 0, 0).track(1, 0, 0.4).track(2, ABSENT, 0).clear();
        assertThat(score.switches()).isZero();
        assertThat(score.falsePositives()).isEqualTo(1);
        assertThat(score.motp()).isEqualTo(0.2, within(1e-12));
    }

    @Test
    void anObjectIsRememberedByItsTrackHoweverLongAgo() {
        ClearScore other = new Scene()
                .object(1, 0, 0, 0, 0)
                .track(1, 0)
                .track(2, ABSENT, ABSENT, ABSENT, 0)
                .clear();
        assertThat(other.switches()).isEqualTo(1);
        ClearScore same = new Scene()
                .object(1, 0, 0, 0, 0)
                .track(1, 0, ABSENT, ABSENT, 0.3)
                .track(2, ABSENT, ABSENT, ABSENT, 0)
                .clear();
        assertThat(same.switches()).isZero();
    }

    @Test
    void atTheGateTwoAreStillTheSameAndBeyondItNot() {
        assertThat(new Scene().object(1, 0).track(1, 0.5).clear().matches()).isEqualTo(1);
        assertThat(new Scene().object(1, 0).track(1, 0.51).clear().matches()).isZero();
    }

    @Test
    void asManyAreMatchedAsCanBeBeforeTheDistanceCounts() {
        ClearScore score = new Scene()
                .object(1, 0)
                .object(2, 0.4)
                .track(1, 0.4)
                .track(2, 0.8)
                .clear();
        assertThat(score.matches()).isEqualTo(2);
        assertThat(score.motp()).isEqualTo(0.4, within(1e-12));
    }

    @Test
    void sequencesAddUp() {
        ClearScore first = new Scene().object(1, 0, 0).track(1, 0, 0.2).clear();
        ClearScore second = new Scene().object(1, 0, 0).track(1, 0.4).clear();
        ClearScore both = first.plus(second);
        assertThat(both.mota()).isEqualTo(0.75);
        assertThat(both.motp()).isEqualTo(0.2, within(1e-12));
        assertThat(both.medianDistance()).isEqualTo(0.2, within(1e-12));
        assertThat(both.objects()).isEqualTo(2);
    }
}
