package io.verge.benchmarks.codec;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** America's messages as JSON by X.697: a car with the way it came. */
final class AmericanTexts {
    private AmericanTexts() {}

    static String bsm() {
        return """
                {"coreData":{"msgCnt":57,"id":"01020304","secMark":31415,"lat":377123456,"long":-1224567890,"elev":123,
                "accuracy":{"semiMajor":19,"semiMinor":12,"orientation":16384},"transmission":"forwardGears",
                "speed":694,"heading":7201,"angle":-4,"accelSet":{"long":-120,"lat":7,"vert":0,"yaw":230},
                "brakes":{"wheelBrakes":"80","traction":"on","abs":"on","scs":"on","brakeBoost":"off","auxBrakes":"off"},
                "size":{"width":182,"length":469}},
                "partII":[{"partII-Id":0,"partII-Value":{"pathHistory":{"crumbData":[%s]},
                "pathPrediction":{"radiusOfCurve":32767,"confidence":180},"lights":{"value":"1100","length":9}}}]}
                """.formatted(IntStream.range(0, 5)
                .mapToObj(i -> """
                        {"latOffset":%d,"lonOffset":%d,"elevationOffset":%d,"timeOffset":%d}
                        """.formatted(310 - 700 * i, 220 + 613 * i, i - 3, 100 + 100 * i))
                .collect(Collectors.joining(",")));
    }
}
