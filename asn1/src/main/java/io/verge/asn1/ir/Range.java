package io.verge.asn1.ir;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whole numbers from a lower to an upper bound, both included; null where there is no bound. */
public record Range(@Nullable BigInteger lower, @Nullable BigInteger upper) {
    /** All whole numbers. */
    public static final Range ALL = new Range(null, null);

    /** All sizes. */
    public static final Range SIZES = new Range(BigInteger.ZERO, null);

    /** From one number to another. */
    public static Range of(long lower, long upper) {
        return new Range(BigInteger.valueOf(lower), BigInteger.valueOf(upper));
    }

    /** Whether it has two ends: what X.691 calls constrained. */
    public boolean isConstrained() {
        return lower != null && upper != null;
    }

    /** Whether it holds exactly one number. */
    public boolean isFixed() {
        return lower != null && lower.equals(upper);
    }

    /** Whether a number lies in it. */
    public boolean contains(BigInteger number) {
        return (lower == null || lower.compareTo(number) <= 0) && (upper == null || number.compareTo(upper) <= 0);
    }

    /** The bits that PER writes for a number of this range, where it is constrained: X.691 11.5.4. */
    public int bits() {
        if (lower == null || upper == null) {
            throw new IllegalStateException(this + " has an open end");
        }
        return upper.subtract(lower).bitLength();
    }

    /** {@code 0..255}, {@code MIN..5} or {@code 7}. */
    @Override
    public String toString() {
        return isFixed()
                ? String.valueOf(lower)
                : (lower == null ? "MIN" : lower) + ".." + (upper == null ? "MAX" : upper);
    }
}
