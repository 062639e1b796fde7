package io.verge.asn1.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the Unaligned Packed Encoding Rules into the caller's byte array, canonically: one value has one encoding. One
 * writer is used for message after message and allocates nothing; it is not thread-safe. The array holds all of a message
 * when {@link #finish} has been called, and not before.
 *
 * <p>Where a method's name is a procedure of X.691 clause 11, that is what it does. The generated code checks values
 * against their constraints before it writes them. All throw {@link BufferFull} where the array ends.
 */
public final class UperWriter {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** Longer ones go in fragments of this and its multiples. */
    public static final int FRAGMENT = 16_384;

    private byte[] bytes = {};
    private int origin;
    private int position;
    private int end;
    /** The bits from the last multiple of 64 on, the first as the highest: they go to the array when it is full. */
    private long word;

    /** Begins at the first bit of this place of the buffer; what stands there is written over. */
    public void start(byte[] buffer, int offset, int length) {
        if (offset < 0 || length < 0 || length > UperReader.MAX_OCTETS || offset > buffer.length - length) {
            throw new IllegalArgumentException("no " + length + " octets at " + offset + " of " + buffer.length);
        }
        bytes = buffer;
        origin = offset;
        position = 0;
        end = length * 8;
        word = 0;
    }

    /** Bits written since {@link #start}. */
    public int position() {
        return position;
    }

    /**
     * Ends the message (11.1): fills up its last octet with zeros.
     *
     * @return its length in octets, at least one
     */
    public int finish() {
        if (position == 0) {
            bits(0, 8);
        }
        flush();
        return (position + 7) >>> 3;
    }

    /** One bit. */
    public void bit(boolean value) {
        bits(value ? 1 : 0, 1);
    }

    /** The low {@code count} bits of a number, 0 … 64; the others have to be zero. */
    public void bits(long value, int count) {
        int at = position;
        if (count > end - at) {
            throw BufferFull.INSTANCE;
        }
        position = at + count;
        int over = (at & 63) + count - Long.SIZE;
        if (over < 0) {
            word |= value << -over;
            return;
        }
        LONGS.set(bytes, octetOf(at), word | value >>> over);
        // A shift by 64 is one by 0, which would keep what has just been written.
        word = over == 0 ? 0 : value << -over;
    }

    /** Where in the array the word begins that this bit is in. */
    private int octetOf(int at) {
        return origin + (at >>> 6 << 3);
    }

    /** Puts what there is of the word into the array, too. */
    private void flush() {
        int octet = octetOf(position);
        for (int left = position & 63, shift = Long.SIZE - 8; left > 0; left -= 8, shift -= 8) {
            bytes[octet++] = (byte) (word >>> shift);
        }
    }

    /** Takes the word out of the array, where something else has written. */
    private void reload() {
        int octet = octetOf(position);
        word = 0;
        for (int left = position & 63, shift = Long.SIZE - 8; left > 0; left -= 8, shift -= 8) {
            word |= (bytes[octet++] & 0xffL) << shift;
        }
    }

    /** A normally small non-negative whole number (11.6). */
    public void normallySmall(int value) {
        if (value < 64) {
            bits(value, 7);
        } else {
            bit(true);
            semiConstrained(value);
        }
    }

    /** A semi-constrained whole number (11.7) above its lower bound, unsigned. */
    public void semiConstrained(long value) {
        int octets = Math.max(1, (Long.SIZE + 7 - Long.numberOfLeadingZeros(value)) >>> 3);
        bits(octets, 8);
        bits(value, 8 * octets);
    }

    /** An unconstrained whole number (11.8). */
    public void unconstrained(long value) {
        int significant = Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value) + 1;
        int octets = (significant + 7) >>> 3;
        bits(octets, 8);
        bits(octets == Long.BYTES ? value : value & ((1L << (8 * octets)) - 1), 8 * octets);
    }

    /** A semi-constrained whole number (11.7) of any size, above its lower bound. */
    public void semiConstrained(BigInteger value) {
        byte[] octets = value.toByteArray();
        unboundedOctets(octets[0] == 0 && octets.length > 1 ? Arrays.copyOfRange(octets, 1, octets.length) : octets);
    }

    /** An unconstrained whole number (11.8) of any size. */
    public void unconstrained(BigInteger value) {
        unboundedOctets(value.toByteArray());
    }

    /** A constrained whole number (11.5) of any size, above its lower bound, in {@code count} bits. */
    public void constrainedBig(BigInteger value, int count) {
        for (int left = count; left > 0; left -= Math.min(left, 32)) {
            int part = Math.min(left, 32);
            bits(value.shiftRight(left - part).intValue() & (0xffff_ffffL >>> (32 - part)), part);
        }
    }

    /**
     * A length determinant without an upper bound below 64 Ki (11.9) for a length below 16 Ki, or for the first fragment of
     * a longer one.
     *
     * @return how many are to follow before the next length determinant: the length itself, or less
     */
    public int lengthDeterminant(int length) {
        if (length < 0x80) {
            bits(length, 8);
            return length;
        }
        if (length < FRAGMENT) {
            bits(0x8000 | length, 16);
            return length;
        }
        int fragments = Math.min(4, length / FRAGMENT);
        bits(0xc0 | fragments, 8);
        return fragments * FRAGMENT;
    }

    /** How many bits the bitmap of extension additions has (11.9.3.4). */
    public void normallySmallLength(int length) {
        if (length <= 64) {
            bits(length - 1, 7);
        } else {
            bit(true);
            lengthDeterminant(length);
        }
    }

    private void octets(byte[] source, int offset, int count) {
        if (count > (end - position) >>> 3) {
            throw BufferFull.INSTANCE;
        }
        if ((position & 7) == 0 && count >= 2 * Long.BYTES) {
            flush();
            System.arraycopy(source, offset, bytes, origin + (position >>> 3), count);
            position += 8 * count;
            reload();
            return;
        }
        int at = offset;
        int left = count;
        for (; left >= Long.BYTES; left -= Long.BYTES, at += Long.BYTES) {
            bits((long) LONGS.get(source, at), Long.SIZE);
        }
        long rest = 0;
        for (int i = at; i < at + left; i++) {
            rest = rest << 8 | (source[i] & 0xff);
        }
        bits(rest, 8 * left);
    }

    /** These bits. */
    public void bitString(BitString bits) {
        bits(bits, 0, bits.size());
    }

    /** Bits {@code from} to before {@code to}; it begins at a whole octet. */
    private void bits(BitString bits, int from, int to) {
        byte[] octets = bits.owned();
        int whole = (to - from) >>> 3;
        octets(octets, from >>> 3, whole);
        int left = (to - from) & 7;
        if (left > 0) {
            bits((octets[(from >>> 3) + whole] & 0xff) >>> (8 - left), left);
        }
    }

    /** Bits under a length determinant without bounds (16.11). */
    public void unboundedBitString(BitString bits) {
        int at = 0;
        boolean more = true;
        while (more) {
            int left = bits.size() - at;
            int count = lengthDeterminant(left);
            bits(bits, at, at + count);
            at += count;
            more = left >= FRAGMENT;
        }
    }

    /** These octets. */
    public void octetString(OctetString octets) {
        octets(octets.owned(), 0, octets.size());
    }

    /** Octets under a length determinant without bounds (17.8); also what an open type holds (11.2). */
    public void unboundedOctetString(OctetString octets) {
        unboundedOctets(octets.owned());
    }

    /** Octets under a length determinant without bounds, in fragments where there are many. */
    private void unboundedOctets(byte[] octets) {
        int at = 0;
        boolean more = true;
        while (more) {
            int left = octets.length - at;
            int count = lengthDeterminant(left);
            octets(octets, at, count);
            at += count;
            more = left >= FRAGMENT;
        }
    }

    /** Text in UTF-8 under a length determinant without bounds (30.3). */
    public void utf8(String text) {
        unboundedOctets(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text of ISO 8859-1 under a length determinant without bounds. */
    public void latin1(String text) {
        unboundedOctets(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The characters of a text, {@code width} bits each, by their codes (30.5.4 b). */
    public void characters(String text, int width, char first, char last) {
        for (int i = 0; i < text.length(); i++) {
            bits(text.charAt(i), width);
        }
    }

    /** The same under a length determinant without bounds. */
    public void unboundedCharacters(String text, int width, char first, char last) {
        int at = 0;
        boolean more = true;
        while (more) {
            int left = text.length() - at;
            int count = lengthDeterminant(left);
            for (int end = at + count; at < end; at++) {
                bits(text.charAt(at), width);
            }
            more = left >= FRAGMENT;
        }
    }

    /** The characters of a text, {@code width} bits each: their codes (30.5.4 b) or places in the alphabet (30.5.4 c). */
    public void characters(String text, int width, boolean byCode, String alphabet) {
        for (int i = 0; i < text.length(); i++) {
            bits(byCode ? text.charAt(i) : alphabet.indexOf(text.charAt(i)), width);
        }
    }

    /** The same under a length determinant without bounds. */
    public void unboundedCharacters(String text, int width, boolean byCode, String alphabet) {
        int at = 0;
        boolean more = true;
        while (more) {
            int left = text.length() - at;
            int count = lengthDeterminant(left);
            for (int end = at + count; at < end; at++) {
                bits(byCode ? text.charAt(at) : alphabet.indexOf(text.charAt(at)), width);
            }
            more = left >= FRAGMENT;
        }
    }

    /** An object identifier (24.1), or a relative one. */
    public void objectIdentifier(ObjectIdentifier oid) {
        unboundedOctetString(oid.contents());
    }

    /** A real number (15.1). */
    public void real(double value) {
        unboundedOctets(RealContents.write(value));
    }

    /**
     * The bitmap of all extension additions (19.7), after their number.
     *
     * @param bitmap of the first 64, in the top bits
     * @param known how many the module has
     */
    public void extensionBitmap(long bitmap, UnknownExtensions unknown, int known) {
        int count = unknown.countAfter(known, Long.SIZE - Long.numberOfTrailingZeros(bitmap));
        normallySmallLength(count);
        int first = Math.min(count, Long.SIZE);
        bits(bitmap >>> (Long.SIZE - first), first);
        for (int index = first; index < count; index++) {
            bit(unknown.contains(index));
        }
    }

    /**
     * Begins an open type (11.2), whose value is written next.
     *
     * @return where it began, to be given to {@link #endOpenType}
     */
    public int beginOpenType() {
        bits(0, 8);
        return position;
    }

    /**
     * Ends an open type: fills up its last octet and puts its length before it. It was written as if its length took one
     * octet; where it takes more, its octets move up by whole octets, whatever bit they began at.
     */
    public void endOpenType(int begin) {
        int length = Math.max(1, (position - begin + 7) >>> 3);
        bits(0, 8 * length - (position - begin));
        flush();
        if (length < 0x80) {
            put(begin - 8, length);
        } else {
            putLongLength(begin - 8, length);
        }
        reload();
    }

    private void putLongLength(int begin, int length) {
        int written = 0;
        int at = begin;
        boolean first = true;
        boolean more = true;
        while (more) {
            int left = length - written;
            int count = left < FRAGMENT ? left : Math.min(4, left / FRAGMENT) * FRAGMENT;
            int header = left >= 0x80 && left < FRAGMENT ? 2 : 1;
            int extra = first ? header - 1 : header;
            insert(at + (first ? 8 : 0), extra);
            if (header == 2) {
                put(at, 0x80 | left >>> 8);
                put(at + 8, left & 0xff);
            } else {
                put(at, left < FRAGMENT ? left : 0xc0 | count / FRAGMENT);
            }
            at += 8 * (header + count);
            written += count;
            first = false;
            more = left >= FRAGMENT;
        }
    }

    /** Makes room for whole octets at a bit; what stands from there on moves up. */
    private void insert(int at, int octets) {
        if (octets == 0) {
            return;
        }
        if (octets > (end - position) >>> 3) {
            throw BufferFull.INSTANCE;
        }
        int octet = origin + (at >>> 3);
        int last = origin + ((position - 1) >>> 3);
        // The first octet also holds bits that stay: they are there twice now, and what is put between writes over one.
        if (at < position) {
            System.arraycopy(bytes, octet, bytes, octet + octets, last - octet + 1);
        }
        position += 8 * octets;
    }

    /** Eight bits at a place written before. */
    private void put(int at, int value) {
        int octet = origin + (at >>> 3);
        int used = at & 7;
        if (used == 0) {
            bytes[octet] = (byte) value;
            return;
        }
        bytes[octet] = (byte) ((bytes[octet] & (0xff00 >> used)) | value >>> used);
        bytes[octet + 1] = (byte) ((bytes[octet + 1] & (0xff >>> used)) | value << (8 - used));
    }
}
