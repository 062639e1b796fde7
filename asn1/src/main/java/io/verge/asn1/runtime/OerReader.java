package io.verge.asn1.runtime;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the Octet Encoding Rules, basic and canonical, from a byte array. One reader is used for message after message; it
 * is not thread-safe. Clauses are those of X.696. All methods throw {@link Malformed} and nothing else, whatever the input.
 */
public final class OerReader {
    /** The longest input it takes, octets: positions are told in bits. */
    public static final int MAX_OCTETS = UperReader.MAX_OCTETS;

    private static final int MAX_DEPTH = 64;

    private byte[] bytes = {};
    private int origin;
    private int position;
    private int end;
    private int depth;

    /** Begins at the first of these octets. */
    public void start(byte[] input, int offset, int length) {
        if (offset < 0 || length < 0 || length > MAX_OCTETS || offset > input.length - length) {
            throw new IllegalArgumentException("no " + length + " octets at " + offset + " of " + input.length);
        }
        bytes = input;
        origin = offset;
        position = offset;
        end = offset + length;
        depth = 0;
    }

    /** Octets read since {@link #start}. */
    public int position() {
        return position - origin;
    }

    /** Octets not read yet. */
    public int remaining() {
        return end - position;
    }

    /** What to throw for a fault found at this place. */
    public Malformed malformed(Reason reason) {
        return new Malformed(reason, 8 * (position - origin));
    }

    /** One octet, 0 … 255. */
    public int octet() {
        if (position >= end) {
            throw malformed(Reason.TRUNCATED);
        }
        return bytes[position++] & 0xff;
    }

    /** A boolean (clause 9): all but zero is true, as the basic rules have it. */
    public boolean bool() {
        return octet() != 0;
    }

    /** A number in 0 … 8 octets without sign; of eight the top bit is the sign (10.3). */
    public long unsigned(int octets) {
        if (octets > end - position) {
            throw malformed(Reason.TRUNCATED);
        }
        long value = 0;
        for (int i = 0; i < octets; i++) {
            value = value << 8 | (bytes[position + i] & 0xff);
        }
        position += octets;
        return value;
    }

    /** A number in 1 … 8 octets with sign (10.4). */
    public long signed(int octets) {
        int unused = Long.SIZE - 8 * octets;
        return unsigned(octets) << unused >> unused;
    }

    /** A number without sign and without upper bound (10.3 e), at most 2⁶⁴ − 1. */
    public long unsigned() {
        int octets = length();
        for (; octets > Long.BYTES; octets--) {
            if (octet() != 0) {
                position--;
                throw malformed(Reason.OUT_OF_RANGE);
            }
        }
        if (octets == 0) {
            throw malformed(Reason.BAD_LENGTH);
        }
        return unsigned(octets);
    }

    /** A number with sign and without bounds (10.4 e) that fits a {@code long}. */
    public long signed() {
        int octets = length();
        if (octets == 0) {
            throw malformed(Reason.BAD_LENGTH);
        }
        if (octets > Long.BYTES) {
            throw malformed(Reason.OUT_OF_RANGE);
        }
        return signed(octets);
    }

    /** A number with sign of any size (10.4 e). */
    public BigInteger signedBig() {
        byte[] octets = octets(length());
        if (octets.length == 0) {
            throw malformed(Reason.BAD_LENGTH);
        }
        return new BigInteger(octets);
    }

    /** An enumeration value (clause 11), which may be negative. */
    public long enumerated() {
        int first = octet();
        if (first < 0x80) {
            return first;
        }
        int octets = first & 0x7f;
        if (octets == 0 || octets > Long.BYTES) {
            position--;
            throw malformed(Reason.BAD_LENGTH);
        }
        return signed(octets);
    }

    /** A length determinant (8.6), no more than the octets that are left. */
    public int length() {
        int length = quantity();
        if (length > end - position) {
            throw malformed(Reason.TRUNCATED);
        }
        return length;
    }

