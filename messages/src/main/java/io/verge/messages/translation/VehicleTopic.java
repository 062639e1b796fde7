package io.verge.messages.translation;

import static io.verge.messages.translation.Measures.ZERO;
import static io.verge.messages.translation.Measures.quality;

import io.verge.asn1.value.Datum;
import io.verge.messages.Edition;
import io.verge.messages.translation.Entry.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a vehicle says of itself: BSM, CAM, BSM. */
final class VehicleTopic {
    private static final String CN = "bsmFrame.";
    private static final String EU = "cam.camParameters.";
    private static final String FAST = EU + "highFrequencyContainer.basicVehicleContainerHighFrequency.";
    private static final String SLOW = EU + "lowFrequencyContainer.basicVehicleContainerLowFrequency.";
    private static final String AT = EU + "basicContainer.referencePosition.";
    private static final String US = "value:BasicSafetyMessage.";
    private static final String CORE = US + "coreData.";
    private static final String SAFETY = US + "partII[partII-Id=0].partII-Value:VehicleSafetyExtensions.";
    private static final String MORE = US + "partII[partII-Id=2].partII-Value:SupplementalVehicleExtensions.";
    private static final Datum.OfEnumerated UNAVAILABLE = new Datum.OfEnumerated("unavailable");
    private static final long NO_CONFIDENCE = 127;
    private static final Datum.OfInteger NO_ACCELERATION_CONFIDENCE = Datum.OfInteger.of(102);

    private VehicleTopic() {}

    static Topic topic() {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(message());
        entries.addAll(position());
        entries.addAll(motion());
        entries.addAll(brakes());
        entries.addAll(body());
        entries.addAll(extensions());
        entries.addAll(EmergencyRows.entries());
        return new Topic(
                "A vehicle",
                Map.of(
                        Region.CN, new Topic.Message(Edition.CN, "BSM", "MessageFrame"),
                        Region.EU, new Topic.Message(Edition.EU_RELEASE1, "CAM", "CAM"),
                        Region.US, new Topic.Message(Edition.US, "BSM", "MessageFrame")),
                entries,
                List.of(Region.EU));
    }

    private static List<Entry> message() {
        return List.of(
                Row.of("which message", "")
                        .eu(Place.constant("header.messageID", Datum.OfInteger.of(2)))
                        .us(Place.constant("messageId", Datum.OfInteger.of(20))),
                Row.of("version", "").eu(Place.constant("header.protocolVersion", Datum.OfInteger.of(2))),
                Row.of("count of messages", "")
                        .cn(Place.of(CN + "msgCnt", Scaled.of("1", 0, 127)).orArbitrary(ZERO))
                        .us(Place.of(CORE + "msgCnt", Scaled.of("1", 0, 127)).orArbitrary(ZERO)),
                Row.of("name of the station", "")
                        .cn(Place.of(CN + "id", Identity.EIGHT_OCTETS))
                        .eu(Place.of("header.stationID", Identity.NUMBER))
                        .us(Place.of(CORE + "id", Identity.FOUR_OCTETS)),
                Row.of("time of the position", "ms")
                        .cn(Place.of(CN + "secMark", Moment.OF_MINUTE).or(65_535))
                        .eu(Place.of("cam.generationDeltaTime", Moment.GENERATION_DELTA_TIME)
                                .orArbitrary(ZERO))
                        .us(Place.of(CORE + "secMark", Moment.OF_MINUTE).or(65_535))
                        .note("the moment nearest to the time given"));
    }

    private static List<Entry> position() {
        String ellipse = AT + "positionConfidenceEllipse.";
        String centre = "of the vehicle's centre; of a CAM the middle of its front, moved by half of the length along"
                + " the heading where both are known";
        return List.of(
                Measures.latitude(CN + "pos.lat", AT + "latitude", CORE + "lat").note(centre),
                Measures.longitude(CN + "pos.long", AT + "longitude", CORE + "long")
                        .note(centre),
                Measures.elevation(CN + "pos.elevation", AT + "altitude.altitudeValue", CORE + "elev"),
                Row.of("bound of the elevation", "m")
                        .cn(Place.of(CN + "posConfidence.elevation", Qualities.ELEVATION))
                        .eu(Place.of(AT + "altitude.altitudeConfidence", Qualities.ALTITUDE)
                                .orUnavailable(UNAVAILABLE)),
                Row.of("bound of the position", "").cn(Place.filled(CN + "posConfidence.pos", UNAVAILABLE)),
                Measures.axis(
                        "longer half axis of the position's error",
                        CN + "posAccuracy.semiMajor",
                        ellipse + "semiMajorConfidence",
                        CORE + "accuracy.semiMajor"),
                Measures.axis(
                        "shorter half axis of the position's error",
                        CN + "posAccuracy.semiMinor",
                        ellipse + "semiMinorConfidence",
                        CORE + "accuracy.semiMinor"),
                Measures.axisOrientation(
                        CN + "posAccuracy.orientation",
                        ellipse + "semiMajorOrientation",
                        CORE + "accuracy.orientation"));
    }

