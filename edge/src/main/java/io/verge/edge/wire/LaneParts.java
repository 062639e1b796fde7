package io.verge.edge.wire;

import io.verge.road.Angles;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.List;

/** The lanes of a road map as a MAP message tells them: one by one, and then how they connect. */
public final class LaneParts {
    private static final int CURVE_POINTS = 12;
    private static final double STRAIGHT_RAD = Math.toRadians(35);
    private static final double BACK_RAD = Math.toRadians(150);
    private static final int NO_SIGNAL = -1;
    /** Lanes that meet as closely as this follow each other without a way between them. */
    static final double JOINED_M = 0.5;

    private final List<Part> parts = new ArrayList<>();

    private static final class Part {
        private final String id;
        private final LaneType type;
        private final Polyline line;
        private final double widthM;
        private final double speedMps;
        private final Turn turn;
        private final List<Integer> successors = new ArrayList<>();
        private final List<Integer> predecessors = new ArrayList<>();
        private final List<Integer> neighbours = new ArrayList<>();
        private int signalKey = NO_SIGNAL;

        private Part(String id, LaneType type, Polyline line, double widthM, double speedMps, Turn turn) {
            this.id = id;
            this.type = type;
            this.line = line;
            this.widthM = widthM;
            this.speedMps = speedMps;
            this.turn = turn;
        }
    }

    /** Adds a lane outside intersections; returns its index. */
    public int add(String id, LaneType type, Polyline line, double widthM, double speedMps) {
        parts.add(new Part(id, type, line, widthM, speedMps, Turn.NONE));
        return parts.size() - 1;
    }

    public LaneType type(int index) {
        return parts.get(index).type;
    }

    /** Says, once or more, that one may change from either lane to the other. */
    public void beside(int one, int other) {
        if (!parts.get(one).neighbours.contains(other)) {
            parts.get(one).neighbours.add(other);
            parts.get(other).neighbours.add(one);
        }
    }

    /** Whether a lane ends where another begins. */
    public boolean meets(int from, int to) {
        Polyline before = parts.get(from).line;
        return distanceM(before, before.size() - 1, parts.get(to).line, 0) <= JOINED_M;
    }

    /** Whether a lane begins and ends where another does. */
    public boolean liesOn(int one, Polyline line) {
        Polyline other = parts.get(one).line;
        return distanceM(line, 0, other, 0) <= JOINED_M
                && distanceM(line, line.size() - 1, other, other.size() - 1) <= JOINED_M;
    }

    private static double distanceM(Polyline one, int point, Polyline other, int otherPoint) {
        return Math.hypot(one.xM(point) - other.xM(otherPoint), one.yM(point) - other.yM(otherPoint));
    }

    /**
     * Says that a lane leads to another: straight into it where they meet, else through an intersection by a way of its own.
     *
     * @param turn the movement it makes; where none is said, it is judged by the headings
     * @param signalKey of the signal it is entered by, or none (−1)
     */
    public void connect(int from, int to, Turn turn, int signalKey) {
        if (meets(from, to)) {
            follow(from, to, signalKey);
        } else {
            through(from, to, turn, signalKey);
        }
    }

    private void follow(int from, int to, int signalKey) {
        parts.get(from).successors.add(to);
        parts.get(to).predecessors.add(from);
        if (signalKey >= 0) {
            parts.get(to).signalKey = signalKey;
        }
    }

    private void through(int from, int to, Turn turn, int signalKey) {
        Part before = parts.get(from);
        Part after = parts.get(to);
        Polyline curve = curve(before.line, after.line);
        Turn made = turn == Turn.NONE ? turn(before.line, after.line) : turn;
        int inner = parts.size();
        parts.add(new Part(
                before.id + ">" + after.id,
                before.type,
                curve,
                Math.min(before.widthM, after.widthM),
                Math.min(before.speedMps, after.speedMps),
                made));
        follow(from, inner, signalKey);
        follow(inner, to, NO_SIGNAL);
    }

    private static Turn turn(Polyline before, Polyline after) {
        double leftRad = Angles.difference(after.headingRad(0), before.headingRad(before.size() - 2));
        if (Math.abs(leftRad) < STRAIGHT_RAD) {
            return Turn.STRAIGHT;
        }
        return Math.abs(leftRad) > BACK_RAD ? Turn.U_TURN : leftRad > 0 ? Turn.LEFT : Turn.RIGHT;
    }

    /** A cubic from the end of one line to the beginning of the other, with their directions there. */
    private static Polyline curve(Polyline before, Polyline after) {
        int last = before.size() - 1;
        double x0 = before.xM(last);
        double y0 = before.yM(last);
        double x3 = after.xM(0);
        double y3 = after.yM(0);
        double reachM = Math.hypot(x3 - x0, y3 - y0) / 3;
        double x1 = x0 + reachM * before.cos(last - 1);
        double y1 = y0 + reachM * before.sin(last - 1);
        double x2 = x3 - reachM * after.cos(0);
        double y2 = y3 - reachM * after.sin(0);
        double[] xs = new double[CURVE_POINTS + 1];
        double[] ys = new double[CURVE_POINTS + 1];
        for (int i = 0; i <= CURVE_POINTS; i++) {
            double t = i / (double) CURVE_POINTS;
            double u = 1 - t;
            xs[i] = u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3;
            ys[i] = u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3;
        }
        return Polyline.of(xs, ys);
    }

    /** Ways through an intersection lie side by side where they come from lanes side by side and lead to such. */
    private void findInnerNeighbours() {
        for (int one = 0; one < parts.size(); one++) {
            Part part = parts.get(one);
            if (part.turn != Turn.NONE) {
                for (int from : parts.get(part.predecessors.getFirst()).neighbours) {
                    findBeside(one, from);
                }
            }
        }
    }

    private void findBeside(int one, int from) {
        int to = parts.get(one).successors.getFirst();
        for (int other : parts.get(from).successors) {
            boolean isInner = parts.get(other).turn != Turn.NONE;
            if (isInner
                    && parts.get(to)
                            .neighbours
                            .contains(parts.get(other).successors.getFirst())) {
                parts.get(one).neighbours.add(other);
            }
        }
    }

    public List<Lane> lanes() {
        findInnerNeighbours();
        return parts.stream()
                .map(part -> new Lane(
                        part.id,
                        part.type,
                        part.line,
                        part.widthM,
                        part.speedMps,
                        part.turn,
                        part.successors,
                        part.predecessors,
                        part.neighbours,
                        List.of(),
                        part.signalKey))
                .toList();
    }
}
