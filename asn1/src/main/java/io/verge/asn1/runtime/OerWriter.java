package io.verge.asn1.runtime;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the Canonical Octet Encoding Rules into the caller's byte array. One writer is used for message after message and
 * allocates nothing but for text in UTF-8, real numbers, numbers past 64 bits and the order of a SET OF; it is not
 * thread-safe. Clauses are those of X.696. All methods throw {@link BufferFull} where the array ends.
 */
public final class OerWriter {
    private byte[] bytes = {};
    private int origin;
    private int position;
    private int end;

    /** Begins at this place of the buffer; what stands there is written over. */
    public void start(byte[] buffer, int offset, int length) {
        if (offset < 0 || length < 0 || length > UperReader.MAX_OCTETS || offset > buffer.length - length) {
            throw new IllegalArgumentException("no " + length + " octets at " + offset + " of " + buffer.length);
        }
        bytes = buffer;
        origin = offset;
        position = offset;
        end = offset + length;
    }

    /** Octets written since {@link #start}. */
    public int position() {
        return position - origin;
    }

    /** One octet. */
    public void octet(int value) {
        if (position >= end) {
            throw BufferFull.INSTANCE;
        }
        bytes[position++] = (byte) value;
    }

    /** A boolean (clause 9). */
    public void bool(boolean value) {
        octet(value ? 0xff : 0);
    }

    /** The low octets of a number, of either sign (10.3, 10.4). */
    public void number(long value, int octets) {
        if (octets > end - position) {
            throw BufferFull.INSTANCE;
        }
        for (int i = octets - 1; i >= 0; i--) {
            bytes[position++] = (byte) (value >>> (8 * i));
        }
    }

    /** A number without sign and without upper bound (10.3 e). */
    public void unsigned(long value) {
        int octets = Math.max(1, (Long.SIZE + 7 - Long.numberOfLeadingZeros(value)) >>> 3);
        octet(octets);
        number(value, octets);
    }

    /** A number with sign and without bounds (10.4 e). */
    public void signed(long value) {
        int octets = signedOctets(value);
        octet(octets);
        number(value, octets);
    }

    /**
     * A number of any size (10.3 e, 10.4 e).
     *
     * @param octets how many it takes; 0 if as few as it can, under their length
     */
    public void big(BigInteger value, int octets, boolean isSigned) {
        byte[] all = value.toByteArray();
        int skipped = !isSigned && all[0] == 0 && all.length > 1 ? 1 : 0;
        int count = all.length - skipped;
        if (octets == 0) {
            length(count);
        }
        for (int i = count; i < octets; i++) {
            octet(value.signum() < 0 ? 0xff : 0);
        }
        octets(all, skipped, count);
    }

    /** An enumeration value (clause 11). */
    public void enumerated(long value) {
        if (value >= 0 && value < 0x80) {
            octet((int) value);
            return;
        }
        int octets = signedOctets(value);
        octet(0x80 | octets);
        number(value, octets);
    }

