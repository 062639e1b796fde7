package io.verge.tracking;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of rows to columns, where a row may stay without a column at a price: shortest
 * augmenting paths (Jonker and Volgenant, Computing 38, 1987), on tables made once.
 */
public final class Assignment {
    /** What a pair that is out of the question costs. */
    public static final double IMPOSSIBLE = 1e9;

    private final double[] cost;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final double[] shortest;
    private final int[] rowOfColumn;
    private final int[] previousColumn;
    private final boolean[] visited;
    private int rows;
    private int columns;

    /** Tables for problems of so many rows, and so many columns, at most. */
    public Assignment(int maxSize) {
        int maxColumns = 2 * maxSize;
        cost = new double[maxSize * maxColumns];
        rowPrice = new double[maxSize + 1];
        columnPrice = new double[maxColumns + 1];
        shortest = new double[maxColumns + 1];
        rowOfColumn = new int[maxColumns + 1];
        previousColumn = new int[maxColumns + 1];
        visited = new boolean[maxColumns + 1];
    }

    /** Begins a problem in which every pair is out of the question, and a row without a column costs this much. */
    public void start(int rowCount, int columnCount, double unassignedCost) {
        rows = rowCount;
        columns = columnCount + rowCount;
        Arrays.fill(cost, 0, rows * columns, IMPOSSIBLE);
        for (int row = 0; row < rows; row++) {
            // A column of its own for each row stands for staying unassigned.
            cost[row * columns + columnCount + row] = unassignedCost;
        }
    }

    /** What it costs to give a column to a row. */
    public void cost(int row, int column, double value) {
        cost[row * columns + column] = value;
    }

    /** Solves it: the column of each row into {@code columnOfRow}, −1 for a row that stays without. */
    public void solve(int[] columnOfRow) {
        Arrays.fill(rowPrice, 0, rows + 1, 0);
        Arrays.fill(columnPrice, 0, columns + 1, 0);
        Arrays.fill(rowOfColumn, 0, columns + 1, 0);
        for (int row = 1; row <= rows; row++) {
            augment(row);
        }
        int realColumns = columns - rows;
        Arrays.fill(columnOfRow, 0, rows, -1);
        for (int column = 1; column <= realColumns; column++) {
            if (rowOfColumn[column] > 0) {
                columnOfRow[rowOfColumn[column] - 1] = column - 1;
            }
        }
    }

    /** Brings one more row in along the cheapest path of exchanges. Rows and columns count from 1; column 0 is the start. */
    private void augment(int row) {
        rowOfColumn[0] = row;
        Arrays.fill(shortest, 0, columns + 1, Double.POSITIVE_INFINITY);
        Arrays.fill(visited, 0, columns + 1, false);
        int column = 0;
        while (rowOfColumn[column] != 0) {
            visited[column] = true;
            column = scanFrom(column);
        }
        while (column != 0) {
            int before = previousColumn[column];
            rowOfColumn[column] = rowOfColumn[before];
            column = before;
        }
    }

    private int scanFrom(int column) {
        int row = rowOfColumn[column];
        int base = (row - 1) * columns - 1;
        double step = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int other = 1; other <= columns; other++) {
            if (visited[other]) {
                continue;
            }
            double reduced = cost[base + other] - rowPrice[row] - columnPrice[other];
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
