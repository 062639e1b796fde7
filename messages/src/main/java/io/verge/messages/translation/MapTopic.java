package io.verge.messages.translation;

import static io.verge.messages.translation.Measures.ZERO;

import io.verge.asn1.value.Datum;
import io.verge.messages.Edition;
import io.verge.messages.translation.Entry.Alike;
import io.verge.messages.translation.Entry.Rebuilt;
import io.verge.messages.translation.Entry.Row;
import java.util.List;
import java.util.Map;

/**
 * Lanes, and where they lead: MAPEM and MAP, which both hold what ISO/TS 19091 defines, and China's MAP, which tells of nodes
 * and the links between them.
 */
final class MapTopic {
    private static final String CN = "mapFrame";
    private static final String EU = "map";
    private static final String US = "value:MapData";

    private MapTopic() {}

    static Topic topic() {
        return new Topic(
                "Lanes",
                Map.of(
                        Region.CN, new Topic.Message(Edition.CN, "MAP", "MessageFrame"),
                        Region.EU, new Topic.Message(Edition.EU_RELEASE1, "MAPEM", "MAPEM"),
                        Region.US, new Topic.Message(Edition.US, "MAP", "MessageFrame")),
                List.of(
                        Row.of("which message", "")
                                .eu(Place.constant("header.messageID", Datum.OfInteger.of(5)))
                                .us(Place.constant("messageId", Datum.OfInteger.of(18))),
                        Row.of("version", "").eu(Place.constant("header.protocolVersion", Datum.OfInteger.of(2))),
                        Row.of("name of the station", "")
                                .eu(Place.of("header.stationID", Identity.NUMBER)
                                        .orArbitrary(ZERO)),
                        new Alike(
                                "intersections, road segments, lanes and classes of users",
                                Map.of(Region.EU, EU, Region.US, US)),
                        new Alike("nodes, links and lanes, to China itself", Map.of(Region.CN, CN)),
                        new Rebuilt(
                                "lanes",
                                Region.CN,
                                Map.of(Region.CN, CN, Region.EU, EU, Region.US, US),
                                MapTopic::rebuild,
                                MapFields.ALL)),
                List.of());
    }

    private static void rebuild(Part source, Region from, Made target) {
        if (from == Region.CN) {
            NodesToIntersections.rebuild(source, target);
        } else {
            IntersectionsToNodes.rebuild(source, target);
        }
    }
}
