package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A bound that 95 % of the errors keep, in whole steps from 1 on: the last but one number says that it is beyond the range and
 * the last that it is not known. Of several fields the greatest is read, and all are written the same; what is
 * written is no narrower than what is meant, but for what rounding takes.
 *
 * @param step in the row's unit
 * @param beyond what stands for beyond the range
 * @param fields how many say it
 */
record Counted(BigDecimal step, long beyond, int fields) implements Conversion {
    static Counted of(String step, long beyond) {
        return new Counted(new BigDecimal(step), beyond, 1);
    }

    @Override
    public Optional<Meant> readAll(List<Datum> data, Setting setting) {
        long most = data.stream()
                .mapToLong(datum -> datum instanceof Datum.OfInteger(BigInteger value) ? value.longValue() : beyond)
                .max()
                .orElse(beyond);
        return most < 1 || most >= beyond
                ? Optional.empty()
                : Optional.of(new Amount(step.multiply(BigDecimal.valueOf(most))));
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        if (!(meant instanceof Amount(BigDecimal bound))) {
            return Optional.empty();
        }
        BigDecimal exactly = bound.divide(step, MathContext.DECIMAL64);
        long steps = Math.max(
                exactly.setScale(0, RoundingMode.HALF_UP).longValue(),
                exactly.multiply(Bounds.ROUNDED)
                        .setScale(0, RoundingMode.CEILING)
                        .longValue());
        return Optional.of(Collections.nCopies(fields, Datum.OfInteger.of(Math.clamp(steps, 1L, beyond))));
    }

    @Override
    public boolean areUnavailable(List<Datum> data) {
        return data.stream().allMatch(Datum.OfInteger.of(beyond + 1)::equals);
    }

    @Override
    public String words() {
        return "steps of " + step.toPlainString() + " from 1 on, " + beyond + " beyond, " + (beyond + 1) + " not known";
    }
}
