package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.vertx.core.buffer.Buffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An advisory and its bytes in each form, encoded once for all who get it and only if somebody does. Belongs to one thread. */
final class EncodedAdvisory {
    private final Advisory advisory;
    private final Function<MessageSet, Buffer> encode;
    private final Supplier<Buffer> encodeJson;
    private final Map<MessageSet, Buffer> forms = new EnumMap<>(MessageSet.class);
    private @Nullable Buffer json;

    EncodedAdvisory(Advisory advisory, Function<MessageSet, Buffer> encode, Supplier<Buffer> encodeJson) {
        this.advisory = advisory;
        this.encode = encode;
        this.encodeJson = encodeJson;
    }

    Advisory advisory() {
        return advisory;
    }

    Buffer json() {
        Buffer made = json;
        if (made == null) {
            made = encodeJson.get();
            json = made;
        }
        return made;
    }

    Buffer in(MessageSet set) {
        return forms.computeIfAbsent(set, encode);
    }

    /** Whether it must not be sent any more. A cancel shows nobody anything, so it is never too late. */
    static boolean isExpired(Advisory advisory, long nowNanos) {
        return advisory.action() != Advisory.Action.CANCEL && advisory.expiryNanos() <= nowNanos;
    }
}
