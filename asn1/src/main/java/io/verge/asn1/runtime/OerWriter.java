package io.verge.asn1.runtime;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Writes the Canonical Octet Encoding Rules into the caller's byte array. One writer is used for message after message and
 * allocates nothing but for text and numbers past 64 bits; it is not thread-safe. Clauses are those of X.696. All methods
 * throw {@link BufferFull} where the array ends.
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

    /** A number with sign of any size (10.4 e). */
    public void signed(BigInteger value) {
        byte[] octets = value.toByteArray();
        length(octets.length);
        octets(octets);
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

    /** These octets. */
    public void octets(byte[] octets) {
        if (octets.length > end - position) {
            throw BufferFull.INSTANCE;
        }
        System.arraycopy(octets, 0, bytes, position, octets.length);
        position += octets.length;
    }

    /** The first {@code count} bits of these octets, the last octet filled up with zeros (13.2). */
    public void bitString(byte[] octets, int count) {
        octets(octets);
        if ((count & 7) != 0) {
            bytes[position - 1] &= (byte) (0xff00 >> (count & 7));
        }
    }

    /** Begins a bit string of its own length (13.3), which {@link #bitString} then writes. */
    public void bitStringLength(int count) {
        int octets = (count + 7) >>> 3;
        length(octets + 1);
        octet(8 * octets - count);
    }

    /** Text in UTF-8 under its length. */
    public void utf8(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        length(octets.length);
        octets(octets);
    }

    /** The characters of a text, one octet each. */
    public void characters(String text) {
        for (int i = 0; i < text.length(); i++) {
            octet(text.charAt(i));
        }
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
}
