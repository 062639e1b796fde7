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
 * <p>A segment is known by where its numbers begin. Those of the first segment begin the row of its lane.
 */
final class LaneRows {
    private static final LaneType[] TYPES = LaneType.values();

    private static final int LANES_PER_ROAD_USER = 2;
    /** Numbers in a line of memory. */
    private static final int LINE = 8;

    private static final int X = 0;
    private static final int Y = 1;
    private static final int ALONG = 2;
    private static final int HEADING = 3;
    private static final int COS = 4;
    private static final int SIN = 5;
    private static final int SEGMENT = 6;

    private static final int WIDTH = 6;
    private static final int LENGTH = 7;
    private static final int TYPE = 8;
    private static final int INSIDE = 9;
    private static final int SLOW_NEXT = 10;
    private static final int FAST_NEXT = 11;
    private static final int SIGNAL_KEY = 12;
    private static final int FURTHER = 13;
    private static final int AFTER_LAST = 14;
    private static final int LANE = 15;

    private final int lanes;
    private final double[] rows;
    /** Of no meaning, but what comes to nothing is not read. */
    @SuppressWarnings("unused")
    private double read;

    LaneRows(RoadMap roadMap) {
        List<Lane> all = roadMap.lanes();
        lanes = all.size();
        int further = all.stream().mapToInt(lane -> lane.centreLine().size() - 2).sum();
        rows = new double[lanes * LANE + further * SEGMENT];
        int segment = lanes * LANE;
        for (int i = 0; i < lanes; i++) {
            Lane lane = all.get(i);
            Polyline line = lane.centreLine();
            int row = i * LANE;
            fill(row, line, 0);
            rows[row + WIDTH] = lane.widthM();
            rows[row + LENGTH] = lane.lengthM();
            rows[row + TYPE] = lane.type().ordinal();
            rows[row + INSIDE] = lane.isInsideIntersection() ? 1 : 0;
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
        rows[segment + X] = line.xM(ofLine);
        rows[segment + Y] = line.yM(ofLine);
        rows[segment + ALONG] = line.alongM(ofLine);
        rows[segment + HEADING] = line.headingRad(ofLine);
        rows[segment + COS] = line.cos(ofLine);
        rows[segment + SIN] = line.sin(ofLine);
    }

    /**
     * Reads the rows of all lanes through, in order, where so many road users are about to ask for theirs that most will be
     * asked for. Asked for one by one they come from anywhere in memory, which takes several times as long.
     */
    void expect(int roadUsers) {
        if (roadUsers * (long) LANES_PER_ROAD_USER < lanes) {
            return;
        }
        double sum = 0;
        for (int i = 0; i < lanes * LANE; i += LINE) {
            sum += rows[i];
        }
        read = sum;
    }

    LaneType type(int lane) {
        return TYPES[(int) rows[lane * LANE + TYPE]];
    }

    boolean isInsideIntersection(int lane) {
        return rows[lane * LANE + INSIDE] != 0;
    }

    double widthM(int lane) {
        return rows[lane * LANE + WIDTH];
    }

    double lengthM(int lane) {
        return rows[lane * LANE + LENGTH];
    }

    int signalKey(int lane) {
        return (int) rows[lane * LANE + SIGNAL_KEY];
    }

    /** The likeliest successor of the lane, or −1, of who does not turn. */
    int next(int lane, boolean fast) {
        return (int) rows[lane * LANE + (fast ? FAST_NEXT : SLOW_NEXT)];
    }

    /** The segment of the lane that holds this place along it; before and past the ends the first and the last. */
    int segmentAt(int lane, double along) {
        int first = lane * LANE;
        int further = (int) rows[first + FURTHER];
        int low = 0;
        int high = ((int) rows[first + AFTER_LAST] - further) / SEGMENT;
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
        int next = segment == first ? (int) rows[first + FURTHER] : segment + SEGMENT;
        return next < (int) rows[first + AFTER_LAST] ? next : -1;
    }

    /** Where the segment begins. */
    double xM(int segment) {
        return rows[segment + X];
    }

    double yM(int segment) {
        return rows[segment + Y];
    }

    /** Metres along its lane to where the segment begins. */
    double alongM(int segment) {
        return rows[segment + ALONG];
    }

    double headingRad(int segment) {
        return rows[segment + HEADING];
    }

    double cos(int segment) {
        return rows[segment + COS];
    }

    double sin(int segment) {
        return rows[segment + SIN];
    }
}