    private static List<Entry> motion() {
        Words gears = Words.same("unavailable", "neutral", "park", "forwardGears", "reverseGears");
        return List.of(
                Row.of("drive direction", "")
                        .cn(Place.of(CN + "transmission", gears).or("unavailable"))
                        .eu(Place.of(
                                        FAST + "driveDirection",
                                        Words.of("unavailable", "forward=forwardGears", "backward=reverseGears"))
                                .or("unavailable"))
                        .us(Place.of(CORE + "transmission", gears).or("unavailable")),
                Measures.speed(CN + "speed", FAST + "speed.speedValue", CORE + "speed"),
                Row.of("bound of the speed", "m/s")
                        .cn(Place.of(CN + "motionCfd.speedCfd", Qualities.SPEED))
                        .eu(Place.of(FAST + "speed.speedConfidence", Qualities.COUNTED_SPEED)
                                .or(NO_CONFIDENCE)),
                Measures.heading(CN + "heading", FAST + "heading.headingValue", CORE + "heading"),
                Row.of("bound of the heading", "degree")
                        .cn(Place.of(CN + "motionCfd.headingCfd", Qualities.HEADING))
                        .eu(Place.of(FAST + "heading.headingConfidence", Qualities.COUNTED_HEADING)
                                .or(NO_CONFIDENCE)),
                Row.of("angle of the steering wheel", "degree")
                        .cn(Place.of(CN + "angle", Scaled.of("1.5", -126, 126, 127)))
                        .eu(Place.of(
                                FAST + "steeringWheelAngle.steeringWheelAngleValue", Scaled.of("-1.5", -511, 511, 512)))
                        .us(Place.of(CORE + "angle", Scaled.of("1.5", -126, 126, 127))
                                .or(127))
                        .note("to the right; ETSI counts to the left"),
                Row.of("bound of the angle of the steering wheel", "degree")
                        .cn(Place.of(CN + "motionCfd.steerCfd", Qualities.STEERING))
                        .eu(Place.of(
                                        FAST + "steeringWheelAngle.steeringWheelAngleConfidence",
                                        Qualities.COUNTED_STEERING)
                                .or(NO_CONFIDENCE)
                                .beside(FAST + "steeringWheelAngle.steeringWheelAngleValue")),
                Measures.acceleration(
                        CN + "accelSet.long",
                        FAST + "longitudinalAcceleration.longitudinalAccelerationValue",
                        CORE + "accelSet.long"),
                quality(
                        "confidence of the acceleration",
                        FAST + "longitudinalAcceleration.longitudinalAccelerationConfidence",
                        NO_ACCELERATION_CONFIDENCE),
                Measures.lateralAcceleration(
                        CN + "accelSet.lat",
                        FAST + "lateralAcceleration.lateralAccelerationValue",
                        CORE + "accelSet.lat"),
                quality(
                        "confidence of the lateral acceleration",
                        FAST + "lateralAcceleration.lateralAccelerationConfidence",
                        NO_ACCELERATION_CONFIDENCE),
                Measures.verticalAcceleration(CN + "accelSet.vert", CORE + "accelSet.vert"),
                Measures.yawRate(CN + "accelSet.yaw", FAST + "yawRate.yawRateValue", CORE + "accelSet.yaw"),
                quality("confidence of the yaw rate", FAST + "yawRate.yawRateConfidence", UNAVAILABLE),
                quality("curvature", FAST + "curvature.curvatureValue", Datum.OfInteger.of(1023)),
                quality("confidence of the curvature", FAST + "curvature.curvatureConfidence", UNAVAILABLE),
                quality("how the curvature was found", FAST + "curvatureCalculationMode", UNAVAILABLE));
    }

    private static List<Entry> brakes() {
        Bits wheels = new Bits(List.of("", "leftFront", "leftRear", "rightFront", "rightRear"), 5, true);
        Words engaged = Words.same("unavailable", "off", "on", "engaged");
        Words on = Words.same("unavailable", "off", "on");
        return List.of(
                Row.of("brakes that are applied", "")
                        .cn(Place.of(CN + "brakes.wheelBrakes", wheels))
                        .us(Place.of(CORE + "brakes.wheelBrakes", wheels).orUnavailable(new Datum.OfBits("10000"))),
                brake("traction control", "traction", engaged),
                brake("antilock brakes", "abs", engaged),
                brake("stability control", "scs", engaged),
                brake("brake boost", "brakeBoost", on),
                brake("auxiliary brakes", "auxBrakes", on),
                Row.of("brakes", "").cn(Place.constant(CN + "brakes", new Datum.OfStructure(Map.of()))));
    }

    private static Row brake(String meaning, String name, Words words) {
        return Row.of(meaning, "")
                .cn(Place.of(CN + "brakes." + name, words))
                .us(Place.of(CORE + "brakes." + name, words).or("unavailable"));
    }

