package io.verge.asn1.interpreter;

import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Datum.OfReal;
import io.verge.asn1.value.Datum.SpecialReal;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The contents octets of a REAL, which PER and OER put behind a length: X.690 8.5, and on encode as CER and DER, 11.3. */
final class RealContents {
    private static final int BINARY = 0x80;
    private static final int NEGATIVE = 0x40;
    private static final int SPECIAL = 0x40;
    private static final int DECIMAL_NR3 = 3;
    /** No decimal of a message is longer, and its cost grows with the square. */
    private static final int LONGEST_DECIMAL = 400;

    private static final Pattern DECIMAL =
            Pattern.compile(" *[+-]?([0-9]+[.,]?[0-9]*|[.,][0-9]+)([Ee][+-]?[0-9]{1,9})?");

    private RealContents() {}

    static Datum read(byte[] octets, long start) {
        if (octets.length == 0) {
            return new OfReal(BigInteger.ZERO, 2, BigInteger.ZERO);
        }
        int first = octets[0] & 0xFF;
        if ((first & BINARY) != 0) {
            return readBinary(first, octets, start);
        }
        return (first & SPECIAL) != 0 ? readSpecial(first, octets, start) : readDecimal(octets, start);
    }

    /** 8.5.7: the mantissa times two to the scale times the base to the exponent. */
    private static Datum readBinary(int first, byte[] octets, long start) {
        int at = 1;
        int length = (first & 0b11) + 1;
        if (length == 4 && octets.length > 1) {
            length = octets[1] & 0xFF;
            at = 2;
        }
        int perExponent = switch ((first >> 4) & 0b11) {
            case 0 -> 1;
            case 1 -> 3;
            case 2 -> 4;
            default -> throw new Misfit(start, "read a REAL of the reserved base");
        };
        if (length == 0 || at + length >= octets.length) {
            throw new Misfit(start, "read a REAL whose exponent or mantissa has no octets");
        }
        BigInteger exponent = new BigInteger(Arrays.copyOfRange(octets, at, at + length))
                .multiply(BigInteger.valueOf(perExponent))
                .add(BigInteger.valueOf((first >> 2) & 0b11));
        BigInteger mantissa = new BigInteger(1, Arrays.copyOfRange(octets, at + length, octets.length));
        return new OfReal((first & NEGATIVE) != 0 ? mantissa.negate() : mantissa, 2, exponent);
    }

    private static Datum readSpecial(int first, byte[] octets, long start) {
        int index = first - SPECIAL;
        if (octets.length > 1 || index >= SpecialReal.values().length) {
            throw new Misfit(start, "read a special REAL that is none of those in X.690 8.5.9");
        }
        return SpecialReal.values()[index];
    }

    private static Datum readDecimal(byte[] octets, long start) {
        String text = new String(octets, 1, octets.length - 1, StandardCharsets.ISO_8859_1);
        if (octets[0] < 1 || octets[0] > DECIMAL_NR3 || !DECIMAL.matcher(text).matches()) {
            throw new Misfit(start, "read a decimal REAL that is no number of ISO 6093");
        }
        if (text.length() > LONGEST_DECIMAL) {
            throw new Misfit(start, "read a decimal REAL of more than " + LONGEST_DECIMAL + " characters");
        }
        BigDecimal number = new BigDecimal(text.strip().replace(',', '.'));
        return new OfReal(number.unscaledValue(), 10, BigInteger.valueOf(-(long) number.scale()));
    }

    static byte[] octets(Datum value) {
        if (value instanceof SpecialReal special) {
            return new byte[] {(byte) (SPECIAL + special.ordinal())};
        }
        OfReal real = Fit.as(OfReal.class, value);
        if (real.mantissa().signum() == 0) {
            return new byte[0];
        }
        return real.base() == 2 ? binary(real) : decimal(real);
    }

    /** 11.3.1: base 2, no scale, an odd mantissa, and the fewest octets. */
    private static byte[] binary(OfReal real) {
        byte[] exponent = real.exponent().toByteArray();
        if (exponent.length > 255) {
            throw new Misfit("the exponent has more than 255 octets");
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        int first = BINARY | (real.mantissa().signum() < 0 ? NEGATIVE : 0);
        octets.write(first | (Math.min(exponent.length, 4) - 1));
        if (exponent.length > 3) {
            octets.write(exponent.length);
        }
        octets.writeBytes(exponent);
        octets.writeBytes(WholeNumbers.unsigned(real.mantissa().abs()));
        return octets.toByteArray();
    }

    /** 11.3.2: NR3, with a point behind the last digit that is not zero. */
    private static byte[] decimal(OfReal real) {
        String exponent = real.exponent().signum() == 0 ? "+0" : real.exponent().toString();
        byte[] text = (real.mantissa() + ".E" + exponent).getBytes(StandardCharsets.US_ASCII);
        byte[] octets = new byte[text.length + 1];
        octets[0] = DECIMAL_NR3;
        System.arraycopy(text, 0, octets, 1, text.length);
        return octets;
    }
}
