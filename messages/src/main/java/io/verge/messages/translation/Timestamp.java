package io.verge.messages.translation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/** Milliseconds of TAI from the start of 2004 on, five leap seconds ago. */
record Timestamp() implements WholeNumber {
    private static final long START = Instant.parse("2003-12-31T23:59:55Z").toEpochMilli();
    private static final long GREATEST = 4_398_046_511_103L;

    @Override
    public BigDecimal amount(BigInteger number, Setting setting) {
        return BigDecimal.valueOf(START + number.longValue());
    }

    @Override
    public BigInteger number(BigDecimal epochMillis, Setting setting) {
        return BigInteger.valueOf(Math.clamp(epochMillis.longValue() - START, 0L, GREATEST));
    }

    @Override
    public String words() {
        return "ms of TAI from the start of 2004 on";
    }
}
