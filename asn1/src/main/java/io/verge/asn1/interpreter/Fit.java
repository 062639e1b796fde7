package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Intervals;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.Range;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.DatumWords;
import io.verge.asn1.value.Rules;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/** Checks of values on their way out. */
final class Fit {
    private static final Pattern BITS = Pattern.compile("[01]*");
    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})*");

    private Fit() {}

    /** The value as what the type needs. */
    static <D extends Datum> D as(Class<D> kind, Datum value) {
        if (!kind.isInstance(value)) {
            throw new Misfit("expected " + DatumWords.of(kind) + ", found " + DatumWords.of(value.getClass()));
        }
        return kind.cast(value);
    }

    static String bits(Datum value) {
        String bits = as(Datum.OfBits.class, value).bits();
        if (!BITS.matcher(bits).matches()) {
            throw new Misfit("expected zeros and ones");
        }
        return bits;
    }

    static String hex(String digits) {
        if (!HEX.matcher(digits).matches()) {
            throw new Misfit("expected pairs of hexadecimal digits in lower case");
        }
        return digits;
    }

    static void range(BigInteger number, Range range, String what) {
        if (!range.contains(number)) {
            throw new Misfit(what + " " + number + " is outside of " + range);
        }
    }

    static void size(int size, Range range) {
        range(BigInteger.valueOf(size), range, "size");
    }

    static boolean contains(Intervals intervals, BigInteger number) {
        return intervals.ranges().stream().anyMatch(range -> range.contains(number));
    }

    /** The encoding of something unknown can only go where it came from. */
    static void rules(Rules from, Rules to) {
        if (from != to) {
            throw new Misfit("what came in " + from + " and is not known cannot be written in " + to);
        }
    }

    /** The place of a name in a list, or -1. */
    static int index(List<NamedNumber> items, String name) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
