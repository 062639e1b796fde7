package io.verge.road.map;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The segments of many lines, found by place. The plane is cut into square cells; each cell that any line comes near
 * lists the segments that may be within reach of a point in it, in the order of their lines. Cells are found by hash, so
 * a query costs one probe and the few segments of its cell, however many lines there are and however far apart they lie.
 *
 * <p>A segment is a row of eight doubles, one cache line: this is read far more often than built.
 */
final class SegmentGrid {
    static final int START_X = 0;
    static final int START_Y = 1;
    static final int UNIT_X = 2;
    static final int UNIT_Y = 3;
    static final int LENGTH = 4;
    static final int ALONG = 5;
    static final int HALF_WIDTH = 6;
    private static final int LINE = 7;

    /** How far from the origin readers let a map reach: local metres are a plane, and a plane is not a continent. */
    static final double MAX_REACH_M = 200_000;

    /** The widest lane readers take. */
    static final double MAX_WIDTH_M = 100;

    /** How far beyond a line's own half width a point may lie and still be found. */
    static final double MAX_MARGIN_M = 2;

    private static final int ROW = 8;
    private static final double CELL_M = 8;
    private static final int MAX_ENTRIES = 8_000_000;

    private final double[] rows;
    private final double[] headingsRad;
    /** Pairs of a cell's key and its range of entries, the first in the upper half and the end in the lower; 0 is free. */
    private final long[] cells;

    private final int[] entries;

    private SegmentGrid(Builder builder) {
        rows = builder.rows;
        headingsRad = builder.headingsRad;
        int capacity = Integer.highestOneBit(Math.max(4, builder.cells.size() * 2)) << 1;
        cells = new long[capacity * 2];
        entries = new int[builder.entryCount];
        int next = 0;
        for (Map.Entry<Long, IntList> cell : builder.cells.entrySet()) {
            IntList segments = cell.getValue();
            System.arraycopy(segments.values, 0, entries, next, segments.size);
            int slot = slotOf(cell.getKey());
            cells[slot * 2] = cell.getKey();
            cells[slot * 2 + 1] = (long) next << Integer.SIZE | (next + segments.size);
            next += segments.size;
        }
    }

    /** The index of these lines; each is known by its place in the list. */
    static SegmentGrid of(List<Polyline> lines, double[] widthsM) {
        return new SegmentGrid(new Builder(lines, widthsM));
    }

    /** The cell of the point, or −1 where nothing is near. */
    int cellAt(double xM, double yM) {
        int slot = slotOf(key(cellOf(xM), cellOf(yM)));
        return cells[slot * 2 + 1] == 0 ? -1 : slot;
    }

    int firstEntry(int cell) {
        return (int) (cells[cell * 2 + 1] >>> Integer.SIZE);
    }

    int endEntry(int cell) {
        return (int) cells[cell * 2 + 1];
    }

    int segment(int entry) {
        return entries[entry];
    }

    int line(int segment) {
        return (int) rows[segment * ROW + LINE];
    }

    double headingRad(int segment) {
        return headingsRad[segment];
    }

    double value(int segment, int column) {
        return rows[segment * ROW + column];
    }

    /** Metres along the segment of the place nearest to the point, 0 … its length. */
    double alongSegment(int segment, double xM, double yM) {
        int row = segment * ROW;
        double along =
                (xM - rows[row + START_X]) * rows[row + UNIT_X] + (yM - rows[row + START_Y]) * rows[row + UNIT_Y];
        return Math.max(0, Math.min(rows[row + LENGTH], along));
    }

    /** Square of the distance from the point to the place {@code along} the segment. */
    double distance2(int segment, double along, double xM, double yM) {
        int row = segment * ROW;
        double dx = rows[row + START_X] + along * rows[row + UNIT_X] - xM;
        double dy = rows[row + START_Y] + along * rows[row + UNIT_Y] - yM;
        return dx * dx + dy * dy;
    }

