package io.verge.edge.wire.us;

import io.verge.edge.wire.DsrcTime;
import io.verge.messages.us.dsrctime.DDateTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Times of SAE J2735, all in UTC. */
final class UsTime {
    private static final int MINUTES_PER_DAY = 1_440;
    private static final int LAST_MINUTE = 527_039;
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private UsTime() {}

    private static OffsetDateTime utc(long epochNanos) {
        return Instant.ofEpochSecond(0, epochNanos).atOffset(ZoneOffset.UTC);
    }

    static int year(long epochNanos) {
        return utc(epochNanos).getYear();
    }

    /** Whole minutes since the year began. */
    static int minuteOfYear(long epochNanos) {
        OffsetDateTime time = utc(epochNanos);
        return (time.getDayOfYear() - 1) * MINUTES_PER_DAY + time.getHour() * 60 + time.getMinute();
    }

    /** The instant a minute of a year begins, microseconds since the Unix epoch; where the year is not said, the nearest. */
    static long micros(long nearMicros, OptionalInt year, int minuteOfYear) {
        if (year.orElse(0) == 0 || minuteOfYear > LAST_MINUTE) {
            return DsrcTime.instant(nearMicros, OptionalInt.of(minuteOfYear), OptionalInt.of(0));
        }
        long days = LocalDate.of(year.getAsInt(), 1, 1).toEpochDay();
        return TimeUnit.DAYS.toMicros(days) + TimeUnit.MINUTES.toMicros(minuteOfYear);
    }

    static int milliOfMinute(long epochNanos) {
        OffsetDateTime time = utc(epochNanos);
        return time.getSecond() * MILLIS_PER_SECOND + time.getNano() / NANOS_PER_MILLI;
    }

    static DDateTime dateTime(long epochNanos) {
        OffsetDateTime time = utc(epochNanos);
        return new DDateTime(
                OptionalInt.of(time.getYear()),
                OptionalInt.of(time.getMonthValue()),
                OptionalInt.of(time.getDayOfMonth()),
                OptionalInt.of(time.getHour()),
                OptionalInt.of(time.getMinute()),
                OptionalInt.of(milliOfMinute(epochNanos)),
                OptionalInt.empty());
    }
}
