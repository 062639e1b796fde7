package io.verge.asn1;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterKind;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.Intervals;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.value.Datum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Random values of types that have no parts. */
final class RandomScalars {
    private static final int[] LETTERS = {0, 'A', 0x7F, 0xE9, 0x4E2D, 0xFFFD, 0x1F600, 0x10FFFF};

    private final Random random;

    RandomScalars(Random random) {
        this.random = random;
    }

    BigInteger number(Bounds bounds) {
        Intervals root = bounds.root();
        if (bounds.extensible() && random.nextInt(4) == 0) {
            return new BigInteger(1 + random.nextInt(70), random).multiply(BigInteger.valueOf(random.nextInt(3) - 1L));
        }
        return number(root.ranges().get(random.nextInt(root.ranges().size())));
    }

    private BigInteger number(Range range) {
        BigInteger lower = range.lower();
        BigInteger upper = range.upper();
        BigInteger step = random.nextInt(3) == 0 ? BigInteger.ZERO : new BigInteger(random.nextInt(75), random);
        if (lower == null && upper == null && random.nextBoolean()) {
            return step.negate();
        }
        if (upper == null) {
            return lower == null ? step : lower.add(step);
        }
        if (lower == null) {
            return upper.subtract(step);
        }
        BigInteger offset = switch (random.nextInt(5)) {
            case 0 -> BigInteger.ZERO;
            case 1 -> upper.subtract(lower);
            default -> new BigInteger(80, random).mod(upper.subtract(lower).add(BigInteger.ONE));
        };
        return lower.add(offset);
    }

    /** A size that is allowed, so many above the smallest at most, and now and then more where that is allowed. */
    int size(Bounds size, int most) {
        Range range = size.per();
        int lower = range.lower() == null ? 0 : range.lower().intValueExact();
        BigInteger upper = range.upper();
        boolean outside = size.extensible() && most > 0 && random.nextInt(5) == 0;
        if (outside && upper != null && upper.bitLength() < 9) {
            return upper.intValueExact() + 1 + random.nextInt(3);
        }
        int wanted = lower + (most > 0 && random.nextInt(60) == 0 ? 300 : random.nextInt(most + 1));
        int allowed = range.upper() == null || range.upper().bitLength() > 20
                ? wanted
                : range.upper().intValue();
        return most > 0 && allowed < 40 && random.nextInt(4) == 0 ? allowed : Math.min(wanted, allowed);
    }

    String hex(int octets) {
        byte[] bytes = new byte[octets];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Datum bits(BitStringType type) {
        int size = size(type.size(), 20);
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < size; i++) {
            bits.append(random.nextBoolean() ? '1' : '0');
        }
        boolean endsInOne =
                !type.names().isEmpty() && size > 0 && !type.size().oer().isFixed();
        return new Datum.OfBits(endsInOne ? bits.substring(1) + "1" : bits.toString());
    }

    String text(CharacterStringType type) {
        StringBuilder text = new StringBuilder();
        int size = size(type.size(), 12);
        for (int i = 0; i < size; i++) {
            text.appendCodePoint(character(type));
        }
        return text.toString();
    }

    private int character(CharacterStringType type) {
        if (!type.kind().isKnownMultiplier()) {
            int letter = LETTERS[random.nextInt(LETTERS.length)];
            return type.kind() == CharacterKind.UTF8_STRING ? letter : letter & 0xFF;
        }
        List<Range> ranges = type.alphabet().ranges();
        int found;
        do {
            found = number(ranges.get(random.nextInt(ranges.size())))
                    .min(BigInteger.valueOf(Character.MAX_CODE_POINT))
                    .intValueExact();
        } while (found >= Character.MIN_SURROGATE && found <= Character.MAX_SURROGATE);
        return found;
    }

    String time(TimeType type) {
        return switch (type.kind()) {
            case UTC_TIME -> "26010203040" + random.nextInt(10) + "Z";
            case GENERALIZED_TIME -> "2026010203040" + random.nextInt(10) + ".5Z";
            case TIME, DATE, TIME_OF_DAY, DATE_TIME, DURATION ->
                throw new UnsupportedOperationException(type.kind().words());
        };
    }

    Datum real() {
        if (random.nextInt(4) == 0) {
            return Datum.SpecialReal.values()[random.nextInt(4)];
        }
        BigInteger mantissa =
                new BigInteger(1 + random.nextInt(60), random).multiply(BigInteger.valueOf(random.nextInt(3) - 1L));
        int most = random.nextInt(5) == 0 ? 5_000 : 300;
        return new Datum.OfReal(
                mantissa, random.nextBoolean() ? 2 : 10, BigInteger.valueOf(random.nextInt(2 * most) - most));
    }

    Datum arcs(boolean relative) {
        List<BigInteger> arcs = new ArrayList<>();
        if (!relative) {
            arcs.add(BigInteger.valueOf(random.nextInt(3)));
            arcs.add(BigInteger.valueOf(random.nextInt(40)));
        }
        for (int i = random.nextInt(5) + (relative ? 1 : 0); i > 0; i--) {
            arcs.add(new BigInteger(random.nextInt(128), random));
        }
        return new Datum.OfObjectIdentifier(arcs);
    }
}
