package io.verge.road;

import java.util.concurrent.TimeUnit;

/**
 * What one signal group shows and until when: {@code MovementState} of ISO/TS 19091:2019.
 *
 * @param intersectionId the intersection's {@code IntersectionReference.id}, 0 … 65535
 * @param signalGroup the group within the intersection, 1 … 255
 * @param phase what it shows
 * @param sinceNanos when this was measured, nanoseconds since the Unix epoch
 * @param minEndNanos the earliest end of the phase, nanoseconds since the Unix epoch; 0 where unknown
 * @param maxEndNanos the latest end of the phase, nanoseconds since the Unix epoch; 0 where unknown
 */
public record SignalState(
        int intersectionId, int signalGroup, SignalPhase phase, long sinceNanos, long minEndNanos, long maxEndNanos) {
    public static final int MAX_INTERSECTION_ID = 65_535;
    public static final int MAX_SIGNAL_GROUP = 255;

    /** For how long a light shows what it was last said to, where nobody has said until when. */
    private static final long HEARD_NANOS = TimeUnit.SECONDS.toNanos(5);

    public SignalState {
        if (intersectionId < 0 || intersectionId > MAX_INTERSECTION_ID) {
            throw new IllegalArgumentException("intersection id out of 0 … 65535: " + intersectionId);
        }
        if (signalGroup < 1 || signalGroup > MAX_SIGNAL_GROUP) {
            throw new IllegalArgumentException("signal group out of 1 … 255: " + signalGroup);
        }
    }

    /** Whether it says the same of its group, though at another instant. */
    public boolean showsTheSame(SignalState other) {
        return phase == other.phase && minEndNanos == other.minEndNanos && maxEndNanos == other.maxEndNanos;
    }

    /** One number for the pair of intersection and group. */
    public int key() {
        return key(intersectionId, signalGroup);
    }

    public static int key(int intersectionId, int signalGroup) {
        return intersectionId << 8 | signalGroup;
    }

    /** The intersection of a {@link #key()}. */
    public static int intersectionOf(int key) {
        return key >>> 8;
    }

    /** The signal group of a {@link #key()}. */
    public static int groupOf(int key) {
        return key & MAX_SIGNAL_GROUP;
    }

    /** Whether it can be taken to show this still: it was said just now, or to last until later. */
    public boolean holdsAt(long nowNanos) {
        return nowNanos - sinceNanos <= HEARD_NANOS || maxEndNanos > nowNanos;
    }
}
