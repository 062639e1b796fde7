package io.verge.edge.decode;

/**
 * The frames taken lately, so that one that comes again, by a second path or from someone who recorded it, is known.
 *
 * <p>A frame is its source, instant and sequence, mixed into 64 bits. The table is bounded: a frame lives in one of
 * {@link #WAYS} places, and a new one there takes the place of the one measured longest ago. Frames older than the age
 * limit are refused for that, so only a flood of more than 32,768 frames within it can make one be forgotten.
 */
final class RecentFrames {
    private static final int WAYS = 8;
    private static final int SETS = 4_096;

    private final long[] keys = new long[SETS * WAYS];
    private final long[] times = new long[SETS * WAYS];

    /** What this frame is known by; never 0, which marks a free place. */
    static long key(long sourceHash, long measurementTimeMicros, long sequence) {
        long key = mix(mix(mix(sourceHash) ^ measurementTimeMicros) ^ sequence);
        return key == 0 ? 1 : key;
    }

    /** The finalizer of MurmurHash3, which is public domain: every bit of the input stirs every bit of the output. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    boolean contains(long key) {
        int set = set(key);
        for (int i = set; i < set + WAYS; i++) {
            if (keys[i] == key) {
                return true;
            }
        }
        return false;
    }

    void add(long key, long measurementTimeMicros) {
        int set = set(key);
        int oldest = set;
        for (int i = set; i < set + WAYS; i++) {
            if (times[i] < times[oldest]) {
                oldest = i;
            }
        }
        keys[oldest] = key;
        times[oldest] = measurementTimeMicros;
    }

    private static int set(long key) {
        return (int) ((key >>> 40) & (SETS - 1)) * WAYS;
    }
}
