package io.verge.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.simulation.score.WarningScore;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the whole is for: on the simulated junction, with noise, misses, clutter, delays and skewed clocks, nearly every
 * danger is warned of two seconds ahead and nearly every warning is right. Over many seeds together, because one run holds
 * few dangers.
 */
@Tag("score")
class JunctionScoreTest {
    private static final int SEEDS = 24;
    private static final double SECONDS = 240;
    private static final double RECALL = 0.98;
    private static final double PRECISION = 0.95;

    private record Run(long seed, WarningScore.Result result) {}

    @Test
    void nearlyEveryDangerIsWarnedInTimeAndNearlyEveryWarningIsRight() {
        List<Run> runs = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed ->
                        new Run(seed, Scenario.standard(SECONDS, seed).run().warnings()))
                .toList();
        int countable = 0;
        int inTime = 0;
        int warnings = 0;
        int justified = 0;
        StringBuilder wrong = new StringBuilder();
        for (Run run : runs) {
            WarningScore.Result result = run.result();
            countable += result.countable();
            inTime += result.inTime();
            warnings += result.warnings();
            justified += result.justified();
            result.late().forEach(late -> say(wrong, run, "late", late));
            result.missed().forEach(missed -> say(wrong, run, "missed", missed));
            result.falseWarnings().forEach(one -> say(wrong, run, "false", one));
        }
        double recall = inTime / (double) countable;
        double precision = justified / (double) warnings;
        System.out.printf(
                "junction: recall=%.4f (%d of %d) precision=%.4f (%d of %d)%s%n",
                recall, inTime, countable, precision, justified, warnings, wrong);
        assertThat(countable).as("dangers to learn from").isGreaterThan(200);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(RECALL);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(PRECISION);
    }

    private static void say(StringBuilder wrong, Run run, String what, Object which) {
        wrong.append("\nseed ")
                .append(run.seed())
                .append(' ')
                .append(what)
                .append(": ")
                .append(which);
    }
}
