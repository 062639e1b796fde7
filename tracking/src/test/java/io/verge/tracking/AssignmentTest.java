package io.verge.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The assignment against trying out every one there is. */
class AssignmentTest {
    private static final int MAX_SIZE = 96;
    private static final int PROBLEMS = 20_000;
    private static final int MOST = 5;
    private static final double UNASSIGNED = 18;

    private final Assignment assignment = new Assignment(MAX_SIZE);

    @Test
    void noOtherAssignmentIsCheaper() {
        SplittableRandom seeds = new SplittableRandom(4_201);
        for (int problem = 0; problem < PROBLEMS; problem++) {
            long seed = seeds.nextLong();
            double[][] cost = randomCosts(new SplittableRandom(seed));
            int[] columnOfRow = solve(cost);
            assertThat(total(cost, columnOfRow))
                    .as("seed %d: %s", seed, Arrays.deepToString(cost))
                    .isCloseTo(cheapest(cost, 0, 0), within(1e-9));
        }
    }

    @Test
    void theLargestProblemIsSolved() {
        double[][] cost = new double[MAX_SIZE][MAX_SIZE];
        for (int row = 0; row < cost.length; row++) {
            for (int column = 0; column < cost.length; column++) {
                cost[row][column] = 1 + Math.abs(row - (column + 7) % cost.length) % 16;
            }
        }
        int[] columnOfRow = solve(cost);
        assertThat(total(cost, columnOfRow)).isEqualTo(cost.length);
    }

    private int[] solve(double[][] cost) {
        assignment.start(cost.length, cost[0].length, UNASSIGNED);
        for (int row = 0; row < cost.length; row++) {
            for (int column = 0; column < cost[row].length; column++) {
                if (cost[row][column] < Assignment.IMPOSSIBLE) {
                    assignment.cost(row, column, cost[row][column]);
                }
            }
        }
        int[] columnOfRow = new int[cost.length];
        assignment.solve(columnOfRow);
        return columnOfRow;
    }

    private static double[][] randomCosts(SplittableRandom random) {
        double[][] cost = new double[random.nextInt(1, MOST + 1)][random.nextInt(1, MOST + 1)];
        double impossible = random.nextDouble();
        for (double[] row : cost) {
            Arrays.setAll(
                    row, i -> random.nextDouble() < impossible ? Assignment.IMPOSSIBLE : random.nextDouble(0, 30));
        }
        return cost;
    }

    private static double total(double[][] cost, int[] columnOfRow) {
        double total = 0;
        boolean[] taken = new boolean[cost[0].length];
        for (int row = 0; row < cost.length; row++) {
            int column = columnOfRow[row];
            if (column >= 0) {
                assertThat(taken[column]).as("a column is given once").isFalse();
                taken[column] = true;
            }
            total += column < 0 ? UNASSIGNED : cost[row][column];
        }
        return total;
    }

    /** The least cost of the rows from this one on, columns in the mask being taken. */
    private static double cheapest(double[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        double best = UNASSIGNED + cheapest(cost, row + 1, taken);
        for (int column = 0; column < cost[row].length; column++) {
            if ((taken >>> column & 1) == 0) {
                best = Math.min(best, cost[row][column] + cheapest(cost, row + 1, taken | 1 << column));
            }
        }
        return best;
    }
}
