package io.verge.edge.wire;

import io.verge.road.GeoReference;
import io.verge.road.Position;
import java.util.ArrayList;
import java.util.List;

/** The points of a lane while a MAP message tells them one by one, each as a step from the one before it. */
public final class LaneTrace {
    private static final double CM = 0.01;

    private final GeoReference geo;
    private final List<Position> points = new ArrayList<>();
    private double xM;
    private double yM;

    /** @param from where the first step begins */
    public LaneTrace(GeoReference geo, Position from) {
        this.geo = geo;
        this.xM = from.xM();
        this.yM = from.yM();
    }

    public void step(int eastCm, int northCm) {
        xM += eastCm * CM;
        yM += northCm * CM;
        points.add(new Position(xM, yM));
    }

    /** A point that is told by where it is; units of 0.1 microdegree. */
    public void at(int latitudeE7, int longitudeE7) {
        xM = geo.xM(latitudeE7 * 1e-7, longitudeE7 * 1e-7);
        yM = geo.yM(latitudeE7 * 1e-7, longitudeE7 * 1e-7);
        points.add(new Position(xM, yM));
    }

    public List<Position> points() {
        return List.copyOf(points);
    }

    /**
     * A lane that is another one stretched, turned (clockwise) and moved.
     *
     * @param points of the other lane, the first of which is stretched and turned about
     */
    public static List<Position> computed(
            List<Position> points, int eastCm, int northCm, double scaleX, double scaleY, double clockwiseRad) {
        Position first = points.getFirst();
        double cos = Math.cos(clockwiseRad);
        double sin = Math.sin(clockwiseRad);
        return points.stream()
                .map(point -> {
                    double x = (point.xM() - first.xM()) * scaleX;
                    double y = (point.yM() - first.yM()) * scaleY;
                    return new Position(
                            first.xM() + x * cos + y * sin + eastCm * CM,
                            first.yM() - x * sin + y * cos + northCm * CM);
                })
                .toList();
    }
}
