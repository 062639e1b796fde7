package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A moment in milliseconds of a span that comes again and again: the one nearest to the time of the translation is meant.
 */
enum Moment implements OfOne {
    /** Within the minute of UTC. */
    OF_MINUTE("1970-01-01T00:00:00Z", 60_000, 65_535),
    /** TAI within 65,536 ms from the start of 2004 on, five leap seconds ago. */
    GENERATION_DELTA_TIME("2003-12-31T23:59:55Z", 65_536, -1);

    private final Instant start;
    private final long span;
    private final long unavailable;

    Moment(String start, long span, long unavailable) {
        this.start = Instant.parse(start);
        this.span = span;
        this.unavailable = unavailable;
    }

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        if (!(datum instanceof Datum.OfInteger(BigInteger value)) || value.longValue() >= span) {
            return Optional.empty();
        }
        long now = Duration.between(start, setting.time()).toMillis();
        long ahead = Math.floorMod(value.longValue() - now + span / 2, span) - span / 2;
        return Optional.of(Meant.Amount.of(setting.time().toEpochMilli() + ahead));
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Meant.Amount(BigDecimal epochMillis)
                ? Optional.of(Datum.OfInteger.of(Math.floorMod(epochMillis.longValue() - start.toEpochMilli(), span)))
                : Optional.empty();
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return datum.equals(Datum.OfInteger.of(unavailable));
    }

    @Override
    public String words() {
        return switch (this) {
            case OF_MINUTE -> "ms of the minute of UTC, 65535 not known";
            case GENERATION_DELTA_TIME -> "ms of TAI from the start of 2004 on, modulo 65536";
        };
    }
}
