package io.verge.edge.wire;

import io.verge.edge.wire.Intersection.Arm;
import io.verge.edge.wire.Intersection.Way;
import io.verge.road.Angles;
import io.verge.road.GeoReference;
import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The road map that intersections tell. They say which lanes connect, not by which way: within an intersection lanes are
 * laid as smooth curves. Who gives way to whom they do not say. A lane out of one and into another is told by both.
 */
public final class IntersectionMap {
    /** Of a lane of which nothing is said. */
    public static final double DEFAULT_SPEED_MPS = 13.9;

    public static final double DEFAULT_WIDTH_M = 3.5;

    /** Local metres are exact this far from the site. */
    private static final double MAX_FAR_M = 20_000;

    private static final double LEAST_LENGTH_M = 0.01;
    /** How far apart lanes side by side begin, in the mean of their widths. */
    private static final double BESIDE = 1.5;

    private static final double ONWARD_RAD = Math.toRadians(90);
    private static final double PARALLEL_RAD = Math.toRadians(30);

    private final LaneParts parts = new LaneParts();
    private final List<Crossing> crossings = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Map<Integer, Told> byNumber = new HashMap<>();

    /** A lane as an intersection tells it, and which it is. */
    private record Told(int intersection, Arm arm, Polyline line, int index) {}

    private IntersectionMap() {}

    /**
     * The road map of these intersections.
     *
     * @param segments stretches of road between them, whose lanes lead away from where they begin
     */
    public static RoadMap of(List<Intersection> intersections, List<Intersection> segments, GeoReference reference) {
        IntersectionMap map = new IntersectionMap();
        intersections.forEach(intersection -> map.add(intersection.id(), intersection, true));
        intersections.forEach(intersection -> map.add(intersection.id(), intersection, false));
        for (int i = 0; i < segments.size(); i++) {
            map.add(-1 - i, segments.get(i), true);
            map.add(-1 - i, segments.get(i), false);
        }
        map.connect();
        for (Intersection intersection : intersections) {
            map.crossings.addAll(intersection.crossings());
        }
        return RoadMap.of("MAP message", reference, map.parts.lanes(), map.crossings);
    }

    /** The line through these points; none where they are all one, or too far off. */
    public static Optional<Polyline> line(List<Position> points) {
        if (points.stream().anyMatch(at -> Math.hypot(at.xM(), at.yM()) > MAX_FAR_M)) {
            return Optional.empty();
        }
        if (points.size() < 2 || points.stream().allMatch(at -> at.distanceM(points.getFirst()) <= LEAST_LENGTH_M)) {
            return Optional.empty();
        }
        return Optional.of(Polyline.of(
                points.stream().mapToDouble(Position::xM).toArray(),
                points.stream().mapToDouble(Position::yM).toArray()));
    }

    private void add(int id, Intersection intersection, boolean isIngress) {
        for (Arm arm : intersection.lanes()) {
            if (arm.isIngress() == isIngress) {
                line(isIngress ? arm.points().reversed() : arm.points()).ifPresent(line -> add(id, arm, line));
            }
        }
    }

    private void add(int intersection, Arm arm, Polyline line) {
        int index = arm.isIngress() ? -1 : findIngress(line, arm);
        if (index < 0) {
            String id = (intersection < 0 ? "segment " + -intersection : intersection) + "/" + arm.number();
            index = parts.add(id, arm.type(), line, arm.widthM(), arm.speedLimitMps());
        }
        Told lane = new Told(intersection, arm, line, index);
        told.add(lane);
        byNumber.putIfAbsent(key(intersection, arm.number()), lane);
    }

    /** Where the lane out of one intersection is told already as the lane into another. */
    private int findIngress(Polyline line, Arm arm) {
        for (Told other : told) {
            if (other.arm().isIngress() && other.arm().type() == arm.type() && parts.liesOn(other.index(), line)) {
                return other.index();
            }
        }
        return -1;
    }

    private static int key(int intersection, int number) {
        return intersection << Byte.SIZE | number;
    }

    private void connect() {
        for (int i = 0; i < told.size(); i++) {
            Told lane = told.get(i);
            lane.arm().ways().forEach(way -> connect(lane, way));
            for (int j = i + 1; j < told.size(); j++) {
                if (isBeside(lane, told.get(j))) {
                    parts.beside(lane.index(), told.get(j).index());
                }
            }
            if (!lane.arm().isIngress() && lane.arm().ways().isEmpty()) {
                goOn(lane);
            }
        }
    }

    private void connect(Told lane, Way way) {
        Told next = byNumber.get(key(way.intersection(), way.to()));
        if (next != null && next.index() != lane.index()) {
            int signalKey = way.signalGroup() == 0 ? -1 : SignalState.key(lane.intersection(), way.signalGroup());
            parts.connect(lane.index(), next.index(), way.turn(), signalKey);
        }
    }

    /** A lane out of an intersection leads into those that begin where it ends, and go the same way. */
    private void goOn(Told lane) {
        List<Told> next = told.stream()
                .filter(other -> other.index() != lane.index()
                        && other.arm().type() == lane.arm().type())
                .filter(other -> parts.meets(lane.index(), other.index()) && goesOn(lane.line(), other.line()))
                .toList();
        // Behind a lane that is shorter than the tolerance the one after it would do as well.
        boolean isShortFirst = next.stream().anyMatch(IntersectionMap::isShort);
        for (Told other : next) {
            if (isShort(other) || !isShortFirst) {
                parts.connect(lane.index(), other.index(), Turn.NONE, -1);
            }
        }
    }

    private static boolean isShort(Told lane) {
        return lane.line().lengthM() <= LaneParts.JOINED_M;
    }

    private static boolean goesOn(Polyline line, Polyline next) {
        double turnRad = Angles.difference(next.headingRad(0), line.headingRad(line.size() - 2));
        return Math.abs(turnRad) < ONWARD_RAD;
    }

    private static boolean isBeside(Told one, Told other) {
        Arm a = one.arm();
        Arm b = other.arm();
        if (one.intersection() != other.intersection() || a.isIngress() != b.isIngress() || a.type() != b.type()) {
            return false;
        }
        if (!a.mayChange() || !b.mayChange() || a.approach() != b.approach()) {
            return false;
        }
        int last = a.isIngress() ? one.line().size() - 1 : 0;
        int otherLast = a.isIngress() ? other.line().size() - 1 : 0;
        double apartM = Math.hypot(
                one.line().xM(last) - other.line().xM(otherLast),
                one.line().yM(last) - other.line().yM(otherLast));
        double turnRad = Angles.difference(
                one.line().headingRad(Math.max(last - 1, 0)), other.line().headingRad(Math.max(otherLast - 1, 0)));
        return apartM <= BESIDE * (a.widthM() + b.widthM()) / 2 && Math.abs(turnRad) < PARALLEL_RAD;
    }
}
