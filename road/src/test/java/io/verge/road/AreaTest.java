package io.verge.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AreaTest {
    private static final long SEED = 7L;
    /** An L: not convex, so that inside and outside are not trivial. */
    private final Area.Polygon corner = new Area.Polygon(List.of(
            new Position(0, 0),
            new Position(10, 0),
            new Position(10, 4),
            new Position(4, 4),
            new Position(4, 10),
            new Position(0, 10)));

    @Test
    void aCircleHoldsItsRimAndReachesBeyondIt() {
        Area.Circle circle = new Area.Circle(new Position(1, 2), 5);
        assertThat(circle.contains(6, 2)).isTrue();
        assertThat(circle.contains(6.01, 2)).isFalse();
        assertThat(circle.reaches(7, 2, 1)).isTrue();
        assertThat(circle.reaches(7.01, 2, 1)).isFalse();
    }

    @Test
    void aPolygonNeedNotBeConvex() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 10_000; i++) {
            double xM = random.nextDouble(-5, 15);
            double yM = random.nextDouble(-5, 15);
            boolean inside = xM > 0 && yM > 0 && xM < 10 && yM < 10 && (xM < 4 || yM < 4);
            assertThat(corner.contains(xM, yM))
                    .as("seed %d: %f, %f", SEED, xM, yM)
                    .isEqualTo(inside);
        }
    }

    @Test
    void aPolygonReachesAsFarAsItsNearestEdge() {
        assertThat(corner.reaches(2, 2, 0)).isTrue();
        assertThat(corner.reaches(6, 6, 2.01)).isTrue();
        assertThat(corner.reaches(6, 6, 1.99)).isFalse();
        assertThat(corner.reaches(-3, -4, 5.01)).isTrue();
        assertThat(corner.reaches(-3, -4, 4.99)).isFalse();
    }

    @Test
    void whatIsNoAreaIsRefused() {
        assertThatThrownBy(() -> new Area.Circle(new Position(0, 0), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area.Circle(new Position(0, 0), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area.Polygon(List.of(new Position(0, 0), new Position(1, 1))))
                .hasMessageContaining("three corners");
    }
}
