package io.verge.edge.hazard;

import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import java.util.List;

/**
 * What is asked of lanes for every track and every frame: one row of numbers for each lane, and behind them one for each
 * further segment of the lanes that bend. On a large map each road user's lane lies far from the next one's. To go from lane
 * to line to array, or from column to column, would be to wait for memory at every step; here most lanes take one.
 *
 * <p>A segment is known by where its numbers begin. Those of the first segment begin the row of its lane. Where it begins is
 * kept in double precision and the rest in single, which is a hundredth of a millimetre along a lane of 200 m: so a row is
 * as long as a line of memory.
 */
final class LaneRows {
    private static final LaneType[] TYPES = LaneType.values();

    private static final int LANES_PER_ROAD_USER = 2;
    private static final int X = 0;
    private static final int Y = 2;
    private static final int ALONG = 4;
    private static final int HEADING = 5;
    private static final int COS = 6;
    private static final int SIN = 7;
    private static final int SEGMENT = 8;

    private static final int WIDTH = 8;
    private static final int LENGTH = 9;
    private static final int KIND = 10;
    private static final int SLOW_NEXT = 11;
    private static final int FAST_NEXT = 12;
    private static final int SIGNAL_KEY = 13;
    private static final int FURTHER = 14;
    private static final int AFTER_LAST = 15;
    /** A line of memory. */
    private static final int LANE = 16;

    private static final int INSIDE = 1;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private final int lanes;
    private final int[] rows;
    /** Of no meaning, but what comes to nothing is not read. */
    @SuppressWarnings("unused")
    private int read;

    LaneRows(RoadMap roadMap) {
        List<Lane> all = roadMap.lanes();
        lanes = all.size();
        int further =
                all.stream().mapToInt(lane -> lane.centreLine().size() - 2).sum();
        rows = new int[lanes * LANE + further * SEGMENT];
        int segment = lanes * LANE;
        for (int i = 0; i < lanes; i++) {
            Lane lane = all.get(i);
            Polyline line = lane.centreLine();
            int row = i * LANE;
            fill(row, line, 0);
            put(row + WIDTH, lane.widthM());
            put(row + LENGTH, lane.lengthM());
            rows[row + KIND] = lane.type().ordinal() << 1 | (lane.isInsideIntersection() ? INSIDE : 0);
            rows[row + SLOW_NEXT] = Route.next(roadMap, lane, false, 0);
            rows[row + FAST_NEXT] = Route.next(roadMap, lane, true, 0);
            rows[row + SIGNAL_KEY] = lane.signalKey();
            rows[row + FURTHER] = segment;
            for (int k = 1; k + 1 < line.size(); k++) {
                fill(segment, line, k);
                segment += SEGMENT;
            }
            rows[row + AFTER_LAST] = segment;
        }
    }

    private void fill(int segment, Polyline line, int ofLine) {
        putExactly(segment + X, line.xM(ofLine));
        putExactly(segment + Y, line.yM(ofLine));
        put(segment + ALONG, line.alongM(ofLine));
        put(segment + HEADING, line.headingRad(ofLine));
        put(segment + COS, line.cos(ofLine));
        put(segment + SIN, line.sin(ofLine));
    }

    private void put(int at, double number) {
        rows[at] = Float.floatToRawIntBits((float) number);
    }

    private double number(int at) {
        return Float.intBitsToFloat(rows[at]);
    }

    private void putExactly(int at, double number) {
        long bits = Double.doubleToRawLongBits(number);
        rows[at] = (int) bits;
        rows[at + 1] = (int) (bits >>> Integer.SIZE);
    }

    private double exactNumber(int at) {
        return Double.longBitsToDouble((long) rows[at + 1] << Integer.SIZE | (rows[at] & LOW_HALF));
    }

    /**
     * Reads the rows of all lanes through, in order, where so many road users are about to ask for theirs that most will be
     * asked for. Asked for one by one they come from anywhere in memory, which takes several times as long.
     */
    void expect(int roadUsers) {
        if (roadUsers * (long) LANES_PER_ROAD_USER < lanes) {
            return;
        }
        int sum = 0;
        for (int i = 0; i < lanes * LANE; i += LANE) {
            sum += rows[i];
        }
        read = sum;
    }

    LaneType type(int lane) {
        return TYPES[rows[lane * LANE + KIND] >> 1];
    }

    boolean isInsideIntersection(int lane) {
        return (rows[lane * LANE + KIND] & INSIDE) != 0;
    }

    double widthM(int lane) {
        return number(lane * LANE + WIDTH);
    }

    double lengthM(int lane) {
        return number(lane * LANE + LENGTH);
    }

    int signalKey(int lane) {
        return rows[lane * LANE + SIGNAL_KEY];
    }

    /** The likeliest successor of the lane, or −1, of who does not turn. */
    int next(int lane, boolean fast) {
        return rows[lane * LANE + (fast ? FAST_NEXT : SLOW_NEXT)];
    }

    /** The segment of the lane that holds this place along it; before and past the ends the first and the last. */
    int segmentAt(int lane, double along) {
        int first = lane * LANE;
        int further = rows[first + FURTHER];
        int low = 0;
        int high = (rows[first + AFTER_LAST] - further) / SEGMENT;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (alongM(further + (middle - 1) * SEGMENT) > along) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low == 0 ? first : further + (low - 1) * SEGMENT;
    }

    /** The segment after this one of the lane, or −1. */
    int segmentAfter(int lane, int segment) {
        int first = lane * LANE;
        int next = segment == first ? rows[first + FURTHER] : segment + SEGMENT;
        return next < rows[first + AFTER_LAST] ? next : -1;
    }

    /** Where the segment begins. */
    double xM(int segment) {
        return exactNumber(segment + X);
    }

    double yM(int segment) {
        return exactNumber(segment + Y);
    }

    /** Metres along its lane to where the segment begins. */
    double alongM(int segment) {
        return number(segment + ALONG);
    }

    double headingRad(int segment) {
        return number(segment + HEADING);
    }

    double cos(int segment) {
        return number(segment + COS);
    }

    double sin(int segment) {
        return number(segment + SIN);
    }
}
