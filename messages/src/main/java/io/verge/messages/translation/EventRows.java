package io.verge.messages.translation;

import static io.verge.messages.translation.Measures.ZERO;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Entry.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An event: of RSI an RTE, of TIM a frame of an advisory, the whole of a DENM. */
final class EventRows {
    private static final String EU = "denm.management.";
    private static final String SITUATION = "denm.situation.";
    private static final String AT = EU + "eventPosition.";
    private static final String REGION = "regions[0].";
    private static final String CIRCLE = REGION + "description.geometry.circle.";
    private static final String SAID = "content.advisory";
    private static final String EVERYWHERE = "1".repeat(16);
    private static final int FOR_EVER = 32_000;
    private static final long MINUTE = 60_000;
    private static final String IN_FORCE = "in force";

    private EventRows() {}

    static List<Entry> all() {
        List<Entry> rows = new ArrayList<>();
        rows.addAll(event());
        rows.addAll(times());
        rows.addAll(place());
        rows.addAll(filled());
        return rows;
    }

    private static List<Entry> event() {
        return List.of(
                Row.of("whether it is so", "")
                        .cn(Place.implied(IN_FORCE))
                        .eu(
                                Place.of(
                                        EU + "termination",
                                        Words.of("", "isCancellation=cancelled", "isNegation=negated")),
                                Place.implied(IN_FORCE))
                        .us(Place.implied(IN_FORCE))
                        .asEssential(),
                Row.of("number of the event", "")
                        .cn(Place.of("rteId", new LowBits(256)).orArbitrary(ZERO))
                        .eu(Place.of(EU + "actionID.sequenceNumber", new LowBits(65_536))
                                .orArbitrary(ZERO))
                        .us(Place.of("msgId.furtherInfoID", new OctetNumber(2, 0))
                                .orUnavailable(new Datum.OfOctets("0000"))),
                Row.of("kind of event", "")
                        .cn(Place.of("eventType", EventKinds.CN).or(0))
                        .eu(Place.of(
                                List.of(SITUATION + "eventType.causeCode", SITUATION + "eventType.subCauseCode"),
                                EventKinds.EU))
                        .us(Place.of(SAID + "[0].item.itis", EventKinds.US))
                        .note(EventKinds.SOURCE)
                        .asEssential(Region.EU),
                Row.of("what has happened", "")
                        .cn(
                                Place.of("eventType", new ReadOnly(EventKinds.CN)),
                                Place.of("description.textString", new ReadOnly(new Spelt(512))))
                        .eu(Place.of(
                                List.of(SITUATION + "eventType.causeCode", SITUATION + "eventType.subCauseCode"),
                                new ReadOnly(EventKinds.EU)))
                        .us(Place.of(List.of(), new Told("its kind, or in words")))
                        .asEssential(Region.US),
                Row.of("description", "")
                        .cn(Place.of("description.textString", new Spelt(512)))
                        .us(
                                Place.of(SAID + "[0].item.text", new Spelt(500)),
                                Place.of(SAID + "[1].item.text", new Spelt(500))),
                Row.of("priority", "")
                        .cn(Place.of("priority", new OctetNumber(1, 5)))
                        .us(Place.of("priority", Scaled.of("1", 0, 7)).orArbitrary(ZERO))
                        .note("7 is the most urgent"),
                Row.of("confidence", "%")
                        .cn(Place.of("eventConfidence", Scaled.of("0.5", 0, 200)))
                        .eu(Place.of(SITUATION + "informationQuality", Scaled.of("14.2857142857", 1, 7, 0))
                                .or(0)));
    }

    private static List<Entry> times() {
        MinuteOfYear minute = new MinuteOfYear();
        SaidByDefault now = new SaidByDefault(minute, Duration.ZERO);
        String detection = EU + "detectionTime";
        return List.of(
                Row.of(Lasting.START, "ms")
                        .cn(Place.of("timeDetails.startTime", minute), Place.of(List.of(), now))
                        .eu(Place.of(detection, new Timestamp()).orArbitrary(ZERO))
                        .us(
                                Place.of(List.of("startTime", "startYear"), minute)
                                        .or(527_040),
                                Place.of("startTime", new ReadOnly(minute)))
                        .note("of a DENM its detection"),
                Row.of("end of the event", "ms")
                        .cn(Place.of("timeDetails.endTime", minute))
                        .eu(
                                Place.of(
                                        List.of(EU + "validityDuration", detection),
                                        new Lasting(new Timestamp(), 1000, 86_400)),
                                Place.of(detection, new SaidByDefault(new Timestamp(), Duration.ofMinutes(10))))
                        .us(
                                Place.of(
                                                List.of("durationTime", "startTime", "startYear"),
                                                new Lasting(minute, MINUTE, FOR_EVER - 1))
                                        .orArbitrary(Datum.OfInteger.of(FOR_EVER)),
                                Place.of(
                                        List.of("durationTime", "startTime"),
                                        new Lasting(minute, MINUTE, FOR_EVER - 1)))
                        .note("a DENM that does not say it ends after ten minutes"));
    }

