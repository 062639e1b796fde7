package io.verge.messages.translation;

import io.verge.messages.translation.Plane.Geo;
import io.verge.messages.translation.Plane.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lanes into an intersection of ISO/TS 19091, by approach, each from the left. A lane of no approach is one by itself, and
 * so are all crosswalks of none.
 */
final class Approaches {
    private static final long CROSSWALKS = 0;

    private Approaches() {}

    /**
     * A lane.
     *
     * @param points from the stop line away; none where they are not told one by one
     */
    record Lane(Part lane, List<Geo> points) {}

    static List<List<Lane>> of(Part intersection, Optional<Plane> at) {
        Map<Long, List<Lane>> approaches = new LinkedHashMap<>();
        long alone = 0;
        for (Part lane : intersection.all("laneSet")) {
            if (isInto(lane)) {
                long approach = lane.number("ingressApproach").orElse(0);
                Lane read = new Lane(
                        lane,
                        at.flatMap(plane -> LaneNodes.read(lane.all("nodeList.nodes"), plane))
                                .orElse(List.of()));
                approaches
                        .computeIfAbsent(
                                approach > 0 ? approach : LaneKinds.isCrosswalk(lane) ? CROSSWALKS : --alone,
                                _ -> new ArrayList<>())
                        .add(read);
            }
        }
        at.ifPresent(plane -> approaches.values().forEach(lanes -> sort(lanes, plane)));
        return List.copyOf(approaches.values());
    }

    static boolean isInto(Part lane) {
        return lane.bits("laneAttributes.directionalUse").startsWith("1") || LaneKinds.isCrosswalk(lane);
    }

    /** From the left, as far as it is known where they are. */
    private static void sort(List<Lane> lanes, Plane plane) {
        boolean areKnown = lanes.stream()
                .allMatch(lane -> lane.points.size() > 1
                        && plane.reaches(lane.points.get(0))
                        && plane.reaches(lane.points.get(1)));
        if (areKnown) {
            Spot end = plane.spot(lanes.getFirst().points.get(0));
            Spot before = plane.spot(lanes.getFirst().points.get(1));
            double east = end.east() - before.east();
            double north = end.north() - before.north();
            lanes.sort(Comparator.comparingDouble(lane -> {
                Spot at = plane.spot(lane.points.getFirst());
                return north * at.east() - east * at.north();
            }));
        }
    }
}
