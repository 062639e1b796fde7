package io.verge.evaluation.kitti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KittiAveragesTest {
    private static final int CARS = 400;
    private static final double ROUNDING = 1e-9;

    /** Four hundred cars one after the other, of which so many are tracked, the surest first. */
    private static KittiAverages averages(int tracked, boolean withDoubtfulGhosts) {
        Street street = new Street();
        for (int frame = 0; frame < CARS; frame++) {
            street.object(frame, frame, "car", 0);
            if (frame < tracked) {
                street.track(frame, frame, "car", 0, 50, 1000 - frame);
            }
            if (withDoubtfulGhosts) {
                street.track(frame, CARS + frame, "car", 500, 50, 0.5);
            }
        }
        return KittiSequence.averages(List.of(street.sequence().counted(KittiClass.CAR, KittiOverlap.image())));
    }

    @Test
    void perfectTracksScaleToOneAtEveryRecall() {
        KittiAverages averages = averages(CARS, false);
        // At a recall of k/40 accuracy is k/40, and their mean, from 1/40 to 1, is 41/80.
        assertThat(averages.scaledAccuracy()).isEqualTo(1, within(ROUNDING));
        assertThat(averages.accuracy()).isEqualTo(41 / 80.0, within(ROUNDING));
        assertThat(averages.precision()).isEqualTo(1, within(ROUNDING));
        assertThat(averages.best().mota()).isEqualTo(1);
    }

    @Test
    void aRecallThatIsNotReachedCountsForNothing() {
        KittiAverages averages = averages(CARS / 2, false);
        assertThat(averages.scaledAccuracy()).isEqualTo(0.5, within(ROUNDING));
    }

    @Test
    void withoutGhostsOfLittleConfidenceAccuracyIsBest() {
        KittiAverages averages = averages(CARS, true);
        assertThat(averages.bestThreshold()).isEqualTo(601);
        assertThat(averages.best().mota()).isEqualTo(1);
    }

    @Test
    void ofNothingTrackedThereIsNothingToAverage() {
        KittiAverages averages = averages(0, false);
        assertThat(averages.scaledAccuracy()).isZero();
        assertThat(averages.bestThreshold()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(averages.best().misses()).isEqualTo(CARS);
    }
}
