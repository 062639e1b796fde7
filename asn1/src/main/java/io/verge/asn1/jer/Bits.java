package io.verge.asn1.jer;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Range;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Bits and octets as hexadecimal digits, in upper case when written. A bit string of fixed size is only its digits; any other
 * has its length beside it, for the last digits may hold fewer bits than they could.
 */
final class Bits {
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})*+");

    private Bits() {}

    static Json json(BitStringType type, String bits) {
        Json hex = hex(digits(bits));
        if (isFixed(type, bits.length())) {
            return hex;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("value", hex);
        members.put("length", new Json.Number(String.valueOf(bits.length())));
        return new Json.Members(members);
    }

    private static boolean isFixed(BitStringType type, int length) {
        Range size = type.size().per();
        return !type.size().extensible()
                && size.isFixed()
                && BigInteger.valueOf(length).equals(size.lower());
    }

    private static String digits(String bits) {
        String padded = bits + "0".repeat(Math.floorMod(-bits.length(), 8));
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < padded.length(); i += 4) {
            digits.append(Character.forDigit(Integer.parseInt(padded.substring(i, i + 4), 2), 16));
        }
        return digits.toString();
    }

    static Json.Text hex(String hex) {
        return new Json.Text(hex.toUpperCase(Locale.ROOT));
    }

    /** The digits of a string, in lower case. */
    static String hex(Json json) {
        if (json instanceof Json.Text(String text) && HEX.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT);
        }
        throw new Mistake("expected a string of pairs of hexadecimal digits");
    }

    static String bits(BitStringType type, Json json) {
        if (json instanceof Json.Members(Map<String, Json> members)) {
            Json value = members.get("value");
            Json length = members.get("length");
            if (members.size() != 2 || value == null || length == null) {
                throw new Mistake("expected an object of \"value\" and \"length\"");
            }
            return bits(hex(value), Numbers.small(length));
        }
        Range size = type.size().per();
        BigInteger fixed = size.lower();
        if (fixed == null || !size.isFixed() || type.size().extensible()) {
            throw new Mistake("expected an object of \"value\" and \"length\", for the size is not fixed");
        }
        return bits(hex(json), fixed.intValueExact());
    }

    private static String bits(String hex, int length) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < hex.length(); i++) {
            int digit = Character.digit(hex.charAt(i), 16);
            bits.append(Integer.toBinaryString(0x10 | digit), 1, 5);
        }
        if ((length + 7) / 8 * 8 != bits.length()) {
            throw new Mistake("expected the digits of " + length + " bits, found " + hex.length() + " digits");
        }
        return bits.substring(0, length);
    }
}
