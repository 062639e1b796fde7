package io.verge.edge.hazard;

/**
 * What is asked of road users in a cell, a row for each: those who share one lie side by side in memory. A row is five
 * numbers of two halves each, because what is written wherever its cell lies is soonest written in few pieces.
 */
final class Entries {
    private static final int OWNER_REACH = 0;
    /** How far its sweep reaches: the low half the lower end, with its sign turned, and the high half the upper end. */
    private static final int SPAN_X = 1;

    private static final int SPAN_Y = 2;
    private static final int PLACE = 3;
    private static final int VELOCITY = 4;
    private static final int ROW = 5;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    /** Ways are compared in single precision: what that may be wrong by, of the distance from the map's reference and at all. */
    private static final float WRONG_SHARE = 0x1p-22f;

    private static final float WRONG_M = 0x1p-6f;
    private static final float LEAST_SPEED2 = 1e-9f;

    private final Trajectories trajectories;
    private long[] rows = new long[ROW << 12];
    /** The instant the frame is looked at, and how far ahead ways are laid out from there, seconds. */
    private double now;

    private float ahead;

    Entries(Trajectories trajectories) {
        this.trajectories = trajectories;
    }

    /** Makes room for so many. */
    void begin(int count) {
        now = trajectories.now();
        ahead = (float) (trajectories.latestEnd() - now);
        if (rows.length < ROW * count) {
            rows = new long[2 * ROW * count];
        }
    }

    /** Enters a slot; its way as seen from now. */
    void put(int entry, int slot) {
        double since = now - trajectories.start(slot);
        double x = trajectories.x(slot) + since * trajectories.vx(slot);
        double y = trajectories.y(slot) + since * trajectories.vy(slot);
        double wrong = WRONG_M + WRONG_SHARE * (Math.abs(x) + Math.abs(y));
        int row = ROW * entry;
        rows[row + OWNER_REACH] = pack(slot, bits(trajectories.reach(slot) + wrong));
        rows[row + SPAN_X] = pack(-trajectories.minX(slot), trajectories.maxX(slot));
        rows[row + SPAN_Y] = pack(-trajectories.minY(slot), trajectories.maxY(slot));
        rows[row + PLACE] = pack(bits(x), bits(y));
        rows[row + VELOCITY] = pack(bits(trajectories.vx(slot)), bits(trajectories.vy(slot)));
    }

    private static int bits(double number) {
        return Float.floatToRawIntBits((float) number);
    }

    private static long pack(int low, int high) {
        return (long) high << Integer.SIZE | (low & LOW_HALF);
    }

    private static int low(long halves) {
        return (int) halves;
    }

    private static int high(long halves) {
        return (int) (halves >> Integer.SIZE);
    }

    private static float lowNumber(long halves) {
        return Float.intBitsToFloat(low(halves));
    }

    private static float highNumber(long halves) {
        return Float.intBitsToFloat(high(halves));
    }

    private long at(int entry, int number) {
        return rows[ROW * entry + number];
    }

    int owner(int entry) {
        return low(at(entry, OWNER_REACH));
    }

    /**
     * Adds pairs of this entry and those after it, before {@code end}, that have ground in common, to so many pairs; tells
     * how many there are then. The two ends of a span are held against those of the other in one subtraction. What its lower
     * half may borrow from the upper is given back beforehand, so that some pass that miss by one unit.
     */
    int collectMeeting(int entry, int end, int[] pairs, int count) {
        long beyondX = beyond(at(entry, SPAN_X));
        long beyondY = beyond(at(entry, SPAN_Y));
        int all = count;
        for (int other = entry + 1; other < end; other++) {
            pairs[2 * all] = entry;
            pairs[2 * all + 1] = other;
            long common = (at(other, SPAN_X) - beyondX) | (at(other, SPAN_Y) - beyondY);
            all += 1 + (int) ((common | common << Integer.SIZE) >> (Long.SIZE - 1));
        }
        return all;
    }

    /** What a span must not lie below at either end to have ground in common with this one. */
    private static long beyond(long span) {
        return pack(-high(span), -low(span) - 1);
    }

    boolean haveCommonGround(int a, int b) {
        return lowX(a, b) <= Math.min(high(at(a, SPAN_X)), high(at(b, SPAN_X)))
                && lowY(a, b) <= Math.min(high(at(a, SPAN_Y)), high(at(b, SPAN_Y)));
    }

    /** The low corner of their common ground, in the units of the trajectories' bounds. */
    int lowX(int a, int b) {
        return -Math.min(low(at(a, SPAN_X)), low(at(b, SPAN_X)));
    }

    int lowY(int a, int b) {
        return -Math.min(low(at(a, SPAN_Y)), low(at(b, SPAN_Y)));
    }

    /** Negative only where the two never come as near from now on as {@link Trajectories#nearness} asks. */
    float nearness(int a, int b) {
        long placeA = at(a, PLACE);
        long placeB = at(b, PLACE);
        long velocityA = at(a, VELOCITY);
        long velocityB = at(b, VELOCITY);
        float x = lowNumber(placeB) - lowNumber(placeA);
        float y = highNumber(placeB) - highNumber(placeA);
        float vx = lowNumber(velocityB) - lowNumber(velocityA);
        float vy = highNumber(velocityB) - highNumber(velocityA);
        float nearestAfter = -(x * vx + y * vy) / Math.max(LEAST_SPEED2, vx * vx + vy * vy);
        float t = Math.max(0, Math.min(nearestAfter, ahead));
        float nearX = x + t * vx;
        float nearY = y + t * vy;
        float reach = highNumber(at(a, OWNER_REACH)) + highNumber(at(b, OWNER_REACH));
        return reach * reach - nearX * nearX - nearY * nearY;
    }
}
