package io.verge.evaluation.metric;

import io.verge.tracking.Assignment;

/**
 * The cheapest one-to-one pairs of rows and columns. As many pairs as can be are made; among those assignments the cheapest
 * is taken.
 */
public final class OneToOne {
    /** The cost of a pair that must not be. */
    public static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;
    /** The column of a row that stays alone. */
    public static final int NONE = -1;

    private OneToOne() {}

    /** The column of each row, {@link #NONE} for a row that stays alone. */
    public static int[] cheapest(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        double most = 0;
        for (double[] row : cost) {
            for (double one : row) {
                most = one == IMPOSSIBLE ? most : Math.max(most, Math.abs(one));
            }
        }
        // A row alone costs more than one pair more can make all others dearer, and less than what must not be.
        double alone = 1 + 2 * most * (Math.min(rows, columns) + 1);
        if (alone >= Assignment.IMPOSSIBLE) {
            throw new IllegalArgumentException("costs up to " + most + " are too large for " + rows + " rows");
        }
        Assignment assignment = new Assignment(Math.max(1, Math.max(rows, columns)));
        assignment.start(rows, columns, alone);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (cost[row][column] != IMPOSSIBLE) {
                    assignment.cost(row, column, cost[row][column]);
                }
            }
        }
        int[] columnOfRow = new int[rows];
        assignment.solve(columnOfRow);
        return columnOfRow;
    }
}
