package io.verge.messages.translation;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A moment in milliseconds after the message's own, before it where below zero. */
record Since(long least, long greatest) implements WholeNumber {
    @Override
    public BigDecimal amount(BigInteger number, Setting setting) {
        return BigDecimal.valueOf(setting.time().toEpochMilli() + number.longValue());
    }

    @Override
    public BigInteger number(BigDecimal epochMillis, Setting setting) {
        long after = epochMillis.longValue() - setting.time().toEpochMilli();
        return BigInteger.valueOf(Math.clamp(after, least, greatest));
    }

    @Override
    public String words() {
        return "ms after the message's time, from " + least + " to " + greatest;
    }
}
