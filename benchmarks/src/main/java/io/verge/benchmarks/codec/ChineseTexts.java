package io.verge.benchmarks.codec;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** China's messages as JSON by X.697: those of a junction, of a size that may be chosen. */
final class ChineseTexts {
    private ChineseTexts() {}

    /** A car's. */
    static String bsm() {
        return """
                {"msgCnt":57,"id":"0102030405060708","secMark":31415,"timeConfidence":"time-000-020","pos":%s,
                "posAccuracy":{"semiMajor":19,"semiMinor":12,"orientation":16384},
                "posConfidence":{"pos":"a1m","elevation":"elev-002-00"},
                "transmission":"forwardGears","speed":694,"heading":7201,"angle":-4,
                "motionCfd":{"speedCfd":"prec0-1ms","headingCfd":"prec0-1deg","steerCfd":"prec2deg"},
                "accelSet":%s,
                "brakes":{"brakePadel":"off","wheelBrakes":"80","traction":"on","abs":"on","scs":"on",
                "brakeBoost":"off","auxBrakes":"off"},
                "size":{"width":182,"length":469,"height":29},"vehicleClass":{"classification":10,"fuelType":4}}
                """.formatted(place(), acceleration(0));
    }

    /** Road users that a roadside unit sees. */
    static String rsm(int participants) {
        return """
                {"msgCnt":58,"id":"1112131415161718","refPos":%s,"participants":[%s]}
                """.formatted(place(), list(participants, ChineseTexts::participant));
    }

    private static String participant(int i) {
        return """
                {"ptcType":"motor","ptcId":%d,"source":"integrated","id":"%016x","secMark":%d,"pos":%s,
                "posConfidence":{"pos":"a50cm","elevation":"elev-000-50"},"transmission":"forwardGears",
                "speed":%d,"heading":%d,"angle":%d,
                "motionCfd":{"speedCfd":"prec0-1ms","headingCfd":"prec0-1deg","steerCfd":"prec2deg"},
                "accelSet":%s,"size":{"width":%d,"length":%d,"height":30},
                "vehicleClass":{"classification":10,"fuelType":4}}
                """.formatted(
                        1_000 + i,
                        0xCAFE_0000L + 31L * i,
                        31_400 + i,
                        offset(i),
                        500 + 13 * i,
                        (1_801 * i) % 28_800,
                        i - 8,
                        acceleration(i),
                        170 + i,
                        420 + 7 * i);
    }

    /** A junction's lights: two ahead for each phase. */
    static String spat(int phases) {
        return """
                {"msgCnt":59,"moy":123456,"timeStamp":31500,"intersections":[
                {"intersectionId":{"region":310,"id":7},"status":"0400","moy":123456,"timeStamp":31500,
                "timeConfidence":"time-000-020","phases":[%s]}]}
                """.formatted(list(phases, i ->
                """
                        {"id":%d,"phaseStates":[%s,%s]}
                        """.formatted(1 + i, state("protected-green", 20 * i), state("yellow", 20 * i + 200))));
    }

    private static String state(String light, int start) {
        return """
                {"light":"%s","timing":{"counting":{"startTime":%d,"minEndTime":%d,"maxEndTime":%d,"likelyEndTime":%d,
                "timeConfidence":180}}}
                """.formatted(light, start, start + 150, start + 300, start + 200);
    }

    /** A junction of four roads with as many lanes each. */
    static String map(int lanes) {
        return """
                {"msgCnt":60,"timeStamp":123456,"nodes":[{"name":"Ninth and Main","id":{"region":310,"id":7},
                "refPos":%s,"inLinks":[%s]}]}
                """.formatted(place(), list(4, road -> link(road, lanes)));
    }

    private static String link(int road, int lanes) {
        return """
                {"name":"Road %d","upstreamNodeId":{"region":310,"id":%d},
                "speedLimits":[{"type":"vehicleMaxSpeed","speed":694}],"linkWidth":%d,"points":[%s],
                "movements":[%s],"lanes":[%s]}
                """.formatted(
                        road,
                        20 + road,
                        350 * lanes,
                        points(road, 8),
                        list(
                                3,
                                i -> "{\"remoteIntersection\":{\"region\":310,\"id\":%d},\"phaseId\":%d}"
                                        .formatted(30 + i, 1 + 3 * road + i)),
                        list(lanes, i -> lane(road, i)));
    }

    private static String lane(int road, int i) {
        return """
                {"laneID":%d,"laneWidth":350,"laneAttributes":{"shareWith":"1000","laneType":{"vehicle":%s}},
                "maneuvers":"8000","connectsTo":[{"remoteIntersection":{"region":310,"id":%d},
                "connectingLane":{"lane":%d,"maneuver":"8000"},"phaseId":%d}],"points":[%s]}
                """.formatted(
                        1 + i, "{\"value\":\"00\",\"length\":8}", 30 + i, 1 + i, 1 + 3 * road, points(road + 4 * i, 6));
    }

    private static String points(int from, int count) {
        return list(count, i -> "{\"posOffset\":%s}".formatted(offset(3 * from + i)));
    }

    /** An event and a sign, each for a stretch of road. */
    static String rsi() {
        return """
                {"msgCnt":61,"moy":123456,"id":"1112131415161718","refPos":%s,"rtes":[{"rteId":3,"eventType":707,
                "eventSource":"detection","eventPos":%s,"eventRadius":200,"description":{"textString":"broken down"},
                "timeDetails":{"startTime":123450,"endTime":123480},"priority":"A0","referencePaths":[%s],
                "eventConfidence":180}],"rtss":[{"rtsId":4,"signType":38,"signPos":%s,"priority":"60",
                "referencePaths":[%s]}]}
                """.formatted(place(), offset(1), path(4), offset(9), path(8));
    }

    private static String path(int from) {
        return "{\"activePath\":[%s],\"pathRadius\":40}".formatted(list(6, i -> offset(from + i)));
    }

    private static String offset(int i) {
        return """
                {"offsetLL":{"position-LL4":{"lon":%d,"lat":%d}},"offsetV":{"offset1":%d}}
                """.formatted(9_000 - 431 * i, 317 * i - 4_000, i % 60);
    }

    private static String acceleration(int i) {
        return "{\"long\":%d,\"lat\":%d,\"vert\":0,\"yaw\":%d}".formatted(-120 + 3 * i, 7 + i, 230 - i);
    }

    private static String place() {
        return "{\"lat\":312345678,\"long\":1214567890,\"elevation\":123}";
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
    }
}