    private static List<Entry> place() {
        List<String> eu = List.of(AT + "latitude", AT + "longitude");
        Bounds distances = Bounds.of(
                "lessThan50m=50",
                "lessThan100m=100",
                "lessThan200m=200",
                "lessThan500m=500",
                "lessThan1000m=1000",
                "lessThan5km=5000",
                "lessThan10km=10000");
        return List.of(
                Row.of("place", "degree")
                        .cn(
                                Place.of("eventPos.offsetLL", new NarrowOffset()),
                                Place.of("referencePaths[0].activePath[0].offsetLL", new ReadOnly(new NarrowOffset())),
                                Place.of(List.of(), new AtReference()))
                        .eu(Place.of(eu, new Absolute()).or(Measures.NO_LATITUDE))
                        .us(
                                Place.of(List.of(CIRCLE + "center.lat", CIRCLE + "center.long"), new Absolute())
                                        .or(Measures.NO_LATITUDE),
                                Place.of(
                                        List.of(REGION + "anchor.lat", REGION + "anchor.long"),
                                        new ReadOnly(new Absolute())))
                        .note(
                                "from the reference; where China tells none, where the first path to it begins, else the reference itself")
                        .asEssential(Region.US),
                Row.of("longitude of the place", "")
                        .eu(Place.filled(AT + "longitude", Datum.OfInteger.of(Measures.NO_LONGITUDE)))
                        .us(Place.filled(CIRCLE + "center.long", Datum.OfInteger.of(Measures.NO_LONGITUDE))),
                Row.of("radius", "m")
                        .cn(Place.of("eventRadius", Scaled.of("0.1", 0, 65_535)))
                        .eu(Place.of(EU + "relevanceDistance", distances))
                        .us(Place.of(List.of(CIRCLE + "radius", CIRCLE + "units"), new Radius())
                                .orArbitrary(ZERO)),
                Row.of("unit of the radius", "").us(Place.filled(CIRCLE + "units", new Datum.OfEnumerated("meter"))));
    }

    /** What only one of them has room for. */
    private static List<Entry> filled() {
        Datum none = Datum.OfInteger.of(0);
        String ellipse = AT + "positionConfidenceEllipse.";
        List<Entry> rows = new ArrayList<>(List.of(
                Row.of("source", "").cn(Place.filled("eventSource", new Datum.OfEnumerated("unknown"))),
                Row.of("elevation", "").eu(Place.filled(AT + "altitude.altitudeValue", Datum.OfInteger.of(800_001))),
                Row.of("bound of the elevation", "")
                        .eu(Place.filled(
                                AT + "altitude.altitudeConfidence", new Datum.OfEnumerated(Qualities.UNAVAILABLE))),
                Row.of("longer half axis", "")
                        .eu(Place.filled(ellipse + "semiMajorConfidence", Datum.OfInteger.of(4095))),
                Row.of("shorter half axis", "")
                        .eu(Place.filled(ellipse + "semiMinorConfidence", Datum.OfInteger.of(4095))),
                Row.of("orientation of the longer half axis", "")
                        .eu(Place.filled(ellipse + "semiMajorOrientation", Datum.OfInteger.of(3601))),
                Row.of("kind of information", "").us(Place.filled("frameType", new Datum.OfEnumerated("advisory"))),
                Row.of("directions it is for", "")
                        .us(Place.filled(REGION + "description.geometry.direction", new Datum.OfBits(EVERYWHERE)))));
        for (int i = 1; i <= 4; i++) {
            rows.add(Row.of("permission " + i, "").us(Place.constant("doNotUse" + i, none)));
        }
        return rows;
    }
}
