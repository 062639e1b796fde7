package io.verge.edge.fusion;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.road.StationType;
import io.verge.tracking.Assignment;
import java.util.Arrays;

/**
 * Which observation of a frame belongs to which track: pairs inside the gate, then the assignment of least total cost.
 * Pairs fall apart into groups that share no row and no track; most are a single pair, and the rest are small.
 */
final class Association {
    /** Squared Mahalanobis distance beyond which a pair is out of the question: 99.97 % of true pairs lie within. */
    static final double GATE = 16;

    /** No observation lies further from its track than this: what {@link TrackGrid#near} reaches on every side. */
    private static final double FARTHEST_M = TrackGrid.CELL_M;

    private static final double UNASSIGNED_COST = GATE + 2;
    private static final double FAMILY_MISMATCH_COST = 6;
    private static final double MAX_VELOCITY_COST = 9;

    private static final int PAIRS_PER_ROW = 12;
    /** Most rows, and most tracks, that are matched exactly together. */
    private static final int MAX_GROUP = 96;

    private final int[] near = new int[TrackGrid.MAX_NEAR];
    private final int[] pairRow;
    private final int[] pairSlot;
    private final double[] pairCost;
    private final double[] pairDistance2;
    private final int[] firstPair;
    private final int[] slotOfRow;
    private final double[] distance2OfRow;
    private final double[] cosOfRow;
    private final double[] sinOfRow;
    private final int[] parent;
    private final int[] rowOfSlot;
    private final int[] columnOfSlot;
    private final int[] groupRows = new int[MAX_GROUP];
    private final int[] groupSlots = new int[MAX_GROUP];
    private final int[] groupSolution = new int[MAX_GROUP];
    private final int[] nextInGroup;
    private final int[] groupSize;
    private final Assignment assignment = new Assignment(MAX_GROUP);
    private int pairs;

    Association(int maxRows, int maxTracks) {
        int maxPairs = maxRows * PAIRS_PER_ROW;
        pairRow = new int[maxPairs];
        pairSlot = new int[maxPairs];
        pairCost = new double[maxPairs];
        pairDistance2 = new double[maxPairs];
        firstPair = new int[maxRows + 1];
        slotOfRow = new int[maxRows];
        distance2OfRow = new double[maxRows];
        cosOfRow = new double[maxRows];
        sinOfRow = new double[maxRows];
        parent = new int[maxRows];
        nextInGroup = new int[maxRows];
        groupSize = new int[maxRows];
        rowOfSlot = new int[maxTracks];
        columnOfSlot = new int[maxTracks];
        Arrays.fill(rowOfSlot, -1);
        Arrays.fill(columnOfSlot, -1);
    }

    /** The track of the row, or −1. */
    int slotOf(int row) {
        return slotOfRow[row];
    }

    /** The squared Mahalanobis distance of the row to its track. */
    double distance2Of(int row) {
        return distance2OfRow[row];
    }

    /** The unit vector along the row's heading; not numbers where it has none. */
    double cos(int row) {
        return cosOfRow[row];
    }

    double sin(int row) {
        return sinOfRow[row];
    }

    /** The row that the track was given in this frame, or −1. Valid until the next {@link #solve}. */
    int rowOf(int slot) {
        return rowOfSlot[slot];
    }

    /** Pairs of the row inside the gate lie between this and {@code firstPair(row + 1)}. */
    int firstPair(int row) {
        return firstPair[row];
    }

    int pairSlot(int pair) {
        return pairSlot[pair];
    }

    /** Assigns all rows of the frame; {@code grid} holds the tracks at the frame's instant. */
    void solve(Observations frame, LocalDynamicMap map, TrackGrid grid, MeasurementNoise noise) {
        for (int pair = 0; pair < pairs; pair++) {
            rowOfSlot[pairSlot[pair]] = -1;
        }
        pairs = 0;
        for (int row = 0; row < frame.size(); row++) {
            firstPair[row] = pairs;
            slotOfRow[row] = -1;
            parent[row] = row;
            groupSize[row] = 0;
            cosOfRow[row] = Math.cos(frame.headingRad[row]);
            sinOfRow[row] = Math.sin(frame.headingRad[row]);
            collectPairs(frame, row, map, grid, noise);
        }
        firstPair[frame.size()] = pairs;
        joinGroups();
        solveGroups(frame.size());
    }

    private void collectPairs(
            Observations frame, int row, LocalDynamicMap map, TrackGrid grid, MeasurementNoise noise) {
        double zx = frame.xM[row];
        double zy = frame.yM[row];
        long station = frame.stationId[row];
        noise.prepare(frame, row);
        int found = grid.near(zx, zy, near);
        int limit = Math.min(pairCost.length, pairs + PAIRS_PER_ROW);
        for (int i = 0; i < found && pairs < limit; i++) {
            int slot = near[i];
            if (station != 0 && map.stationId[slot] != 0 && map.stationId[slot] != station) {
                continue;
            }
            double dx = zx - grid.x(slot);
            double dy = zy - grid.y(slot);
            if (dx * dx + dy * dy > FARTHEST_M * FARTHEST_M) {
                continue;
            }
            noise.compare(frame, map, slot);
            double sxx = noise.innovationXx();
            double sxy = noise.innovationXy();
            double syy = noise.innovationYy();
            double d2 = (syy * dx * dx - 2 * sxy * dx * dy + sxx * dy * dy) / (sxx * syy - sxy * sxy);
            boolean sameStation = station != 0 && map.stationId[slot] == station;
            if (d2 > (sameStation ? 4 * GATE : GATE)) {
                continue;
            }
            pairRow[pairs] = row;
            pairSlot[pairs] = slot;
            pairDistance2[pairs] = d2;
            pairCost[pairs] =
                    sameStation ? 0 : d2 + velocityCost(frame, row, map, slot) + familyCost(frame, row, map, slot);
            pairs++;
        }
    }

