package io.verge.edge.wire.us;

import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.us.dsrcnode.LaneDataAttribute;
import io.verge.messages.us.dsrcnode.NodeAttributeSetXY;
import io.verge.messages.us.dsrcnode.NodeLLmD64b;
import io.verge.messages.us.dsrcnode.NodeListXY;
import io.verge.messages.us.dsrcnode.NodeOffsetPointXY;
import io.verge.messages.us.dsrcnode.NodeXY;
import io.verge.messages.us.dsrcnode.NodeXY20b;
import io.verge.messages.us.dsrcnode.NodeXY22b;
import io.verge.messages.us.dsrcnode.NodeXY24b;
import io.verge.messages.us.dsrcnode.NodeXY26b;
import io.verge.messages.us.dsrcnode.NodeXY28b;
import io.verge.messages.us.dsrcnode.NodeXY32b;
import io.verge.messages.us.dsrcnode.RegulatorySpeedLimit;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The line of a lane as steps from point to point, the first from the intersection's own, away from it. */
final class UsLanePoints {
    private static final int MOST_CHANGE_CM = 511;

    private final GeoReference geo;
    private final Position reference;

    UsLanePoints(GeoReference geo, Position reference) {
        this.geo = geo;
        this.reference = reference;
    }

    /**
     * The points of a lane, each as a step from the one before it.
     *
     * @param widerCm by how much it is wider than the intersection's lanes are
     * @param limits where they are not the intersection's
     */
    NodeListXY nodes(List<Position> points, int widerCm, Optional<List<RegulatorySpeedLimit>> limits) {
        Optional<NodeAttributeSetXY> first = attributes(widerCm, limits);
        List<NodeXY> nodes = new ArrayList<>();
        long x = Math.round(reference.xM() * 100);
        long y = Math.round(reference.yM() * 100);
        for (Position point : points) {
            long nextX = Math.round(point.xM() * 100);
            long nextY = Math.round(point.yM() * 100);
            NodeOffsetPointXY step = Math.max(Math.abs(nextX - x), Math.abs(nextY - y)) > Short.MAX_VALUE
                    ? absolute(point)
                    : step((int) (nextX - x), (int) (nextY - y));
            nodes.add(new NodeXY(step, nodes.isEmpty() ? first : Optional.empty(), UnknownExtensions.NONE));
            x = nextX;
            y = nextY;
        }
        return new NodeListXY.Nodes(nodes);
    }

    private static Optional<NodeAttributeSetXY> attributes(int widerCm, Optional<List<RegulatorySpeedLimit>> limits) {
        if (widerCm == 0 && limits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NodeAttributeSetXY(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limits.map(list -> List.of(new LaneDataAttribute.SpeedLimits(list))),
                widerCm == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(Math.clamp(widerCm, -MOST_CHANGE_CM - 1, MOST_CHANGE_CM)),
                OptionalInt.empty(),
                Optional.empty(),
                UnknownExtensions.NONE));
    }

    private NodeOffsetPointXY absolute(Position point) {
        GeoPosition place = geo.toGeo(point.xM(), point.yM());
        return new NodeOffsetPointXY.NodeLatLon(new NodeLLmD64b(
                (int) Math.rint(place.longitudeDeg() * 1e7), (int) Math.rint(place.latitudeDeg() * 1e7)));
    }

    /** The narrowest form that reaches. */
    private static NodeOffsetPointXY step(int x, int y) {
        int bits = Integer.SIZE + 1 - Integer.numberOfLeadingZeros(Math.max(Math.abs(x), Math.abs(y)));
        return switch (bits) {
            case 11 -> new NodeOffsetPointXY.NodeXY2(new NodeXY22b(x, y));
            case 12 -> new NodeOffsetPointXY.NodeXY3(new NodeXY24b(x, y));
            case 13 -> new NodeOffsetPointXY.NodeXY4(new NodeXY26b(x, y));
            case 14 -> new NodeOffsetPointXY.NodeXY5(new NodeXY28b(x, y));
            case 15, 16 -> new NodeOffsetPointXY.NodeXY6(new NodeXY32b(x, y));
            default -> new NodeOffsetPointXY.NodeXY1(new NodeXY20b(x, y));
        };
    }
}
