package io.verge.edge.fusion;

import io.verge.road.LocalDynamicMap;
import java.util.Arrays;

/** Finds the tracks near a place at one instant: a hash of square cells, filled anew for each frame. */
final class TrackGrid {
    /** Tracks worth asking for around a place: more than a dense crowd has on nine cells. */
    static final int MAX_NEAR = 512;

    static final double CELL_M = 8;
    private static final double CELLS_PER_M = 1 / CELL_M;

    private final int[] heads;
    private final int[] next;
    private final int[] cellX;
    private final int[] cellY;
    private final double[] x;
    private final double[] y;
    private int mask;

    TrackGrid(int capacity) {
        heads = new int[Integer.highestOneBit(Math.max(16, capacity)) * 2];
        next = new int[capacity];
        cellX = new int[capacity];
        cellY = new int[capacity];
        x = new double[capacity];
        y = new double[capacity];
    }

    /** Puts every living track where it is, or was, at this instant. */
    void fill(LocalDynamicMap map, long atNanos) {
        int living = map.size();
        mask = Math.min(heads.length, Integer.highestOneBit(Math.max(8, living)) * 2) - 1;
        Arrays.fill(heads, 0, mask + 1, -1);
        // Newest first, so that every chain runs oldest first and ties fall to the older track.
        for (int i = living - 1; i >= 0; i--) {
            int slot = map.slotAt(i);
            double dt = (atNanos - map.timestampNanos[slot]) * 1e-9;
            x[slot] = map.xM[slot] + dt * (map.vxMps[slot] + dt / 2 * map.axMps2[slot]);
            y[slot] = map.yM[slot] + dt * (map.vyMps[slot] + dt / 2 * map.ayMps2[slot]);
            int cx = cell(x[slot]);
            int cy = cell(y[slot]);
            cellX[slot] = cx;
            cellY[slot] = cy;
            int bucket = bucket(cx, cy);
            next[slot] = heads[bucket];
            heads[bucket] = slot;
        }
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
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int slot = heads[bucket(cx + dx, cy + dy)]; slot >= 0; slot = next[slot]) {
                    if (cellX[slot] == cx + dx && cellY[slot] == cy + dy && found < slots.length) {
                        slots[found++] = slot;
                    }
                }
            }
        }
        return found;
    }

    private int bucket(int cx, int cy) {
        int hash = cx * 0x9E3779B1 + cy * 0x85EBCA6B;
        return (hash ^ hash >>> 15) & mask;
    }

    private static int cell(double metres) {
        return (int) Math.floor(metres * CELLS_PER_M);
    }
}