    private double velocityCost(Observations frame, int row, LocalDynamicMap map, int slot) {
        double speed = frame.speedMps[row];
        double heading = frame.headingRad[row];
        if (Double.isNaN(speed) || Double.isNaN(heading)) {
            return 0;
        }
        double dx = speed * cosOfRow[row] - map.vxMps[slot];
        double dy = speed * sinOfRow[row] - map.vyMps[slot];
        int c = slot * COVARIANCE_STRIDE;
        double spread = map.covariance[c + 7] + map.covariance[c + 9] + 1;
        return Math.min(MAX_VELOCITY_COST, (dx * dx + dy * dy) / spread);
    }

    private static double familyCost(Observations frame, int row, LocalDynamicMap map, int slot) {
        StationType seen = StationType.ofCode(frame.stationType[row]);
        StationType known = map.type(slot);
        if (seen == StationType.UNKNOWN || known == StationType.UNKNOWN || seen.isVru() == known.isVru()) {
            return 0;
        }
        return FAMILY_MISMATCH_COST * frame.typeConfidence[row];
    }

    /** Rows that compete for a track fall into one group. */
    private void joinGroups() {
        for (int pair = 0; pair < pairs; pair++) {
            int slot = pairSlot[pair];
            int row = pairRow[pair];
            if (rowOfSlot[slot] < 0) {
                rowOfSlot[slot] = row;
            } else {
                int a = root(rowOfSlot[slot]);
                int b = root(row);
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int pair = 0; pair < pairs; pair++) {
            rowOfSlot[pairSlot[pair]] = -1;
        }
    }

    private int root(int row) {
        int r = row;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    private void solveGroups(int rows) {
        // Chain the rows of each group behind its root, lowest row first.
        for (int row = rows - 1; row >= 0; row--) {
            int root = root(row);
            if (root == row) {
                groupSize[root]++;
            } else {
                nextInGroup[row] = groupSize[root] == 0 ? -1 : nextInGroup[root];
                nextInGroup[root] = row;
                groupSize[root]++;
            }
        }
        for (int row = 0; row < rows; row++) {
            if (parent[row] != row) {
                continue;
            }
            if (groupSize[row] == 1) {
                takeCheapest(row);
            } else {
                solveGroup(row);
            }
        }
    }

    private void takeCheapest(int row) {
        int best = -1;
        for (int pair = firstPair[row]; pair < firstPair[row + 1]; pair++) {
            if (rowOfSlot[pairSlot[pair]] < 0 && (best < 0 || pairCost[pair] < pairCost[best])) {
                best = pair;
            }
        }
        if (best >= 0 && pairCost[best] < UNASSIGNED_COST) {
            assign(row, best);
        }
    }

    private void assign(int row, int pair) {
        slotOfRow[row] = pairSlot[pair];
        distance2OfRow[row] = pairDistance2[pair];
        rowOfSlot[pairSlot[pair]] = row;
    }

    private void solveGroup(int root) {
        int rows = 0;
        int columns = 0;
        boolean tooLarge = groupSize[root] > MAX_GROUP;
        for (int row = root, i = 0; i < groupSize[root] && !tooLarge; row = nextInGroup[row], i++) {
            groupRows[rows++] = row;
            for (int pair = firstPair[row]; pair < firstPair[row + 1] && !tooLarge; pair++) {
                int slot = pairSlot[pair];
                if (columnOfSlot[slot] < 0) {
                    tooLarge = columns == MAX_GROUP;
                    if (!tooLarge) {
                        columnOfSlot[slot] = columns;
                        groupSlots[columns++] = slot;
                    }
                }
            }
        }
        if (tooLarge) {
            // A crowd past the limit is matched row by row: right but for close calls, and bounded in time.
            for (int row = root, i = 0; i < groupSize[root]; row = nextInGroup[row], i++) {
                takeCheapest(row);
            }
        } else {
            solveExactly(rows, columns);
        }
        for (int column = 0; column < columns; column++) {
            columnOfSlot[groupSlots[column]] = -1;
        }
    }

    private void solveExactly(int rows, int columns) {
        assignment.start(rows, columns, UNASSIGNED_COST);
        for (int i = 0; i < rows; i++) {
            for (int pair = firstPair[groupRows[i]]; pair < firstPair[groupRows[i] + 1]; pair++) {
                assignment.cost(i, columnOfSlot[pairSlot[pair]], pairCost[pair]);
            }
        }
        assignment.solve(groupSolution);
        for (int i = 0; i < rows; i++) {
            if (groupSolution[i] < 0) {
                continue;
            }
            int slot = groupSlots[groupSolution[i]];
            for (int pair = firstPair[groupRows[i]]; pair < firstPair[groupRows[i] + 1]; pair++) {
                if (pairSlot[pair] == slot) {
                    assign(groupRows[i], pair);
                }
            }
        }
    }
}
