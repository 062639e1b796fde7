package io.verge.asn1.interpreter;

import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.Range;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.math.BigInteger;

/** INTEGER and ENUMERATED: X.691 clauses 13 and 14. */
final class UperIntegers {
    private UperIntegers() {}

    static Datum read(IntegerType type, BitReader in) {
        Range range = type.bounds().per();
        boolean outside = type.bounds().extensible() && in.bit();
        BigInteger lower = range.lower();
        long start = in.offset();
        BigInteger number = outside || lower == null
                ? UperNumbers.readUnconstrained(in)
                : range.isConstrained()
                        ? UperNumbers.readConstrained(range, in)
                        : UperNumbers.readSemiConstrained(lower, in);
        if (!outside && !range.contains(number)) {
            throw new Misfit(start, "read " + number + ", allowed is " + range);
        }
        return new Datum.OfInteger(number);
    }

    static void write(IntegerType type, Datum value, BitWriter out) {
        BigInteger number = Fit.as(Datum.OfInteger.class, value).value();
        Range range = type.bounds().per();
        boolean outside = type.bounds().extensible() && !range.contains(number);
        if (type.bounds().extensible()) {
            out.bit(outside);
        }
        if (!outside) {
            Fit.range(number, range, "the number");
        }
        BigInteger lower = range.lower();
        if (outside || lower == null) {
            UperNumbers.writeUnconstrained(number, out);
        } else if (range.isConstrained()) {
            UperNumbers.writeConstrained(number, range, out);
        } else {
            UperNumbers.writeSemiConstrained(number, lower, out);
        }
    }

    /** The root is counted in the order of its numbers, the additions from zero again. */
    static Datum read(EnumeratedType type, BitReader in) {
        if (type.extensible() && in.bit()) {
            int index = UperNumbers.readSmall(in);
            return index < type.additions().size()
                    ? item(type.additions().get(index))
                    : new Datum.UnknownItem(Rules.UPER, BigInteger.valueOf(index));
        }
        long start = in.offset();
        int items = type.root().size();
        int index = in.small(Range.of(0, items - 1L).bits());
        if (index >= items) {
            throw new Misfit(start, "read the item " + index + ", allowed is 0.." + (items - 1));
        }
        return item(type.root().get(index));
    }

    private static Datum item(NamedNumber item) {
        return new Datum.OfEnumerated(item.name());
    }

    static void write(EnumeratedType type, Datum value, BitWriter out) {
        if (value instanceof Datum.UnknownItem(Rules rules, BigInteger number) && type.extensible()) {
            Fit.rules(rules, Rules.UPER);
            Fit.range(number, Range.of(type.additions().size(), Integer.MAX_VALUE), "the unknown item");
            out.bit(true);
            UperNumbers.writeSmall(number.intValue(), out);
            return;
        }
        String name = Fit.as(Datum.OfEnumerated.class, value).name();
        int index = Fit.index(type.root(), name);
        int addition = Fit.index(type.additions(), name);
        if (index < 0 && addition < 0) {
            throw new Misfit("there is no item " + name);
        }
        if (type.extensible()) {
            out.bit(index < 0);
        }
        if (index >= 0) {
            out.number(index, Range.of(0, type.root().size() - 1L).bits());
        } else {
            UperNumbers.writeSmall(addition, out);
        }
    }
}
