package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A conversion of one field that is a whole number, for rows that mean an amount. */
interface WholeNumber extends OfOne {
    /** What a number says that does not stand for not known. */
    BigDecimal amount(BigInteger number, Setting setting);

    /** The number that says so. */
    BigInteger number(BigDecimal amount, Setting setting);

    @Override
    default Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfInteger(BigInteger value) && !isUnavailable(datum)
                ? Optional.of(new Amount(amount(value, setting)))
                : Optional.empty();
    }

    @Override
    default Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Amount(BigDecimal amount)
                ? Optional.of(new Datum.OfInteger(number(amount, setting)))
                : Optional.empty();
    }
}
