package io.verge.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The fast assignment beside one that tries everything. */
class OneToOneTest {
    @Test
    void ofNothingNothingIsAssigned() {
        assertThat(OneToOne.cheapest(new double[0][0])).isEmpty();
        assertThat(OneToOne.cheapest(new double[2][0])).containsExactly(OneToOne.NONE, OneToOne.NONE);
    }

    @Test
    void whatMustNotBeIsNot() {
        double[][] cost = {{OneToOne.IMPOSSIBLE, 1}, {OneToOne.IMPOSSIBLE, 2}};
        assertThat(OneToOne.cheapest(cost)).containsExactly(1, OneToOne.NONE);
    }

    @RepeatedTest(300)
    void noAssignmentHasMorePairsNorIsCheaper(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        double[][] cost = cost(random, random.nextInt(6), random.nextInt(6), random.nextDouble());
        int[] columnOfRow = OneToOne.cheapest(cost);
        Total fast = new Total(0, 0);
        boolean[] taken = new boolean[6];
        for (int row = 0; row < cost.length; row++) {
            int column = columnOfRow[row];
            if (column != OneToOne.NONE) {
                assertThat(taken[column]).as("seed " + seed).isFalse();
                taken[column] = true;
                fast = fast.plus(cost[row][column]);
            }
        }
        Total slow = best(cost, 0, new boolean[6]);
        assertThat(fast.pairs()).as("seed " + seed).isEqualTo(slow.pairs());
        assertThat(fast.cost()).as("seed " + seed).isEqualTo(slow.cost(), within(1e-9));
    }

    private static double[][] cost(Random random, int rows, int columns, double impossible) {
        double[][] cost = new double[rows][columns];
        for (double[] row : cost) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextDouble() < impossible ? OneToOne.IMPOSSIBLE : random.nextDouble() * 20 - 10;
            }
        }
        return cost;
    }

    private record Total(int pairs, double cost) {
        Total plus(double value) {
            return value == OneToOne.IMPOSSIBLE ? new Total(-100, 0) : new Total(pairs + 1, cost + value);
        }

        boolean isBetterThan(Total other) {
            return pairs > other.pairs || (pairs == other.pairs && cost < other.cost);
        }
    }

    private static Total best(double[][] cost, int row, boolean[] taken) {
        if (row == cost.length) {
            return new Total(0, 0);
        }
        Total best = best(cost, row + 1, taken);
        for (int column = 0; column < cost[row].length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                Total with = best(cost, row + 1, taken).plus(cost[row][column]);
                taken[column] = false;
                best = with.isBetterThan(best) ? with : best;
            }
        }
        return best;
    }
}
