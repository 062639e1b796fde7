package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
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
record Scaled(BigDecimal step, long least, long greatest, OptionalLong unavailable) implements WholeNumber {
    static Scaled of(String step, long least, long greatest) {
        return new Scaled(new BigDecimal(step), least, greatest, OptionalLong.empty());
    }

    static Scaled of(String step, long least, long greatest, long unavailable) {
        return new Scaled(new BigDecimal(step), least, greatest, OptionalLong.of(unavailable));
    }

    @Override
    public BigDecimal amount(BigInteger number, Setting setting) {
        return new BigDecimal(number).multiply(step);
    }

    @Override
    public BigInteger number(BigDecimal amount, Setting setting) {
        BigDecimal steps = amount.divide(step, 0, RoundingMode.HALF_UP);
        return steps.max(BigDecimal.valueOf(least))
                .min(BigDecimal.valueOf(greatest))
                .toBigIntegerExact();
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
