package io.verge.edge.fusion;

import static io.verge.road.LocalDynamicMap.ACCELERATION_COVARIANCE_STRIDE;
import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.road.LocalDynamicMap;

/**
 * Reads ahead the columns a frame is about to work on. In the tenth of a second between two frames of a sensor the
 * processor's caches forget them, and work that goes track by track through thirty columns waits for memory at nearly
 * every step. A pass down one column after another does nothing but read, so many of its reads are under way at a time.
 */
final class MemoryFetch {
    private static final int LINE_BYTES = 64;
    /** It pays where the frame speaks of this share of the picture; who speaks of itself must not pay for all. */
    private static final double LEAST_SHARE = 0.4;

    private final LocalDynamicMap map;
    private final BodyEstimate body;
    /** Made of all that was read, lest a compiler take the reading for useless. */
    private long seen;

    MemoryFetch(LocalDynamicMap map, BodyEstimate body) {
        this.map = map;
        this.body = body;
    }

    /** Fetches all tracks for a frame of so many rows, or none. */
    void forFrame(int rows) {
        if (rows < LEAST_SHARE * map.size()) {
            return;
        }
        int slots = 0;
        for (int i = 0; i < map.size(); i++) {
            slots = Math.max(slots, map.slotAt(i) + 1);
        }
        ahead(map.covariance, slots * COVARIANCE_STRIDE);
        ahead(map.accelerationCovariance, slots * ACCELERATION_COVARIANCE_STRIDE);
        ahead(map.timestampNanos, slots);
        ahead(map.xM, slots);
        ahead(map.yM, slots);
        ahead(map.vxMps, slots);
        ahead(map.vyMps, slots);
        ahead(map.axMps2, slots);
        ahead(map.ayMps2, slots);
        ahead(map.trackId, slots);
        ahead(map.stationId, slots);
        ahead(map.measuredNanos, slots);
        ahead(map.headingRad, slots);
        ahead(map.accelerationMps2, slots);
        ahead(map.turnRateRadps, slots);
        ahead(map.lengthM, slots);
        ahead(map.widthM, slots);
        ahead(map.lane, slots);
        ahead(map.laneAlongM, slots);
        ahead(map.laneOffsetM, slots);
        ahead(map.sensors, slots);
        body.fetch(this, slots);
    }

    /** Reads the column's first {@code length} numbers, one of each line of memory. */
    void ahead(double[] column, int length) {
        long bits = seen;
        for (int i = 0; i < length; i += LINE_BYTES / Double.BYTES) {
            bits ^= Double.doubleToRawLongBits(column[i]);
        }
        seen = bits;
    }

    void ahead(float[] column, int length) {
        long bits = seen;
        for (int i = 0; i < length; i += LINE_BYTES / Float.BYTES) {
            bits ^= Float.floatToRawIntBits(column[i]);
        }
        seen = bits;
    }

    void ahead(long[] column, int length) {
        long bits = seen;
        for (int i = 0; i < length; i += LINE_BYTES / Long.BYTES) {
            bits ^= column[i];
        }
        seen = bits;
    }

    void ahead(int[] column, int length) {
        long bits = seen;
        for (int i = 0; i < length; i += LINE_BYTES / Integer.BYTES) {
            bits ^= column[i];
        }
        seen = bits;
    }
}
