package io.verge.edge.dissemination;

/** How often something may be sent, asked whenever a frame arrives: frames are its clock, and they jitter. */
final class Rhythm {
    private final long periodNanos;
    private final long earlyNanos;
    private long nextNanos = Long.MIN_VALUE;

    Rhythm(long periodNanos) {
        this.periodNanos = periodNanos;
        this.earlyNanos = periodNanos / 10;
    }

    /** Whether it is time, or nearly so; if it is, the next time is a period from when it should have been. */
    boolean isDue(long nowNanos) {
        if (nextNanos != Long.MIN_VALUE && nowNanos < nextNanos - earlyNanos) {
            return false;
        }
        nextNanos = Math.max(nextNanos, nowNanos - earlyNanos) + periodNanos;
        return true;
    }

    /** It has been sent for another reason; the next time is a period from now. */
    void restart(long nowNanos) {
        nextNanos = nowNanos + periodNanos;
    }
}
