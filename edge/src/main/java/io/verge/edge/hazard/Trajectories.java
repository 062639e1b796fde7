package io.verge.edge.hazard;

/**
 * Where each track will likely be: pieces of straight, even motion, a fixed number of rows per slot. Times are seconds since
 * the detector's own start. Within a piece the body keeps its direction, so that two bodies can be swept against each other
 * exactly.
 *
 * <p>Pairs come from all over the picture, so what is asked of one slot lies side by side in memory: the numbers of a piece
 * and, with the first of them, those of the body, what tells whether two come near at all before the rest; and those of its
 * bounds. The first pieces of all slots lie together too: most road users go straight on and have only one.
 */
final class Trajectories {
    static final int MAX_PIECES = 16;
    /** Bounds are whole numbers of such parts of a metre: two differ in one subtraction, and the sign says which way. */
    static final int BOUNDS_PER_M = 32;

    private static final int START = 0;
    private static final int END = 1;
    private static final int X = 2;
    private static final int Y = 3;
    private static final int VX = 4;
    private static final int VY = 5;
    /** This and the others of the body are in the row of its first piece only. */
    private static final int REACH = 6;

    private static final int MARGIN = 7;
    private static final int COS = 8;
    private static final int SIN = 9;
    private static final int HALF_LENGTH = 10;
    private static final int HALF_WIDTH = 11;
    private static final int STRIDE = 12;
    private static final int BOUNDS = 4;
    private static final double LEAST_SPEED2 = 1e-9;

    final int[] pieces;
    /** Whether it follows a lane, so that its uncertainty grows along its way and not across. */
    final boolean[] onLane;
    /** The track the trajectory was made for; 0 for none. */
    final long[] trackId;

    private final int capacity;
    private final double[] data;
    /** In units of {@link #BOUNDS_PER_M}, rounded outward. */
    private final int[] bounds;

    private double now;
    private double latestEnd;

    Trajectories(int capacity) {
        this.capacity = capacity;
        pieces = new int[capacity];
        onLane = new boolean[capacity];
        trackId = new long[capacity];
        data = new double[capacity * MAX_PIECES * STRIDE];
        bounds = new int[capacity * BOUNDS];
    }

    /** From when on it matters where ways lead. */
    void advanceTo(double seconds) {
        now = seconds;
    }

    double now() {
        return now;
    }

    /** No way leads further ahead in time. */
    double latestEnd() {
        return latestEnd;
    }

    /** Begins the trajectory of a slot anew. */
    void begin(int slot, long track, double length, double width, boolean followsLane, double uncertaintyM) {
        trackId[slot] = track;
        pieces[slot] = 0;
        onLane[slot] = followsLane;
        data[slot * STRIDE + HALF_LENGTH] = length / 2;
        data[slot * STRIDE + HALF_WIDTH] = width / 2;
        data[slot * STRIDE + MARGIN] = uncertaintyM;
        // Margins are added along the sides of a body, so that they reach furthest over its corners.
        data[slot * STRIDE + REACH] = Math.sqrt(length * length + width * width) / 2 + 1.5 * uncertaintyM;
        bounds[slot * BOUNDS] = Integer.MAX_VALUE;
        bounds[slot * BOUNDS + 1] = Integer.MIN_VALUE;
        bounds[slot * BOUNDS + 2] = Integer.MAX_VALUE;
        bounds[slot * BOUNDS + 3] = Integer.MIN_VALUE;
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
        if (pieces[slot]++ > 0) {
            data[slot * STRIDE + REACH] = Double.POSITIVE_INFINITY;
        }
        double perSecond = 1 / (toTime - fromTime);
        data[at + START] = fromTime;
        data[at + X] = fromX;
        data[at + Y] = fromY;
        data[at + VX] = (toX - fromX) * perSecond;
        data[at + VY] = (toY - fromY) * perSecond;
        data[at + COS] = cos;
        data[at + SIN] = sin;
        data[at + END] = toTime;
        latestEnd = Math.max(latestEnd, toTime);
        double c = Math.abs(cos);
        double s = Math.abs(sin);
        double reachX = halfLength(slot) * c + halfWidth(slot) * s + margin(slot);
        double reachY = halfLength(slot) * s + halfWidth(slot) * c + margin(slot);
        int b = slot * BOUNDS;
        bounds[b] = Math.min(bounds[b], below(Math.min(fromX, toX) - reachX));
        bounds[b + 1] = Math.max(bounds[b + 1], above(Math.max(fromX, toX) + reachX));
        bounds[b + 2] = Math.min(bounds[b + 2], below(Math.min(fromY, toY) - reachY));
        bounds[b + 3] = Math.max(bounds[b + 3], above(Math.max(fromY, toY) + reachY));
    }

