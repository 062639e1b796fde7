package io.verge.evaluation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageBoxTest {
    private static final ImageBox BOX = new ImageBox(0, 0, 4, 2);

    @Test
    void aBoxIsAllOfItself() {
        assertThat(BOX.iou(BOX)).isEqualTo(1);
        assertThat(BOX.partIn(BOX)).isEqualTo(1);
    }

    @Test
    void twoThatShareAQuarterOfEachShareASeventhOfBoth() {
        ImageBox other = new ImageBox(2, 1, 6, 3);
        assertThat(BOX.iou(other)).isEqualTo(2 / 14.0);
        assertThat(BOX.partIn(other)).isEqualTo(0.25);
    }

    @Test
    void twoThatTouchShareNothing() {
        assertThat(BOX.iou(new ImageBox(4, 0, 8, 2))).isZero();
        assertThat(BOX.iou(new ImageBox(9, 9, 10, 10))).isZero();
    }
}
