package io.verge.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private static final int GRID = 400;

    @Test
    void theGroundTwoBoxesShareIsWhatCountingPointsGives() {
        SplittableRandom random = new SplittableRandom(9);
        for (int pair = 0; pair < 50; pair++) {
            Cuboid one = box(random);
            Cuboid other = box(random);
            double counted = counted(one, other);
            assertThat(one.intersectionOverUnion(other)).isCloseTo(counted, within(0.01));
            assertThat(other.intersectionOverUnion(one)).isCloseTo(counted, within(0.01));
            assertThat(one.intersectionOverUnion(one)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void boxesApartShareNothing() {
        Cuboid low = new Cuboid(Cuboid.Kind.CAR, 0, 0, 0, 4, 2, 1.5, 0);
        assertThat(low.intersectionOverUnion(new Cuboid(Cuboid.Kind.CAR, 0, 0, 3, 4, 2, 1.5, 0)))
                .isZero();
        assertThat(low.intersectionOverUnion(new Cuboid(Cuboid.Kind.CAR, 0, 30, 0, 4, 2, 1.5, 1)))
                .isZero();
        assertThat(new ImageBox(0, 0, 10, 10).intersectionOverUnion(new ImageBox(10, 0, 10, 10)))
                .isZero();
        assertThat(new ImageBox(0, 0, 10, 10).intersectionOverUnion(new ImageBox(5, 0, 10, 10)))
                .isCloseTo(1.0 / 3, within(1e-12));
    }

    private static Cuboid box(SplittableRandom random) {
        return new Cuboid(
                Cuboid.Kind.CAR,
                random.nextDouble(-1, 1),
                random.nextDouble(-1, 1),
                0,
                random.nextDouble(1, 5),
                random.nextDouble(1, 3),
                2,
                random.nextDouble(-4, 4));
    }

    private static double counted(Cuboid one, Cuboid other) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < GRID; i++) {
            for (int j = 0; j < GRID; j++) {
                double x = 8 * (i + 0.5) / GRID - 4;
                double y = 8 * (j + 0.5) / GRID - 4;
                boolean inOne = contains(one, x, y);
                boolean inOther = contains(other, x, y);
                both += inOne && inOther ? 1 : 0;
                either += inOne || inOther ? 1 : 0;
            }
        }
        return (double) both / either;
    }

    private static boolean contains(Cuboid box, double x, double y) {
        double dx = x - box.x();
        double dy = y - box.y();
        double along = dx * Math.cos(box.yaw()) + dy * Math.sin(box.yaw());
        double across = dy * Math.cos(box.yaw()) - dx * Math.sin(box.yaw());
        return Math.abs(along) <= box.length() / 2 && Math.abs(across) <= box.width() / 2;
    }
}
