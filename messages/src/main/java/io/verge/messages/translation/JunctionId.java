package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.OptionalLong;

/** What a node of China and an intersection elsewhere are told apart by. */
record JunctionId(OptionalLong region, long number) {
    /** What a node or an intersection is called in a part; the number is mandatory there. */
    static JunctionId of(Part id) {
        return new JunctionId(id.number("region"), id.number("id").orElseThrow());
    }

    void write(Made target, String to) {
        region.ifPresent(number -> target.put(to + ".region", number));
        target.put(to + ".id", Datum.OfInteger.of(number));
    }
}
