package io.verge.edge.hazard;

/**
 * Where each track will likely be: pieces of straight, even motion in columns, a fixed number per slot. Times are seconds
 * since the detector's own start. Within a piece the body keeps its direction, so that two bodies can be swept against
 * each other exactly.
 */
final class Trajectories {
    static final int MAX_PIECES = 16;

    final int[] pieces;
    /** When each piece begins; the end of the last is {@link #end}. */
    final double[] start;

    final double[] x;
    final double[] y;
    final double[] vx;
    final double[] vy;
    final double[] cos;
    final double[] sin;
    final double[] end;
    /** Half the body, metres. */
    final double[] halfLength;

    final double[] halfWidth;
    /** Everything the body sweeps, with the margin its uncertainty asks for. */
    final double[] minX;

    final double[] maxX;
    final double[] minY;
    final double[] maxY;
    final double[] margin;
    /** Whether it follows a lane, so that its uncertainty grows along its way and not across. */
    final boolean[] onLane;
    /** The track the trajectory was made for; 0 for none. */
    final long[] trackId;

    Trajectories(int capacity) {
        pieces = new int[capacity];
        start = new double[capacity * MAX_PIECES];
        x = new double[capacity * MAX_PIECES];
        y = new double[capacity * MAX_PIECES];
        vx = new double[capacity * MAX_PIECES];
        vy = new double[capacity * MAX_PIECES];
        cos = new double[capacity * MAX_PIECES];
        sin = new double[capacity * MAX_PIECES];
        end = new double[capacity];
        halfLength = new double[capacity];
        halfWidth = new double[capacity];
        minX = new double[capacity];
        maxX = new double[capacity];
        minY = new double[capacity];
        maxY = new double[capacity];
        margin = new double[capacity];
        onLane = new boolean[capacity];
        trackId = new long[capacity];
    }

    /** Begins the trajectory of a slot anew. */
    void begin(int slot, long track, double length, double width, boolean followsLane, double uncertaintyM) {
        trackId[slot] = track;
        pieces[slot] = 0;
        halfLength[slot] = length / 2;
        halfWidth[slot] = width / 2;
        onLane[slot] = followsLane;
        margin[slot] = uncertaintyM;
        minX[slot] = Double.POSITIVE_INFINITY;
        minY[slot] = Double.POSITIVE_INFINITY;
        maxX[slot] = Double.NEGATIVE_INFINITY;
        maxY[slot] = Double.NEGATIVE_INFINITY;
    }

    /** Adds a piece from one place and time to another, its body pointing along {@code heading}. */
    void add(
            int slot,
            double fromTime,
            double fromX,
            double fromY,
            double toTime,
            double toX,
            double toY,
            double heading) {
        int piece = slot * MAX_PIECES + pieces[slot]++;
        double duration = toTime - fromTime;
        start[piece] = fromTime;
        x[piece] = fromX;
        y[piece] = fromY;
        vx[piece] = (toX - fromX) / duration;
        vy[piece] = (toY - fromY) / duration;
        cos[piece] = Math.cos(heading);
        sin[piece] = Math.sin(heading);
        end[slot] = toTime;
        double c = Math.abs(cos[piece]);
        double s = Math.abs(sin[piece]);
        double reachX = halfLength[slot] * c + halfWidth[slot] * s + margin[slot];
        double reachY = halfLength[slot] * s + halfWidth[slot] * c + margin[slot];
        minX[slot] = Math.min(minX[slot], Math.min(fromX, toX) - reachX);
        maxX[slot] = Math.max(maxX[slot], Math.max(fromX, toX) + reachX);
        minY[slot] = Math.min(minY[slot], Math.min(fromY, toY) - reachY);
        maxY[slot] = Math.max(maxY[slot], Math.max(fromY, toY) + reachY);
    }

    boolean isFull(int slot) {
        return pieces[slot] == MAX_PIECES;
    }

    /** The piece of the slot that holds at this time. */
    int pieceAt(int slot, double time) {
        int first = slot * MAX_PIECES;
        int piece = first + pieces[slot] - 1;
        while (piece > first && start[piece] > time) {
            piece--;
        }
        return piece;
    }

    double xAt(int slot, double time) {
        int piece = pieceAt(slot, time);
        return x[piece] + (time - start[piece]) * vx[piece];
    }

    double yAt(int slot, double time) {
        int piece = pieceAt(slot, time);
        return y[piece] + (time - start[piece]) * vy[piece];
    }

    /** Metres the slot covers on its way until this time. */
    double wayUntil(int slot, double time) {
        double way = 0;
        int first = slot * MAX_PIECES;
        for (int piece = first; piece < first + pieces[slot] && start[piece] < time; piece++) {
            double pieceEnd = piece + 1 < first + pieces[slot] ? start[piece + 1] : end[slot];
            double duration = Math.min(time, pieceEnd) - start[piece];
            way += duration * Math.sqrt(vx[piece] * vx[piece] + vy[piece] * vy[piece]);
        }
        return way;
    }

    boolean sweepsMeet(int a, int b) {
        return minX[a] <= maxX[b] && minX[b] <= maxX[a] && minY[a] <= maxY[b] && minY[b] <= maxY[a];
    }
}
