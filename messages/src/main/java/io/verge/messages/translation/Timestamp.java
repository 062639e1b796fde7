package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** Milliseconds of TAI from the start of 2004 on, five leap seconds ago. */
record Timestamp() implements OfOne {
    private static final long START = Instant.parse("2003-12-31T23:59:55Z").toEpochMilli();
    private static final long GREATEST = 4_398_046_511_103L;

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfInteger(BigInteger value)
                ? Optional.of(Amount.of(START + value.longValue()))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Amount(BigDecimal epochMillis)
                ? Optional.of(Datum.OfInteger.of(Math.clamp(epochMillis.longValue() - START, 0L, GREATEST)))
                : Optional.empty();
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return false;
    }

    @Override
    public String words() {
        return "ms of TAI from the start of 2004 on";
    }
}
