package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfidenceClassesTest {
    /** Numbers need not fall with the bounds: J2735's last class of heading is the wider one of its last two. */
    private final ConfidenceClasses classes = new ConfidenceClasses(2, 0, 1_000, 100, 10, 40);

    @Test
    void aClassMeansTheMiddleBetweenItsBoundAndTheNextNarrowerOne() {
        assertThat(classes.sigma(1)).isEqualTo((1_000 + 100) / 2 / 2);
        assertThat(classes.sigma(2)).isEqualTo((100 + 40) / 2 / 2);
        assertThat(classes.sigma(4)).isEqualTo(Math.round((40 + 10) / 2.0 / 2));
        assertThat(classes.leastSigma(2)).isEqualTo(40 / 2);
        assertThat(classes.leastSigma(3)).isZero();
    }

    @Test
    void theNarrowestClassThatIsWideEnoughIsTaken() {
        assertThat(classes.of(5)).isEqualTo(3);
        assertThat(classes.of(6)).isEqualTo(4);
        assertThat(classes.of(20)).isEqualTo(4);
        assertThat(classes.of(21)).isEqualTo(2);
        assertThat(classes.ofBound(1_000)).isEqualTo(1);
    }

    @Test
    void noClassSaysNothing() {
        assertThat(classes.of(501)).isZero();
        assertThat(classes.sigma(0)).isZero();
    }
}
