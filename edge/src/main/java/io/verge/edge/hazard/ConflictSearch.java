package io.verge.edge.hazard;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.road.LocalDynamicMap;
import java.util.Arrays;

/**
 * Which pairs of tracks may meet. Where few tracks have changed, each is held against all; where many have, everybody is
 * entered into a hash of square cells and only those who share one are held against each other. Both ways find every pair
 * that may meet from now on, each once.
 *
 * <p>Whose boxes meet follows no pattern, and a processor that guesses a branch wrong loses more time than a comparison
 * takes. So the comparisons are without branches: each result is written down, and only those that count are kept.
 */
final class ConflictSearch implements PairSearch {
    /** A cell is 128 m, 2^12 units of the trajectories' bounds, on each side. */
    private static final int CELL_BITS = 12;

    private static final int MAX_CELLS_PER_SIDE = 24;
    /** Cells a block has on each side, as a power of two. */
    private static final int BLOCK_BITS = 2;

    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;
    private static final int SCAN_LIMIT = 8_192;
    /** Pairs looked at together, about. */
    private static final int BATCH = 256;

    private final Trajectories trajectories;
    private final boolean[] changed;
    private int[] cellStart = new int[1 << 10];
    /** Everybody's cells one after the other: their buckets and, in the low half, whose they are. */
    private long[] cells = new long[1 << 12];
    /** In the order of the buckets. */
    private final Entries entries;

    /** Pairs, two numbers each: first of entries whose boxes meet, then of their owners. */
    private int[] meeting = new int[2 * (SCAN_LIMIT + 1)];

    private int meetingCount;
    private int entryCount;
    /** Those that could meet anybody the frame has changed, oldest first. */
    private final int[] near;

    private int nearCount;
    private int mask;
    /** Of no meaning, but what comes to nothing is not read. */
    @SuppressWarnings("unused")
    private double read;

    ConflictSearch(Trajectories trajectories, int capacity) {
        this.trajectories = trajectories;
        this.entries = new Entries(trajectories);
        this.changed = new boolean[capacity];
        this.near = new int[capacity];
    }

    /** Visits every pair that may meet and of which at least one was touched by the frame at hand. */
    @Override
    public void visitPairs(LocalDynamicMap map, PairVisitor visitor) {
        int touched = map.touchedCount();
        for (int i = 0; i < touched; i++) {
            changed[map.touchedAt(i)] = true;
        }
        collectNear(map);
        if ((long) touched * nearCount <= SCAN_LIMIT) {
            scan(map, visitor);
        } else {
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
        int count = 0;
        for (int i = 0; i < map.touchedCount(); i++) {
            int a = map.touchedAt(i);
            if (!takesPart(map, a)) {
                continue;
            }
            for (int k = 0; k < nearCount; k++) {
                int b = near[k];
                meeting[2 * count] = a;
                meeting[2 * count + 1] = b;
                count += 1 + (trajectories.commonGround(a, b) >> 31);
            }
        }
        int once = 0;
        for (int m = 0; m < count; m++) {
            int a = meeting[2 * m];
            int b = meeting[2 * m + 1];
            if (a != b && (!changed[b] || map.trackId[a] < map.trackId[b])) {
                meeting[2 * once] = a;
                meeting[2 * once + 1] = b;
                once++;
            }
        }
        visitNear(once, map, visitor);
    }

    /** One frame speaks of one part of the picture: whoever stays clear of all of it need not be entered. */
    private void collectNear(LocalDynamicMap map) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
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
        int buckets = Integer.highestOneBit(Math.max(64, nearCount)) * 2;
        mask = buckets - 1;
        if (cellStart.length < buckets + 2) {
            cellStart = new int[buckets + 2];
        }
        Arrays.fill(cellStart, 0, buckets + 2, 0);
        entryCount = 0;
        for (int i = 0; i < nearCount; i++) {
            enter(near[i]);
        }
        entries.begin(entryCount);
        for (int bucket = 1; bucket <= buckets; bucket++) {
            cellStart[bucket + 1] += cellStart[bucket];
        }
        for (int i = 0; i < entryCount; i++) {
            int slot = (int) cells[i];
            int bucket = (int) (cells[i] >> Integer.SIZE);
            entries.put(cellStart[bucket + 1]++, slot);
        }
    }

    private void enter(int slot) {
        int x0 = trajectories.minX(slot) >> CELL_BITS;
        int y0 = trajectories.minY(slot) >> CELL_BITS;
        int x1 = Math.min(trajectories.maxX(slot) >> CELL_BITS, x0 + MAX_CELLS_PER_SIDE - 1);
        int y1 = Math.min(trajectories.maxY(slot) >> CELL_BITS, y0 + MAX_CELLS_PER_SIDE - 1);
        if (cells.length < entryCount + MAX_CELLS_PER_SIDE * MAX_CELLS_PER_SIDE) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        for (int cx = x0; cx <= x1; cx++) {
            for (int cy = y0; cy <= y1; cy++) {
                int bucket = bucket(cx, cy);
                cellStart[bucket + 2]++;
                cells[entryCount++] = (long) bucket << Integer.SIZE | slot;
            }
        }
    }

