package io.verge.edge.wire.eu;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** ETSI's times: {@code TimestampIts} counts atomic time, which is five leap seconds ahead of UTC since it began. */
final class EuTime {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long MICROS_PER_MILLI = 1_000;
    /** 2004-01-01T00:00:00Z. */
    private static final long BEGIN_MILLIS = 1_072_915_200_000L;

    private static final long LEAP_MILLIS = 5_000;
    private static final int MILLIS_PER_MINUTE = 60_000;
    private static final int MINUTES_PER_DAY = 1_440;

    private EuTime() {}

    static long timestampIts(long epochNanos) {
        return Math.max(epochNanos / NANOS_PER_MILLI - BEGIN_MILLIS + LEAP_MILLIS, 0);
    }

    /** A {@code TimestampIts}, in microseconds since the Unix epoch. */
    static long micros(long timestampIts) {
        return (timestampIts + BEGIN_MILLIS - LEAP_MILLIS) * MICROS_PER_MILLI;
    }

    /** Whole minutes of UTC since the year began. */
    static int minuteOfYear(long epochNanos) {
        OffsetDateTime time = Instant.ofEpochSecond(0, epochNanos).atOffset(ZoneOffset.UTC);
        return (time.getDayOfYear() - 1) * MINUTES_PER_DAY + time.getHour() * 60 + time.getMinute();
    }

    /** Milliseconds within the minute. */
    static int milliOfMinute(long epochNanos) {
        return (int) Math.floorMod(epochNanos / NANOS_PER_MILLI, (long) MILLIS_PER_MINUTE);
    }
}
