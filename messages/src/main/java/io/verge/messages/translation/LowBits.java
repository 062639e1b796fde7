package io.verge.messages.translation;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A number that tells things apart: of a greater one what is left when its multiples of the count are taken away. */
record LowBits(int count) implements WholeNumber {
    @Override
    public BigDecimal amount(BigInteger number, Setting setting) {
        return new BigDecimal(number);
    }

    @Override
    public BigInteger number(BigDecimal amount, Setting setting) {
        return amount.toBigInteger().mod(BigInteger.valueOf(count));
    }

    @Override
    public String words() {
        return "modulo " + count;
    }
}
