package io.verge.benchmarks.codec;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Europe's messages as JSON by X.697: a car, a warning, and what a roadside unit sees. */
final class EuropeanTexts {
    private static final String ELLIPSE =
            "{\"semiMajorConfidence\":95,\"semiMinorConfidence\":62,\"semiMajorOrientation\":1800}";

    private EuropeanTexts() {}

    /** A car's, with the way it came. */
    static String cam() {
        return """
                {"header":{"protocolVersion":2,"messageID":2,"stationID":3405691582},
                "cam":{"generationDeltaTime":48213,"camParameters":{
                "basicContainer":{"stationType":5,"referencePosition":%s},
                "highFrequencyContainer":{"basicVehicleContainerHighFrequency":{
                "heading":{"headingValue":912,"headingConfidence":10},
                "speed":{"speedValue":1389,"speedConfidence":25},"driveDirection":"forward",
                "vehicleLength":{"vehicleLengthValue":46,"vehicleLengthConfidenceIndication":"noTrailerPresent"},
                "vehicleWidth":18,
                "longitudinalAcceleration":{"longitudinalAccelerationValue":-8,
                "longitudinalAccelerationConfidence":10},
                "curvature":{"curvatureValue":12,"curvatureConfidence":"onePerMeter-0-002"},
                "curvatureCalculationMode":"yawRateUsed",
                "yawRate":{"yawRateValue":230,"yawRateConfidence":"degSec-000-10"},
                "accelerationControl":"40",
                "steeringWheelAngle":{"steeringWheelAngleValue":6,"steeringWheelAngleConfidence":1}}},
                "lowFrequencyContainer":{"basicVehicleContainerLowFrequency":{
                "vehicleRole":"default","exteriorLights":"88","pathHistory":[%s]}}}}}
                """.formatted(place(), trace(7));
    }

    /** Of a vehicle that has broken down. */
    static String denm() {
        return """
                {"header":{"protocolVersion":2,"messageID":1,"stationID":3405691583},
                "denm":{"management":{"actionID":{"originatingStationID":3405691583,"sequenceNumber":17},
                "detectionTime":722822400123,"referenceTime":722822400456,"eventPosition":%s,
                "relevanceDistance":"lessThan500m","relevanceTrafficDirection":"upstreamTraffic",
                "validityDuration":300,"transmissionInterval":500,"stationType":15},
                "situation":{"informationQuality":5,"eventType":{"causeCode":94,"subCauseCode":2}},
                "location":{"eventSpeed":{"speedValue":0,"speedConfidence":10},
                "eventPositionHeading":{"headingValue":912,"headingConfidence":20},
                "traces":[[%s]]},
                "alacarte":{"stationaryVehicle":{"stationarySince":"lessThan2Minutes",
                "stationaryCause":{"causeCode":94,"subCauseCode":0},"numberOfOccupants":2}}}}
                """.formatted(place(), trace(10));
    }

    /** What a roadside unit sees. */
    static String cpm(int objects) {
        return """
                {"header":{"protocolVersion":2,"messageId":14,"stationId":3405691584},
                "payload":{"managementContainer":{"referenceTime":722822400789,"referencePosition":%s},
                "cpmContainers":[{"containerId":2,"containerData":{}},
                {"containerId":5,"containerData":{"numberOfPerceivedObjects":%d,"perceivedObjects":[%s]}}]}}
                """.formatted(
                place(),
                objects,
                IntStream.range(0, objects).mapToObj(EuropeanTexts::object).collect(Collectors.joining(",")));
    }

    private static String object(int i) {
        return """
                {"objectId":%d,"measurementDeltaTime":%d,
                "position":{"xCoordinate":{"value":%d,"confidence":20},"yCoordinate":{"value":%d,"confidence":22}},
                "velocity":{"cartesianVelocity":{"xVelocity":{"value":%d,"confidence":30},
                "yVelocity":{"value":%d,"confidence":31}}},
                "angles":{"zAngle":{"value":%d,"confidence":25}},
                "objectDimensionZ":{"value":15,"confidence":2},"objectDimensionY":{"value":18,"confidence":2},
                "objectDimensionX":{"value":%d,"confidence":3},"objectAge":%d,"objectPerceptionQuality":12,
                "classification":[{"objectClass":{"vehicleSubClass":5},"confidence":88}]}
                """.formatted(
                        100 + i,
                        -20 - i,
                        731 * i - 5_000,
                        4_000 - 517 * i,
                        890 + 11 * i,
                        3 * i - 20,
                        (137 * i) % 3_600,
                        40 + i,
                        100 + 60 * i);
    }

    private static String trace(int points) {
        return IntStream.range(0, points)
                .mapToObj(i -> """
                        {"pathPosition":{"deltaLatitude":%d,"deltaLongitude":%d,"deltaAltitude":%d},"pathDeltaTime":%d}
                        """.formatted(-630 - 7 * i, 105 + 13 * i, 5 * i - 20, 50 + i))
                .collect(Collectors.joining(","));
    }

    private static String place() {
        return """
                {"latitude":481351253,"longitude":115819806,"positionConfidenceEllipse":%s,
                "altitude":{"altitudeValue":51900,"altitudeConfidence":"alt-002-00"}}
                """.formatted(ELLIPSE);
    }
}
