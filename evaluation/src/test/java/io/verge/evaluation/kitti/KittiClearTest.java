package io.verge.evaluation.kitti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts in KITTI and what does not, by hand. */
class KittiClearTest {
    @Test
    void eachClassIsScoredOnItsOwn() {
        Street street = new Street()
                .object(0, 1, "car", 0)
                .object(0, 2, "cyclist", 200)
                .object(0, 3, "truck", 400)
                .track(0, 1, "car", 0)
                .track(0, 2, "truck", 400);
        assertThat(street.score(KittiClass.CAR).mota()).isEqualTo(1);
        assertThat(street.score(KittiClass.CYCLIST).mota()).isZero();
        assertThat(street.score(KittiClass.PEDESTRIAN).sightings()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 3"})
    void whatIsHiddenMayBeTrackedButNeedNot(int truncation, int occlusion) {
        Street street = new Street().object(0, 1, "car", 0).object(0, 2, "car", 200, truncation, occlusion);
        KittiScore missed = street.track(0, 1, "car", 0).score(KittiClass.CAR);
        assertThat(missed.mota()).isEqualTo(1);
        KittiScore tracked = street.track(0, 2, "car", 200).score(KittiClass.CAR);
        assertThat(tracked.mota()).isEqualTo(1);
        assertThat(tracked.sightings()).isEqualTo(1);
        assertThat(tracked.objects()).isEqualTo(1);
        // The development kit counts the match nevertheless.
        assertThat(tracked.matches()).isEqualTo(2);
    }

    @Test
    void aVanMayBeTrackedAsACarAndACarTrackedAsAVanIsFound() {
        KittiScore score = new Street()
                .object(0, 1, "van", 0)
                .object(0, 2, "car", 200)
                .track(0, 1, "car", 0)
                .track(0, 2, "van", 200)
                .track(0, 3, "van", 400)
                .score(KittiClass.CAR);
        assertThat(score.mota()).isEqualTo(1);
        assertThat(score.sightings()).isEqualTo(1);
    }

    @Test
    void whatIsLowOrWhereNobodyCaresIsPardoned() {
        Street street = new Street().object(0, 1, "car", 0).track(0, 1, "car", 0);
        assertThat(street.track(0, 2, "car", 200, 25, 1).score(KittiClass.CAR).falsePositives())
                .isZero();
        assertThat(street.track(0, 3, "car", 400, 26, 1).score(KittiClass.CAR).falsePositives())
                .isEqualTo(1);
        assertThat(street.object(0, -1, "dontcare", 410).score(KittiClass.CAR).falsePositives())
                .isZero();
    }

    @Test
    void switchesAreReadOffTheTrajectoryAndEndWhereItIsHidden() {
        Street street = new Street();
        for (int frame = 0; frame < 6; frame++) {
            street.object(frame, 1, "car", 0, 0, frame == 3 ? 3 : 0);
            street.track(frame, frame < 2 ? 1 : frame < 4 ? 2 : 3, "car", 0);
        }
        KittiScore score = street.score(KittiClass.CAR);
        // From track 1 to 2 in plain view; from 2 to 3 after it was hidden.
        assertThat(score.switches()).isEqualTo(1);
        // A change in the first of two frames in a row is a fragmentation too.
        assertThat(score.fragmentations()).isEqualTo(1);
        assertThat(score.mostlyTracked()).isEqualTo(1);
    }

    @Test
    void mostlyTrackedIsMoreThanFourOfFive() {
        Street street = new Street();
        for (int frame = 0; frame < 5; frame++) {
            street.object(frame, 1, "cyclist", 0);
            if (frame < 4) {
                street.track(frame, 1, "cyclist", 0);
            }
        }
        KittiScore score = street.score(KittiClass.CYCLIST);
        assertThat(score.mostlyTracked()).isZero();
        assertThat(score.partiallyTracked()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(0.8);
    }
}
