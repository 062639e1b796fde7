package io.verge.edge.wire.us;

import io.verge.edge.wire.GroundScale;
import io.verge.edge.wire.WireEvent;
import io.verge.messages.us.area.Circle;
import io.verge.messages.us.area.DistanceUnits;
import io.verge.messages.us.area.GeographicalPath;
import io.verge.messages.us.area.NodeLL;
import io.verge.messages.us.area.NodeListLL;
import io.verge.messages.us.area.NodeOffsetPointLL;
import io.verge.messages.us.area.OffsetSystem;
import io.verge.messages.us.dsrcnode.NodeListXY;
import io.verge.messages.us.dsrcnode.NodeOffsetPointXY;
import io.verge.messages.us.dsrcnode.NodeXY;
import io.verge.messages.us.dsrcposition.Position3D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Regions of TIM as one circle that holds them all: around the first that is told as one, else around the middle of the path. */
final class UsRegions {
    private static final double CM = 0.01;

    private final List<Point> points = new ArrayList<>();
    private final List<Disc> discs = new ArrayList<>();

    /** In units of 0.1 microdegree. */
    record Point(int latitudeE7, int longitudeE7) {
        double distanceM(Point other) {
            return Math.hypot(
                    GroundScale.northM(latitudeE7, other.latitudeE7),
                    GroundScale.eastM(other.latitudeE7, longitudeE7, other.longitudeE7));
        }
    }

    /** A place, and how far around it. */
    record Disc(Point centre, double radiusM) {}

    private UsRegions() {}

    /** The circle, or nothing where no place is told. */
    static Optional<Disc> around(List<GeographicalPath> regions) {
        UsRegions all = new UsRegions();
        regions.forEach(all::add);
        if (all.discs.isEmpty() && all.points.isEmpty()) {
            return Optional.empty();
        }
        Point centre = all.discs.isEmpty()
                ? all.points.get(all.points.size() / 2)
                : all.discs.getFirst().centre();
        double radiusM = 0;
        for (Disc disc : all.discs) {
            radiusM = Math.max(radiusM, centre.distanceM(disc.centre()) + disc.radiusM());
        }
        for (Point point : all.points) {
            radiusM = Math.max(radiusM, centre.distanceM(point));
        }
        return Optional.of(new Disc(centre, radiusM > 0 ? radiusM : WireEvent.DEFAULT_RADIUS_M));
    }

    private void add(GeographicalPath region) {
        Optional<GeographicalPath.Description> description = region.description();
        if (description.isPresent()
                && description.get() instanceof GeographicalPath.Description.Geometry(var geometry)) {
            discs.add(disc(geometry.circle()));
            return;
        }
        region.anchor().map(UsRegions::point).ifPresent(anchor -> {
            points.add(anchor);
            if (description.isPresent()
                    && description.get() instanceof GeographicalPath.Description.Path(OffsetSystem path)) {
                follow(anchor, path);
            }
        });
    }

    private static Point point(Position3D place) {
        return new Point(place.lat(), place.long_());
    }

    private static Disc disc(Circle circle) {
        return new Disc(point(circle.center()), circle.radius() * metres(circle.units()));
    }

    private static double metres(DistanceUnits units) {
        return switch (units) {
            case CENTIMETER -> 0.01;
            case CM2_5 -> 0.025;
            case DECIMETER -> 0.1;
            case METER -> 1;
            case KILOMETER -> 1_000;
            case FOOT -> 0.3048;
            case YARD -> 0.9144;
            case MILE -> 1_609.344;
        };
    }

    private void follow(Point anchor, OffsetSystem path) {
        int zoom = 1 << path.scale().orElse(0);
        switch (path.offset()) {
            case OffsetSystem.Offset.Ll(NodeListLL.Nodes(List<NodeLL> nodes)) -> {
                Point at = anchor;
                for (NodeLL node : nodes) {
                    at = next(at, node.delta(), zoom);
                    points.add(at);
                }
            }
            case OffsetSystem.Offset.Xy(NodeListXY.Nodes(List<NodeXY> nodes)) -> {
                Point at = anchor;
                for (NodeXY node : nodes) {
                    at = next(at, node.delta(), zoom);
                    points.add(at);
                }
            }
            default -> {}
        }
    }

    private static Point next(Point from, NodeOffsetPointLL step, int zoom) {
        return switch (step) {
            case NodeOffsetPointLL.NodeLL1(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL2(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL3(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL4(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL5(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL6(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLatLon(var at) -> new Point(at.lat(), at.lon());
            case NodeOffsetPointLL.Regional ignored -> from;
        };
    }

    private static Point moved(Point from, int lat, int lon, int zoom) {
        return new Point(from.latitudeE7() + lat * zoom, from.longitudeE7() + lon * zoom);
    }

    private static Point next(Point from, NodeOffsetPointXY step, int zoom) {
        return switch (step) {
            case NodeOffsetPointXY.NodeXY1(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY2(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY3(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY4(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY5(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY6(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeLatLon(var at) -> new Point(at.lat(), at.lon());
            case NodeOffsetPointXY.Regional ignored -> from;
        };
    }

    private static Point walked(Point from, int eastCm, int northCm, int zoom) {
        int latitudeE7 = GroundScale.latitudeE7(from.latitudeE7(), northCm * CM * zoom);
        return new Point(latitudeE7, GroundScale.longitudeE7(latitudeE7, from.longitudeE7(), eastCm * CM * zoom));
    }
}
