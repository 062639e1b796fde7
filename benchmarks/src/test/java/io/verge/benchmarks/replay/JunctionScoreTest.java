package io.verge.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.FrameFormat;
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

    /** China's messages tell classes of accuracy and no ellipses; what is asked is a little below what that leaves. */
    private static final int SEEDS_IN_CN = 8;

    private static final double RECALL_IN_CN = 0.95;
    private static final double PRECISION_IN_CN = 0.93;

    private record Run(long seed, WarningScore.Result result) {}

    private record Score(int dangers, double recall, double precision) {}

    @Test
    void nearlyEveryDangerIsWarnedInTimeAndNearlyEveryWarningIsRight() {
        Score score = score(FrameFormat.OBJECT_LIST, SEEDS);
        assertThat(score.dangers()).as("dangers to learn from").isGreaterThan(200);
        assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(RECALL);
        assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void inChinasMessagesTheyAreHardlyFewer() {
        Score score = score(FrameFormat.CN, SEEDS_IN_CN);
        assertThat(score.dangers()).as("dangers to learn from").isGreaterThan(70);
        assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(RECALL_IN_CN);
        assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(PRECISION_IN_CN);
    }

    private static Score score(FrameFormat format, int seeds) {
        List<Run> runs = LongStream.rangeClosed(1, seeds)
                .parallel()
                .mapToObj(seed -> new Run(
                        seed,
                        Scenario.standard(SECONDS, seed)
                                .withFormat(format)
                                .run()
                                .warnings()))
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
                "junction in %s: recall=%.4f (%d of %d) precision=%.4f (%d of %d)%s%n",
                format, recall, inTime, countable, precision, justified, warnings, wrong);
        return new Score(countable, recall, precision);
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
