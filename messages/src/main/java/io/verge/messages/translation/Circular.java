package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A direction in degrees clockwise from north, in equal steps around the circle.
 *
 * @param steps how many make the circle
 * @param unavailable what stands for not known
 * @param fromEast whether the standard counts counter-clockwise from east
 */
record Circular(int steps, int unavailable, boolean fromEast) implements WholeNumber {
    private static final BigDecimal CIRCLE = BigDecimal.valueOf(360);
    private static final BigDecimal EAST = BigDecimal.valueOf(90);

    Circular(int steps, int unavailable) {
        this(steps, unavailable, false);
    }

    @Override
    public BigDecimal amount(BigInteger number, Setting setting) {
        return turned(
                new BigDecimal(number).multiply(CIRCLE).divide(BigDecimal.valueOf(steps), MathContext.DECIMAL128));
    }

    @Override
    public BigInteger number(BigDecimal degrees, Setting setting) {
        return turned(degrees)
                .multiply(BigDecimal.valueOf(steps))
                .divide(CIRCLE, MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigIntegerExact()
                .mod(BigInteger.valueOf(steps));
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return datum.equals(Datum.OfInteger.of(unavailable));
    }

    /** Between the two ways to count; the same both ways. */
    private BigDecimal turned(BigDecimal degrees) {
        return fromEast ? EAST.subtract(degrees) : degrees;
    }

    @Override
    public String words() {
        String turn = fromEast ? "counter-clockwise from east" : "around";
        return steps + " steps " + turn + ", " + unavailable + " not known";
    }
}
