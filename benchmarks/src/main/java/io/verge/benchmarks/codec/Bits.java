package io.verge.benchmarks.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Fields of up to 57 bits, one after the other, in a buffer that goes on for eight octets more: as fast as is simple. */
final class Bits {
    static final int SLACK = Long.BYTES;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] buffer;
    private int position;
    private long pending;

    Bits(byte[] buffer) {
        this.buffer = buffer;
    }

    void start() {
        position = 0;
        pending = 0;
    }

    long read(int width) {
        long word = (long) LONGS.get(buffer, position >>> 3) << (position & 7);
        position += width;
        return word >>> (Long.SIZE - width);
    }

    int readInt(int width) {
        return (int) read(width);
    }

    /** Like a flag for a field that may be absent: one bit. */
    boolean flag() {
        return read(1) != 0;
    }

    void write(long value, int width) {
        int free = Long.SIZE - (position & Long.SIZE - 1) - width;
        if (free > 0) {
            pending |= value << free;
        } else {
            LONGS.set(buffer, position >>> 6 << 3, pending | value >>> -free);
            pending = free == 0 ? 0 : value << (Long.SIZE + free);
        }
        position += width;
    }

    /** Puts into the buffer what is still missing of the fields written; their length in octets. */
    int finish() {
        LONGS.set(buffer, position >>> 6 << 3, pending);
        return (position + 7) >>> 3;
    }
}
