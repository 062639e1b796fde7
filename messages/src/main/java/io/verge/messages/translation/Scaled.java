package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A whole number of steps. What lies beyond the least or the greatest is written as that, which is how the standards have it
 * where a range is too small.
 *
 * @param step in the row's unit; below zero where the standard counts the other way round
 * @param least the least number that is a value
 * @param greatest the greatest number that is a value
 * @param unavailable what stands for not known
 */
record Scaled(BigDecimal step, long least, long greatest, OptionalLong unavailable) implements OfOne {
    static Scaled of(String step, long least, long greatest) {
        return new Scaled(new BigDecimal(step), least, greatest, OptionalLong.empty());
    }

    static Scaled of(String step, long least, long greatest, long unavailable) {
        return new Scaled(new BigDecimal(step), least, greatest, OptionalLong.of(unavailable));
    }

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfInteger(BigInteger value) && !isUnavailable(datum)
                ? Optional.of(new Meant.Amount(new BigDecimal(value).multiply(step)))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        if (!(meant instanceof Meant.Amount(BigDecimal number))) {
            return Optional.empty();
        }
        BigDecimal steps = number.divide(step, 0, RoundingMode.HALF_UP);
        BigDecimal held = steps.max(BigDecimal.valueOf(least)).min(BigDecimal.valueOf(greatest));
        return Optional.of(new Datum.OfInteger(held.toBigIntegerExact()));
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return unavailable.isPresent()
                && datum instanceof Datum.OfInteger(BigInteger value)
                && value.equals(BigInteger.valueOf(unavailable.getAsLong()));
    }

    @Override
    public String words() {
        String range = "steps of " + step.toPlainString() + " from " + least + " to " + greatest;
        return unavailable.isPresent() ? range + ", " + unavailable.getAsLong() + " not known" : range;
    }
}
