package io.verge.edge.hazard;

import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import java.util.List;

/**
 * What is asked of lanes for every track and every frame: in columns by lane, and their centre lines in rows by segment.
 * On a large map each road user's lane lies far from the next one's. To go from lane to line to array would be to wait for
 * memory at every step; here all can be fetched at once.
 */
final class LaneRows {
    private static final int ROW = 8;
    private static final int X = 0;
    private static final int Y = 1;
    private static final int ALONG = 2;
    private static final int HEADING = 3;
    private static final int COS = 4;
    private static final int SIN = 5;

    private final LaneType[] types;
    private final boolean[] inside;
    private final double[] widthsM;
    private final double[] lengthsM;
    private final int[] signalKeys;
    /** Where the segments of each lane begin, and, last, where all end. */
    private final int[] firstSegments;

    private final double[] rows;

    LaneRows(RoadMap roadMap) {
        List<Lane> lanes = roadMap.lanes();
        types = lanes.stream().map(Lane::type).toArray(LaneType[]::new);
        inside = new boolean[lanes.size()];
        widthsM = lanes.stream().mapToDouble(Lane::widthM).toArray();
        lengthsM = lanes.stream().mapToDouble(Lane::lengthM).toArray();
        signalKeys = lanes.stream().mapToInt(Lane::signalKey).toArray();
        firstSegments = new int[lanes.size() + 1];
        for (int i = 0; i < lanes.size(); i++) {
            inside[i] = lanes.get(i).isInsideIntersection();
            firstSegments[i + 1] = firstSegments[i] + lanes.get(i).centreLine().size() - 1;
        }
        rows = new double[firstSegments[lanes.size()] * ROW];
        for (int i = 0; i < lanes.size(); i++) {
            fill(firstSegments[i], lanes.get(i).centreLine());
        }
    }

    private void fill(int firstSegment, Polyline line) {
        for (int i = 0; i + 1 < line.size(); i++) {
            int row = (firstSegment + i) * ROW;
            rows[row + X] = line.xM(i);
            rows[row + Y] = line.yM(i);
            rows[row + ALONG] = line.alongM(i);
            rows[row + HEADING] = line.headingRad(i);
            rows[row + COS] = line.cos(i);
            rows[row + SIN] = line.sin(i);
        }
    }

    LaneType type(int lane) {
        return types[lane];
    }

    boolean isInsideIntersection(int lane) {
        return inside[lane];
    }

    double widthM(int lane) {
        return widthsM[lane];
    }

    double lengthM(int lane) {
        return lengthsM[lane];
    }

    int signalKey(int lane) {
        return signalKeys[lane];
    }

    /** The segment of the lane that holds this place along it; before and past the ends the first and the last. */
    int segmentAt(int lane, double along) {
        int low = firstSegments[lane];
        int high = firstSegments[lane + 1] - 1;
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
        return firstSegments[lane + 1];
    }

    /** Where the segment begins. */
    double xM(int segment) {
        return rows[segment * ROW + X];
    }

    double yM(int segment) {
        return rows[segment * ROW + Y];
    }

    /** Metres along its lane to where the segment begins. */
    double alongM(int segment) {
        return rows[segment * ROW + ALONG];
    }

    double headingRad(int segment) {
        return rows[segment * ROW + HEADING];
    }

    double cos(int segment) {
        return rows[segment * ROW + COS];
    }

    double sin(int segment) {
        return rows[segment * ROW + SIN];
    }
}