    private void visitGrid(LocalDynamicMap map, PairVisitor visitor) {
        if (meeting.length < 2 * (BATCH + entryCount)) {
            meeting = new int[2 * (BATCH + entryCount)];
        }
        meetingCount = 0;
        for (int bucket = 0; bucket <= mask; bucket++) {
            int end = cellStart[bucket + 1];
            for (int i = cellStart[bucket]; i + 1 < end; i++) {
                meetingCount = entries.collectMeeting(i, end, meeting, meetingCount);
                if (meetingCount >= BATCH) {
                    visitMeeting(map, visitor);
                }
            }
        }
        visitMeeting(map, visitor);
    }

    private void visitMeeting(LocalDynamicMap map, PairVisitor visitor) {
        int kept = 0;
        for (int m = 0; m < meetingCount; m++) {
            int i = meeting[2 * m];
            int k = meeting[2 * m + 1];
            meeting[2 * kept] = i;
            meeting[2 * kept + 1] = k;
            kept += 1 + (Float.floatToRawIntBits(entries.nearness(i, k)) >> 31);
        }
        int once = 0;
        for (int m = 0; m < kept; m++) {
            int i = meeting[2 * m];
            int k = meeting[2 * m + 1];
            if (isFirstShared(i, k)) {
                meeting[2 * once] = entries.owner(i);
                meeting[2 * once + 1] = entries.owner(k);
                once++;
            }
        }
        visitNear(once, map, visitor);
        meetingCount = 0;
    }

    /** Visits those of so many pairs collected that may be near each other at one time. */
    private void visitNear(int pairs, LocalDynamicMap map, PairVisitor visitor) {
        // Trajectories come from anywhere in memory: without a branch that waits for one, many are fetched at a time.
        int near = 0;
        for (int m = 0; m < pairs; m++) {
            int a = meeting[2 * m];
            int b = meeting[2 * m + 1];
            meeting[2 * near] = a;
            meeting[2 * near + 1] = b;
            near += 1 + (int) (Double.doubleToRawLongBits(trajectories.nearness(a, b)) >> 63);
        }
        for (int m = 0; m < 2 * near; m++) {
            fetch(map, meeting[m]);
        }
        for (int m = 0; m < near; m++) {
            visitOldestFirst(map, visitor, meeting[2 * m], meeting[2 * m + 1]);
        }
    }

    /** Reads what is about to be asked of one of a pair: asked for all of them first, many answers are on the way at a time. */
    private void fetch(LocalDynamicMap map, int slot) {
        int c = slot * COVARIANCE_STRIDE;
        read += map.covariance[c]
                + map.covariance[c + COVARIANCE_STRIDE - 1]
                + map.vxMps[slot]
                + map.vyMps[slot]
                + map.measuredNanos[slot]
                + map.trackId[slot]
                + map.lane[slot]
                + trajectories.pieces[slot];
    }

    /** A pair shares many cells: it is taken in the one that holds the low corner of their common ground. */
    private boolean isFirstShared(int i, int k) {
        int a = entries.owner(i);
        int b = entries.owner(k);
        if (a == b || !(changed[a] || changed[b]) || !entries.haveCommonGround(i, k)) {
            return false;
        }
        int bucket = bucket(entries.lowX(i, k) >> CELL_BITS, entries.lowY(i, k) >> CELL_BITS);
        int first = cellStart[bucket];
        // Where two cells of a body fall into one bucket, its entries there lie side by side: the first of them counts.
        boolean repeated = (i > first && entries.owner(i - 1) == a) || entries.owner(k - 1) == b;
        return i >= first && i < cellStart[bucket + 1] && !repeated;
    }

    private static void visitOldestFirst(LocalDynamicMap map, PairVisitor visitor, int a, int b) {
        if (map.trackId[a] < map.trackId[b]) {
            visitor.onPair(a, b);
        } else {
            visitor.onPair(b, a);
        }
    }

    /** Blocks of cells are hashed, so that the cells of a block, and what lies in them, stay side by side in memory. */
    private int bucket(int cx, int cy) {
        int hash = (cx >> BLOCK_BITS) * 0x9E3779B1 + (cy >> BLOCK_BITS) * 0x85EBCA6B;
        int withinBlock = (cy & BLOCK_MASK) << BLOCK_BITS | (cx & BLOCK_MASK);
        return ((hash ^ hash >>> 15) << (2 * BLOCK_BITS) | withinBlock) & mask;
    }
}
