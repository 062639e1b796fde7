package io.verge.road.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PolylineTest {
    private final Polyline bend = Polyline.of(new double[] {0, 10, 10, 10}, new double[] {0, 0, 0, 5});

    @Test
    void repeatedPointsAreLeftOut() {
        assertThat(bend.size()).isEqualTo(3);
        assertThat(bend.lengthM()).isEqualTo(15);
        assertThat(bend.alongM(1)).isEqualTo(10);
    }

    @Test
    void placesAlongItAreFoundAndGoStraightOnPastTheEnds() {
        assertThat(bend.xAt(4)).isEqualTo(4);
        assertThat(bend.yAt(12)).isEqualTo(2);
        assertThat(bend.xAt(-3)).isEqualTo(-3);
        assertThat(bend.yAt(20)).isEqualTo(10);
        assertThat(bend.headingRad(1)).isCloseTo(Math.PI / 2, within(1e-12));
    }

    @Test
    void leftIsPositive() {
        assertThat(bend.offsetM(5, 5, 2)).isEqualTo(2);
        assertThat(bend.offsetM(5, 5, -2)).isEqualTo(-2);
        assertThat(bend.offsetM(12, 9, 2)).isEqualTo(1);
    }

    @Test
    void projectingGivesTheNearestPlace() {
        long seed = 11;
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            double xM = random.nextDouble(-5, 15);
            double yM = random.nextDouble(-5, 10);
            double along = bend.project(xM, yM);
            double distance = Math.hypot(bend.xAt(along) - xM, bend.yAt(along) - yM);
            for (double other = 0; other <= bend.lengthM(); other += 0.01) {
                assertThat(Math.hypot(bend.xAt(other) - xM, bend.yAt(other) - yM))
                        .as("seed %d: %f, %f", seed, xM, yM)
                        .isGreaterThan(distance - 1e-9);
            }
        }
    }

    @Test
    void linesCrossOnlyAwayFromTheirEnds() {
        Polyline across = Polyline.of(new double[] {5, 5}, new double[] {-3, 3});
        Polyline touching = Polyline.of(new double[] {5, 5}, new double[] {0, 3});
        Polyline beside = Polyline.of(new double[] {0, 9}, new double[] {1, 1});
        assertThat(bend.crosses(across, 0.5)).isTrue();
        assertThat(across.crosses(bend, 0.5)).isTrue();
        assertThat(bend.crosses(across, 4)).isFalse();
        assertThat(bend.crosses(touching, 0.5)).isFalse();
        assertThat(bend.crosses(beside, 0.5)).isFalse();
    }

    @Test
    void whatIsNoLineIsRefused() {
        assertThatThrownBy(() -> Polyline.of(new double[] {1, 1}, new double[] {2, 2}))
                .hasMessageContaining("two distinct points");
        assertThatThrownBy(() -> Polyline.of(new double[] {1, Double.NaN}, new double[] {2, 2}))
                .hasMessageContaining("point 1");
        assertThatThrownBy(() -> Polyline.of(new double[] {1, 2}, new double[] {2}))
                .hasMessageContaining("2 x for 1 y");
    }
}
