package io.verge.messages.translation;

import static io.verge.messages.translation.Measures.ZERO;
import static io.verge.messages.translation.Measures.quality;

import io.verge.asn1.value.Datum;
import io.verge.messages.Edition;
import io.verge.messages.translation.Entry.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person on foot or on a bicycle says: PSM, VAM, PSM. */
final class PersonTopic {
    private static final String FRAME = "msgFrameExt.";
    private static final String CN = FRAME + "value:PersonalSafetyMessage.";
    private static final String EU = "vam.vamParameters.";
    private static final String FAST = EU + "vruHighFrequencyContainer.";
    private static final String AT = EU + "basicContainer.referencePosition.";
    private static final String US = "value:PersonalSafetyMessage.";
    private static final Datum.OfEnumerated UNAVAILABLE = new Datum.OfEnumerated("unavailable");
    private static final Datum.OfInteger NO_CONFIDENCE = Datum.OfInteger.of(127);

    private PersonTopic() {}

    static Topic topic() {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(message());
        entries.addAll(position());
        entries.addAll(motion());
        entries.addAll(person());
        return new Topic(
                "A person",
                Map.of(
                        Region.CN, new Topic.Message(Edition.CN, "PSM", "MessageFrame"),
                        Region.EU, new Topic.Message(Edition.EU_RELEASE2, "VAM", "VAM"),
                        Region.US, new Topic.Message(Edition.US, "PSM", "MessageFrame")),
                entries,
                List.of());
    }

    private static List<Entry> message() {
        return List.of(
                Row.of("which message", "")
                        .cn(Place.constant(FRAME + "messageId", Datum.OfInteger.of(15)))
                        .eu(Place.constant("header.messageId", Datum.OfInteger.of(16)))
                        .us(Place.constant("messageId", Datum.OfInteger.of(32))),
                Row.of("version", "").eu(Place.constant("header.protocolVersion", Datum.OfInteger.of(3))),
                Row.of("count of messages", "")
                        .cn(Place.of(CN + "msgCnt", Scaled.of("1", 0, 127)).orArbitrary(ZERO))
                        .us(Place.of(US + "msgCnt", Scaled.of("1", 0, 127)).orArbitrary(ZERO)),
                Row.of("name of the station", "")
                        .cn(Place.of(CN + "id", Identity.EIGHT_OCTETS))
                        .eu(Place.of("header.stationId", Identity.NUMBER))
                        .us(Place.of(US + "id", Identity.FOUR_OCTETS)),
                Row.of("time of the position", "ms")
                        .cn(Place.of(CN + "secMark", Moment.OF_MINUTE).or(65_535))
                        .eu(Place.of("vam.generationDeltaTime", Moment.GENERATION_DELTA_TIME)
                                .orArbitrary(ZERO))
                        .us(Place.of(US + "secMark", Moment.OF_MINUTE).or(65_535))
                        .note("the moment nearest to the time given"));
    }

    private static List<Entry> position() {
        String ellipse = AT + "positionConfidenceEllipse.";
        return List.of(
                Measures.latitude(CN + "pos.lat", AT + "latitude", US + "position.lat"),
                Measures.longitude(CN + "pos.long", AT + "longitude", US + "position.long"),
                Measures.elevation(CN + "pos.elevation", AT + "altitude.altitudeValue", US + "position.elevation"),
                quality("confidence of the elevation", AT + "altitude.altitudeConfidence", UNAVAILABLE),
                Measures.axis(
                        "longer half axis of the position's error",
                        CN + "posAccuracy.semiMajor",
                        ellipse + "semiMajorAxisLength",
                        US + "accuracy.semiMajor"),
                Measures.axis(
                        "shorter half axis of the position's error",
                        CN + "posAccuracy.semiMinor",
                        ellipse + "semiMinorAxisLength",
                        US + "accuracy.semiMinor"),
                Measures.axisOrientation(
                        CN + "posAccuracy.orientation",
                        ellipse + "semiMajorAxisOrientation",
                        US + "accuracy.orientation"));
    }

