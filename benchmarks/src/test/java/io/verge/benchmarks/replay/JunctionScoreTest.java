package io.verge.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.simulation.score.WarningScore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the whole is for: on the simulated junction, with noise, misses, clutter, delays and skewed clocks, nearly every
 * danger is warned of two seconds ahead and nearly every warning is right. Over several seeds together, because one run
 * holds few dangers.
 */
@Tag("score")
class JunctionScoreTest {
    private static final long[] SEEDS = {1, 2, 3, 4, 5, 6};
    private static final double SECONDS = 240;
    private static final double RECALL = 0.98;
    private static final double PRECISION = 0.95;
    /** What has been reached so far; a change that loses it is a step back. */
    private static final double RECALL_REACHED = 0.92;

    private static final double PRECISION_REACHED = 0.87;

    @Test
    void howManyDangersAreWarnedInTimeAndWarningsRightFallsShortOfWhatIsAsked() {
        int countable = 0;
        int inTime = 0;
        int warnings = 0;
        int justified = 0;
        StringBuilder wrong = new StringBuilder();
        for (long seed : SEEDS) {
            WarningScore.Result result = Scenario.standard(SECONDS, seed).run().warnings();
            countable += result.countable();
            inTime += result.inTime();
            warnings += result.warnings();
            justified += result.justified();
            result.late()
                    .forEach(late -> wrong.append("\nseed ")
                            .append(seed)
                            .append(" late: ")
                            .append(late));
            result.missed()
                    .forEach(missed -> wrong.append("\nseed ")
                            .append(seed)
                            .append(" missed: ")
                            .append(missed));
            result.falseWarnings()
                    .forEach(one -> wrong.append("\nseed ")
                            .append(seed)
                            .append(" false: ")
                            .append(one));
        }
        double recall = inTime / (double) countable;
        double precision = justified / (double) warnings;
        System.out.printf(
                "junction: recall=%.4f (%d of %d) precision=%.4f (%d of %d)%s%n",
                recall, inTime, countable, precision, justified, warnings, wrong);
        assertThat(countable).as("dangers to learn from").isGreaterThan(50);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(RECALL_REACHED);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(PRECISION_REACHED);
        // A known failure: it must still fail. Once both thresholds are met, they take the places of those reached.
        assertThat(recall >= RECALL && precision >= PRECISION)
                .as("what is asked is met: hold it to that from now on")
                .isFalse();
    }
}
