package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * A direction in degrees clockwise from north, in equal steps around the circle.
 *
 * @param steps how many make the circle
 * @param unavailable what stands for not known
 */
record Circular(int steps, int unavailable) implements Conversion {
    private static final BigDecimal CIRCLE = BigDecimal.valueOf(360);

    @Override
    public Optional<Meant> read(Datum datum, Instant time) {
        return datum instanceof Datum.OfInteger(BigInteger value) && !isUnavailable(datum)
                ? Optional.of(new Meant.Amount(new BigDecimal(value)
                        .multiply(CIRCLE)
                        .divide(BigDecimal.valueOf(steps), MathContext.DECIMAL128)))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Instant time) {
        if (!(meant instanceof Meant.Amount(BigDecimal degrees))) {
            return Optional.empty();
        }
        long count = degrees.multiply(BigDecimal.valueOf(steps))
                .divide(CIRCLE, MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return Optional.of(Datum.OfInteger.of(Math.floorMod(count, (long) steps)));
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return datum.equals(Datum.OfInteger.of(unavailable));
    }

    @Override
    public String words() {
        return steps + " steps around, " + unavailable + " not known";
    }
}
