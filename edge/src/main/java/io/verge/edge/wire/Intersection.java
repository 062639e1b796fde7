package io.verge.edge.wire;

import io.verge.road.Position;
import io.verge.road.map.Crossing;
import io.verge.road.map.LaneType;
import io.verge.road.map.Turn;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * An intersection of a road map as MAP of ISO/TS 19091 and SAE J2735 describes it: lanes in and lanes out, which begin where
 * they meet it, how they connect, and where people cross.
 *
 * @param id its number
 * @param place the middle of it
 * @param lanes those that lead in or out
 * @param crossings in the message they are lanes too, numbered behind the others
 */
public record Intersection(int id, Position place, List<Arm> lanes, List<Crossing> crossings) {
    /**
     * A lane that leads in or out.
     *
     * @param number its number at the intersection
     * @param isIngress whether it leads in
     * @param approach a number that lanes side by side share, 1 … 15; 0 where there is none
     * @param mayChange whether one may change to the lane beside it
     * @param points from the intersection away, local metres
     * @param ways where it leads
     */
    public record Arm(
            int number,
            boolean isIngress,
            int approach,
            boolean mayChange,
            LaneType type,
            double widthM,
            double speedLimitMps,
            List<Position> points,
            List<Way> ways) {
        public Arm {
            points = List.copyOf(points);
            ways = List.copyOf(ways);
        }

        /** All that it lets one do. */
        public long maneuvers() {
            long all = mayChange ? Maneuvers.LANE_CHANGE : 0;
            for (Way way : ways) {
                all |= Maneuvers.of(way.turn());
            }
            return all;
        }
    }

    /**
     * A way through.
     *
     * @param intersection where the lane is that it comes out at, mostly the same
     * @param to the number of that lane
     * @param signalGroup of the light that lets traffic enter; 0 where there is none
     */
    public record Way(int intersection, int to, Turn turn, int signalGroup) {}

    public Intersection {
        lanes = List.copyOf(lanes);
        crossings = List.copyOf(crossings);
    }

    /** The mean of something over the lanes. */
    public double mean(ToDoubleFunction<Arm> of) {
        return lanes.stream().mapToDouble(of).average().orElse(0);
    }
}
