package io.verge.road.map;

import java.util.List;

/**
 * Finds the lane a road user is on, in time that does not depend on how many lanes there are and without allocating.
 *
 * <p>A lane fits when the point is within its width and {@link #MARGIN_M} more (no more for a {@link LaneType#SIDEWALK}).
 * Of the lanes that fit, the one with the least cost wins. Costs have no unit; they add up:
 * <ul>
 *   <li>place: the square of distance to the centre line over the farthest that fits, 0 … 1;
 *   <li>direction: 2 (1 − cos Δ) for the angle Δ to the lane there, 0 … 4, so that a lane driven against its direction is
 *       found, but only where none of the road user's own direction fits. People walk both ways on a sidewalk: there it is
 *       (1 − |cos Δ|) / 2;
 *   <li>type: 1 for a sidewalk and 0.5 for rails, so that a carriageway they share is found first;
 *   <li>memory: −0.3 for the lane matched before, −0.15 for its successors, as long as the point is not past the lane's
 *       end.
 * </ul>
 * The smallest index wins a tie. Immutable; any thread may ask.
 */
public final class LaneIndex {
    /** How far beyond its edge a lane still fits, metres: about what sensors and sloppy driving add up to. */
    public static final double MARGIN_M = 0.7;

    /** The largest margin {@link #onCarriageway} and {@link #candidates} take; a larger one counts as this. */
    public static final double MAX_MARGIN_M = SegmentGrid.MAX_MARGIN_M;

    private static final double SAME_LANE_BONUS = 0.3;
    private static final double SUCCESSOR_BONUS = 0.15;

    /** Two places nearer to each other than this (m²) are one: the first segment keeps the corner between two. */
    private static final double SAME_PLACE_M2 = 1e-9;

    private final SegmentGrid grid;
    private final LaneType[] types;
    private final double[] lengthsM;
    private final int[][] successors;

