package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A moment as year, month, day, hour, minute and milliseconds of the minute, each of which may be missing. Where the day or the
 * hour is, the one nearest to the time of the translation is meant.
 */
record DateTime() implements OfOne {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long GREATEST_SECOND = 60_999;
    private static final int GREATEST_YEAR = 4095;

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        if (!(datum instanceof Datum.OfStructure structure)) {
            return Optional.empty();
        }
        long second = number(structure, "second", GREATEST_SECOND + 1);
        long minute = number(structure, "minute", 60);
        long offset = number(structure, "offset", 0);
        if (second > GREATEST_SECOND) {
            return Optional.empty();
        }
        long millis = minute < 60
                ? date(structure)
                        .map(hour -> hour + (minute - offset) * MINUTE + second)
                        .orElseGet(() -> nearest(setting.time(), (minute - offset) * MINUTE + second, HOUR))
                : nearest(setting.time(), second, MINUTE);
        return Optional.of(Amount.of(millis));
    }

    /** When the hour begins. */
    private static Optional<Long> date(Datum.OfStructure structure) {
        long year = number(structure, "year", 0);
        long month = number(structure, "month", 0);
        long day = number(structure, "day", 0);
        long hour = number(structure, "hour", 31);
        if (year == 0 || hour > 23) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.of((int) year, (int) month, (int) day, (int) hour, 0, 0, 0, ZoneOffset.UTC)
                            .toInstant()
                            .toEpochMilli());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static long nearest(Instant time, long within, long span) {
        long now = time.toEpochMilli();
        return now + Math.floorMod(within - now + span / 2, span) - span / 2;
    }

    private static long number(Datum.OfStructure structure, String name, long otherwise) {
        return structure.components().get(name) instanceof Datum.OfInteger number
                ? number.value().longValue()
                : otherwise;
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        if (!(meant instanceof Amount(BigDecimal epochMillis))) {
            return Optional.empty();
        }
        OffsetDateTime at = Instant.ofEpochMilli(epochMillis.longValue()).atOffset(ZoneOffset.UTC);
        if (at.getYear() < 1 || at.getYear() > GREATEST_YEAR) {
            return Optional.empty();
        }
        Map<String, Datum> parts = new LinkedHashMap<>();
        parts.put("year", Datum.OfInteger.of(at.getYear()));
        parts.put("month", Datum.OfInteger.of(at.getMonthValue()));
        parts.put("day", Datum.OfInteger.of(at.getDayOfMonth()));
        parts.put("hour", Datum.OfInteger.of(at.getHour()));
        parts.put("minute", Datum.OfInteger.of(at.getMinute()));
        parts.put("second", Datum.OfInteger.of(Math.floorMod(epochMillis.longValue(), MINUTE)));
        return Optional.of(new Datum.OfStructure(parts));
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return datum instanceof Datum.OfStructure structure
                && number(structure, "second", GREATEST_SECOND + 1) > GREATEST_SECOND;
    }

    @Override
    public String words() {
        return "year, month, day, hour, minute and milliseconds";
    }
}
