package io.verge.edge.fusion;

import io.verge.road.LocalDynamicMap;
import java.util.Arrays;

/**
 * Finds the tracks near a place at one instant: a hash of square cells, filled anew for each frame.
 *
 * <p>Cells beside each other in a row have buckets beside each other, and all tracks are sorted by bucket: three cells in
 * a row are one look-up and one run of memory.
 */
final class TrackGrid {
    /** Tracks worth asking for around a place: more than a dense crowd has on nine cells. */
    static final int MAX_NEAR = 512;

    static final double CELL_M = 8;
    private static final double CELLS_PER_M = 1 / CELL_M;
    /** Cells in a row that are looked at together. */
    private static final int RUN = 3;

    private static final int MIN_BUCKETS = 16;
    private static final int ENTRY = 3;
    private static final int SLOT = 0;
    private static final int CELL_X = 1;
    private static final int CELL_Y = 2;

    /** Where the entries of each bucket begin; after the last bucket the first ones once more, for runs across the end. */
    private final int[] starts;

    private final int[] entries;
    private final int[] bucketOf;
    private final double[] x;
    private final double[] y;
    private int mask;

    TrackGrid(int capacity) {
        starts = new int[Math.max(MIN_BUCKETS, Integer.highestOneBit(capacity) * 2) + RUN];
        entries = new int[2 * capacity * ENTRY];
        bucketOf = new int[capacity];
        x = new double[capacity];
        y = new double[capacity];
    }

    /** Puts every living track where it is, or was, at this instant. */
    void fill(LocalDynamicMap map, long atNanos) {
        int living = map.size();
        int buckets = Math.max(MIN_BUCKETS, Integer.highestOneBit(living) * 2);
        mask = buckets - 1;
        Arrays.fill(starts, 0, buckets, 0);
        for (int i = 0; i < living; i++) {
            int slot = map.slotAt(i);
            double dt = (atNanos - map.timestampNanos[slot]) * 1e-9;
            x[slot] = map.xM[slot] + dt * (map.vxMps[slot] + dt / 2 * map.axMps2[slot]);
            y[slot] = map.yM[slot] + dt * (map.vyMps[slot] + dt / 2 * map.ayMps2[slot]);
            int bucket = bucket(cell(x[slot]), cell(y[slot]));
            bucketOf[slot] = bucket;
            starts[bucket]++;
        }
        int end = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            end += starts[bucket];
            starts[bucket] = end;
        }
        // Each bucket is filled from its end, newest first, so that it runs oldest first and ties fall to the older
        // track.
        for (int i = living - 1; i >= 0; i--) {
            int slot = map.slotAt(i);
            int at = --starts[bucketOf[slot]] * ENTRY;
            entries[at + SLOT] = slot;
            entries[at + CELL_X] = cell(x[slot]);
            entries[at + CELL_Y] = cell(y[slot]);
        }
        starts[buckets] = living;
        for (int i = 1; i < RUN; i++) {
            starts[buckets + i] = living + starts[i];
        }
        System.arraycopy(entries, 0, entries, living * ENTRY, starts[RUN - 1] * ENTRY);
    }

    /** Where the track is at the instant of {@link #fill}. */
    double x(int slot) {
        return x[slot];
    }

    double y(int slot) {
        return y[slot];
    }

    /** All tracks in the cell of the place and the eight around it; returns how many it wrote, at most what fits. */
    int near(double px, double py, int[] slots) {
        int found = 0;
        int cx = cell(px);
        int cy = cell(py);
        for (int row = cy - 1; row <= cy + 1; row++) {
            int first = bucket(cx - 1, row);
            int end = starts[first + RUN] * ENTRY;
            for (int at = starts[first] * ENTRY; at < end; at += ENTRY) {
                boolean isHere = entries[at + CELL_Y] == row && Math.abs(entries[at + CELL_X] - cx) <= 1;
                if (isHere && found < slots.length) {
                    slots[found++] = entries[at + SLOT];
                }
            }
        }
        return found;
    }

    private int bucket(int cx, int cy) {
        return cx + cy * 0x9E3779B1 & mask;
    }

    private static int cell(double metres) {
        return (int) Math.floor(metres * CELLS_PER_M);
    }
}
