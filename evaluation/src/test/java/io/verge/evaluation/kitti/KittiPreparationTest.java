package io.verge.evaluation.kitti;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.evaluation.metric.Identity;
import io.verge.evaluation.metric.IdentityScore;
import org.junit.jupiter.api.Test;

/** What HOTA and identity get to see of KITTI. */
class KittiPreparationTest {
    private static IdentityScore identity(Street street, KittiClass type) {
        return Identity.score(street.sequence().prepared(type, KittiOverlap.image()), 0.5);
    }

    @Test
    void aTrackOnWhatDoesNotCountGoesWithIt() {
        Street street = new Street()
                .object(0, 1, "pedestrian", 0)
                .object(0, 2, "pedestrian", 200, 0, 3)
                .object(0, 3, "person", 400)
                .track(0, 1, "pedestrian", 0)
                .track(0, 2, "pedestrian", 200)
                .track(0, 3, "pedestrian", 400);
        assertThat(identity(street, KittiClass.PEDESTRIAN)).isEqualTo(new IdentityScore(1, 0, 0));
    }

    @Test
    void aTrackOnNothingGoesWhereItIsPardoned() {
        Street street = new Street()
                .object(0, 1, "car", 0)
                .object(0, -1, "dontcare", 200)
                .track(0, 1, "car", 210)
                .track(0, 2, "car", 400, 20, 1)
                .track(0, 3, "car", 600);
        assertThat(identity(street, KittiClass.CAR)).isEqualTo(new IdentityScore(0, 1, 1));
    }
}