    /** How many bits or octets a length determinant tells; also the long form with zeros in front. */
    private int quantity() {
        int first = octet();
        if (first < 0x80) {
            return first;
        }
        int octets = first & 0x7f;
        if (octets == 0) {
            position--;
            throw malformed(Reason.BAD_LENGTH);
        }
        long length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | octet();
            if (length > MAX_OCTETS) {
                throw malformed(Reason.BAD_LENGTH);
            }
        }
        return (int) length;
    }

    /**
     * How many elements follow (17.2), which the rest of the input can hold.
     *
     * @param leastOctets what an element takes at least; of those that take none, there may be as many as octets are left
     */
    public int count(int leastOctets) {
        long count = unsigned();
        if (count < 0 || count > Math.max(remaining(), 1) / Math.max(1, leastOctets)) {
            throw malformed(Reason.BAD_LENGTH);
        }
        return (int) count;
    }

    /** So many octets. */
    public byte[] octets(int count) {
        if (count > end - position) {
            throw malformed(Reason.TRUNCATED);
        }
        position += count;
        return Arrays.copyOfRange(bytes, position - count, position);
    }

    /** So many bits in as many octets as they take (13.2), what they do not take set to zero. */
    public byte[] bitString(int count) {
        byte[] octets = octets((count + 7) >>> 3);
        if ((count & 7) != 0) {
            octets[octets.length - 1] &= (byte) (0xff00 >> (count & 7));
        }
        return octets;
    }

    /** Begins a bit string of its own length (13.3): how many bits {@link #bitString} then reads. */
    public int bitStringLength() {
        int octets = length();
        int unused = octets == 0 ? 8 : octet();
        int count = 8 * (octets - 1) - unused;
        if (unused > 7 || count < 0) {
            throw malformed(Reason.BAD_LENGTH);
        }
        return count;
    }

    /** Text in UTF-8 of so many octets. */
    public String utf8(int octets) {
        byte[] read = octets(octets);
        String text = new String(read, StandardCharsets.UTF_8);
        // What is no UTF-8 was replaced by this character, which may also have been meant.
        boolean replaced = text.indexOf('\uFFFD') >= 0;
        if (replaced && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), read)) {
            throw malformed(Reason.BAD_CONTENTS);
        }
        return text;
    }

    /** Text of so many characters of one octet each. */
    public String characters(int count) {
        if (count > end - position) {
            throw malformed(Reason.TRUNCATED);
        }
        position += count;
        return new String(bytes, position - count, count, StandardCharsets.ISO_8859_1);
    }

    /** A tag (8.7): its class in the two high bits of 32, its number below them. */
    public int tag() {
        int first = octet();
        int number = first & 0x3f;
        if (number == 0x3f) {
            number = 0;
            int next = 0x80;
            while ((next & 0x80) != 0) {
                next = octet();
                if (number >= 1 << 22) {
                    throw malformed(Reason.BAD_TAG);
                }
                number = number << 7 | (next & 0x7f);
            }
        }
        return (first & 0xc0) << 24 | number;
    }

    /**
     * Steps into an open type (clause 30): until {@link #leaveOpenType} its octets are all there is to read.
     *
     * @return to be given to {@link #leaveOpenType}
     */
    public int enterOpenType() {
        int outer = end;
        int length = length();
        end = position + length;
        return outer;
    }

    /** Steps out of it again, to what follows it. */
    public void leaveOpenType(int outer) {
        if (position != end) {
            throw malformed(Reason.TRAILING_OCTETS);
        }
        end = outer;
    }

    /** Counts a value inside a value, where the type can go on so without end. */
    public void deeper() {
        if (++depth > MAX_DEPTH) {
            throw malformed(Reason.TOO_DEEP);
        }
    }

    /** The value inside has been read. */
    public void back() {
        depth--;
    }
}
