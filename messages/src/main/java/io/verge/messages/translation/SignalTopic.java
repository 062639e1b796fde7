package io.verge.messages.translation;

import static io.verge.messages.translation.Measures.ZERO;

import io.verge.asn1.value.Datum;
import io.verge.messages.Edition;
import io.verge.messages.translation.Entry.Alike;
import io.verge.messages.translation.Entry.Each;
import io.verge.messages.translation.Entry.Row;
import java.util.List;
import java.util.Map;

/** What lights show and until when: SPAT, SPATEM, SPAT. */
final class SignalTopic {
    private static final String CN = "spatFrame.";
    private static final String EU = "spat.";
    private static final String US = "value:SPAT.";
    private static final long NO_TIME = 36_001;
    private static final long NO_TIME_IN_AMERICA = 36_111;
    private static final Scaled MINUTE = Scaled.of("1", 0, 527_039, 527_040);
    private static final Scaled MILLIS = Scaled.of("1", 0, 60_999, 65_535);
    private static final Scaled NUMBER = Scaled.of("1", 0, 65_535);

    private SignalTopic() {}

    static Topic topic() {
        return new Topic(
                "Lights",
                Map.of(
                        Region.CN, new Topic.Message(Edition.CN, "SPAT", "MessageFrame"),
                        Region.EU, new Topic.Message(Edition.EU_RELEASE1, "SPATEM", "SPATEM"),
                        Region.US, new Topic.Message(Edition.US, "SPAT", "MessageFrame")),
                List.of(
                        Row.of("which message", "")
                                .eu(Place.constant("header.messageID", Datum.OfInteger.of(4)))
                                .us(Place.constant("messageId", Datum.OfInteger.of(19))),
                        Row.of("version", "").eu(Place.constant("header.protocolVersion", Datum.OfInteger.of(2))),
                        Row.of("name of the station", "")
                                .eu(Place.of("header.stationID", Identity.NUMBER)
                                        .orArbitrary(ZERO)),
                        Row.of("count of messages", "")
                                .cn(Place.of(CN + "msgCnt", Scaled.of("1", 0, 127))
                                        .orArbitrary(ZERO)),
                        same("minute of the year", "min", "moy", "timeStamp", MINUTE),
                        same("name", "", "name", "name", new Spelt(63)),
                        new Alike(
                                "additions of regions", Map.of(Region.EU, EU + "regional", Region.US, US + "regional")),
                        new Each(
                                "intersections",
                                Map.of(
                                        Region.CN, CN + "intersections",
                                        Region.EU, EU + "intersections",
                                        Region.US, US + "intersections"),
                                intersection())),
                List.of());
    }

    private static Row same(String meaning, String unit, String cn, String others, Conversion conversion) {
        return Row.of(meaning, unit)
                .cn(Place.of(CN + cn, conversion))
                .eu(Place.of(EU + others, conversion))
                .us(Place.of(US + others, conversion));
    }

    private static Row inside(String meaning, String unit, Place cn, Place others) {
        return Row.of(meaning, unit).cn(cn).eu(others).us(others);
    }