    private static List<Entry> body() {
        Scaled height = Scaled.of("0.05", 1, 127, 0);
        Words stationTypes = Words.numbers(
                "0", "1=82", "2=85", "3<47", "4=40", "5=10", "6=50", "7=20", "8=25", "9=93", "10=1", "11=56", "15=90",
                "5<11", "7<21", "8<26", "8<27", "8<28", "8<29", "8<30", "8<31", "8<32", "8<33", "8<34", "8<35", "4<41",
                "4<42", "4<43", "4<44", "4<45", "4<46", "4<48", "6<51", "6<52", "6<53", "6<54", "6<55", "6<57", "10<58",
                "10<60", "10<61", "10<62", "10<63", "10<64", "10<65", "10<66", "10<67", "10<68", "10<69", "15<91",
                "15<92");
        return List.of(
                size("width", CN + "size.width", FAST + "vehicleWidth", CORE + "size.width", 1023, 61),
                size(
                        "length",
                        CN + "size.length",
                        FAST + "vehicleLength.vehicleLengthValue",
                        CORE + "size.length",
                        4095,
                        1022),
                quality("trailer", FAST + "vehicleLength.vehicleLengthConfidenceIndication", UNAVAILABLE),
                Row.of("height", "m")
                        .cn(Place.of(CN + "size.height", height))
                        .us(Place.of(MORE + "vehicleData.height", height)),
                Row.of("kind of vehicle", "")
                        .cn(Place.of(CN + "vehicleClass.classification", new Code(0))
                                .or(0))
                        .eu(Place.of(EU + "basicContainer.stationType", stationTypes)
                                .or(0))
                        .us(Place.of(MORE + "classification", new Code(0)))
                        .note("by the numbers of BasicVehicleClass; a station type stands for a group of them"));
    }

    private static Row size(String meaning, String cn, String eu, String us, int greatest, int euGreatest) {
        return Row.of(meaning, "m")
                .cn(Place.of(cn, Scaled.of("0.01", 1, greatest, 0)).orArbitrary(ZERO))
                .eu(Place.of(eu, Scaled.of("0.1", 1, euGreatest, euGreatest + 1))
                        .or(euGreatest + 1))
                .us(Place.of(us, Scaled.of("0.01", 1, greatest, 0)).or(0));
    }

    private static List<Entry> extensions() {
        Bits events = new Bits(
                List.of(
                        "eventHazardLights",
                        "eventStopLineViolation",
                        "eventABSactivated",
                        "eventTractionControlLoss",
                        "eventStabilityControlactivated",
                        "eventHazardousMaterials",
                        "",
                        "eventHardBraking",
                        "eventLightsChanged",
                        "eventWipersChanged",
                        "eventFlatTire",
                        "eventDisabledVehicle",
                        "eventAirBagDeployment"),
                13,
                false);
        Bits lights = new Bits(
                List.of(
                        "lowBeamHeadlightsOn",
                        "highBeamHeadlightsOn",
                        "leftTurnSignalOn",
                        "rightTurnSignalOn",
                        "hazardSignalOn",
                        "automaticLightControlOn",
                        "daytimeRunningLightsOn",
                        "fogLightOn",
                        "parkingLightsOn"),
                9,
                false);
        Bits euLights = new Bits(
                List.of(
                        "lowBeamHeadlightsOn",
                        "highBeamHeadlightsOn",
                        "leftTurnSignalOn",
                        "rightTurnSignalOn",
                        "daytimeRunningLightsOn",
                        "reverseLightOn",
                        "fogLightOn",
                        "parkingLightsOn"),
                8,
                false);
        Scaled radius = Scaled.of("0.1", -32_767, 32_767);
        Scaled confidence = Scaled.of("0.5", 0, 200);
        return List.of(
                Row.of("events", "")
                        .cn(Place.of(CN + "safetyExt.events", events))
                        .us(Place.of(SAFETY + "events", events)),
                Row.of("exterior lights", "")
                        .cn(Place.of(CN + "safetyExt.lights", lights))
                        .eu(Place.of(SLOW + "exteriorLights", euLights).orArbitrary(new Datum.OfBits("00000000")))
                        .us(Place.of(SAFETY + "lights", lights)),
                Row.of("path so far", "").eu(Place.constant(SLOW + "pathHistory", new Datum.OfList(List.of()))),
                Row.of("radius of the path ahead", "m")
                        .cn(Place.of(CN + "safetyExt.pathPrediction.radiusOfCurve", radius))
                        .us(Place.of(SAFETY + "pathPrediction.radiusOfCurve", radius))
                        .note("to the right; 3276.7 m straight on"),
                Row.of("confidence of the path ahead", "%")
                        .cn(Place.of(CN + "safetyExt.pathPrediction.confidence", confidence))
                        .us(Place.of(SAFETY + "pathPrediction.confidence", confidence)),
                Crumbs.path(
                        CN + "safetyExt.pathHistory.crumbData",
                        SLOW + "pathHistory",
                        SAFETY + "pathHistory.crumbData"));
    }
}
