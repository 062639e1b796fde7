package io.verge.edge.dissemination;

import io.verge.road.Advisory;

/** Small numbers for advisories in force: one keeps its number until it is taken back or has expired. */
final class EventNumbers {
    static final int COUNT = 256;

    private final long[] advisoryIds = new long[COUNT];
    private final long[] expiryNanos = new long[COUNT];

    int of(Advisory advisory) {
        int number = find(advisory);
        advisoryIds[number] = advisory.advisoryId();
        expiryNanos[number] = advisory.action() == Advisory.Action.CANCEL ? 0 : advisory.expiryNanos();
        return number;
    }

    /** Its own, or the next that is free, or where none is, that of the one which expires first. */
    private int find(Advisory advisory) {
        int first = (int) Math.floorMod(advisory.advisoryId(), (long) COUNT);
        int best = first;
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < COUNT; i++) {
            int number = (first + i) % COUNT;
            long expiry = expiryNanos[number];
            if (expiry > 0 && advisoryIds[number] == advisory.advisoryId()) {
                return number;
            }
            long rank = expiry <= advisory.generatedNanos() ? 0 : expiry;
            if (rank < earliest) {
                best = number;
                earliest = rank;
            }
        }
        return best;
    }
}
