package io.verge.asn1.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The contents octets of a REAL (X.690 8.5), written as the canonical rules have it (11.3): binary, with an odd mantissa. */
final class RealContents {
    private static final int PLUS_INFINITY = 0x40;
    private static final int MINUS_INFINITY = 0x41;
    private static final int NOT_A_NUMBER = 0x42;
    private static final int MINUS_ZERO = 0x43;

    private RealContents() {}

    /** The value, as near as a {@code double} comes; not a number where the octets are none of a real number. */
    static double read(byte[] contents) {
        if (contents.length == 0) {
            return 0;
        }
        int first = contents[0] & 0xff;
        if ((first & 0x80) != 0) {
            return readBinary(contents, first);
        }
        if ((first & 0x40) != 0) {
            return switch (contents.length == 1 ? first : NOT_A_NUMBER) {
                case PLUS_INFINITY -> Double.POSITIVE_INFINITY;
                case MINUS_INFINITY -> Double.NEGATIVE_INFINITY;
                case MINUS_ZERO -> -0.0;
                default -> Double.NaN;
            };
        }
        return readDecimal(contents);
    }

    /** Whether what {@link #read} gave does not come from octets that mean it. */
    static boolean isMalformed(byte[] contents, double value) {
        return Double.isNaN(value) && !(contents.length == 1 && contents[0] == NOT_A_NUMBER);
    }

    private static double readBinary(byte[] contents, int first) {
        int exponentOctets = (first & 3) + 1;
        int begin = 1;
        if (exponentOctets == 4) {
            exponentOctets = contents.length > 1 ? contents[1] & 0xff : 0;
            begin = 2;
        }
        int base = first >> 4 & 3;
        if (exponentOctets == 0 || exponentOctets > 4 || begin + exponentOctets >= contents.length || base == 3) {
            return Double.NaN;
        }
        long exponent = new BigInteger(contents, begin, exponentOctets).longValue();
        int at = begin + exponentOctets;
        BigInteger mantissa = new BigInteger(1, contents, at, contents.length - at);
        long twos = exponent * (base == 0 ? 1 : base == 1 ? 3 : 4) + (first >> 2 & 3);
        double value = scaled(mantissa, twos);
        return (first & 0x40) != 0 ? -value : value;
    }

    private static double scaled(BigInteger mantissa, long twos) {
        int excess = Math.max(0, mantissa.bitLength() - 62);
        double top = mantissa.shiftRight(excess).doubleValue();
        long scale = Math.clamp(twos + excess, -4_000, 4_000);
        // In two steps, since one of them alone may leave the numbers a double has.
        return Math.scalb(Math.scalb(top, (int) (scale / 2)), (int) (scale - scale / 2));
    }

    private static double readDecimal(byte[] contents) {
        String text = new String(contents, 1, contents.length - 1, StandardCharsets.ISO_8859_1)
                .strip()
                .replace(',', '.');
        boolean plain = text.length() < 64 && text.matches("[+-]?[0-9]*\\.?[0-9]*([Ee][+-]?[0-9]{1,4})?");
        try {
            return plain ? new BigDecimal(text).doubleValue() : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static byte[] write(double value) {
        if (value == 0) {
            return 1 / value < 0 ? new byte[] {MINUS_ZERO} : new byte[0];
        }
        if (Double.isNaN(value)) {
            return new byte[] {NOT_A_NUMBER};
        }
        if (Double.isInfinite(value)) {
            return new byte[] {(byte) (value > 0 ? PLUS_INFINITY : MINUS_INFINITY)};
        }
        long bits = Double.doubleToLongBits(value);
        int biased = (int) (bits >>> 52) & 0x7ff;
        long mantissa = (bits & ((1L << 52) - 1)) | (biased == 0 ? 0 : 1L << 52);
        int zeros = Long.numberOfTrailingZeros(mantissa);
        byte[] exponent =
                BigInteger.valueOf(Math.max(biased, 1) - 1075L + zeros).toByteArray();
        byte[] digits = BigInteger.valueOf(mantissa >>> zeros).toByteArray();
        int skipped = digits[0] == 0 ? 1 : 0;
        byte[] contents = new byte[1 + exponent.length + digits.length - skipped];
        contents[0] = (byte) (0x80 | (value < 0 ? 0x40 : 0) | exponent.length - 1);
        System.arraycopy(exponent, 0, contents, 1, exponent.length);
        System.arraycopy(digits, skipped, contents, 1 + exponent.length, digits.length - skipped);
        return contents;
    }
}
