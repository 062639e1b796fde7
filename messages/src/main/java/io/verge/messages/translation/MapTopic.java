package io.verge.messages.translation;

import static io.verge.messages.translation.Measures.ZERO;

import io.verge.asn1.value.Datum;
import io.verge.messages.Edition;
import io.verge.messages.translation.Entry.Alike;
import io.verge.messages.translation.Entry.Row;
import java.util.List;
import java.util.Map;

/** Lanes, and where they lead: MAPEM and MAP, which both hold what ISO/TS 19091 defines. */
final class MapTopic {
    private MapTopic() {}

    static Topic topic() {
        return new Topic(
                "Lanes",
                Map.of(
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
                                Map.of(Region.EU, "map", Region.US, "value:MapData"))),
                List.of());
    }
}
