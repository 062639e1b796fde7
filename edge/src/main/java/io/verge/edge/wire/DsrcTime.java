package io.verge.edge.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Instants in SPAT of ISO/TS 19091 and SAE J2735: minutes of the year, and ends of phases as marks within an hour. */
public final class DsrcTime {
    /** Stands for an end more than an hour away. */
    public static final int LATER_MARK = 36_000;

    private static final int MINUTES_END = 527_039;
    private static final int MAX_MARK = 35_999;
    private static final long MICROS_PER_MARK = 100_000;
    private static final long MILLIS_PER_MARK = 100;
    /** An end just gone by is taken for that, and not for one in an hour. */
    private static final long LATE_MICROS = WireTime.MICROS_PER_MINUTE;

    private DsrcTime() {}

    /** The instant of a minute of the year and a second mark, near another; what is not said is as near as can be. */
    public static long instant(long nearMicros, OptionalInt minuteOfYear, OptionalInt secMark) {
        if (minuteOfYear.isEmpty() || minuteOfYear.getAsInt() > MINUTES_END || secMark.isEmpty()) {
            return secMark.isPresent() ? DsrcUnits.instant(nearMicros, secMark.getAsInt()) : nearMicros;
        }
        if (!DsrcUnits.isSecond(secMark.getAsInt())) {
            return nearMicros;
        }
        long within =
                minuteOfYear.getAsInt() * WireTime.MICROS_PER_MINUTE + secMark.getAsInt() * WireTime.MICROS_PER_MILLI;
        int year = date(nearMicros).getYear();
        long nearest = startOfYear(year) + within;
        for (int other = year - 1; other <= year + 1; other++) {
            long instant = startOfYear(other) + within;
            if (Math.abs(instant - nearMicros) < Math.abs(nearest - nearMicros)) {
                nearest = instant;
            }
        }
        return nearest;
    }

    public static int minuteOfYear(long micros) {
        return (int) ((micros - startOfYear(date(micros).getYear())) / WireTime.MICROS_PER_MINUTE);
    }

    private static LocalDate date(long micros) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(TimeUnit.MICROSECONDS.toMillis(micros)), ZoneOffset.UTC);
    }

    private static long startOfYear(int year) {
        return TimeUnit.DAYS.toMicros(LocalDate.of(year, 1, 1).toEpochDay());
    }

    /** When a phase ends by a {@code TimeMark}, microseconds since the Unix epoch; 0 where it does not say. */
    public static long end(int mark, long measurementMicros) {
        long middle = measurementMicros + WireTime.MICROS_PER_HOUR / 2 - LATE_MICROS;
        return mark > MAX_MARK ? 0 : WireTime.nearest(middle, mark * MICROS_PER_MARK, WireTime.MICROS_PER_HOUR);
    }

    /** The mark of an end, nanoseconds since the Unix epoch; what cannot be told from one gone by is later. */
    public static int mark(long endNanos, long measurementMicros) {
        long end = TimeUnit.NANOSECONDS.toMillis(endNanos);
        int mark = (int) Math.floorMod(Math.ceilDiv(end, MILLIS_PER_MARK), (long) LATER_MARK);
        long told = end(mark, measurementMicros);
        return Math.abs(told - TimeUnit.MILLISECONDS.toMicros(end)) < MICROS_PER_MARK ? mark : LATER_MARK;
    }
}
