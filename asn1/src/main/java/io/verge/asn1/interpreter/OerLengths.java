package io.verge.asn1.interpreter;

import java.math.BigInteger;
import java.util.HexFormat;

/** Length determinants and quantities: X.696 8.6 and 17.2. */
final class OerLengths {
    private static final int LONG_FORM = 0x80;

    private OerLengths() {}

    /** A length, in octets that must be there. */
    static int read(BitReader in) {
        long start = in.offset();
        int first = in.small(8);
        if (first < LONG_FORM) {
            in.need(8L * first);
            return first;
        }
        if (first == LONG_FORM) {
            throw new Misfit(start, "read a length of no octets");
        }
        BigInteger length = in.number(8 * (first - LONG_FORM));
        if (length.bitLength() > 31 || length.longValue() > in.left() / 8) {
            throw new Misfit(
                    start, "the input ends: read a length of " + length + " octets, " + in.left() / 8 + " are left");
        }
        return length.intValue();
    }

    static void write(int length, BitWriter out) {
        if (length < LONG_FORM) {
            out.number(length, 8);
            return;
        }
        byte[] octets = WholeNumbers.unsigned(BigInteger.valueOf(length));
        out.number(LONG_FORM + octets.length, 8);
        out.octets(octets);
    }

    /** Octets with their length. */
    static byte[] readOctets(BitReader in) {
        return in.octets(read(in));
    }

    static void writeOctets(byte[] octets, BitWriter out) {
        write(octets.length, out);
        out.octets(octets);
    }

    static String readHex(BitReader in) {
        return in.hex(read(in));
    }

    static void writeHex(String hex, BitWriter out) {
        writeOctets(HexFormat.of().parseHex(Fit.hex(hex)), out);
    }

    /** How many elements follow: a number with a length. */
    static int readQuantity(BitReader in) {
        long start = in.offset();
        BigInteger quantity = new BigInteger(1, readOctets(in));
        if (quantity.bitLength() > 31) {
            throw new Misfit(start, "read a list of " + quantity + " elements, which no input holds");
        }
        return quantity.intValue();
    }

    static void writeQuantity(int quantity, BitWriter out) {
        writeOctets(WholeNumbers.unsigned(BigInteger.valueOf(quantity)), out);
    }
}
