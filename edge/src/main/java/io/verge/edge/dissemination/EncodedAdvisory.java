package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.vertx.core.buffer.Buffer;

/** An advisory and its bytes, encoded once for all who get it. */
record EncodedAdvisory(Advisory advisory, Buffer protobuf, Buffer json) {
    /** Whether it must not be sent any more. A cancel shows nobody anything, so it is never too late. */
    static boolean isExpired(Advisory advisory, long nowNanos) {
        return advisory.action() != Advisory.Action.CANCEL && advisory.expiryNanos() <= nowNanos;
    }
}
