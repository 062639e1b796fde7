package io.verge.edge.hazard;

/**
 * Where each track will likely be: pieces of straight, even motion, a fixed number of rows per slot. Times are seconds since
 * the detector's own start. Within a piece the body keeps its direction, so that two bodies can be swept against each other
 * exactly. A piece's numbers lie side by side in one line of the processor's cache, and the first pieces of all slots side
 * by side in memory: most road users go straight on and have only one.
 */
final class Trajectories {
    static final int MAX_PIECES = 16;

    private static final int STRIDE = 8;
    private static final int START = 0;
    private static final int X = 1;
    private static final int Y = 2;
    private static final int VX = 3;
    private static final int VY = 4;
    private static final int COS = 5;
    private static final int SIN = 6;
    private static final int BOUNDS = 4;

    final int[] pieces;
    final double[] end;
    /** Half the body, metres. */
    final double[] halfLength;

    final double[] halfWidth;
    final double[] margin;
    /** Whether it follows a lane, so that its uncertainty grows along its way and not across. */
    final boolean[] onLane;
    /** The track the trajectory was made for; 0 for none. */
    final long[] trackId;

    private final int capacity;
    private final double[] data;
    private final double[] bounds;

    Trajectories(int capacity) {
        this.capacity = capacity;
        pieces = new int[capacity];
        end = new double[capacity];
        halfLength = new double[capacity];
        halfWidth = new double[capacity];
        margin = new double[capacity];
        onLane = new boolean[capacity];
        trackId = new long[capacity];
        data = new double[capacity * MAX_PIECES * STRIDE];
        bounds = new double[capacity * BOUNDS];
    }

    /** Begins the trajectory of a slot anew. */
    void begin(int slot, long track, double length, double width, boolean followsLane, double uncertaintyM) {
        trackId[slot] = track;
        pieces[slot] = 0;
        halfLength[slot] = length / 2;
        halfWidth[slot] = width / 2;
        onLane[slot] = followsLane;
        margin[slot] = uncertaintyM;
        bounds[slot * BOUNDS] = Double.POSITIVE_INFINITY;
        bounds[slot * BOUNDS + 1] = Double.NEGATIVE_INFINITY;
        bounds[slot * BOUNDS + 2] = Double.POSITIVE_INFINITY;
        bounds[slot * BOUNDS + 3] = Double.NEGATIVE_INFINITY;
    }

    /** Adds a piece from one place and time to another, its body pointing along the unit vector (cos, sin). */
    void add(
            int slot,
            double fromTime,
            double fromX,
            double fromY,
            double toTime,
            double toX,
            double toY,
            double cos,
            double sin) {
        int at = afterLast(slot) * STRIDE;
        pieces[slot]++;
        double perSecond = 1 / (toTime - fromTime);
        data[at + START] = fromTime;
        data[at + X] = fromX;
        data[at + Y] = fromY;
        data[at + VX] = (toX - fromX) * perSecond;
        data[at + VY] = (toY - fromY) * perSecond;
        data[at + COS] = cos;
        data[at + SIN] = sin;
        end[slot] = toTime;
        double c = Math.abs(cos);
        double s = Math.abs(sin);
        double reachX = halfLength[slot] * c + halfWidth[slot] * s + margin[slot];
        double reachY = halfLength[slot] * s + halfWidth[slot] * c + margin[slot];
        int b = slot * BOUNDS;
        bounds[b] = Math.min(bounds[b], Math.min(fromX, toX) - reachX);
        bounds[b + 1] = Math.max(bounds[b + 1], Math.max(fromX, toX) + reachX);
        bounds[b + 2] = Math.min(bounds[b + 2], Math.min(fromY, toY) - reachY);
        bounds[b + 3] = Math.max(bounds[b + 3], Math.max(fromY, toY) + reachY);
    }

    boolean isFull(int slot) {
        return pieces[slot] == MAX_PIECES;
    }

    /** When the piece begins; the end of a slot's last is {@link #end}. */
    double start(int piece) {
        return data[piece * STRIDE + START];
    }

    double x(int piece) {
        return data[piece * STRIDE + X];
    }

    double y(int piece) {
        return data[piece * STRIDE + Y];
    }

    double vx(int piece) {
        return data[piece * STRIDE + VX];
    }

    double vy(int piece) {
        return data[piece * STRIDE + VY];
    }

    double cos(int piece) {
        return data[piece * STRIDE + COS];
    }

    double sin(int piece) {
        return data[piece * STRIDE + SIN];
    }

    /** Everything the body sweeps, with the margin its uncertainty asks for. */
    double minX(int slot) {
        return bounds[slot * BOUNDS];
    }

    double maxX(int slot) {
        return bounds[slot * BOUNDS + 1];
    }

    double minY(int slot) {
        return bounds[slot * BOUNDS + 2];
    }

    double maxY(int slot) {
        return bounds[slot * BOUNDS + 3];
    }

    /** The piece after this one of the same slot; the first of a slot has the slot's own number. */
    int next(int piece) {
        return piece + capacity;
    }

    /** Where the pieces of the slot end. */
    int afterLast(int slot) {
        return slot + pieces[slot] * capacity;
    }

    /** The piece of the slot that holds at this time. */
    int pieceAt(int slot, double time) {
        int piece = afterLast(slot) - capacity;
        while (piece > slot && start(piece) > time) {
            piece -= capacity;
        }
        return piece;
    }

    /** Metres the slot covers on its way until this time. */
    double wayUntil(int slot, double time) {
        double way = 0;
        int after = afterLast(slot);
        for (int piece = slot; piece < after && start(piece) < time; piece = next(piece)) {
            double pieceEnd = next(piece) < after ? start(next(piece)) : end[slot];
            double duration = Math.min(time, pieceEnd) - start(piece);
            way += duration * Math.sqrt(vx(piece) * vx(piece) + vy(piece) * vy(piece));
        }
        return way;
    }

    boolean sweepsMeet(int a, int b) {
        int i = a * BOUNDS;
        int j = b * BOUNDS;
        return bounds[i] <= bounds[j + 1]
                && bounds[j] <= bounds[i + 1]
                && bounds[i + 2] <= bounds[j + 3]
                && bounds[j + 2] <= bounds[i + 3];
    }
}
