package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A moment that a message means by saying another or none: so long after the start that the field says, or its own time where
 * there is no field.
 */
record SaidByDefault(Conversion start, Duration after) implements Conversion {
    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        Optional<Meant> from = fields.isEmpty()
                ? Optional.of(Amount.of(setting.time().toEpochMilli()))
                : start.readAll(fields, setting);
        return from.map(meant ->
                meant instanceof Amount(BigDecimal millis) ? Amount.of(millis.longValue() + after.toMillis()) : meant);
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        return Optional.empty();
    }

    @Override
    public String words() {
        return after.isZero() ? "else the message's time" : "else " + after.toSeconds() + " s later, read only";
    }
}
