package io.verge.asn1.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the Unaligned Packed Encoding Rules from a byte array. One reader is used for message after message; it is not
 * thread-safe.
 *
 * <p>Where a method's name is a procedure of X.691 clause 11, that is what it does. All throw {@link Malformed} and
 * nothing else, whatever the input.
 */
public final class UperReader {
    /** The longest input it takes, octets: positions in bits fit an {@code int}. */
    public static final int MAX_OCTETS = Integer.MAX_VALUE / 8;

    /** What {@link #lengthDeterminant()} adds to the length of a fragment after which more follow. */
    public static final int MORE = 1 << 30;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int FRAGMENT = 16_384;
    private static final int MAX_DEPTH = 64;

    private byte[] bytes = {};
    private int origin;
    private int position;
    private int end;
    private int depth;
    private int free;
    /** Where the open type begins that nothing has been read of yet. */
    private int untouched;

    /** Begins at the first bit of these octets. */
    public void start(byte[] input, int offset, int length) {
        if (offset < 0
                || length < 0
                || length > MAX_OCTETS
                || offset > MAX_OCTETS - length
                || offset + length > input.length) {
            throw new IllegalArgumentException("no " + length + " octets at " + offset + " of " + input.length);
        }
        bytes = input;
        origin = offset * 8;
        position = origin;
        end = origin + length * 8;
        depth = 0;
        free = Room.forNothing(length);
    }

    /** Bits read since {@link #start}. */
    public int position() {
        return position - origin;
    }

    /** Bits not read yet. */
    public int remaining() {
        return end - position;
    }

    /** What to throw for a fault found at this place. */
    public Malformed malformed(Reason reason) {
        return new Malformed(reason, position - origin);
    }

    /** One bit. */
    public boolean bit() {
        int at = position;
        if (at >= end) {
            throw malformed(Reason.TRUNCATED);
        }
        position = at + 1;
        return (bytes[at >>> 3] << (at & 7) & 0x80) != 0;
    }

    /** The next {@code count} bits, 0 … 64, as a number; of 64 the top one is the sign. */
    public long bits(int count) {
        int at = position;
        int octet = at >>> 3;
        int used = at & 7;
        if (count > end - at) {
            throw malformed(Reason.TRUNCATED);
        }
        if (used + count > Long.SIZE || octet > bytes.length - Long.BYTES) {
            return bitsAtAnEdge(count);
        }
        position = at + count;
        // A shift by 64 is one by 0, which is right for 64 bits and wrong for none.
        return count == 0 ? 0 : (long) LONGS.get(bytes, octet) << used >>> (Long.SIZE - count);
    }

    /** The same where the eight octets from here on are not all there, or not enough. */
    private long bitsAtAnEdge(int count) {
        int octet = position >>> 3;
        int used = position & 7;
        int behind = bytes.length - Long.BYTES - octet;
        if (used + count <= Long.SIZE && bytes.length >= Long.BYTES && count > 0) {
            position += count;
            return (long) LONGS.get(bytes, octet + behind) << (used - 8 * behind) >>> (Long.SIZE - count);
        }
        if (behind > 0 && used > 0) {
            position += count;
            long ninth = bytes[octet + Long.BYTES] & 0xff;
            return ((long) LONGS.get(bytes, octet) << used | ninth >>> (8 - used)) >>> (Long.SIZE - count);
        }
        return bitsOneByOne(count);
    }

    private long bitsOneByOne(int count) {
        long value = 0;
        int left = count;
        while (left > 0) {
            int used = position & 7;
            int taken = Math.min(left, 8 - used);
            int octet = bytes[position >>> 3] & 0xff;
            value = value << taken | (octet >>> (8 - used - taken) & ((1 << taken) - 1));
            position += taken;
            left -= taken;
        }
        return value;
    }

    /** Passes over so many bits. */
    public void skip(int count) {
        if (count < 0 || count > end - position) {
            throw malformed(Reason.TRUNCATED);
        }
        position += count;
    }

    /**
     * A constrained whole number (11.5) above its lower bound, in {@code count} bits, where not all that these can say is
     * allowed.
     *
     * @param most the upper bound less the lower one, unsigned
     */
    public long constrained(int count, long most) {
        long value = bits(count);
        if (Long.compareUnsigned(value, most) > 0) {
            position -= count;
            throw malformed(Reason.OUT_OF_RANGE);
        }
        return value;
    }

