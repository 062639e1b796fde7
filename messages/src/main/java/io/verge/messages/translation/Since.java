package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A moment in milliseconds after the message's own, before it where below zero. */
record Since(long least, long greatest) implements OfOne {
    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfInteger(BigInteger value)
                ? Optional.of(Amount.of(setting.time().toEpochMilli() + value.longValue()))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Amount(BigDecimal epochMillis)
                ? Optional.of(Datum.OfInteger.of(
                        Math.clamp(epochMillis.longValue() - setting.time().toEpochMilli(), least, greatest)))
                : Optional.empty();
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return false;
    }

    @Override
    public String words() {
        return "ms after the message's time, from " + least + " to " + greatest;
    }
}