    private static int below(double metres) {
        return (int) Math.floor(metres * BOUNDS_PER_M);
    }

    private static int above(double metres) {
        return (int) Math.ceil(metres * BOUNDS_PER_M);
    }

    boolean isFull(int slot) {
        return pieces[slot] == MAX_PIECES;
    }

    /** Half the body, metres. */
    double halfLength(int slot) {
        return data[slot * STRIDE + HALF_LENGTH];
    }

    double halfWidth(int slot) {
        return data[slot * STRIDE + HALF_WIDTH];
    }

    double margin(int slot) {
        return data[slot * STRIDE + MARGIN];
    }

    /** How far from its centre the body and its margin reach; infinite where the way is not one straight piece. */
    double reach(int slot) {
        return data[slot * STRIDE + REACH];
    }

    /** When the piece begins. */
    double start(int piece) {
        return data[piece * STRIDE + START];
    }

    double end(int piece) {
        return data[piece * STRIDE + END];
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
    int minX(int slot) {
        return bounds[slot * BOUNDS];
    }

    int maxX(int slot) {
        return bounds[slot * BOUNDS + 1];
    }

    int minY(int slot) {
        return bounds[slot * BOUNDS + 2];
    }

    int maxY(int slot) {
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
            double duration = Math.min(time, end(piece)) - start(piece);
            way += duration * Math.sqrt(vx(piece) * vx(piece) + vy(piece) * vy(piece));
        }
        return way;
    }

    /** Negative where the two sweeps have no ground in common. No branch: which way they miss is past guessing. */
    int commonGround(int a, int b) {
        int i = a * BOUNDS;
        int j = b * BOUNDS;
        return (bounds[j + 1] - bounds[i])
                | (bounds[i + 1] - bounds[j])
                | (bounds[j + 3] - bounds[i + 2])
                | (bounds[i + 3] - bounds[j + 2]);
    }

    /**
     * Negative where two on straight and even ways never come as near as their bodies and margins reach. Others may.
     */
    double nearness(int a, int b) {
        double begin = Math.max(start(a), start(b));
        double x = x(b) + (begin - start(b)) * vx(b) - x(a) - (begin - start(a)) * vx(a);
        double y = y(b) + (begin - start(b)) * vy(b) - y(a) - (begin - start(a)) * vy(a);
        double vx = vx(b) - vx(a);
        double vy = vy(b) - vy(a);
        double nearestAfter = -(x * vx + y * vy) / Math.max(LEAST_SPEED2, vx * vx + vy * vy);
        double t = Math.max(0, Math.min(nearestAfter, Math.min(end(a), end(b)) - begin));
        double nearX = x + t * vx;
        double nearY = y + t * vy;
        double reach = data[a * STRIDE + REACH] + data[b * STRIDE + REACH];
        return reach * reach - nearX * nearX - nearY * nearY;
    }

    /** Whether their ways have ground in common and, as far as that is quickly told, their times there. */
    boolean mayMeet(int a, int b) {
        return commonGround(a, b) >= 0 && nearness(a, b) >= 0;
    }
}
