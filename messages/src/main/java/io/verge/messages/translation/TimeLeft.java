package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A time to come as tenths of a second still to go, where the row means tenths of the hour. Only read, never written. */
record TimeLeft() implements OfOne {
    private static final long HOUR = 36_000;
    private static final long MILLIS = 100;

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfInteger(BigInteger tenths) && tenths.longValue() < HOUR
                ? Optional.of(new Meant.Amount(BigDecimal.valueOf(
                                Math.floorMod(setting.time().toEpochMilli() / MILLIS + tenths.longValue(), HOUR))
                        .movePointLeft(1)))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return Optional.empty();
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return datum instanceof Datum.OfInteger(BigInteger tenths) && tenths.longValue() > HOUR;
    }

    @Override
    public String words() {
        return "0.1 s still to go, read only";
    }
}