    /** A normally small non-negative whole number (11.6), as the index of an extension is. */
    public int normallySmall() {
        if (!bit()) {
            return (int) bits(6);
        }
        long value = semiConstrained();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw malformed(Reason.OUT_OF_RANGE);
        }
        return (int) value;
    }

    /** A semi-constrained whole number (11.7) above its lower bound, at most 2⁶⁴ − 1: unsigned. */
    public long semiConstrained() {
        int octets = shortLength();
        // Octets in front that say nothing are not minimal, but harmless.
        while (octets > Long.BYTES) {
            if (bits(8) != 0) {
                throw malformed(Reason.OUT_OF_RANGE);
            }
            octets--;
        }
        return bits(8 * octets);
    }

    /** A semi-constrained whole number (11.7) with this lower bound, which fits a {@code long}. */
    public long semiConstrained(long lower) {
        long above = semiConstrained();
        long value = lower + above;
        if ((above < 0 && lower >= 0) || value < lower) {
            throw malformed(Reason.OUT_OF_RANGE);
        }
        return value;
    }

    /** A semi-constrained whole number (11.7) with this lower bound, of any size. */
    public BigInteger semiConstrainedBig(BigInteger lower) {
        return new BigInteger(1, octets(shortLength())).add(lower);
    }

    /** A constrained whole number (11.5) in {@code count} bits, of any size. */
    public BigInteger constrainedBig(int count, BigInteger lower, BigInteger upper) {
        BigInteger value = lower.add(new BigInteger(1, bitString(count).owned()).shiftRight(-count & 7));
        if (value.compareTo(upper) > 0) {
            position -= count;
            throw malformed(Reason.OUT_OF_RANGE);
        }
        return value;
    }

    /**
     * A number that was part of a word read before.
     *
     * @param most what it may be at most
     * @param bitsAgo where it begins, in bits before this place
     */
    public long upTo(long most, long value, int bitsAgo) {
        if (value > most) {
            position -= bitsAgo;
            throw malformed(Reason.OUT_OF_RANGE);
        }
        return value;
    }

    /** An unconstrained whole number (11.8) that fits a {@code long}. */
    public long unconstrained() {
        int octets = shortLength();
        if (octets > Long.BYTES) {
            throw malformed(Reason.OUT_OF_RANGE);
        }
        int unused = Long.SIZE - 8 * octets;
        return bits(8 * octets) << unused >> unused;
    }

    /** An unconstrained whole number (11.8) of any size. */
    public BigInteger unconstrainedBig() {
        return new BigInteger(octets(shortLength()));
    }

    /** A length without bounds that a number's octets have: at least one, and fragments of 16 Ki and more are none of use. */
    private int shortLength() {
        int length = lengthDeterminant();
        if (length == 0 || length >= FRAGMENT) {
            throw malformed(Reason.BAD_LENGTH);
        }
        return length;
    }

    /**
     * A length determinant without an upper bound below 64 Ki (11.9): how many follow. A result of {@link #MORE} plus a
     * length tells a fragment, after which the next length determinant stands.
     */
    public int lengthDeterminant() {
        int first = (int) bits(8);
        if (first < 0x80) {
            return first;
        }
        if (first < 0xc0) {
            return (first & 0x3f) << 8 | (int) bits(8);
        }
        int fragments = first & 0x3f;
        if (fragments < 1 || fragments > 4) {
            position -= 8;
            throw malformed(Reason.BAD_LENGTH);
        }
        return MORE + fragments * FRAGMENT;
    }

    /** How many bits the bitmap of extension additions has (11.9.3.4, a normally small length). */
    public int normallySmallLength() {
        if (!bit()) {
            return (int) bits(6) + 1;
        }
        int length = shortLength();
        if (length > remaining()) {
            throw malformed(Reason.BAD_LENGTH);
        }
        return length;
    }

    /** The bitmap of so many extension additions (19.7), in the top bits of the result; the first 64 where there are more. */
    public long extensionBitmap(int count) {
        int first = Math.min(count, Long.SIZE);
        return bits(first) << (Long.SIZE - first);
    }

    /** The rest of the bitmap. */
    public BitString extensionBitmapRest(int count) {
        return count <= Long.SIZE ? BitString.NONE : bitString(count - Long.SIZE);
    }

    /**
     * Says no to a list that the rest of the input cannot hold, before anything is made for it.
     *
     * @param leastBits what an element takes at least
     */
    public void checkRoom(int count, int leastBits) {
        if (leastBits > 0 ? (long) count * leastBits > remaining() : count > free) {
            throw malformed(Reason.BAD_LENGTH);
        }
        free -= leastBits > 0 ? 0 : count;
    }

    /** So many octets, from any bit on. */
    public OctetString octetString(int count) {
        return OctetString.ofOwned(octets(count));
    }

    private byte[] octets(int count) {
        if (count > remaining() >>> 3) {
            throw malformed(Reason.TRUNCATED);
        }
        byte[] octets = new byte[count];
        read(octets, 0, 8 * count);
        return octets;
    }

    /** So many bits. */
    public BitString bitString(int count) {
        if (count > remaining()) {
            throw malformed(Reason.TRUNCATED);
        }
        byte[] octets = new byte[(count + 7) >>> 3];
        read(octets, 0, count);
        return BitString.ofOwned(octets, count);
    }

    /** Bits under a length determinant without bounds (16.11). */
    public BitString bitString() {
        int length = lengthDeterminant();
        BitString joined = bitString(length & ~MORE);
        while (length >= MORE) {
            length = lengthDeterminant();
            joined = joined.followedBy(bitString(length & ~MORE));
        }
        return joined;
    }

    private void read(byte[] target, int offset, int count) {
        int at = offset;
        int left = count;
        if ((position & 7) == 0) {
            int whole = count >>> 3;
            System.arraycopy(bytes, position >>> 3, target, at, whole);
            position += 8 * whole;
            at += whole;
            left -= 8 * whole;
        }
        for (; left >= Long.SIZE; left -= Long.SIZE, at += Long.BYTES) {
            LONGS.set(target, at, bits(Long.SIZE));
        }
        for (; left >= 8; left -= 8) {
            target[at++] = (byte) bits(8);
        }
        if (left > 0) {
            target[at] = (byte) (bits(left) << (8 - left));
        }
    }

    /** Octets under a length determinant without bounds (17.8); also what an open type holds (11.2). */
    public OctetString octetString() {
        return OctetString.ofOwned(unboundedOctets());
    }

    private byte[] unboundedOctets() {
        int length = lengthDeterminant();
        byte[] joined = octets(length & ~MORE);
        while (length >= MORE) {
            length = lengthDeterminant();
            byte[] next = octets(length & ~MORE);
            int size = joined.length;
            joined = Arrays.copyOf(joined, size + next.length);
            System.arraycopy(next, 0, joined, size, next.length);
        }
        return joined;
    }

    /** Text in UTF-8 under a length determinant without bounds (30.3). */
    public String utf8() {
        byte[] octets = unboundedOctets();
        String text = new String(octets, StandardCharsets.UTF_8);
        // What is no UTF-8 was replaced by this character, which may also have been meant.
        boolean replaced = text.indexOf('\uFFFD') >= 0;
        if (replaced && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), octets)) {
            throw malformed(Reason.BAD_CONTENTS);
        }
        return text;
    }

    /** Text of octets under a length determinant without bounds, each a character of ISO 8859-1. */
    public String latin1() {
        return new String(unboundedOctets(), StandardCharsets.ISO_8859_1);
    }

    /** Text of so many characters of {@code width} bits each, which are their codes, within bounds (30.5.4 b). */
    public String characters(int count, int width, char first, char last) {
        checkRoom(count, width);
        char[] text = new char[count];
        for (int i = 0; i < count; i++) {
            text[i] = character(width, first, last);
        }
        return new String(text);
    }

    private char character(int width, char first, char last) {
        char c = (char) bits(width);
        if (c < first || c > last) {
            position -= width;
            throw malformed(Reason.OUT_OF_RANGE);
        }
        return c;
    }

    /** The same under a length determinant without bounds. */
    public String characters(int width, char first, char last) {
        StringBuilder text = new StringBuilder();
        int length = MORE;
        while (length >= MORE) {
            length = lengthDeterminant();
            text.append(characters(length & ~MORE, width, first, last));
        }
        return text.toString();
    }

    /** Text of so many characters of {@code width} bits each: their codes (30.5.4 b) or places in the alphabet (30.5.4 c). */
    public String characters(int count, int width, boolean byCode, String alphabet) {
        checkRoom(count, width);
        char[] text = new char[count];
        for (int i = 0; i < count; i++) {
            int place = (int) bits(width);
            if (byCode ? alphabet.indexOf(place) < 0 : place >= alphabet.length()) {
                position -= width;
                throw malformed(Reason.OUT_OF_RANGE);
            }
            text[i] = byCode ? (char) place : alphabet.charAt(place);
        }
        return new String(text);
    }

    /** The same under a length determinant without bounds. */
    public String characters(int width, boolean byCode, String alphabet) {
        StringBuilder text = new StringBuilder();
        int length = MORE;
        while (length >= MORE) {
            length = lengthDeterminant();
            text.append(characters(length & ~MORE, width, byCode, alphabet));
        }
        return text.toString();
    }

    /** An object identifier (24.1), or a relative one. */
    public ObjectIdentifier objectIdentifier(boolean relative) {
        byte[] contents = unboundedOctets();
        if (!ObjectIdentifier.isWellFormed(contents)) {
            throw malformed(Reason.BAD_CONTENTS);
        }
        return ObjectIdentifier.ofContents(OctetString.ofOwned(contents), relative);
    }

    /** A real number (15.1). */
    public double real() {
        byte[] contents = unboundedOctets();
        double value = RealContents.read(contents);
        if (RealContents.isMalformed(contents, value)) {
            throw malformed(Reason.BAD_CONTENTS);
        }
        return value;
    }

    /**
     * Steps into an open type (11.2): until {@link #leaveOpenType} its octets are all there is to read.
     *
     * @return to be given to {@link #leaveOpenType}
     */
    public int enterOpenType() {
        // Told from the end of the array, because joining fragments moves all that follows.
        int behind = 8 * bytes.length - end;
        int length = lengthDeterminant();
        if (length >= MORE) {
            length = joinFragments(length);
            end = 8 * bytes.length - behind;
        }
        if (length > remaining() >>> 3) {
            throw malformed(Reason.TRUNCATED);
        }
        end = position + 8 * length;
        untouched = position;
        return behind;
    }

    /** Steps out of it again, to what follows it: padding is passed over, whole octets left are not. */
    public void leaveOpenType(int behind) {
        int left = remaining();
        // A value of no bits stands as one octet of zeros (11.2.1).
        if (left > 8 || (left == 8 && (position != untouched || bits(8) != 0))) {
            throw malformed(Reason.TRAILING_OCTETS);
        }
        // Whatever is around this open type has been read of.
        untouched = -1;
        position = end;
        end = 8 * bytes.length - behind;
    }

    /**
     * Goes on with a copy of the input in which the octets of a fragmented open type stand in one. The length
     * determinants left out are whole octets, so everything keeps its bit within its octet.
     *
     * @param firstLength the length determinant just read
     * @return the length of all fragments
     */
    private int joinFragments(int firstLength) {
        int begin = position;
        UperWriter joined = new UperWriter();
        byte[] target = new byte[bytes.length];
        joined.start(target, 0, target.length);
        position = 0;
        copyTo(joined, begin);
        int total = 0;
        int length = firstLength;
        boolean more = true;
        while (more) {
            more = length >= MORE;
            int count = more ? length - MORE : length;
            if (count > remaining() >>> 3) {
                throw malformed(Reason.TRUNCATED);
            }
            copyTo(joined, 8 * count);
            total += count;
            length = more ? lengthDeterminant() : 0;
        }
        end = 8 * bytes.length;
        copyTo(joined, remaining());
        // Places after the open type are told as in the message, those inside as if all that was left out stood first.
        origin -= 8 * (bytes.length - joined.finish());
        bytes = Arrays.copyOf(target, joined.finish());
        position = begin;
        return total;
    }

    private void copyTo(UperWriter writer, int count) {
        int left = count;
        for (; left >= Long.SIZE; left -= Long.SIZE) {
            writer.bits(bits(Long.SIZE), Long.SIZE);
        }
        writer.bits(bits(left), left);
    }

    /** Goes into a value whose type may have itself inside. */
    public UperReader deeper() {
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
