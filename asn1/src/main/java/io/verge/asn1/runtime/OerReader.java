package io.verge.asn1.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Octet Encoding Rules from a byte array. One reader is used for message after message; it is not thread-safe.
 * Clauses are those of X.696. All methods throw {@link Malformed} and nothing else, whatever the input.
 *
 * <p>It takes all that the basic rules allow, where the canonical ones leave one way: any octet but zero for true, lengths and
 * numbers with zeros in front, defaults that were sent, bits of padding that are not zero. What it has read is written
 * canonically, so who has to prove that octets were canonical compares.
 */
public final class OerReader {
    /** The longest input it takes, octets: positions are told in bits. */
    public static final int MAX_OCTETS = UperReader.MAX_OCTETS;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int MAX_DEPTH = 64;

    private byte[] bytes = {};
    private int origin;
    private int position;
    private int end;
    private int depth;
    private int free;

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
        free = Room.forNothing(length);
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
        return malformed(reason, position);
    }

    private Malformed malformed(Reason reason, int begin) {
        return new Malformed(reason, 8 * (begin - origin));
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
        int at = position;
        if (octets > end - at) {
            throw malformed(Reason.TRUNCATED);
        }
        position = at + octets;
        if (octets > 0 && at <= bytes.length - Long.BYTES) {
            return (long) LONGS.get(bytes, at) >>> (Long.SIZE - 8 * octets);
        }
        long value = 0;
        for (int i = at; i < at + octets; i++) {
            value = value << 8 | (bytes[i] & 0xff);
        }
        return value;
    }

    /** A number in 1 … 8 octets with sign (10.4). */
    public long signed(int octets) {
        int unused = Long.SIZE - 8 * octets;
        return unsigned(octets) << unused >> unused;
    }

    /** A number of the first kind, where its octets could say more than is allowed. */
    public long unsigned(int octets, long least, long most) {
        return within(unsigned(octets), least, most, position - octets);
    }

    /** A number of the second kind, where its octets could say more than is allowed. */
    public long signed(int octets, long least, long most) {
        return within(signed(octets), least, most, position - octets);
    }

    private long within(long value, long least, long most, int begin) {
        if (value < least || value > most) {
            throw malformed(Reason.OUT_OF_RANGE, begin);
        }
        return value;
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

    /** The same with this lower bound, not below zero; it fits a {@code long}. */
    public long unsignedFrom(long least) {
        int begin = position;
        return within(unsigned(), least, Long.MAX_VALUE, begin);
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

    /** The same with one bound. */
    public long signedWithin(long least, long most) {
        int begin = position;
        return within(signed(), least, most, begin);
    }

    /**
     * A number of any size.
     *
     * @param octets how many it takes; 0 if a length says so
     * @param least its lower bound, {@code null} for none; the one of the type decides about the sign, too
     */
    public BigInteger big(int octets, boolean isSigned, @Nullable BigInteger least, @Nullable BigInteger most) {
        int begin = position;
        byte[] contents = octets(octets == 0 ? length() : octets);
        if (contents.length == 0) {
            throw malformed(Reason.BAD_LENGTH, begin);
        }
        BigInteger value = isSigned ? new BigInteger(contents) : new BigInteger(1, contents);
        if ((least != null && value.compareTo(least) < 0) || (most != null && value.compareTo(most) > 0)) {
            throw malformed(Reason.OUT_OF_RANGE, begin);
        }
        return value;
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

    /** How many octets a length determinant tells; also the long form with zeros in front. */
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

    private int sized(int size, int least, int most, int begin) {
        if (size < least || size > most) {
            throw malformed(Reason.OUT_OF_RANGE, begin);
        }
        return size;
    }

    /**
     * How many elements follow (17.2), which the rest of the input can hold.
     *
     * @param leastOctets what an element takes at least
     */
    public int count(int leastOctets, int least, int most) {
        int begin = position;
        long count = unsigned();
        boolean isHeld = leastOctets == 0
                ? Long.compareUnsigned(count, free) <= 0
                : Long.compareUnsigned(count, remaining() / leastOctets) <= 0;
        if (!isHeld) {
            throw malformed(Reason.BAD_LENGTH, begin);
        }
        free -= leastOctets == 0 ? (int) count : 0;
        return sized((int) count, least, most, begin);
    }

    private byte[] octets(int count) {
        if (count > end - position) {
            throw malformed(Reason.TRUNCATED);
        }
        position += count;
        return Arrays.copyOfRange(bytes, position - count, position);
    }

    /** So many octets. */
    public OctetString octetString(int count) {
        return OctetString.ofOwned(octets(count));
    }

    /** Octets under their length (14.2); also what an open type holds. */
    public OctetString octetString() {
        return octetString(length());
    }

    /** The same in a number that bounds allow. */
    public OctetString octetString(int least, int most) {
        int begin = position;
        return octetString(sized(length(), least, most, begin));
    }

    /** So many bits in as many octets as they take (13.2), what they do not take set to zero. */
    public BitString bitString(int count) {
        byte[] octets = octets((count + 7) >>> 3);
        if ((count & 7) != 0) {
            octets[octets.length - 1] &= (byte) (0xff00 >> (count & 7));
        }
        return BitString.ofOwned(octets, count);
    }

    /** Bits under their length (13.3), in a number that bounds allow. */
    public BitString bitString(int least, int most) {
        int begin = position;
        return bitString(sized(bitStringLength(), least, most, begin));
    }

    /** Begins a bit string of its own length (13.3): how many bits follow. */
    public int bitStringLength() {
        int begin = position;
        int octets = length();
        int unused = octets == 0 ? 8 : octet();
        int count = 8 * (octets - 1) - unused;
        if (unused > 7 || count < 0) {
            throw malformed(Reason.BAD_LENGTH, begin);
        }
        return count;
    }

    /** So many bits of a preamble (16.2), 1 … 64, as a number; the last octet is filled up. */
    public long presence(int count) {
        int octets = (count + 7) >>> 3;
        return unsigned(octets) >>> (8 * octets - count);
    }

    /** The bitmap of so many extension additions (16.4), in the top bits of the result; the first 64 where there are more. */
    public long extensionBitmap(int count) {
        int first = Math.min(count, Long.SIZE);
        return first == 0 ? 0 : presence(first) << (Long.SIZE - first);
    }

    /** The rest of the bitmap. */
    public BitString extensionBitmapRest(int count) {
        return count <= Long.SIZE ? BitString.NONE : bitString(count - Long.SIZE);
    }

    /** Text in UTF-8 under its length. */
    public String utf8() {
        int begin = position;
        byte[] read = octets(length());
        String text = new String(read, StandardCharsets.UTF_8);
        // What is no UTF-8 was replaced by this character, which may also have been meant.
        boolean replaced = text.indexOf('\uFFFD') >= 0;
        if (replaced && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), read)) {
            throw malformed(Reason.BAD_CONTENTS, begin);
        }
        return text;
    }

    /** Text of octets under their length, each a character of ISO 8859-1. */
    public String latin1() {
        int count = length();
        position += count;
        return new String(bytes, position - count, count, StandardCharsets.ISO_8859_1);
    }

    /** How many characters of so many octets each follow, in a number that bounds allow (27.2). */
    public int characterCount(int octetsEach, int least, int most) {
        int begin = position;
        int octets = length();
        if (octets % octetsEach != 0) {
            throw malformed(Reason.BAD_LENGTH, begin);
        }
        return sized(octets / octetsEach, least, most, begin);
    }

    /** So many characters of one or two octets each, within bounds. */
    public String characters(int count, int octetsEach, char first, char last) {
        checkCharacters(count, octetsEach);
        char[] text = new char[count];
        for (int i = 0; i < count; i++) {
            text[i] = (char) unsigned(octetsEach, first, last);
        }
        return new String(text);
    }

    /** So many characters of one octet each, all out of an alphabet. */
    public String characters(int count, String alphabet) {
        checkCharacters(count, 1);
        char[] text = new char[count];
        for (int i = 0; i < count; i++) {
            text[i] = (char) octet();
            if (alphabet.indexOf(text[i]) < 0) {
                throw malformed(Reason.OUT_OF_RANGE, position - 1);
            }
        }
        return new String(text);
    }

    private void checkCharacters(int count, int octetsEach) {
        if (count > remaining() / octetsEach) {
            throw malformed(Reason.TRUNCATED);
        }
    }

    /** An object identifier (clause 22), or a relative one. */
    public ObjectIdentifier objectIdentifier(boolean relative) {
        int begin = position;
        byte[] contents = octets(length());
        if (!ObjectIdentifier.isWellFormed(contents)) {
            throw malformed(Reason.BAD_CONTENTS, begin);
        }
        return ObjectIdentifier.ofContents(OctetString.ofOwned(contents), relative);
    }

    /** A real number (12.4). */
    public double real() {
        int begin = position;
        byte[] contents = octets(length());
        double value = RealContents.read(contents);
        if (RealContents.isMalformed(contents, value)) {
            throw malformed(Reason.BAD_CONTENTS, begin);
        }
        return value;
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
                boolean beginsWithNothing = number == 0 && next == 0x80;
                if (number >= 1 << 22 || beginsWithNothing) {
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

    /** Goes into a value whose type may have itself inside. */
    public OerReader deeper() {
        if (++depth > MAX_DEPTH) {
            throw malformed(Reason.TOO_DEEP);
        }
        return this;
    }

    /** Comes back from it. */
    public <T> T back(T value) {
        depth--;
        return value;
    }
}
