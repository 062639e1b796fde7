package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A number that tells things apart: of a greater one what is left when its multiples of the count are taken away. */
record LowBits(int count) implements OfOne {
    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfInteger(BigInteger value)
                ? Optional.of(new Amount(new BigDecimal(value)))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Amount(BigDecimal number)
                ? Optional.of(Datum.OfInteger.of(Math.floorMod(number.longValue(), (long) count)))
                : Optional.empty();
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return false;
    }

    @Override
    public String words() {
        return "modulo " + count;
    }
}
