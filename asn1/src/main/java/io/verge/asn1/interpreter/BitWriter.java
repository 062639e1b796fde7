package io.verge.asn1.interpreter;

import java.math.BigInteger;
import java.util.HexFormat;

/** Gathers bits, as zeros and ones. */
final class BitWriter {
    private final StringBuilder bits = new StringBuilder();

    void bit(boolean bit) {
        bits.append(bit ? '1' : '0');
    }

    /** Zeros and ones. */
    void bits(CharSequence zerosAndOnes) {
        bits.append(zerosAndOnes);
    }

    /** A number that is not negative, in this many bits, which must be enough. */
    void number(BigInteger number, int width) {
        for (int i = width - 1; i >= 0; i--) {
            bit(number.testBit(i));
        }
    }

    void number(long number, int width) {
        number(BigInteger.valueOf(number), width);
    }

    void octets(byte[] octets) {
        for (byte octet : octets) {
            for (int mask = 0x80; mask != 0; mask >>= 1) {
                bit((octet & mask) != 0);
            }
        }
    }

    void hex(String digits) {
        octets(HexFormat.of().parseHex(digits));
    }

    /** Adds zeros up to a whole octet. */
    void align() {
        bits.repeat("0", Math.floorMod(-bits.length(), 8));
    }

    /** What has been written so far. */
    String bits() {
        return bits.toString();
    }

    /** All in octets, with zeros at the end. */
    byte[] toOctets() {
        byte[] octets = new byte[(bits.length() + 7) / 8];
        for (int i = 0; i < bits.length(); i++) {
            if (bits.charAt(i) == '1') {
                octets[i / 8] |= (byte) (0x80 >> (i % 8));
            }
        }
        return octets;
    }
}
