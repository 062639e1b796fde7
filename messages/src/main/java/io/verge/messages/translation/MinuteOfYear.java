package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A moment as minutes of UTC since the year began. Where a second field tells the year it is that one, else the one that makes
 * the moment nearest to the message's time.
 */
record MinuteOfYear() implements Conversion {
    private static final long UNAVAILABLE = 527_040;
    private static final long MINUTE = 60_000;
    private static final int GREATEST_YEAR = 4095;

    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        if (areUnavailable(fields) || !(fields.getFirst() instanceof Datum.OfInteger(BigInteger minutes))) {
            return Optional.empty();
        }
        long within = minutes.longValue() * MINUTE;
        int year = fields.size() > 1 && fields.get(1) instanceof Datum.OfInteger(BigInteger number)
                ? number.intValue()
                : nearest(within, setting.time());
        return year < 1 ? Optional.empty() : Optional.of(Amount.of(begin(year) + within));
    }

    private static int nearest(long within, Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        int best = year;
        for (int other : new int[] {year - 1, year + 1}) {
            long off = Math.abs(begin(best) + within - time.toEpochMilli());
            best = Math.abs(begin(other) + within - time.toEpochMilli()) < off ? other : best;
        }
        return best;
    }

    private static long begin(int year) {
        return OffsetDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        if (!(meant instanceof Amount(BigDecimal epochMillis))) {
            return Optional.empty();
        }
        int year = Instant.ofEpochMilli(epochMillis.longValue())
                .atOffset(ZoneOffset.UTC)
                .getYear();
        return year < 1 || year > GREATEST_YEAR
                ? Optional.empty()
                : Optional.of(List.of(
                        Datum.OfInteger.of((epochMillis.longValue() - begin(year)) / MINUTE),
                        Datum.OfInteger.of(year)));
    }

    @Override
    public boolean areUnavailable(List<Datum> fields) {
        return fields.getFirst().equals(Datum.OfInteger.of(UNAVAILABLE));
    }

    @Override
    public String words() {
        return "minutes since the year began, " + UNAVAILABLE + " not known";
    }
}
