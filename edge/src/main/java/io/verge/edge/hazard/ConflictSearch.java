package io.verge.edge.hazard;

import io.verge.road.LocalDynamicMap;
import java.util.Arrays;

/**
 * Which pairs of tracks sweep over common ground. Where few tracks have changed, each is held against all; where many
 * have, everybody is entered into a hash of square cells and only those who share one are held against each other. Both
 * ways find the same pairs, each once.
 */
final class ConflictSearch implements PairSearch {
    private static final double CELL_M = 32;
    private static final int MAX_CELLS_PER_SIDE = 24;
    private static final int BOUNDS = 4;
    private static final int SCAN_LIMIT = 8_192;

    private final Trajectories trajectories;
    private final boolean[] changed;
    private int[] cellStart = new int[1 << 10];
    private int[] entries = new int[1 << 12];
    private double[] entryBounds = new double[BOUNDS << 12];
    /** Those that could meet anybody the frame has changed, oldest first. */
    private final int[] near;

    private int nearCount;
    private int mask;

    ConflictSearch(Trajectories trajectories, int capacity) {
        this.trajectories = trajectories;
        this.changed = new boolean[capacity];
        this.near = new int[capacity];
    }

    /** Visits every pair whose swept boxes meet and of which at least one was touched by the frame at hand. */
    @Override
    public void visitPairs(LocalDynamicMap map, PairVisitor visitor) {
        int touched = map.touchedCount();
        for (int i = 0; i < touched; i++) {
            changed[map.touchedAt(i)] = true;
        }
        if ((long) touched * map.size() <= SCAN_LIMIT) {
            scan(map, visitor);
        } else {
            collectNear(map);
            fillGrid();
            visitGrid(map, visitor);
        }
        for (int i = 0; i < touched; i++) {
            changed[map.touchedAt(i)] = false;
        }
    }

    private boolean takesPart(LocalDynamicMap map, int slot) {
        return map.trackId[slot] != 0 && trajectories.trackId[slot] == map.trackId[slot];
    }

    private void scan(LocalDynamicMap map, PairVisitor visitor) {
        for (int i = 0; i < map.touchedCount(); i++) {
            int a = map.touchedAt(i);
            if (!takesPart(map, a)) {
                continue;
            }
            for (int k = 0; k < map.size(); k++) {
                int b = map.slotAt(k);
                boolean once = !changed[b] || map.trackId[a] < map.trackId[b];
                if (a != b && once && takesPart(map, b) && trajectories.sweepsMeet(a, b)) {
                    visitOldestFirst(map, visitor, a, b);
                }
            }
        }
    }