    private LaneIndex(List<Lane> lanes) {
        grid = SegmentGrid.of(
                lanes.stream().map(Lane::centreLine).toList(),
                lanes.stream().mapToDouble(Lane::widthM).toArray());
        types = lanes.stream().map(Lane::type).toArray(LaneType[]::new);
        lengthsM = lanes.stream().mapToDouble(Lane::lengthM).toArray();
        successors = lanes.stream()
                .map(lane -> lane.successors().stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    static LaneIndex of(List<Lane> lanes) {
        return new LaneIndex(lanes);
    }

    /**
     * The lane that best explains a road user at this place with this heading. Ties and near-ties go to
     * {@code previousLane} and its successors, so that a match does not flicker where lanes overlap.
     *
     * @param headingRad direction of the body, or {@code NaN} where unknown: then any direction matches
     * @param previousLane the lane matched before, or −1
     * @param match receives the answer
     * @return whether a lane was found
     */
    public boolean match(double xM, double yM, double headingRad, int previousLane, LaneMatch match) {
        boolean known = !Double.isNaN(headingRad);
        double headingX = known ? Math.cos(headingRad) : 0;
        double headingY = known ? Math.sin(headingRad) : 0;
        return match(cellAt(xM, yM), xM, yM, headingX, headingY, previousLane, match);
    }

    /**
     * The part of the map the point is in, for {@link #match(int, double, double, double, double, int, LaneMatch)}; −1 for
     * none.
     *
     * <p>A point leads to a place at random in a large table, that to another, and a fetch from memory takes as long as a
     * match. Many that do not wait for each other take hardly longer than one: whoever has many points asks for all their
     * cells first, {@link #fetch}es them all, and then matches.
     */
    public int cellAt(double xM, double yM) {
        return grid.cellAt(xM, yM);
    }

    /** The same cell, once all that {@link #match} will read of it has been read. */
    public int fetch(int cell) {
        if (cell < 0) {
            return cell;
        }
        double halfWidths = 0;
        for (int i = grid.firstEntry(cell); i < grid.endEntry(cell); i++) {
            halfWidths += grid.value(grid.segment(i), SegmentGrid.HALF_WIDTH);
        }
        return halfWidths > 0 ? cell : -1;
    }

    /**
     * The same for a point whose cell is known, and the heading as a unit vector; (0, 0) where it is unknown.
     *
     * @param cell what {@link #cellAt} gave for the point
     */
    public boolean match(
            int cell, double xM, double yM, double headingX, double headingY, int previousLane, LaneMatch match) {
        match.clear();
        if (cell < 0) {
            return false;
        }
        boolean headingKnown = headingX != 0 || headingY != 0;
        int end = grid.endEntry(cell);
        int bestSegment = -1;
        double bestCost = Double.POSITIVE_INFINITY;
        for (int i = grid.firstEntry(cell); i < end; ) {
            int first = grid.segment(i);
            int lane = grid.line(first);
            int nearest = first;
            double distance2 = Double.POSITIVE_INFINITY;
            for (; i < end && grid.line(grid.segment(i)) == lane; i++) {
                int segment = grid.segment(i);
                double d2 = grid.distance2(segment, grid.alongSegment(segment, xM, yM), xM, yM);
                if (d2 < distance2 - SAME_PLACE_M2) {
                    distance2 = d2;
                    nearest = segment;
                }
            }
            double reach = grid.value(nearest, SegmentGrid.HALF_WIDTH) + marginM(types[lane]);
            if (distance2 > reach * reach) {
                continue;
            }
            double agreement = headingKnown
                    ? headingX * grid.value(nearest, SegmentGrid.UNIT_X)
                            + headingY * grid.value(nearest, SegmentGrid.UNIT_Y)
                    : 1;
            double cost = distance2 / (reach * reach) + typeCost(types[lane], agreement);
            if (previousLane >= 0 && cost - SAME_LANE_BONUS < bestCost) {
                cost -= memoryBonus(lane, nearest, previousLane, xM, yM);
            }
            if (cost < bestCost) {
                bestCost = cost;
                bestSegment = nearest;
            }
        }
        if (bestSegment < 0) {
            return false;
        }
        fill(match, bestSegment, xM, yM);
        return true;
    }

    /** Whether the point is on a lane for vehicles, or within {@code marginM} of one; a negative margin asks for well within. */
    public boolean onCarriageway(double xM, double yM, double marginM) {
        int cell = grid.cellAt(xM, yM);
        if (cell < 0) {
            return false;
        }
        double margin = Math.min(marginM, MAX_MARGIN_M);
        for (int i = grid.firstEntry(cell); i < grid.endEntry(cell); i++) {
            int segment = grid.segment(i);
            if (types[grid.line(segment)] == LaneType.VEHICLE && holds(segment, xM, yM, margin)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Every lane whose width, grown by {@code marginM} on each side, holds the point: where left, straight and right lanes
     * lie over one another, all of them.
     *
     * @param lanes receives their indexes in rising order; those it has no room for are left out
     * @return how many it received
     */
    public int candidates(double xM, double yM, double marginM, int[] lanes) {
        int cell = grid.cellAt(xM, yM);
        int found = 0;
        if (cell < 0) {
            return found;
        }
        double margin = Math.min(marginM, MAX_MARGIN_M);
        for (int i = grid.firstEntry(cell); i < grid.endEntry(cell) && found < lanes.length; i++) {
            int segment = grid.segment(i);
            int lane = grid.line(segment);
            boolean isNew = found == 0 || lanes[found - 1] != lane;
            if (isNew && holds(segment, xM, yM, margin)) {
                lanes[found++] = lane;
            }
        }
        return found;
    }

    private boolean holds(int segment, double xM, double yM, double marginM) {
        double reach = grid.value(segment, SegmentGrid.HALF_WIDTH) + marginM;
        return reach >= 0 && grid.distance2(segment, grid.alongSegment(segment, xM, yM), xM, yM) <= reach * reach;
    }

    private void fill(LaneMatch match, int segment, double xM, double yM) {
        match.lane = grid.line(segment);
        match.alongM = grid.value(segment, SegmentGrid.ALONG) + grid.alongSegment(segment, xM, yM);
        match.offsetM = grid.value(segment, SegmentGrid.UNIT_X) * (yM - grid.value(segment, SegmentGrid.START_Y))
                - grid.value(segment, SegmentGrid.UNIT_Y) * (xM - grid.value(segment, SegmentGrid.START_X));
        match.laneHeadingRad = grid.headingRad(segment);
    }

    private double memoryBonus(int lane, int segment, int previousLane, double xM, double yM) {
        if (lane == previousLane) {
            double along = grid.value(segment, SegmentGrid.ALONG) + grid.alongSegment(segment, xM, yM);
            return along < lengthsM[lane] - 1e-6 ? SAME_LANE_BONUS : 0;
        }
        if (previousLane < successors.length) {
            for (int successor : successors[previousLane]) {
                if (successor == lane) {
                    return SUCCESSOR_BONUS;
                }
            }
        }
        return 0;
    }

    static double marginM(LaneType type) {
        return type == LaneType.SIDEWALK ? 0 : MARGIN_M;
    }

    /** What type and direction cost; {@code agreement} is the cosine of the angle between road user and lane. */
    private static double typeCost(LaneType type, double agreement) {
        if (type == LaneType.SIDEWALK) {
            return 1 + (1 - Math.abs(agreement)) / 2;
        }
        return (type == LaneType.RAIL ? 0.5 : 0) + 2 * (1 - agreement);
    }
}
