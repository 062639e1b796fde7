package io.verge.benchmarks;

import io.verge.edge.runtime.SystemRuntime;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What memory alone takes: it touches, for each road user, what a detector of conflicts can hardly do without, and does
 * nothing with it. It reads the picture and writes the way ahead, both in order, and reads lanes and the ways of others
 * wherever they lie. No read waits for another, so this is about as fast as the machine's memory lets it be.
 */
final class MemoryFloor {
    /** Numbers of the picture: place, velocity, heading, size, lane and the like, and how sure the first two are. */
    private static final int SEEN = 20;
    /** Numbers written: one piece of way, its body and its bounds. */
    private static final int WAY = 14;
    /** Numbers of a lane, one line of memory. */
    private static final int LANE = 8;

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] picture;
    private final long[] ways;
    private final long[] lanes;
    private final int[] lane;
    private final int[] next;
    /** Made of all that was read, lest a compiler take the reading for useless. */
    private long seen;

    MemoryFloor(int roadUsers, long seed) {
        picture = new long[roadUsers * SEEN];
        ways = new long[roadUsers * WAY];
        lanes = new long[roadUsers * LANE];
        lane = new SplittableRandom(seed).ints(roadUsers, 0, roadUsers).toArray();
        next = new SplittableRandom(seed + 1).ints(roadUsers, 0, roadUsers).toArray();
    }

    /** What so many looks take, the median of them, after as many untimed ones. */
    double medianMillis(SystemRuntime clock, int looks) {
        double[] millis = new double[looks];
        for (int i = -looks; i < looks; i++) {
            // As before each look of the detector, the picture is written anew.
            Arrays.fill(picture, seen);
            long begun = clock.monotonicNanos();
            look();
            long ended = clock.monotonicNanos();
            if (i >= 0) {
                millis[i] = (ended - begun) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(millis);
        return millis[looks / 2];
    }

    private void look() {
        long sum = seen;
        for (int i = 0; i < lane.length; i++) {
            long read = lanes[lane[i] * LANE] + lanes[next[i] * LANE];
            for (int k = 0; k < SEEN; k++) {
                read += picture[i * SEEN + k];
            }
            for (int k = 0; k < WAY; k++) {
                ways[i * WAY + k] = read;
            }
            sum += read;
        }
        for (int i = 0; i < lane.length; i++) {
            sum += ways[lane[i] * WAY];
        }
        seen = sum;
    }
}