    /** One frame speaks of one part of the picture: whoever stays clear of all of it need not be entered. */
    private void collectNear(LocalDynamicMap map) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < map.touchedCount(); i++) {
            int slot = map.touchedAt(i);
            if (takesPart(map, slot)) {
                minX = Math.min(minX, trajectories.minX(slot));
                minY = Math.min(minY, trajectories.minY(slot));
                maxX = Math.max(maxX, trajectories.maxX(slot));
                maxY = Math.max(maxY, trajectories.maxY(slot));
            }
        }
        nearCount = 0;
        for (int i = 0; i < map.size(); i++) {
            int slot = map.slotAt(i);
            if (trajectories.minX(slot) <= maxX
                    && trajectories.maxX(slot) >= minX
                    && trajectories.minY(slot) <= maxY
                    && trajectories.maxY(slot) >= minY
                    && takesPart(map, slot)) {
                near[nearCount++] = slot;
            }
        }
    }

    /** A counting sort of (cell, slot) entries by cell. */
    private void fillGrid() {
        int buckets = Integer.highestOneBit(Math.max(64, nearCount)) * 4;
        mask = buckets - 1;
        if (cellStart.length < buckets + 1) {
            cellStart = new int[buckets + 1];
        }
        Arrays.fill(cellStart, 0, buckets + 1, 0);
        int total = 0;
        for (int i = 0; i < nearCount; i++) {
            total += countCells(near[i]);
        }
        if (entries.length < total) {
            entries = new int[total + total / 2];
            entryBounds = new double[entries.length * BOUNDS];
        }
        for (int bucket = 1; bucket <= buckets; bucket++) {
            cellStart[bucket] += cellStart[bucket - 1];
        }
        for (int i = nearCount - 1; i >= 0; i--) {
            enter(near[i]);
        }
    }

    private int countCells(int slot) {
        int x1 = lastCell(trajectories.minX(slot), trajectories.maxX(slot));
        int y1 = lastCell(trajectories.minY(slot), trajectories.maxY(slot));
        int x0 = cell(trajectories.minX(slot));
        int y0 = cell(trajectories.minY(slot));
        for (int cx = x0; cx <= x1; cx++) {
            for (int cy = y0; cy <= y1; cy++) {
                cellStart[bucket(cx, cy)]++;
            }
        }
        return (x1 - x0 + 1) * (y1 - y0 + 1);
    }

    private void enter(int slot) {
        double minX = trajectories.minX(slot);
        double maxX = trajectories.maxX(slot);
        double minY = trajectories.minY(slot);
        double maxY = trajectories.maxY(slot);
        int x1 = lastCell(minX, maxX);
        int y1 = lastCell(minY, maxY);
        for (int cx = cell(minX); cx <= x1; cx++) {
            for (int cy = cell(minY); cy <= y1; cy++) {
                int entry = --cellStart[bucket(cx, cy)];
                entries[entry] = slot;
                int at = entry * BOUNDS;
                entryBounds[at] = minX;
                entryBounds[at + 1] = maxX;
                entryBounds[at + 2] = minY;
                entryBounds[at + 3] = maxY;
            }
        }
    }

    /** Cell by cell, so that what is compared lies side by side in memory; only a pair that meets is looked up. */
    private void visitGrid(LocalDynamicMap map, PairVisitor visitor) {
        for (int bucket = 0; bucket <= mask; bucket++) {
            int end = cellStart[bucket + 1];
            for (int i = cellStart[bucket]; i + 1 < end; i++) {
                for (int k = i + 1; k < end; k++) {
                    if (boundsMeet(i, k)) {
                        visitOnce(map, visitor, bucket, i, k);
                    }
                }
            }
        }
    }

    private boolean boundsMeet(int i, int k) {
        int a = i * BOUNDS;
        int b = k * BOUNDS;
        return entryBounds[a] <= entryBounds[b + 1]
                && entryBounds[b] <= entryBounds[a + 1]
                && entryBounds[a + 2] <= entryBounds[b + 3]
                && entryBounds[b + 2] <= entryBounds[a + 3];
    }

    /** A pair shares many cells: it is taken in the one that holds the low corner of their common ground. */
    private void visitOnce(LocalDynamicMap map, PairVisitor visitor, int bucket, int i, int k) {
        int a = entries[i];
        int b = entries[k];
        if (a == b || !(changed[a] || changed[b])) {
            return;
        }
        int cx = cell(Math.max(entryBounds[i * BOUNDS], entryBounds[k * BOUNDS]));
        int cy = cell(Math.max(entryBounds[i * BOUNDS + 2], entryBounds[k * BOUNDS + 2]));
        // Where two cells of a body fall into one bucket, its entries there lie side by side: the first of them counts.
        int first = cellStart[bucket];
        boolean repeated = (i > first && entries[i - 1] == a) || entries[k - 1] == b;
        if (bucket(cx, cy) == bucket && !repeated) {
            visitOldestFirst(map, visitor, a, b);
        }
    }

    private static void visitOldestFirst(LocalDynamicMap map, PairVisitor visitor, int a, int b) {
        if (map.trackId[a] < map.trackId[b]) {
            visitor.onPair(a, b);
        } else {
            visitor.onPair(b, a);
        }
    }

    private int bucket(int cx, int cy) {
        int hash = cx * 0x9E3779B1 + cy * 0x85EBCA6B;
        return (hash ^ hash >>> 15) & mask;
    }

    private static int cell(double metres) {
        return (int) Math.floor(metres / CELL_M);
    }

    private static int lastCell(double least, double most) {
        return Math.min(cell(most), cell(least) + MAX_CELLS_PER_SIDE - 1);
    }
}
