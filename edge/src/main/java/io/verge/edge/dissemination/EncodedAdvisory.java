package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.vertx.core.buffer.Buffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** An advisory and its bytes, encoded once for all who get it; in sets of messages only if somebody does. */
final class EncodedAdvisory {
    private final Advisory advisory;
    private final Buffer json;
    private final Function<MessageSet, Buffer> encode;
    private final Map<MessageSet, Buffer> forms = new EnumMap<>(MessageSet.class);

    EncodedAdvisory(Advisory advisory, Buffer protobuf, Buffer json, Function<MessageSet, Buffer> encode) {
        this.advisory = advisory;
        this.json = json;
        this.encode = encode;
        forms.put(MessageSet.VERGE, protobuf);
    }

    Advisory advisory() {
        return advisory;
    }

    Buffer json() {
        return json;
    }

    Buffer in(MessageSet set) {
        return forms.computeIfAbsent(set, encode);
    }

    /** Whether it must not be sent any more. A cancel shows nobody anything, so it is never too late. */
    static boolean isExpired(Advisory advisory, long nowNanos) {
        return advisory.action() != Advisory.Action.CANCEL && advisory.expiryNanos() <= nowNanos;
    }
}
