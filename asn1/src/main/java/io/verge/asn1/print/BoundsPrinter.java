package io.verge.asn1.print;

import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.Intervals;
import io.verge.asn1.ir.Range;
import java.math.BigInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bounds and alphabets as constraints. Where PER and OER see different ones it takes two constraints in a row to say so: each
 * is the one that only one of them sees.
 */
final class BoundsPrinter {
    private BoundsPrinter() {}

    static String values(Bounds bounds) {
        return constraints(bounds, Bounds.VALUES, "(%s)");
    }

    static String sizes(Bounds bounds) {
        return constraints(bounds, Bounds.SIZES, "(SIZE(%s))");
    }

    private static String constraints(Bounds bounds, Bounds free, String form) {
        if (bounds.equals(free)) {
            return "";
        }
        String root = bounds.root().toString();
        String strict = bounds.strict().toString();
        String marked = " " + form.formatted(root + ", ...");
        if (bounds.extensible()) {
            return (bounds.strict().equals(free.strict()) ? "" : " " + form.formatted(strict)) + marked;
        }
        return (bounds.root().equals(bounds.strict()) ? "" : marked) + " " + form.formatted(strict);
    }

    static String alphabet(Intervals characters) {
        return characters.ranges().stream()
                .map(BoundsPrinter::characters)
                .collect(Collectors.joining(" | ", " (FROM(", "))"));
    }

    private static String characters(Range range) {
        return range.isFixed() ? character(range.lower()) : character(range.lower()) + ".." + character(range.upper());
    }

    private static String character(@Nullable BigInteger code) {
        return code == null ? "MIN" : ValuePrinter.quoted(Character.toString(code.intValue()));
    }
}