    /** The line nearest to the point among those whose width, grown by the margin on each side, holds it, or −1. */
    int nearestLine(double xM, double yM, double marginM) {
        int cell = cellAt(xM, yM);
        if (cell < 0) {
            return -1;
        }
        double margin = Math.min(marginM, MAX_MARGIN_M);
        int best = -1;
        double bestDistance2 = Double.POSITIVE_INFINITY;
        for (int i = firstEntry(cell); i < endEntry(cell); i++) {
            int segment = entries[i];
            double distance2 = distance2(segment, alongSegment(segment, xM, yM), xM, yM);
            double reach = value(segment, HALF_WIDTH) + margin;
            if (reach >= 0 && distance2 <= reach * reach && distance2 < bestDistance2) {
                bestDistance2 = distance2;
                best = line(segment);
            }
        }
        return best;
    }

    /** The slot that holds the key, or the empty one where it belongs. */
    private int slotOf(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int mask = cells.length / 2 - 1;
        int slot = (int) (mixed >>> 40) & mask;
        while (cells[slot * 2 + 1] != 0 && cells[slot * 2] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int cellOf(double coordinate) {
        return (int) Math.floor(coordinate / CELL_M);
    }

    private static long key(int column, int row) {
        return (long) column << Integer.SIZE | (row & 0xFFFF_FFFFL);
    }

    /** The segments of one cell while they are gathered. */
    private static final class IntList {
        private int[] values = new int[4];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }

    /** Gathers the rows and hands each to the cells it may be within reach of. */
    private static final class Builder {
        private final double[] rows;
        private final double[] headingsRad;
        /** In the order they were first entered, so that cells near each other mostly stay so. */
        private final Map<Long, IntList> cells = new LinkedHashMap<>();

        private int entryCount;

        Builder(List<Polyline> polylines, double[] widthsM) {
            int segments = polylines.stream().mapToInt(line -> line.size() - 1).sum();
            rows = new double[segments * ROW];
            headingsRad = new double[segments];
            int segment = 0;
            for (int line = 0; line < polylines.size(); line++) {
                for (int i = 0; i + 1 < polylines.get(line).size(); i++) {
                    headingsRad[segment] = polylines.get(line).headingRad(i);
                    rows[segment * ROW + LINE] = line;
                    fillRow(segment * ROW, polylines.get(line), i, widthsM[line] / 2);
                    enterCells(segment);
                    segment++;
                }
            }
        }

        private void fillRow(int row, Polyline line, int i, double halfWidthM) {
            double length = line.alongM(i + 1) - line.alongM(i);
            rows[row + START_X] = line.xM(i);
            rows[row + START_Y] = line.yM(i);
            rows[row + UNIT_X] = (line.xM(i + 1) - line.xM(i)) / length;
            rows[row + UNIT_Y] = (line.yM(i + 1) - line.yM(i)) / length;
            rows[row + LENGTH] = length;
            rows[row + ALONG] = line.alongM(i);
            rows[row + HALF_WIDTH] = halfWidthM;
        }

        /** Row by row of cells: the stretch of the segment within reach of the row, and the columns within reach of that. */
        private void enterCells(int segment) {
            int row = segment * ROW;
            double reach = rows[row + HALF_WIDTH] + MAX_MARGIN_M;
            double startX = rows[row + START_X];
            double startY = rows[row + START_Y];
            double unitX = rows[row + UNIT_X];
            double unitY = rows[row + UNIT_Y];
            double length = rows[row + LENGTH];
            double endY = startY + unitY * length;
            int lastRow = cellOf(Math.max(startY, endY) + reach);
            for (int r = cellOf(Math.min(startY, endY) - reach); r <= lastRow; r++) {
                double from = 0;
                double to = length;
                if (Math.abs(unitY) > 1e-9) {
                    double a = (r * CELL_M - reach - startY) / unitY;
                    double b = ((r + 1) * CELL_M + reach - startY) / unitY;
                    from = Math.clamp(Math.min(a, b), 0, length);
                    to = Math.clamp(Math.max(a, b), 0, length);
                }
                double x1 = startX + unitX * from;
                double x2 = startX + unitX * to;
                int lastColumn = cellOf(Math.max(x1, x2) + reach);
                for (int c = cellOf(Math.min(x1, x2) - reach); c <= lastColumn; c++) {
                    enter(key(c, r), segment);
                }
            }
        }

        private void enter(long key, int segment) {
            if (++entryCount > MAX_ENTRIES) {
                throw new IllegalArgumentException(
                        "the map is too large to index: more than " + MAX_ENTRIES + " pairs of a cell and a segment");
            }
            cells.computeIfAbsent(key, k -> new IntList()).add(segment);
        }
    }
}
