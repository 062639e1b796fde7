package io.verge.edge.wire.objectlist;

/**
 * Reads an integer out of the characters of a JSON number or string: digits with a sign, or, as the canonical mapping
 * also allows, a fraction of zeros or an exponent.
 */
final class JsonNumber {
    /** Integers up to here are exact in a double. */
    private static final double MAX_EXACT = 0x1p53;
    /** Longer than the longest 64-bit integer, with room for an exponent. */
    private static final int MAX_LENGTH = 40;

    private boolean impossible;

    void clear() {
        impossible = false;
    }

    /** Whether the last number was none the wire can say. */
    boolean isImpossible() {
        return impossible;
    }

    /**
     * The number, whose magnitude is at most {@code max} taken unsigned; below zero only where {@code max} is that of a
     * signed 32-bit field. Else 0, and {@link #isImpossible()}.
     */
    long parse(char[] text, int offset, int length, long max) {
        impossible = false;
        boolean negative = length > 0 && text[offset] == '-';
        int first = negative ? 1 : 0;
        if (length == first || length > MAX_LENGTH) {
            impossible = true;
            return 0;
        }
        long magnitude = 0;
        for (int i = first; i < length; i++) {
            int digit = text[offset + i] - '0';
            if (digit < 0 || digit > 9) {
                return parseSlowly(new String(text, offset, length), max);
            }
            if (Long.compareUnsigned(magnitude, Long.divideUnsigned(-1L - digit, 10)) > 0) {
                impossible = true;
                return 0;
            }
            magnitude = magnitude * 10 + digit;
        }
        return checked(magnitude, negative, max);
    }

    private long parseSlowly(String text, long max) {
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
            impossible = true;
            return 0;
        }
        double value = Double.parseDouble(text);
        if (value != Math.rint(value) || Math.abs(value) > MAX_EXACT) {
            impossible = true;
            return 0;
        }
        return checked((long) Math.abs(value), value < 0, max);
    }

    private long checked(long magnitude, boolean negative, long max) {
        boolean isSigned = max == Integer.MAX_VALUE;
        if (Long.compareUnsigned(magnitude, max) > 0 || (negative && !isSigned && magnitude != 0)) {
            impossible = true;
            return 0;
        }
        return negative ? -magnitude : magnitude;
    }
}
