package io.verge.asn1.jer;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as JSON writes them, with every digit. */
final class Numbers {
    /** The digits and the exponent that are looked at; more would take time beyond measure. */
    private static final int MOST = 4_000;

    private Numbers() {}

    static BigDecimal decimal(Json json) {
        if (!(json instanceof Json.Number(String text))) {
            throw new Mistake("expected a number");
        }
        try {
            BigDecimal number = text.length() > MOST ? null : new BigDecimal(text);
            if (number != null && Math.abs((long) number.scale()) <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Mistake("expected a number whose exponent can be meant");
        }
        throw new Mistake("expected a number of at most " + MOST + " digits");
    }

    static BigInteger whole(Json json) {
        try {
            return decimal(json).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new Mistake("expected a whole number");
        }
    }

    /** A number that counts something. */
    static int small(Json json) {
        BigInteger number = whole(json);
        if (number.signum() < 0 || number.bitLength() > 31) {
            throw new Mistake("expected a number from 0 to 2147483647");
        }
        return number.intValue();
    }
}