    private static List<Entry> intersection() {
        Bits status = new Bits(
                List.of(
                        "manualControlIsEnabled",
                        "stopTimeIsActivated",
                        "failureFlash",
                        "preemptIsActive",
                        "signalPriorityIsActive",
                        "fixedTimeOperation",
                        "trafficDependentOperation",
                        "standbyOperation",
                        "failureMode",
                        "off",
                        "recentMAPmessageUpdate",
                        "recentChangeInMAPassignedLanesIDsUsed",
                        "noValidMAPisAvailableAtThisTime",
                        "noValidSPATisAvailableAtThisTime",
                        "reserved14",
                        "reserved15"),
                16,
                false);
        Place revision = Place.of("revision", Scaled.of("1", 0, 127)).orArbitrary(ZERO);
        Place[] time = {
            Place.of(List.of("moy", "timeStamp"), new MinuteAndMillis()),
            Place.of("timeStamp", new ReadOnly(Moment.OF_MINUTE))
        };
        return List.of(
                Row.of(Setting.TIME, "ms").cn(time).eu(time).us(time).note("from which China counts down"),
                inside(
                        "region of the intersection",
                        "",
                        Place.of("intersectionId.region", NUMBER),
                        Place.of("id.region", NUMBER)),
                inside(
                        "number of the intersection",
                        "",
                        Place.of("intersectionId.id", NUMBER),
                        Place.of("id.id", NUMBER)),
                Row.of("revision", "").eu(revision).us(revision),
                inside("state of the controller", "", Place.of("status", status), Place.of("status", status)),
                inside("minute of the state", "min", Place.of("moy", MINUTE), Place.of("moy", MINUTE)),
                inside("time in the minute", "ms", Place.of("timeStamp", MILLIS), Place.of("timeStamp", MILLIS)),
                alike("name of the intersection", "name"),
                alike("lanes in use", "enabledLanes"),
                alike("queues", "maneuverAssistList"),
                alike("additions of regions", "regional"),
                new Each(
                        "movements",
                        Map.of(Region.CN, "phases", Region.EU, "states", Region.US, "states"),
                        List.of(
                                inside("signal group", "", Place.of("id", NUMBER), Place.of("signalGroup", NUMBER)),
                                alike("name of the movement", "movementName"),
                                alike("queues", "maneuverAssistList"),
                                alike("additions of regions", "regional"),
                                new Each(
                                        "states to come",
                                        Map.of(
                                                Region.CN, "phaseStates",
                                                Region.EU, "state-time-speed",
                                                Region.US, "state-time-speed"),
                                        state()))));
    }

    private static List<Entry> state() {
        Words lights = Words.of(
                "unavailable",
                "dark=dark",
                "flashing-red=flashing red",
                "red=red",
                "red<red and yellow",
                "flashing-green=flashing green",
                "permissive-green=permissive green",
                "protected-green=protected green",
                "yellow=yellow",
                "yellow<protected yellow",
                "flashing-yellow=flashing yellow");
        Words movements = Words.of(
                "unavailable",
                "dark=dark",
                "stop-Then-Proceed=flashing red",
                "stop-And-Remain=red",
                "pre-Movement=red and yellow",
                "permissive-Movement-Allowed=permissive green",
                "permissive-Movement-Allowed<flashing green",
                "protected-Movement-Allowed=protected green",
                "permissive-clearance=yellow",
                "protected-clearance=protected yellow",
                "caution-Conflicting-Traffic=flashing yellow");
        return List.of(
                inside(
                                "light",
                                "",
                                Place.of("light", lights).or("unavailable"),
                                Place.of("eventState", movements).or("unavailable"))
                        .note("China's yellow does not tell a right of way: permissive; red and yellow still is red"
                                + " there; its flashing green still is green elsewhere, the permissive one"),
                time("start", "startUTCTime", "startTime", "startTime", true, false),
                time("earliest end", "minEndUTCTime", "minEndTime", "minEndTime", false, true),
                time("latest end", "maxEndUTCTime", "maxEndTime", "maxEndTime", false, false),
                time("likely end", "likelyEndUTCTime", "likelyEndTime", "likelyTime", true, false),
                time("next start", "nextStartUTCTime", "nextStartTime", "nextTime", false, false),
                alike("probability of the likely end", "timing.confidence"),
                alike("speeds advised", "speeds"),
                alike("additions of regions", "regional"));
    }

    /** What Europe and America have in the same shape, and China has not so. */
    private static Alike alike(String meaning, String path) {
        return new Alike(meaning, Map.of(Region.EU, path, Region.US, path));
    }

    /** A time in tenths of the hour; China may count down to it instead. */
    private static Row time(
            String meaning, String utc, String counting, String others, boolean inChina, boolean elsewhere) {
        Scaled until36001 = Scaled.of("0.1", 0, 36_000, NO_TIME);
        Place cn = Place.of("timing.utcTiming." + utc, until36001);
        Place eu = Place.of("timing." + others, until36001);
        Place us = Place.of("timing." + others, Scaled.of("0.1", 0, 36_000, NO_TIME_IN_AMERICA));
        return Row.of(meaning, "s of the hour")
                .cn(inChina ? cn.or(NO_TIME) : cn, Place.of("timing.counting." + counting, new TimeLeft()))
                .eu(elsewhere ? eu.or(NO_TIME) : eu)
                .us(elsewhere ? us.or(NO_TIME_IN_AMERICA) : us);
    }
}
