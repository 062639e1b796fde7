package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A moment as a minute of the year and milliseconds within it; in a leap second there are 61,000. Only read, never written. */
record MinuteAndMillis() implements Conversion {
    private static final MinuteOfYear MINUTE = new MinuteOfYear();
    private static final long LONGEST = 61_000;

    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        return fields.get(1) instanceof Datum.OfInteger(BigInteger millis) && millis.longValue() < LONGEST
                ? MINUTE.readAll(List.of(fields.getFirst()), setting)
                        .flatMap(minute -> minute.plus(new Amount(new BigDecimal(millis))))
                : Optional.empty();
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        return Optional.empty();
    }

    @Override
    public String words() {
        return MINUTE.words() + ", and ms of the minute, read only";
    }
}
