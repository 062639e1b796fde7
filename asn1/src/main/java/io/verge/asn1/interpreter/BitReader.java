package io.verge.asn1.interpreter;

import java.math.BigInteger;
import java.util.HexFormat;

/** Reads bits, the highest of an octet first. It never reads behind its end. */
final class BitReader {
    private final byte[] octets;
    private final long start;
    private final long end;
    /** What to add to a position for its offset in the whole input. */
    private final long origin;

    private long position;

    private BitReader(byte[] octets, long start, long end, long origin) {
        this.octets = octets;
        this.start = start;
        this.position = start;
        this.end = end;
        this.origin = origin;
    }

    /** Reads all of the input. */
    static BitReader of(byte[] input) {
        return new BitReader(input, 0, 8L * input.length, 0);
    }

    /** Reads octets that stood in pieces in the input, the first at this offset. */
    static BitReader joined(byte[] pieces, long offset) {
        return new BitReader(pieces, 0, 8L * pieces.length, offset);
    }

    /** The next bits as an input of their own; they count as read. */
    BitReader part(long bits) {
        need(bits);
        BitReader part = new BitReader(octets, position, position + bits, origin);
        position += bits;
        return part;
    }

    /** The offset of the next bit in the whole input. */
    long offset() {
        return origin + position;
    }

    /** How many bits are left. */
    long left() {
        return end - position;
    }

    boolean bit() {
        need(1);
        return next();
    }

    /** Bits as zeros and ones. */
    String bits(int count) {
        need(count);
        StringBuilder bits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            bits.append(next() ? '1' : '0');
        }
        return bits.toString();
    }

    /** A number without a sign, the highest bit first. */
    BigInteger number(int bits) {
        if (bits >= Long.SIZE) {
            return new BigInteger(bits(bits), 2);
        }
        need(bits);
        long number = 0;
        for (int i = 0; i < bits; i++) {
            number = (number << 1) | (next() ? 1 : 0);
        }
        return BigInteger.valueOf(number);
    }

    /** A number without a sign of at most 31 bits. */
    int small(int bits) {
        return number(bits).intValueExact();
    }

    byte[] octets(int count) {
        need(8L * count);
        byte[] read = new byte[count];
        for (int i = 0; i < 8 * count; i++) {
            if (next()) {
                read[i / 8] |= (byte) (0x80 >> (i % 8));
            }
        }
        return read;
    }

    /** Octets as hexadecimal digits. */
    String hex(int count) {
        return HexFormat.of().formatHex(octets(count));
    }

    /** Passes over the padding up to the next whole octet. */
    void align() {
        position += Math.floorMod(start - position, Byte.SIZE);
    }

    /** Whether nothing of it has been read. */
    boolean isUntouched() {
        return position == start;
    }

    /** Refuses to go on if there are fewer bits left. */
    void need(long bits) {
        if (bits > left()) {
            throw new Misfit(offset(), "the input ends: " + bits + " more bits are needed, " + left() + " are left");
        }
    }

    private boolean next() {
        boolean bit = (octets[(int) (position / 8)] & (0x80 >> (int) (position % 8))) != 0;
        position++;
        return bit;
    }
}
