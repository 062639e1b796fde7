package io.verge.asn1.interpreter;

import java.math.BigInteger;

/** Whole numbers as octets. */
final class WholeNumbers {
    private WholeNumbers() {}

    /** The fewest octets of a number that is not negative: X.691 11.3.6, X.696 10.2. */
    static byte[] unsigned(BigInteger number) {
        byte[] octets = new byte[Math.max(1, (number.bitLength() + 7) / 8)];
        byte[] signed = number.toByteArray();
        int length = Math.min(octets.length, signed.length);
        System.arraycopy(signed, signed.length - length, octets, octets.length - length, length);
        return octets;
    }
}
