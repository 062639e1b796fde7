package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.verge.road.LocalDynamicMap;

/** The way out of a shard. Called on the shard's thread, which it never blocks. */
@FunctionalInterface
public interface Dissemination {
    /** Sends an advisory to all it concerns. */
    void publish(Advisory advisory);

    /**
     * Lets those know of the road users and lights who are told of them regularly, as far as it is time for it.
     *
     * @param picture as it now is; read before this returns, and not kept
     */
    default void show(LocalDynamicMap picture) {}
}
