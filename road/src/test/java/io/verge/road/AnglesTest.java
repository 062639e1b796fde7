package io.verge.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AnglesTest {
    @Test
    void wrappingKeepsTheDirection() {
        for (double radians = -50; radians < 50; radians += 0.37) {
            double wrapped = Angles.wrap(radians);
            assertThat(wrapped).isBetween(-Math.PI, Math.PI);
            assertThat(Math.cos(wrapped)).isCloseTo(Math.cos(radians), within(1e-12));
            assertThat(Math.sin(wrapped)).isCloseTo(Math.sin(radians), within(1e-12));
        }
    }

    @Test
    void theDifferenceIsTheSmallestTurn() {
        assertThat(Angles.difference(Math.toRadians(-179), Math.toRadians(179)))
                .isCloseTo(Math.toRadians(2), within(1e-12));
        assertThat(Angles.difference(Math.toRadians(179), Math.toRadians(-179)))
                .isCloseTo(Math.toRadians(-2), within(1e-12));
    }

    @Test
    void northIsZeroAndEastIsNinety() {
        assertThat(Angles.toHeadingDeg(Math.PI / 2)).isEqualTo(0);
        assertThat(Angles.toHeadingDeg(0)).isEqualTo(90);
        assertThat(Angles.toHeadingDeg(-Math.PI / 2)).isEqualTo(180);
        assertThat(Angles.toHeadingDeg(Math.PI)).isEqualTo(270);
    }

    @Test
    void aHeadingNeverReaches360() {
        assertThat(Angles.toHeadingDeg(Math.nextUp(Math.PI / 2))).isLessThan(360);
        assertThat(Angles.toHeadingDeg(Math.toRadians(90 + 1e-14))).isLessThan(360);
    }

    @Test
    void headingsComeBack() {
        for (double headingDeg = 0; headingDeg < 360; headingDeg += 0.5) {
            assertThat(Angles.toHeadingDeg(Angles.ofHeadingDeg(headingDeg))).isCloseTo(headingDeg, within(1e-9));
        }
    }
}
