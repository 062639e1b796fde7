package io.verge.asn1.generation;

import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.Range;
import java.math.BigInteger;

/**
 * How an INTEGER is held in Java and how many bits PER gives it. What a constraint binds to 32 bits is an {@code int}; what
 * it binds to more than 64 bits is a {@code BigInteger}; all else, unbound numbers included, is a {@code long}.
 */
record Numbers(Kind kind, Range range, boolean extensible) {
    enum Kind {
        INT,
        LONG,
        BIG
    }

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    static Numbers of(IntegerType type) {
        Range range = type.bounds().per();
        boolean extensible = type.bounds().extensible();
        BigInteger lower = range.lower();
        BigInteger upper = range.upper();
        if ((lower != null && lower.compareTo(LEAST) < 0) || (upper != null && upper.compareTo(MOST) > 0)) {
            return new Numbers(Kind.BIG, range, extensible);
        }
        boolean isInt = !extensible
                && lower != null
                && upper != null
                && lower.bitLength() < Integer.SIZE
                && upper.bitLength() < Integer.SIZE;
        return new Numbers(isInt ? Kind.INT : Kind.LONG, range, extensible);
    }

    /** Whether it takes the same bits whatever its value, and not more than a {@code long} has. */
    boolean isFixedWidth() {
        return !extensible && range.isConstrained() && range.bits() <= Long.SIZE && kind != Kind.BIG;
    }

    /** The bits of its fixed width. */
    int bits() {
        return range.bits();
    }

    BigInteger lower() {
        BigInteger lower = range.lower();
        if (lower == null) {
            throw new IllegalStateException(range + " has no lower bound");
        }
        return lower;
    }

    BigInteger upper() {
        BigInteger upper = range.upper();
        if (upper == null) {
            throw new IllegalStateException(range + " has no upper bound");
        }
        return upper;
    }

    /** The upper bound less the lower one, where all bits together could say more; −1 where they cannot. */
    long mostIfNotAll() {
        BigInteger span = upper().subtract(lower());
        return span.equals(BigInteger.ONE.shiftLeft(bits()).subtract(BigInteger.ONE)) ? -1 : span.longValue();
    }

    /** A number of this kind, as Java writes it. */
    String literal(BigInteger number) {
        return switch (kind) {
            case INT -> number.toString();
            case LONG -> number.equals(LEAST) ? "Long.MIN_VALUE" : number + "L";
            case BIG -> "new BigInteger(\"" + number + "\")";
        };
    }
}
