package io.verge.edge.dissemination;

import io.verge.edge.runtime.FrameFormat;
import io.verge.road.Advisory;
import io.verge.road.Area;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The MQTT topics of a site: what goes out under which, and where frames come in. */
final class Topics {
    private static final String FRAMES = "verge/v1/frames/";
    private static final String MESSAGES = "verge/v1/messages/";
    static final String JSON = "verge/v1/advisory/";
    static final String PROTOBUF = "verge/v1/pb/advisory/";
    /** What tells of the whole site, of no station or tile. */
    private static final String SITE = "site";

    private final GeoReference reference;

    Topics(GeoReference reference) {
        this.reference = reference;
    }

    /** What is published under a topic, where it is one for frames. */
    static Optional<FrameFormat> format(String topic) {
        if (topic.startsWith(FRAMES)) {
            return Optional.of(FrameFormat.OBJECT_LIST);
        }
        for (FrameFormat format : FrameFormat.values()) {
            if (format != FrameFormat.OBJECT_LIST
                    && topic.startsWith(MESSAGES + format.name().toLowerCase(Locale.ROOT) + "/")) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** What the topics of a kind of message of a set begin with. */
    static String prefix(MessageSet set, MessageKind kind) {
        return set == MessageSet.VERGE ? PROTOBUF : "verge/v1/" + set.key() + "/" + set.name(kind) + "/";
    }

    /** Under which topic road users, signals or lanes go out. */
    static String ofSite(MessageSet set, MessageKind kind) {
        return prefix(set, kind) + SITE;
    }

    /** Under which topics an advisory goes out, to be put after {@link #JSON} or the prefix of a set. */
    List<String> of(Advisory advisory) {
        List<String> topics = new ArrayList<>();
        topics.add("site/" + advisory.hazard().type());
        advisory.recipients().stream()
                .mapToLong(Advisory.Recipient::stationId)
                .filter(station -> station != 0)
                .distinct()
                .forEach(station -> topics.add("station/" + Long.toUnsignedString(station)));
        quadkeys(advisory.area()).forEach(quadkey -> topics.add("tile/" + quadkey));
        return topics;
    }

    /** The tiles an area touches, seen from points of it no further apart than half a tile, and its corners. */
    private Set<String> quadkeys(Area area) {
        Set<String> quadkeys = new TreeSet<>();
        switch (area) {
            case Area.Circle circle -> cover(area, circle.centre(), circle.centre(), circle.radiusM(), quadkeys);
            case Area.Polygon polygon -> {
                double minX = Double.POSITIVE_INFINITY;
                double minY = Double.POSITIVE_INFINITY;
                double maxX = Double.NEGATIVE_INFINITY;
                double maxY = Double.NEGATIVE_INFINITY;
                for (Position corner : polygon.corners()) {
                    minX = Math.min(minX, corner.xM());
                    minY = Math.min(minY, corner.yM());
                    maxX = Math.max(maxX, corner.xM());
                    maxY = Math.max(maxY, corner.yM());
                }
                cover(area, new Position(minX, minY), new Position(maxX, maxY), 0, quadkeys);
            }
        }
        return quadkeys;
    }

    private void cover(Area area, Position southWest, Position northEast, double marginM, Set<String> quadkeys) {
        GeoPosition low = reference.toGeo(southWest.xM() - marginM, southWest.yM() - marginM);
        GeoPosition high = reference.toGeo(northEast.xM() + marginM, northEast.yM() + marginM);
        int firstColumn = Tiles.column(low.longitudeDeg());
        int lastColumn = Math.min(Tiles.column(high.longitudeDeg()), firstColumn + Tiles.MAX_ACROSS - 1);
        int firstRow = Tiles.row(high.latitudeDeg());
        int lastRow = Math.min(Tiles.row(low.latitudeDeg()), firstRow + Tiles.MAX_ACROSS - 1);
        for (int column = firstColumn; column <= lastColumn; column++) {
            for (int row = firstRow; row <= lastRow; row++) {
                Position centre = reference.toLocal(Tiles.at(column + 0.5, row + 0.5));
                Position corner = reference.toLocal(Tiles.at(column, row));
                if (area.reaches(centre.xM(), centre.yM(), centre.distanceM(corner))) {
                    quadkeys.add(Tiles.quadkey(column, row));
                }
            }
        }
    }
}
