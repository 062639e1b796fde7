package io.verge.evaluation.metric;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of rows to columns, by shortest augmenting paths (Jonker and Volgenant, Computing 38,
 * 1987). As many pairs as can be are made; among those assignments the cheapest is taken.
 */
public final class Assignment {
    /** The cost of a pair that must not be. */
    public static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;
    /** The column of a row that stays alone. */
    public static final int NONE = -1;

    private final double[][] cost;
    private final int rows;
    private final int columns;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final double[] shortest;
    private final int[] rowOfColumn;
    private final int[] previousColumn;
    private final boolean[] visited;

    private Assignment(double[][] cost) {
        this.cost = cost;
        rows = cost.length;
        columns = cost[0].length;
        rowPrice = new double[rows + 1];
        columnPrice = new double[columns + 1];
        shortest = new double[columns + 1];
        rowOfColumn = new int[columns + 1];
        previousColumn = new int[columns + 1];
        visited = new boolean[columns + 1];
    }

    /** The column of each row, {@link #NONE} for a row that stays alone. */
    public static int[] cheapest(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        int[] columnOfRow = new int[rows];
        Arrays.fill(columnOfRow, NONE);
        if (columns == 0) {
            return columnOfRow;
        }
        boolean turned = rows > columns;
        int[] partners = new Assignment(finite(turned ? turned(cost) : cost)).solve();
        for (int one = 0; one < partners.length; one++) {
            int row = turned ? partners[one] : one;
            int column = turned ? one : partners[one];
            if (cost[row][column] != IMPOSSIBLE) {
                columnOfRow[row] = column;
            }
        }
        return columnOfRow;
    }

    private static double[][] turned(double[][] cost) {
        double[][] turned = new double[cost[0].length][cost.length];
        for (int row = 0; row < cost.length; row++) {
            for (int column = 0; column < turned.length; column++) {
                turned[column][row] = cost[row][column];
            }
        }
        return turned;
    }

    /** Impossible pairs at a price that no saving elsewhere makes up for, so that they are only what is left over. */
    private static double[][] finite(double[][] cost) {
        double largest = 0;
        for (double[] row : cost) {
            for (double value : row) {
                largest = value == IMPOSSIBLE ? largest : Math.max(largest, Math.abs(value));
            }
        }
        double beyond = 2 * cost.length * largest + 1;
        double[][] finite = new double[cost.length][];
        for (int row = 0; row < cost.length; row++) {
            finite[row] = Arrays.stream(cost[row])
                    .map(value -> value == IMPOSSIBLE ? beyond : value)
                    .toArray();
        }
        return finite;
    }

    private int[] solve() {
        for (int row = 1; row <= rows; row++) {
            augment(row);
        }
        int[] columnOfRow = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOfColumn[column] > 0) {
                columnOfRow[rowOfColumn[column] - 1] = column - 1;
            }
        }
        return columnOfRow;
    }

    /** Brings one more row in along the cheapest path of exchanges. Rows and columns count from 1; column 0 is the start. */
    private void augment(int row) {
        rowOfColumn[0] = row;
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        Arrays.fill(visited, false);
        int column = 0;
        while (rowOfColumn[column] != 0) {
            visited[column] = true;
            column = nearestFrom(column);
        }
        while (column != 0) {
            int before = previousColumn[column];
            rowOfColumn[column] = rowOfColumn[before];
            column = before;
        }
    }

    private int nearestFrom(int column) {
        int row = rowOfColumn[column];
        double step = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int other = 1; other <= columns; other++) {
            if (visited[other]) {
                continue;
            }
            double reduced = cost[row - 1][other - 1] - rowPrice[row] - columnPrice[other];
            if (reduced < shortest[other]) {
                shortest[other] = reduced;
                previousColumn[other] = column;
            }
            if (shortest[other] < step) {
                step = shortest[other];
                next = other;
            }
        }
        for (int other = 0; other <= columns; other++) {
            if (visited[other]) {
                rowPrice[rowOfColumn[other]] += step;
                columnPrice[other] -= step;
            } else {
                shortest[other] -= step;
            }
        }
        return next;
    }
}
