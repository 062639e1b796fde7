package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A direction in degrees clockwise from north, in equal steps around the circle.
 *
 * @param steps how many make the circle
 * @param unavailable what stands for not known
 * @param fromEast whether the standard counts counter-clockwise from east
 */
record Circular(int steps, int unavailable, boolean fromEast) implements OfOne {
    private static final BigDecimal CIRCLE = BigDecimal.valueOf(360);
    private static final BigDecimal EAST = BigDecimal.valueOf(90);

    Circular(int steps, int unavailable) {
        this(steps, unavailable, false);
    }

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        if (!(datum instanceof Datum.OfInteger(BigInteger value)) || isUnavailable(datum)) {
            return Optional.empty();
        }
        BigDecimal degrees =
                new BigDecimal(value).multiply(CIRCLE).divide(BigDecimal.valueOf(steps), MathContext.DECIMAL128);
        return Optional.of(new Meant.Amount(turned(degrees)));
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        if (!(meant instanceof Meant.Amount(BigDecimal degrees))) {
            return Optional.empty();
        }
        long count = turned(degrees)
                .multiply(BigDecimal.valueOf(steps))
                .divide(CIRCLE, MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return Optional.of(Datum.OfInteger.of(Math.floorMod(count, (long) steps)));
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