    private static int signedOctets(long value) {
        int significant = Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value) + 1;
        return (significant + 7) >>> 3;
    }

    /** A length determinant (8.6). */
    public void length(int length) {
        int octets = lengthOctets(length);
        if (octets > 1) {
            octet(0x80 | octets - 1);
        }
        number(length, Math.max(1, octets - 1));
    }

    private static int lengthOctets(int length) {
        return length < 0x80 ? 1 : 1 + ((Integer.SIZE + 7 - Integer.numberOfLeadingZeros(length)) >>> 3);
    }

    private void octets(byte[] source, int offset, int count) {
        if (count > end - position) {
            throw BufferFull.INSTANCE;
        }
        System.arraycopy(source, offset, bytes, position, count);
        position += count;
    }

    /** These octets. */
    public void octetString(OctetString octets) {
        octets(octets.owned(), 0, octets.size());
    }

    /** These octets under their length (14.2); also what an open type holds. */
    public void unboundedOctetString(OctetString octets) {
        unboundedOctets(octets.owned());
    }

    private void unboundedOctets(byte[] octets) {
        length(octets.length);
        octets(octets, 0, octets.length);
    }

    /** These bits, the last octet filled up with zeros (13.2). */
    public void bitString(BitString bits) {
        octets(bits.owned(), 0, bits.owned().length);
    }

    /** These bits under their length (13.3). */
    public void unboundedBitString(BitString bits) {
        bitStringLength(bits.size());
        bitString(bits);
    }

    private void bitStringLength(int count) {
        int octets = (count + 7) >>> 3;
        length(octets + 1);
        octet(8 * octets - count);
    }

    /** So many bits of a preamble (16.2), 1 … 64; the last octet is filled up with zeros. */
    public void presence(long bits, int count) {
        int octets = (count + 7) >>> 3;
        number(bits << (8 * octets - count), octets);
    }

    /**
     * The bitmap of all extension additions (16.4).
     *
     * @param bitmap of the first 64, in the top bits
     * @param known how many the module has
     */
    public void extensionBitmap(long bitmap, UnknownExtensions unknown, int known) {
        int count = unknown.countAfter(known, Long.SIZE - Long.numberOfTrailingZeros(bitmap));
        bitStringLength(count);
        number(bitmap >>> (Long.SIZE - 8 * Math.min(8, (count + 7) >>> 3)), Math.min(8, (count + 7) >>> 3));
        for (int index = Long.SIZE; index < count; index += 8) {
            int octet = 0;
            for (int bit = 0; bit < 8; bit++) {
                octet = octet << 1 | (unknown.contains(index + bit) ? 1 : 0);
            }
            octet(octet);
        }
    }

    /** Text in UTF-8 under its length. */
    public void utf8(String text) {
        unboundedOctets(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text of ISO 8859-1 under its length. */
    public void latin1(String text) {
        length(text.length());
        characters(text, 1);
    }

    /** The characters of a text, so many octets each. */
    public void characters(String text, int octetsEach) {
        for (int i = 0; i < text.length(); i++) {
            number(text.charAt(i), octetsEach);
        }
    }

    /** The same under their length (27.2). */
    public void unboundedCharacters(String text, int octetsEach) {
        length(text.length() * octetsEach);
        characters(text, octetsEach);
    }

    /** An object identifier (clause 22), or a relative one. */
    public void objectIdentifier(ObjectIdentifier oid) {
        unboundedOctetString(oid.contents());
    }

    /** A real number (12.4). */
    public void real(double value) {
        unboundedOctets(RealContents.write(value));
    }

    /** A tag (8.7), as {@link OerReader#tag} gives it. */
    public void tag(int tag) {
        int classBits = tag >>> 24 & 0xc0;
        int number = tag & 0x3fff_ffff;
        if (number < 0x3f) {
            octet(classBits | number);
            return;
        }
        octet(classBits | 0x3f);
        int groups = (Integer.SIZE + 6 - Integer.numberOfLeadingZeros(number)) / 7;
        for (int i = groups - 1; i >= 0; i--) {
            octet((number >>> (7 * i) & 0x7f) | (i > 0 ? 0x80 : 0));
        }
    }

    /**
     * Begins an open type (clause 30), whose value is written next.
     *
     * @return where it began, to be given to {@link #endOpenType}
     */
    public int beginOpenType() {
        octet(0);
        return position;
    }

    /** Ends an open type: puts its length before it, and moves it up where that takes more than one octet. */
    public void endOpenType(int begin) {
        int length = position - begin;
        int extra = lengthOctets(length) - 1;
        if (extra > end - position) {
            throw BufferFull.INSTANCE;
        }
        System.arraycopy(bytes, begin, bytes, begin + extra, length);
        position = begin - 1;
        length(length);
        position += length;
    }

    /**
     * Brings the elements of a SET OF, which were just written, into the order of their octets (clause 19).
     *
     * @param ends where the first begins, and where each ends, as {@link #position} tells it
     */
    public void sort(int[] ends) {
        byte[][] elements = new byte[ends.length - 1][];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = Arrays.copyOfRange(bytes, origin + ends[i], origin + ends[i + 1]);
        }
        Arrays.sort(elements, Arrays::compareUnsigned);
        position = origin + ends[0];
        for (byte[] element : elements) {
            octets(element, 0, element.length);
        }
    }
}
