package io.verge.messages.translation;

import static io.verge.messages.translation.Measures.ZERO;

import io.verge.asn1.value.Datum;
import io.verge.messages.Edition;
import io.verge.messages.translation.Entry.Each;
import io.verge.messages.translation.Entry.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the roadside warns of: RSI, DENM, TIM. A DENM is one event. */
final class EventTopic {
    private static final String CN = "rsiFrame.";
    private static final String EU = "denm.management.";
    private static final String US = "value:TravelerInformation.";
    private static final String US_FIRST = US + "dataFrames[0].regions[0].";

    private EventTopic() {}

    static Topic topic() {
        List<Entry> entries = new ArrayList<>(message());
        entries.addAll(reference());
        entries.add(new Each(
                "events",
                Map.of(Region.CN, CN + "rtes", Region.EU, "", Region.US, US + "dataFrames"),
                EventRows.all()));
        return new Topic(
                "Events",
                Map.of(
                        Region.CN, new Topic.Message(Edition.CN, "RSI", "MessageFrame"),
                        Region.EU, new Topic.Message(Edition.EU_RELEASE1, "DENM", "DENM"),
                        Region.US, new Topic.Message(Edition.US, "TIM", "MessageFrame")),
                entries,
                List.of());
    }

    private static List<Entry> message() {
        Scaled count = Scaled.of("1", 0, 127);
        return List.of(
                Row.of("which message", "")
                        .eu(Place.constant("header.messageID", Datum.OfInteger.of(1)))
                        .us(Place.constant("messageId", Datum.OfInteger.of(31))),
                Row.of("version", "").eu(Place.constant("header.protocolVersion", Datum.OfInteger.of(2))),
                Row.of("count of messages", "")
                        .cn(Place.of(CN + "msgCnt", count).orArbitrary(ZERO))
                        .us(Place.of(US + "msgCnt", count).orArbitrary(ZERO)),
                Row.of("name of the station", "")
                        .cn(Place.of(CN + "id", Identity.EIGHT_OCTETS)
                                .orArbitrary(new Datum.OfOctets("0000000000000000")))
                        .eu(Place.of("header.stationID", Identity.NUMBER).orArbitrary(ZERO)),
                Row.of("station that began to tell of it", "")
                        .cn(Place.of(CN + "id", new ReadOnly(Identity.EIGHT_OCTETS)))
                        .eu(Place.of(EU + "actionID.originatingStationID", Identity.NUMBER)
                                .orArbitrary(ZERO)),
                Row.of("kind of the station", "")
                        .cn(Place.implied("rsu"))
                        .eu(Place.of(EU + "stationType", Words.numbers("0", "15=rsu"))
                                .or(0)),
                Row.of(Setting.TIME, "ms")
                        .cn(Place.of(CN + "moy", new MinuteOfYear()))
                        .eu(Place.of(EU + "referenceTime", new Timestamp()).orArbitrary(ZERO))
                        .us(Place.of(US + "timeStamp", new MinuteOfYear())));
    }

    private static List<Entry> reference() {
        return List.of(
                place("latitude", "lat", "latitude", Measures.LATITUDE, Measures.NO_LATITUDE),
                place("longitude", "long", "longitude", Measures.LONGITUDE, Measures.NO_LONGITUDE));
    }

    /** China tells all places from one; elsewhere that of the first event stands for it. */
    private static Row place(String meaning, String name, String eu, Scaled degrees, long unavailable) {
        return Row.of(meaning, "degree")
                .cn(Place.of(CN + "refPos." + name, degrees).or(unavailable))
                .eu(Place.of(EU + "eventPosition." + eu, new ReadOnly(degrees)))
                .us(
                        Place.of(US_FIRST + "description.geometry.circle.center." + name, new ReadOnly(degrees)),
                        Place.of(US_FIRST + "anchor." + name, new ReadOnly(degrees)))
                .note("of the place that China tells the events from: elsewhere that of the first event");
    }
}
