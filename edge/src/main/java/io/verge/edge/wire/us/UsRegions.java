package io.verge.edge.wire.us;

import io.verge.edge.wire.Disc;
import io.verge.edge.wire.GroundScale;
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

    private final List<Disc> all = new ArrayList<>();

    private UsRegions() {}

    /** The circle, or nothing where no place is told. */
    static Optional<Disc> around(List<GeographicalPath> regions) {
        UsRegions told = new UsRegions();
        regions.forEach(told::add);
        return Disc.around(told.all);
    }

    private void add(GeographicalPath region) {
        Optional<GeographicalPath.Description> description = region.description();
        if (description.isPresent()
                && description.get() instanceof GeographicalPath.Description.Geometry(var geometry)) {
            all.add(disc(geometry.circle()));
            return;
        }
        region.anchor().map(UsRegions::point).ifPresent(anchor -> {
            all.add(anchor);
            if (description.isPresent()
                    && description.get() instanceof GeographicalPath.Description.Path(OffsetSystem path)) {
                follow(anchor, path);
            }
        });
    }

    private static Disc point(Position3D place) {
        return Disc.point(place.lat(), place.long_());
    }

    private static Disc disc(Circle circle) {
        return point(circle.center()).of(circle.radius() * metres(circle.units()));
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

    private void follow(Disc anchor, OffsetSystem path) {
        int zoom = 1 << path.scale().orElse(0);
        switch (path.offset()) {
            case OffsetSystem.Offset.Ll(NodeListLL.Nodes(List<NodeLL> nodes)) -> {
                Disc at = anchor;
                for (NodeLL node : nodes) {
                    at = next(at, node.delta(), zoom);
                    all.add(at);
                }
            }
            case OffsetSystem.Offset.Xy(NodeListXY.Nodes(List<NodeXY> nodes)) -> {
                Disc at = anchor;
                for (NodeXY node : nodes) {
                    at = next(at, node.delta(), zoom);
                    all.add(at);
                }
            }
            default -> {}
        }
    }

    private static Disc next(Disc from, NodeOffsetPointLL step, int zoom) {
        return switch (step) {
            case NodeOffsetPointLL.NodeLL1(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL2(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL3(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL4(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL5(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLL6(var by) -> moved(from, by.lat(), by.lon(), zoom);
            case NodeOffsetPointLL.NodeLatLon(var at) -> Disc.point(at.lat(), at.lon());
            case NodeOffsetPointLL.Regional ignored -> from;
        };
    }

    private static Disc moved(Disc from, int lat, int lon, int zoom) {
        return Disc.point(from.latitudeE7() + lat * zoom, from.longitudeE7() + lon * zoom);
    }

    private static Disc next(Disc from, NodeOffsetPointXY step, int zoom) {
        return switch (step) {
            case NodeOffsetPointXY.NodeXY1(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY2(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY3(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY4(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY5(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeXY6(var by) -> walked(from, by.x(), by.y(), zoom);
            case NodeOffsetPointXY.NodeLatLon(var at) -> Disc.point(at.lat(), at.lon());
            case NodeOffsetPointXY.Regional ignored -> from;
        };
    }

    private static Disc walked(Disc from, int eastCm, int northCm, int zoom) {
        int latitudeE7 = GroundScale.latitudeE7(from.latitudeE7(), northCm * CM * zoom);
        return Disc.point(latitudeE7, GroundScale.longitudeE7(latitudeE7, from.longitudeE7(), eastCm * CM * zoom));
    }
}
