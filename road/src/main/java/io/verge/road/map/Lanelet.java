package io.verge.road.map;

import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * A lanelet between its two bounds, both put in the direction of travel: with the left one on the left. Bounds are lists of
 * node ids, so that lanelets that share nodes can be told to touch.
 *
 * @param relation where it comes from
 * @param left nodes of the left bound in the direction of travel
 * @param right nodes of the right bound in the direction of travel
 * @param centreLine half way between the bounds
 * @param widthM mean distance between them
 */
record Lanelet(OsmFile.Relation relation, List<Long> left, List<Long> right, Polyline centreLine, double widthM) {
    /** What two lanelets share when one leads into the other: the nodes at its left and right corner. */
    record Gate(long left, long right) {}

    static Lanelet of(OsmFile file, GeoReference reference, OsmFile.Relation relation) {
        List<Long> left = boundNodes(file, relation, "left");
        List<Long> right = boundNodes(file, relation, "right");
        Polyline leftLine = line(file, reference, relation, left);
        Polyline rightLine = line(file, reference, relation, right);
        if (gap(leftLine, rightLine) > gap(leftLine, reversed(rightLine))) {
            right = right.reversed();
            rightLine = reversed(rightLine);
        }
        if (isLeftOnTheRight(leftLine, rightLine)) {
            left = left.reversed();
            right = right.reversed();
            leftLine = reversed(leftLine);
            rightLine = reversed(rightLine);
        }
        return between(file, relation, left, right, leftLine, rightLine);
    }

    /** The same ground travelled the other way: what was left is right. */
    Lanelet turnedRound() {
        List<Long> newLeft = right.reversed();
        List<Long> newRight = left.reversed();
        return new Lanelet(relation, newLeft, newRight, reversed(centreLine), widthM);
    }

    Gate entry() {
        return new Gate(left.getFirst(), right.getFirst());
    }

    Gate exit() {
        return new Gate(left.getLast(), right.getLast());
    }

    private static Lanelet between(
            OsmFile file,
            OsmFile.Relation relation,
            List<Long> left,
            List<Long> right,
            Polyline leftLine,
            Polyline rightLine) {
        double[] shares = shares(leftLine, rightLine);
        double[] xs = new double[shares.length];
        double[] ys = new double[shares.length];
        double widthM = 0;
        for (int i = 0; i < shares.length; i++) {
            double leftAlong = shares[i] * leftLine.lengthM();
            double rightAlong = shares[i] * rightLine.lengthM();
            double leftX = leftLine.xAt(leftAlong);
            double leftY = leftLine.yAt(leftAlong);
            double rightX = rightLine.xAt(rightAlong);
            double rightY = rightLine.yAt(rightAlong);
            xs[i] = (leftX + rightX) / 2;
            ys[i] = (leftY + rightY) / 2;
            double before = i == 0 ? 0 : shares[i - 1];
            double after = i + 1 == shares.length ? 1 : shares[i + 1];
            widthM += Math.hypot(leftX - rightX, leftY - rightY) * (after - before) / 2;
        }
        if (!(widthM > 0) || widthM > SegmentGrid.MAX_WIDTH_M) {
            throw file.wrong(
                    relation,
                    "its bounds to be apart, and no more than " + SegmentGrid.MAX_WIDTH_M + " m, not " + widthM);
        }
        return new Lanelet(relation, left, right, line(file, relation, xs, ys), widthM);
    }

    /** The corners of both bounds as shares of their length, in order. Between two of them the middle runs straight. */
    private static double[] shares(Polyline left, Polyline right) {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            shares.add(left.alongM(i) / left.lengthM());
        }
        for (int i = 0; i < right.size(); i++) {
            shares.add(right.alongM(i) / right.lengthM());
        }
        return shares.stream().mapToDouble(share -> share).sorted().distinct().toArray();
    }

    private static List<Long> boundNodes(OsmFile file, OsmFile.Relation relation, String role) {
        List<Long> ways = relation.refs("way", role);
        if (ways.size() != 1) {
            throw file.wrong(relation, "one way with role " + role + " in a lanelet, not " + ways.size());
        }
        OsmFile.Way way = file.ways().get(ways.getFirst());
        if (way == null) {
            throw file.wrong(relation, "way " + ways.getFirst() + " in the file");
        }
        return way.nodes();
    }

    static Polyline line(OsmFile file, GeoReference reference, OsmFile.Relation relation, List<Long> nodes) {
        double[] xs = new double[nodes.size()];
        double[] ys = new double[nodes.size()];
        for (int i = 0; i < xs.length; i++) {
            GeoPosition node = file.nodes().get(nodes.get(i));
            if (node == null) {
                throw file.wrong(relation, "node " + nodes.get(i) + " in the file");
            }
            Position local = reference.toLocal(node);
            xs[i] = local.xM();
            ys[i] = local.yM();
            if (Math.hypot(xs[i], ys[i]) > SegmentGrid.MAX_REACH_M) {
                throw file.wrong(relation, "nodes within " + SegmentGrid.MAX_REACH_M + " m of " + reference.origin());
            }
        }
        return line(file, relation, xs, ys);
    }

    private static Polyline line(OsmFile file, OsmFile.Relation relation, double[] xs, double[] ys) {
        try {
            return Polyline.of(xs, ys);
        } catch (IllegalArgumentException e) {
            throw file.wrong(relation, "lines of two distinct points or more");
        }
    }

    private static Polyline reversed(Polyline line) {
        int last = line.size() - 1;
        double[] xs = new double[line.size()];
        double[] ys = new double[line.size()];
        for (int i = 0; i <= last; i++) {
            xs[i] = line.xM(last - i);
            ys[i] = line.yM(last - i);
        }
        return Polyline.of(xs, ys);
    }

    /** How far the ends lie apart. */
    private static double gap(Polyline a, Polyline b) {
        int lastA = a.size() - 1;
        int lastB = b.size() - 1;
        return Math.hypot(a.xM(0) - b.xM(0), a.yM(0) - b.yM(0))
                + Math.hypot(a.xM(lastA) - b.xM(lastB), a.yM(lastA) - b.yM(lastB));
    }

    /** Whether the outline, up along the left bound and back along the right, runs counter-clockwise. */
    private static boolean isLeftOnTheRight(Polyline left, Polyline right) {
        double twiceArea = 0;
        int count = left.size() + right.size();
        double x0 = right.xM(0);
        double y0 = right.yM(0);
        for (int i = 0; i < count; i++) {
            boolean onLeft = i < left.size();
            double x1 = onLeft ? left.xM(i) : right.xM(count - 1 - i);
            double y1 = onLeft ? left.yM(i) : right.yM(count - 1 - i);
            twiceArea += x0 * y1 - x1 * y0;
            x0 = x1;
            y0 = y1;
        }
        return twiceArea > 0;
    }
}
