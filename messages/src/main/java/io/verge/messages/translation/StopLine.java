package io.verge.messages.translation;

import java.util.Optional;

/** What ISO/TS 19091 says of a lane at its first point, from which on it holds. */
final class StopLine {
    private static final String FIRST = "nodeList.nodes[0].attributes.";
    private static final String LIMITS = "speedLimits";
    private static final int WIDEST_CM = 511;

    private StopLine() {}

    /** By how much the lane is wider than lanes of the intersection are; whether that much can be said. */
    static boolean writeWider(int centimetres, Made lane) {
        int told = Math.clamp(centimetres, -WIDEST_CM - 1, WIDEST_CM);
        lane.put(FIRST + "dWidth", told);
        return told == centimetres;
    }

    /** Nothing said is not wider. */
    static long widerCm(Part lane) {
        return lane.number(FIRST + "dWidth").orElse(0);
    }

    static void takeWider(Part lane) {
        lane.take(FIRST + "dWidth");
    }

    static void writeLimits(Part limits, Made lane) {
        Made data = lane.next(FIRST + "data");
        if (data.carry(Optional.of(limits), LIMITS)) {
            lane.add(FIRST + "data", data);
        }
    }

    static Optional<Part> limits(Part lane) {
        return lane.all(FIRST + "data").stream()
                .flatMap(data -> data.find(LIMITS).stream())
                .findFirst();
    }
}
