package io.verge.road.map;

import java.util.List;
import java.util.stream.IntStream;

/** What {@link LaneIndex} promises, computed for every lane from its words: the oracle of its tests. */
record SlowLaneSearch(RoadMap map, double xM, double yM, List<Double> costs) {
    static SlowLaneSearch of(RoadMap map, double xM, double yM, double headingRad, int previous) {
        List<Double> costs = IntStream.range(0, map.lanes().size())
                .mapToObj(lane -> cost(map, lane, xM, yM, headingRad, previous))
                .toList();
        return new SlowLaneSearch(map, xM, yM, costs);
    }

    private static double cost(RoadMap map, int index, double xM, double yM, double headingRad, int previous) {
        Lane lane = map.lane(index);
        int segment = nearestSegment(lane.centreLine(), xM, yM);
        double distanceM = distanceM(lane.centreLine(), segment, xM, yM);
        double farthestM = lane.widthM() / 2 + (lane.type() == LaneType.SIDEWALK ? 0 : LaneIndex.MARGIN_M);
        if (distanceM > farthestM) {
            return Double.POSITIVE_INFINITY;
        }
        double place = distanceM * distanceM / (farthestM * farthestM);
        double cos = Double.isNaN(headingRad)
                ? 1
                : Math.cos(headingRad - lane.centreLine().headingRad(segment));
        double direction = lane.type() == LaneType.SIDEWALK ? (1 - Math.abs(cos)) / 2 : 2 * (1 - cos);
        double type = lane.type() == LaneType.SIDEWALK ? 1 : lane.type() == LaneType.RAIL ? 0.5 : 0;
        double memory = 0;
        if (index == previous) {
            memory = lane.centreLine().project(xM, yM) < lane.lengthM() - 1e-6 ? 0.3 : 0;
        } else if (previous >= 0 && map.lane(previous).successors().contains(index)) {
            memory = 0.15;
        }
        return place + direction + type - memory;
    }

    /** The first of the nearest: at an outer corner two segments share the nearest point. */
    private static int nearestSegment(Polyline line, double xM, double yM) {
        int nearest = 0;
        double nearestM2 = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < line.size(); i++) {
            double distanceM = distanceM(line, i, xM, yM);
            if (distanceM * distanceM < nearestM2 - 1e-9) {
                nearestM2 = distanceM * distanceM;
                nearest = i;
            }
        }
        return nearest;
    }

    private static double distanceM(Polyline line, int segment, double xM, double yM) {
        Polyline one = Polyline.of(
                new double[] {line.xM(segment), line.xM(segment + 1)},
                new double[] {line.yM(segment), line.yM(segment + 1)});
        double along = one.project(xM, yM);
        return Math.hypot(one.xAt(along) - xM, one.yAt(along) - yM);
    }

    /** The lane of least cost, or −1 where none fits. */
    int bestLane() {
        int best = -1;
        for (int i = 0; i < costs.size(); i++) {
            if (costs.get(i) < (best < 0 ? Double.POSITIVE_INFINITY : costs.get(best))) {
                best = i;
            }
        }
        return best;
    }

    double costOf(int lane) {
        return costs.get(lane);
    }

    double alongM(int lane) {
        return map.lane(lane).centreLine().project(xM, yM);
    }

    List<Integer> within(double marginM) {
        return IntStream.range(0, map.lanes().size())
                .filter(lane -> {
                    Polyline line = map.lane(lane).centreLine();
                    double along = line.project(xM, yM);
                    double distanceM = Math.hypot(line.xAt(along) - xM, line.yAt(along) - yM);
                    return distanceM <= map.lane(lane).widthM() / 2 + marginM;
                })
                .boxed()
                .toList();
    }
}
