package io.verge.asn1.jer;

import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Datum.OfReal;
import io.verge.asn1.value.Datum.SpecialReal;
import io.verge.asn1.value.DatumWords;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * REAL. A value of base 2 is a JSON number with all its digits, one of base 10 an object {@code {"base10Value": number}}, the
 * special values are strings. An exponent that no number of common size has is spelled out: {@code {"mantissa": 3, "base": 2,
 * "exponent": 99999}}.
 */
final class Reals {
    private static final String BASE_10 = "base10Value";
    private static final BigInteger MOST = BigInteger.valueOf(1_100);
    private static final Map<SpecialReal, String> WORDS = Map.of(
            SpecialReal.PLUS_INFINITY, "INF",
            SpecialReal.MINUS_INFINITY, "-INF",
            SpecialReal.NOT_A_NUMBER, "NaN",
            SpecialReal.MINUS_ZERO, "-0");

    private Reals() {}

    static Json json(Datum value) {
        if (value instanceof SpecialReal special) {
            return new Json.Text(String.valueOf(WORDS.get(special)));
        }
        if (!(value instanceof OfReal(BigInteger mantissa, int base, BigInteger exponent))) {
            throw new Mistake("expected a real number, found " + DatumWords.of(value.getClass()));
        }
        if (exponent.abs().compareTo(MOST) > 0 || mantissa.bitLength() > MOST.intValue()) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("mantissa", new Json.Number(mantissa.toString()));
            members.put("base", new Json.Number(String.valueOf(base)));
            members.put("exponent", new Json.Number(exponent.toString()));
            return new Json.Members(members);
        }
        int power = exponent.intValue();
        BigDecimal number = base == 10
                ? new BigDecimal(mantissa, -power)
                : power >= 0
                        ? new BigDecimal(mantissa.shiftLeft(power))
                        : new BigDecimal(mantissa).divide(BigDecimal.TWO.pow(-power));
        Json json = new Json.Number(number.toString());
        return base == 10 ? new Json.Members(Map.of(BASE_10, json)) : json;
    }

    static Datum datum(Json json) {
        return switch (json) {
            case Json.Text(String text) ->
                WORDS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(text))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new Mistake("expected a number, \"INF\", \"-INF\", \"NaN\" or \"-0\""));
            case Json.Members(Map<String, Json> members) -> spelled(members);
            default -> binary(Numbers.decimal(json));
        };
    }

    private static Datum spelled(Map<String, Json> members) {
        Json decimal = members.get(BASE_10);
        if (decimal != null && members.size() == 1) {
            return decimal(Numbers.decimal(decimal));
        }
        Json mantissa = members.get("mantissa");
        Json base = members.get("base");
        Json exponent = members.get("exponent");
        if (members.size() != 3 || mantissa == null || base == null || exponent == null) {
            throw new Mistake("expected an object of \"base10Value\", or of \"mantissa\", \"base\" and \"exponent\"");
        }
        int two = Numbers.small(base);
        if (two != 2 && two != 10) {
            throw new Mistake("expected base 2 or 10");
        }
        return new OfReal(Numbers.whole(mantissa), two, Numbers.whole(exponent));
    }

    /** A number that has no end in base 2 can only have been of base 10. */
    private static Datum binary(BigDecimal number) {
        BigInteger divisor = BigInteger.TEN.pow(Math.max(0, number.scale()));
        BigInteger numerator =
                number.movePointRight(Math.max(0, number.scale())).toBigIntegerExact();
        BigInteger common = numerator.gcd(divisor);
        BigInteger denominator = divisor.divide(common);
        int power = denominator.bitLength() - 1;
        return denominator.bitCount() == 1
                ? new OfReal(numerator.divide(common), 2, BigInteger.valueOf(-power))
                : decimal(number);
    }

    private static Datum decimal(BigDecimal number) {
        return new OfReal(number.unscaledValue(), 10, BigInteger.valueOf(-(long) number.scale()));
    }
}
