package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * When something ends, as how long it lasts: the first field counts from the moment that the further ones say, and is the only
 * one written.
 *
 * @param start how that moment is written
 * @param unitMillis what the field counts
 * @param greatest the greatest number that is a time
 */
record Lasting(Conversion start, long unitMillis, long greatest) implements Conversion {
    /** The row that tells the moment. */
    static final String START = "start of the event";

    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        return fields.getFirst() instanceof Datum.OfInteger(BigInteger count) && count.longValue() <= greatest
                ? start.readAll(fields.subList(1, fields.size()), setting)
                        .flatMap(from -> after(from, count.longValue()))
                : Optional.empty();
    }

    private Optional<Meant> after(Meant from, long count) {
        return from instanceof Amount(BigDecimal epochMillis)
                ? Optional.of(Amount.of(epochMillis.longValue() + count * unitMillis))
                : Optional.empty();
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        if (!(meant instanceof Amount(BigDecimal end))
                || !(setting.said().get(START) instanceof Amount(BigDecimal begin))) {
            return Optional.empty();
        }
        long count = Math.ceilDiv(end.longValue() - begin.longValue(), unitMillis);
        return Optional.of(List.of(Datum.OfInteger.of(Math.clamp(count, 0L, greatest))));
    }

    @Override
    public boolean areUnavailable(List<Datum> fields) {
        return fields.getFirst() instanceof Datum.OfInteger(BigInteger count) && count.longValue() > greatest;
    }

    @Override
    public String words() {
        return "from the start on, in steps of " + unitMillis / 1000 + " s up to " + greatest;
    }
}
