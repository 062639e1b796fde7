package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/** A number that is not written where it lies beyond what the field holds: the nearest would lead everything behind it astray. */
record Within(Scaled number) implements OfOne {
    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return number.read(datum, setting);
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Amount(BigDecimal amount) && isWithin(amount)
                ? number.write(meant, setting)
                : Optional.empty();
    }

    private boolean isWithin(BigDecimal amount) {
        BigDecimal one = number.step().multiply(BigDecimal.valueOf(number.least()));
        BigDecimal other = number.step().multiply(BigDecimal.valueOf(number.greatest()));
        return amount.compareTo(one.min(other)) >= 0 && amount.compareTo(one.max(other)) <= 0;
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return number.isUnavailable(datum);
    }

    @Override
    public String words() {
        return number.words() + ", nothing beyond";
    }
}
