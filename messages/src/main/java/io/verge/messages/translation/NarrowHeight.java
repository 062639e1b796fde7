package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * China's choice of heights in decimetres above the reference: any is read, the narrowest that reaches is written. The least
 * number of each says that the height is not known. A height above the ellipsoid is not read.
 */
record NarrowHeight() implements OfOne {
    private static final String PREFIX = "offset";
    private static final int FIRST_BITS = 7;
    private static final int CHOICES = 6;

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfChoice(String alternative, Datum.OfInteger(BigInteger decimetres))
                        && alternative.startsWith(PREFIX)
                        && !isUnavailable(datum)
                ? Optional.of(new Amount(new BigDecimal(decimetres).movePointLeft(1)))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        if (!(meant instanceof Amount(BigDecimal metres))) {
            return Optional.empty();
        }
        long decimetres =
                metres.movePointRight(1).setScale(0, RoundingMode.HALF_UP).longValue();
        for (int choice = 1; choice <= CHOICES; choice++) {
            if (Math.abs(decimetres) < greatest(choice)) {
                return Optional.of(new Datum.OfChoice(PREFIX + choice, Datum.OfInteger.of(decimetres)));
            }
        }
        long end = Long.signum(decimetres) * greatest(CHOICES);
        return Optional.of(new Datum.OfChoice(PREFIX + CHOICES, Datum.OfInteger.of(end)));
    }

    /** Stands for as much and more. */
    private static long greatest(int choice) {
        return (1L << (FIRST_BITS + choice - 2)) - 1;
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return datum instanceof Datum.OfChoice(String alternative, Datum.OfInteger(BigInteger decimetres))
                && alternative.startsWith(PREFIX)
                && decimetres.longValue() == -1 - greatest(Integer.parseInt(alternative.substring(PREFIX.length())));
    }

    @Override
    public String words() {
        return "the narrowest offset in steps of 0.1 that reaches";
    }
}
