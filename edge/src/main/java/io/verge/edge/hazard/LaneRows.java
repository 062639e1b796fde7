package io.verge.edge.hazard;

import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import java.util.List;

/**
 * What is asked of lanes for every track and every frame: a row of numbers for each lane, and one for each segment of its
 * centre line. On a large map each road user's lane lies far from the next one's. To go from lane to line to array, or from
 * column to column, would be to wait for memory at every step; here most lanes take two.
 */
final class LaneRows {
    private static final LaneType[] TYPES = LaneType.values();

    private static final int LANES_PER_ROAD_USER = 2;
    private static final int LANE = 8;
    private static final int FIRST_SEGMENT = 0;
    private static final int AFTER_LAST = 1;
    private static final int TYPE = 2;
    private static final int INSIDE = 3;
    private static final int SIGNAL_KEY = 4;
    private static final int SLOW_NEXT = 5;
    private static final int FAST_NEXT = 6;

    private static final int SEGMENT = 8;
    private static final int X = 0;
    private static final int Y = 1;
    private static final int ALONG = 2;
    private static final int HEADING = 3;
    private static final int COS = 4;
    private static final int SIN = 5;
    private static final int LANE_WIDTH = 6;
    private static final int LANE_LENGTH = 7;

    private final int[] lanes;
    private final double[] segments;
    /** Of no meaning, but what comes to nothing is not read. */
    @SuppressWarnings("unused")
    private double read;

    LaneRows(RoadMap roadMap) {
        List<Lane> all = roadMap.lanes();
        lanes = new int[all.size() * LANE];
        int count = all.stream().mapToInt(lane -> lane.centreLine().size() - 1).sum();
        segments = new double[count * SEGMENT];
        int segment = 0;
        for (int i = 0; i < all.size(); i++) {
            Lane lane = all.get(i);
            int row = i * LANE;
            lanes[row + FIRST_SEGMENT] = segment;
            for (int k = 0; k + 1 < lane.centreLine().size(); k++) {
                fill(segment++, lane, k);
            }
            lanes[row + AFTER_LAST] = segment;
            lanes[row + TYPE] = lane.type().ordinal();
            lanes[row + INSIDE] = lane.isInsideIntersection() ? 1 : 0;
            lanes[row + SIGNAL_KEY] = lane.signalKey();
            lanes[row + SLOW_NEXT] = Route.next(roadMap, lane, false, 0);
            lanes[row + FAST_NEXT] = Route.next(roadMap, lane, true, 0);
        }
    }

    private void fill(int segment, Lane lane, int ofLine) {
        Polyline line = lane.centreLine();
        int row = segment * SEGMENT;
        segments[row + X] = line.xM(ofLine);
        segments[row + Y] = line.yM(ofLine);
        segments[row + ALONG] = line.alongM(ofLine);
        segments[row + HEADING] = line.headingRad(ofLine);
        segments[row + COS] = line.cos(ofLine);
        segments[row + SIN] = line.sin(ofLine);
        segments[row + LANE_WIDTH] = lane.widthM();
        segments[row + LANE_LENGTH] = lane.lengthM();
    }

    /**
     * Reads all rows through, in order, where so many road users are about to ask for theirs that most will be asked for.
     * Asked for one by one they come from anywhere in memory, which takes several times as long.
     */
    void expect(int roadUsers) {
        if (roadUsers * (long) LANES_PER_ROAD_USER * LANE < lanes.length) {
            return;
        }
        double sum = 0;
        for (int i = 0; i < lanes.length; i += LANE) {
            sum += lanes[i];
        }
        for (int i = 0; i < segments.length; i += SEGMENT) {
            sum += segments[i];
        }
        read = sum;
    }

    LaneType type(int lane) {
        return TYPES[lanes[lane * LANE + TYPE]];
    }

    boolean isInsideIntersection(int lane) {
        return lanes[lane * LANE + INSIDE] != 0;
    }

    double widthM(int lane) {
        return segments[firstSegment(lane) * SEGMENT + LANE_WIDTH];
    }

    double lengthM(int lane) {
        return segments[firstSegment(lane) * SEGMENT + LANE_LENGTH];
    }

    int signalKey(int lane) {
        return lanes[lane * LANE + SIGNAL_KEY];
    }

    /** The likeliest successor of the lane, or −1, of who does not turn. */
    int next(int lane, boolean fast) {
        return lanes[lane * LANE + (fast ? FAST_NEXT : SLOW_NEXT)];
    }

    private int firstSegment(int lane) {
        return lanes[lane * LANE + FIRST_SEGMENT];
    }

    /** The segment of the lane that holds this place along it; before and past the ends the first and the last. */
    int segmentAt(int lane, double along) {
        int low = firstSegment(lane);
        int high = afterLast(lane) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (alongM(middle) > along) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Where the segments of the lane end. */
    int afterLast(int lane) {
        return lanes[lane * LANE + AFTER_LAST];
    }

    /** Where the segment begins. */
    double xM(int segment) {
        return segments[segment * SEGMENT + X];
    }

    double yM(int segment) {
        return segments[segment * SEGMENT + Y];
    }

    /** Metres along its lane to where the segment begins. */
    double alongM(int segment) {
        return segments[segment * SEGMENT + ALONG];
    }

    double headingRad(int segment) {
        return segments[segment * SEGMENT + HEADING];
    }

    double cos(int segment) {
        return segments[segment * SEGMENT + COS];
    }

    double sin(int segment) {
        return segments[segment * SEGMENT + SIN];
    }
}
