package io.verge.asn1.interpreter;

import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.Range;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** INTEGER and ENUMERATED: X.696 clauses 10 and 11. */
final class OerIntegers {
    private static final int[] WIDTHS = {1, 2, 4, 8};
    private static final int LONG_FORM = 0x80;

    private OerIntegers() {}

    static Datum read(IntegerType type, BitReader in) {
        long start = in.offset();
        Range range = type.bounds().oer();
        Optional<Integer> width = width(range);
        byte[] octets = width.isPresent() ? in.octets(width.get()) : OerLengths.readOctets(in);
        if (octets.length == 0) {
            throw new Misfit(start, "read a number of no octets, at least one is needed");
        }
        BigInteger number = isSigned(range) ? new BigInteger(octets) : new BigInteger(1, octets);
        if (!range.contains(number)) {
            throw new Misfit(start, "read " + number + ", allowed is " + range);
        }
        return new Datum.OfInteger(number);
    }

    static void write(IntegerType type, Datum value, BitWriter out) {
        BigInteger number = Fit.as(Datum.OfInteger.class, value).value();
        Range range = type.bounds().oer();
        Fit.range(number, range, "the number");
        Optional<Integer> width = width(range);
        if (width.isPresent()) {
            int bits = 8 * width.get();
            out.number(number.signum() < 0 ? number.add(BigInteger.ONE.shiftLeft(bits)) : number, bits);
        } else {
            OerLengths.writeOctets(isSigned(range) ? number.toByteArray() : WholeNumbers.unsigned(number), out);
        }
    }

    private static boolean isSigned(Range range) {
        return range.lower() == null || range.lower().signum() < 0;
    }

    /** The octets that every number of the range fits in, if that is 1, 2, 4 or 8: 10.2 and 10.3. */
    private static Optional<Integer> width(Range range) {
        BigInteger lower = range.lower();
        BigInteger upper = range.upper();
        if (lower == null || upper == null) {
            return Optional.empty();
        }
        int bits = isSigned(range) ? 1 + Math.max(lower.bitLength(), upper.bitLength()) : upper.bitLength();
        for (int width : WIDTHS) {
            if (bits <= 8 * width) {
                return Optional.of(width);
            }
        }
        return Optional.empty();
    }

    /** 11.2 to 11.4: the number in one octet where it is 0..127, else with a length. */
    static Datum read(EnumeratedType type, BitReader in) {
        long start = in.offset();
        int first = in.small(8);
        if (first == LONG_FORM) {
            throw new Misfit(start, "read an item whose number has no octets");
        }
        BigInteger number =
                first < LONG_FORM ? BigInteger.valueOf(first) : new BigInteger(in.octets(first - LONG_FORM));
        for (NamedNumber item : items(type)) {
            if (item.number().equals(number)) {
                return new Datum.OfEnumerated(item.name());
            }
        }
        if (!type.extensible()) {
            throw new Misfit(start, "read the item with number " + number + ", which the enumeration does not have");
        }
        return new Datum.UnknownItem(Rules.OER, number);
    }

    static void write(EnumeratedType type, Datum value, BitWriter out) {
        List<NamedNumber> items = items(type);
        BigInteger number;
        if (value instanceof Datum.UnknownItem(Rules rules, BigInteger unknown) && type.extensible()) {
            Fit.rules(rules, Rules.OER);
            number = unknown;
        } else {
            String name = Fit.as(Datum.OfEnumerated.class, value).name();
            int index = Fit.index(items, name);
            if (index < 0) {
                throw new Misfit("there is no item " + name);
            }
            number = items.get(index).number();
        }
        byte[] octets = number.toByteArray();
        if (octets.length > 1 || number.signum() < 0) {
            out.number(LONG_FORM + octets.length, 8);
        }
        out.octets(octets);
    }

    private static List<NamedNumber> items(EnumeratedType type) {
        List<NamedNumber> items = new ArrayList<>(type.root());
        items.addAll(type.additions());
        return items;
    }
}
