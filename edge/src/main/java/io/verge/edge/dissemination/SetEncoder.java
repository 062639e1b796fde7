package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.verge.road.LocalDynamicMap;

/** Writes what a site knows in the messages of one set. Its buffers are used again: one encoder belongs to one thread. */
interface SetEncoder {
    /** Takes a message: the first bytes of a buffer, which are the encoder's again afterwards. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int length);
    }

    /** The confirmed road users of interest, in as many messages as they need; none in none. */
    void roadUsers(LocalDynamicMap picture, Interest interest, Sink sink);

    /**
     * A hazard.
     *
     * @param number what it is known by, unlike all others in force: 0 … {@value EventNumbers#COUNT} − 1
     */
    void hazard(Advisory advisory, int number, Sink sink);

    /** What all lights show that have been heard of lately. */
    void signals(LocalDynamicMap picture, Sink sink);

    /** The lanes of the site. */
    void roadMap(long nowNanos, Sink sink);
}
