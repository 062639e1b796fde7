package io.verge.messages.translation;

import static io.verge.messages.translation.Measures.ZERO;

import io.verge.asn1.value.Datum;
import io.verge.messages.Edition;
import io.verge.messages.translation.Entry.Each;
import io.verge.messages.translation.Entry.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What sensors see of others: RSM and SSM, CPM, SDSM. */
final class PerceptionTopic {
    private static final String RSM = "rsmFrame.";
    private static final String SSM = "msgFrameExt.value:SensorSharingMsg.";
    private static final String EU = "payload.managementContainer.";
    private static final String AT = EU + "referencePosition.";
    private static final String WHO = "payload.cpmContainers";
    private static final String SEEN = WHO + "[containerId=5].containerData:PerceivedObjectContainer.";
    private static final String US = "value:SensorDataSharingMessage.";
    private static final Datum NOTHING = new Datum.OfStructure(Map.of());

    private PerceptionTopic() {}

    /** Into China's message of the first phase, which every vehicle there reads, and which has room for sixteen. */
    static Topic few() {
        List<Entry> entries = new ArrayList<>(message(RSM));
        entries.add(Row.of(Setting.TIME, "ms")
                .cn(Place.of(RSM + "participants[0].secMark", new ReadOnly(Moment.OF_MINUTE)))
                .eu(time())
                .us(sendingTime())
                .note("of an RSM that of the first participant"));
        entries.add(sender(Place.implied("rsu")));
        entries.add(objects(RSM + "participants", ""));
        return topic("Road users perceived by the roadside", "RSM", entries);
    }

    /** Into China's message of the second phase. */
    static Topic many() {
        List<Entry> entries = new ArrayList<>(message(SSM));
        entries.add(Row.of("which message", "").cn(Place.constant("msgFrameExt.messageId", Datum.OfInteger.of(12))));
        entries.add(Row.of(Setting.TIME, "ms")
                .cn(Place.of(SSM + "secMark", Moment.OF_MINUTE).or(65_535))
                .eu(time())
                .us(sendingTime()));
        entries.add(sender(Place.of(SSM + "equipmentType", Words.same("unknown", "rsu", "obu", "vru"))
                .or("unknown")));
        entries.add(objects(SSM + "participants", "ptc."));
        return topic("Road users perceived by anybody", "SSM", entries);
    }

    private static Topic topic(String name, String cn, List<Entry> entries) {
        return new Topic(
                name,
                Map.of(
                        Region.CN, new Topic.Message(Edition.CN, cn, "MessageFrame"),
                        Region.EU, new Topic.Message(Edition.EU_RELEASE2, "CPM", "CollectivePerceptionMessage"),
                        Region.US, new Topic.Message(Edition.US, "SDSM", "MessageFrame")),
                entries,
                List.of());
    }

    private static Place time() {
        return Place.of(EU + "referenceTime", new Timestamp()).orArbitrary(ZERO);
    }

    private static Place sendingTime() {
        return Place.of(US + "sDSMTimeStamp", new DateTime()).orUnavailable(NOTHING);
    }

    private static List<Entry> message(String cn) {
        String ellipse = AT + "positionConfidenceEllipse.";
        String refPos = cn.equals(SSM) ? cn + "sensorPos." : cn + "refPos.";
        return List.of(
                Row.of("kind of message", "")
                        .eu(Place.constant("header.messageId", Datum.OfInteger.of(14)))
                        .us(Place.constant("messageId", Datum.OfInteger.of(41))),
                Row.of("who tells it", "")
                        .eu(Place.constant(WHO + "[containerId=2].containerData:OriginatingRsuContainer", NOTHING)),
                Row.of("orientation of the sender", "degree")
                        .eu(Place.filled(
                                WHO
                                        + "[containerId=1].containerData:OriginatingVehicleContainer.orientationAngle.value",
                                Datum.OfInteger.of(3601))),
                Row.of("bound of the orientation of the sender", "degree")
                        .eu(Place.filled(
                                WHO
                                        + "[containerId=1].containerData:OriginatingVehicleContainer.orientationAngle.confidence",
                                Datum.OfInteger.of(127))),
                Row.of("version", "").eu(Place.constant("header.protocolVersion", Datum.OfInteger.of(2))),
                Row.of("count of messages", "")
                        .cn(Place.of(cn + "msgCnt", Scaled.of("1", 0, 127)).orArbitrary(ZERO))
                        .us(Place.of(US + "msgCnt", Scaled.of("1", 0, 127)).orArbitrary(ZERO)),
                Row.of("name of the station", "")
                        .cn(Place.of(cn + "id", Identity.EIGHT_OCTETS))
                        .eu(Place.of("header.stationId", Identity.NUMBER))
                        .us(Place.of(US + "sourceID", Identity.FOUR_OCTETS)),
                Measures.latitude(refPos + "lat", AT + "latitude", US + "refPos.lat")
                        .note("of the place that the road users are told from"),
                Measures.longitude(refPos + "long", AT + "longitude", US + "refPos.long"),
                Row.of("elevation", "m")
                        .cn(Place.of(refPos + "elevation", Measures.ELEVATION))
                        .eu(Place.of(AT + "altitude.altitudeValue", Measures.ALTITUDE)
                                .or(800_001))
                        .us(Place.of(US + "refPos.elevation", Measures.ELEVATION))
                        .note("above the ellipsoid"),
                Row.of("bound of the elevation", "m")
                        .eu(Place.of(AT + "altitude.altitudeConfidence", Qualities.ALTITUDE)
                                .or(Qualities.UNAVAILABLE))
                        .us(Place.of(US + "refPosElConf", Qualities.ELEVATION)),
                axis("longer half axis of its error", ellipse + "semiMajorConfidence", US + "refPosXYConf.semiMajor"),
                axis("shorter half axis of its error", ellipse + "semiMinorConfidence", US + "refPosXYConf.semiMinor"),
                Row.of("orientation of the longer half axis", "degree")
                        .eu(Place.of(ellipse + "semiMajorOrientation", Measures.TENTHS)
                                .or(3601))
                        .us(Place.of(US + "refPosXYConf.orientation", Measures.AXIS_ORIENTATION)
                                .or(65_535))
                        .note("clockwise from north"));
    }

    private static Row axis(String meaning, String eu, String us) {
        return Row.of(meaning, "m")
                .eu(Place.of(eu, Measures.ELLIPSE).or(4095))
                .us(Place.of(us, Measures.AXIS).or(255))
                .note(Measures.DEVIATIONS);
    }

    private static Row sender(Place cn) {
        String vehicle = WHO + "[containerId=1].";
        return Row.of("kind of the sender", "")
                .cn(cn)
                .eu(
                        Place.of(WHO + "[containerId=2].containerId", Words.numbers("", "2=rsu")),
                        Place.of(vehicle + "containerId", Words.numbers("", "1=obu")))
                .us(Place.of(US + "equipmentType", Words.same("unknown", "rsu", "obu", "vru"))
                        .or("unknown"));
    }

    private static Each objects(String list, String participant) {
        return new Each(
                "road users",
                Map.of(
                        Region.CN, list,
                        Region.EU, SEEN + "perceivedObjects",
                        Region.US, US + "objects"),
                Map.of(Region.EU, SEEN + "numberOfPerceivedObjects"),
                PerceivedRows.of(participant));
    }
}
