package io.verge.evaluation.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SpaceBoxTest {
    private static final double ROUNDING = 1e-9;
    private static final SpaceBox CAR = new SpaceBox(1.5, 2, 4, 10, 1.7, 20, 0);

    @Test
    void aBoxIsAllOfItselfHoweverItIsTurned() {
        assertThat(CAR.iou(CAR)).isEqualTo(1, within(ROUNDING));
        SpaceBox turned = new SpaceBox(1.5, 2, 4, 10, 1.7, 20, 2.1);
        assertThat(turned.iou(turned)).isEqualTo(1, within(ROUNDING));
    }

    @Test
    void itsLengthLiesAlongXUntilItIsTurned() {
        assertThat(CAR.iou(new SpaceBox(1.5, 2, 4, 12, 1.7, 20, 0))).isEqualTo(1 / 3.0, within(ROUNDING));
        assertThat(CAR.iou(new SpaceBox(1.5, 2, 4, 10, 1.7, 22, 0))).isZero();
    }

    @Test
    void turnedByARightAngleTwoShareASquare() {
        SpaceBox across = new SpaceBox(1.5, 2, 4, 10, 1.7, 20, Math.PI / 2);
        assertThat(CAR.iou(across)).isEqualTo(4 / 12.0, within(ROUNDING));
    }

    @Test
    void turningIsFromXTowardsTheCamera() {
        // Turned by a quarter circle its front, once at larger x, is at smaller z.
        SpaceBox turned = new SpaceBox(1.5, 0.2, 4, 0, 0, 0, Math.PI / 6);
        SpaceBox post = new SpaceBox(1.5, 0.1, 0.1, 1.5 * Math.cos(Math.PI / 6), 0, -1.5 * Math.sin(Math.PI / 6), 0);
        assertThat(turned.iou(post)).isPositive();
    }

    @Test
    void itsPlaceIsThatOfItsBottomAndHeightGoesUpAgainstY() {
        SpaceBox higher = new SpaceBox(1.5, 2, 4, 10, 1.7 - 0.75, 20, 0);
        assertThat(CAR.iou(higher)).isEqualTo(1 / 3.0, within(ROUNDING));
        SpaceBox lower = new SpaceBox(0.75, 2, 4, 10, 1.7, 20, 0);
        assertThat(CAR.iou(lower)).isEqualTo(0.5, within(ROUNDING));
        assertThat(CAR.iou(new SpaceBox(1.5, 2, 4, 10, 3.2, 20, 0))).isZero();
    }

    @RepeatedTest(20)
    void itIsWhatCountingPointsSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        SpaceBox one = box(random);
        SpaceBox other = box(random);
        int both = 0;
        int either = 0;
        for (int sample = 0; sample < 200_000; sample++) {
            double x = random.nextDouble() * 12 - 6;
            double y = random.nextDouble() * 5 - 3;
            double z = random.nextDouble() * 12 - 6;
            boolean inOne = isIn(one, x, y, z);
            boolean inOther = isIn(other, x, y, z);
            both += inOne && inOther ? 1 : 0;
            either += inOne || inOther ? 1 : 0;
        }
        assertThat(one.iou(other)).isEqualTo(both / (double) either, within(0.03));
        assertThat(one.iou(other)).isEqualTo(other.iou(one), within(ROUNDING));
    }

    private static SpaceBox box(Random random) {
        return new SpaceBox(
                1 + random.nextDouble(),
                1 + random.nextDouble(),
                2 + 3 * random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble() * 7);
    }

    /** The point as the box sees it: along its heading, across it, and up from its bottom. */
    private static boolean isIn(SpaceBox box, double x, double y, double z) {
        double along = (x - box.x()) * Math.cos(box.yaw()) - (z - box.z()) * Math.sin(box.yaw());
        double across = (x - box.x()) * Math.sin(box.yaw()) + (z - box.z()) * Math.cos(box.yaw());
        double up = box.y() - y;
        return Math.abs(along) <= box.length() / 2
                && Math.abs(across) <= box.width() / 2
                && up >= 0
                && up <= box.height();
    }
}