    private static List<Entry> motion() {
        return List.of(
                Measures.speed(CN + "speed", FAST + "speed.speedValue", US + "speed"),
                quality("confidence of the speed", FAST + "speed.speedConfidence", NO_CONFIDENCE),
                Measures.heading(CN + "heading", FAST + "heading.value", US + "heading"),
                quality("confidence of the heading", FAST + "heading.confidence", NO_CONFIDENCE),
                Measures.acceleration(
                        CN + "accelSet.long",
                        FAST + "longitudinalAcceleration.longitudinalAccelerationValue",
                        US + "accelSet.long"),
                quality(
                        "confidence of the acceleration",
                        FAST + "longitudinalAcceleration.longitudinalAccelerationConfidence",
                        Datum.OfInteger.of(102)),
                Measures.lateralAcceleration(
                        CN + "accelSet.lat",
                        FAST + "lateralAcceleration.lateralAccelerationValue",
                        US + "accelSet.lat"),
                quality(
                        "confidence of the lateral acceleration",
                        FAST + "lateralAcceleration.lateralAccelerationConfidence",
                        Datum.OfInteger.of(102)),
                Measures.verticalAcceleration(CN + "accelSet.vert", US + "accelSet.vert"),
                Measures.yawRate(CN + "accelSet.yaw", FAST + "yawRate.yawRateValue", US + "accelSet.yaw"),
                quality("confidence of the yaw rate", FAST + "yawRate.yawRateConfidence", UNAVAILABLE));
    }

    private static List<Entry> person() {
        String who = CN + "non-motorData.";
        Words human =
                Words.same("unavailable", "otherTypes", "onFoot", "skateboard", "pushOrKickScooter", "wheelchair");
        Words animal = Words.same("unavailable", "otherTypes", "animalMounted", "animalDrawnCarriage");
        Words motor =
                Words.same("unavailable", "otherTypes", "wheelChair", "bicycle", "scooter", "selfBalancingDevice");
        Words attachments = Words.same(
                "unavailable", "stroller", "bicycleTrailer", "cart", "wheelchair", "otherWalkAssistAttachments", "pet");
        Bits use = new Bits(
                List.of(
                        "",
                        "other",
                        "idle",
                        "listeningToAudio",
                        "typing",
                        "calling",
                        "playingGames",
                        "reading",
                        "viewing"),
                9,
                true);
        Bits assistance = new Bits(List.of("", "otherType", "vision", "hearing", "movement", "cognition"), 6, true);
        Bits activities = new Bits(
                List.of(
                        "",
                        "workingOnRoad",
                        "settingUpClosures",
                        "respondingToEvents",
                        "directingTraffic",
                        "otherActivities"),
                6,
                true);
        return List.of(
                Row.of("kind of person", "")
                        .cn(Place.of(who + "basicType", kinds("aROADWORKER")).or("unavailable"))
                        .eu(Place.of(
                                        EU + "basicContainer.stationType",
                                        Words.numbers(
                                                "0", "1=aPEDESTRIAN", "2=aPEDALCYCLIST", "13=anANIMAL", "1<worker"))
                                .or(0))
                        .us(Place.of(US + "basicType", kinds("aPUBLICSAFETYWORKER"))
                                .or("unavailable"))
                        .note("a worker of either kind is a pedestrian to ETSI"),
                same("propulsion by the person", who + "propulsion.human", US + "propulsion.human", human),
                same("propulsion by an animal", who + "propulsion.animal", US + "propulsion.animal", animal),
                same("propulsion by a motor", who + "propulsion.motor", US + "propulsion.motor", motor),
                same(
                        "size of the group",
                        who + "clusterSize",
                        US + "clusterSize",
                        Words.same("unavailable", "small", "medium", "large")),
                same("what the person has along", who + "attachment", US + "attachment", attachments),
                same("use of the device", who + "personalExt.useState", US + "useState", use),
                same("assistance needed", who + "personalExt.assistType", US + "assistType", assistance),
                same("activity of a worker", who + "roadWorkerExt.activityType", US + "activityType", activities),
                Row.of("radius with all that is along", "m")
                        .cn(Place.of(CN + "overallRadius", Scaled.of("0.1", 0, 200))
                                .orArbitrary(ZERO)),
                Crumbs.path(
                        CN + "pathHistory.crumbData",
                        EU + "vruMotionPredictionContainer.pathHistory",
                        US + "pathHistory.crumbData"));
    }

    private static Words kinds(String worker) {
        return Words.of(
                "unavailable",
                "aPEDESTRIAN=aPEDESTRIAN",
                "aPEDALCYCLIST=aPEDALCYCLIST",
                worker + "=worker",
                "anANIMAL=anANIMAL");
    }

    private static Row same(String meaning, String cn, String us, Conversion conversion) {
        return Row.of(meaning, "").cn(Place.of(cn, conversion)).us(Place.of(us, conversion));
    }
}
