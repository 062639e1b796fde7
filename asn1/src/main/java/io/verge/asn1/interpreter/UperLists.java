package io.verge.asn1.interpreter;

import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.value.Datum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** SEQUENCE OF and SET OF: X.691 clauses 20 and 22. */
final class UperLists {
    private final Uper uper;

    UperLists(Uper uper) {
        this.uper = uper;
    }

    Datum read(ListType type, BitReader in, Walk walk) {
        Range size = UperLengths.readRange(type.size(), in);
        List<Datum> elements = new ArrayList<>();
        UperLengths.read(size, in, count -> {
            for (int i = 0; i < count; i++) {
                walk.enter(elements.size());
                elements.add(uper.read(type.element(), in, walk));
                walk.leave();
            }
        });
        return new Datum.OfList(elements);
    }

    void write(ListType type, Datum value, BitWriter out, Walk walk) {
        List<Datum> elements = Fit.as(Datum.OfList.class, value).elements();
        List<String> encodings = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            walk.enter(i);
            BitWriter element = new BitWriter();
            uper.write(type.element(), elements.get(i), element, walk);
            encodings.add(element.bits());
            walk.leave();
        }
        if (type.kind() == StructureType.Kind.SET) {
            encodings.sort(CANONICAL);
        }
        Range size = UperLengths.writeRange(type.size(), encodings.size(), out);
        UperLengths.write(
                size,
                encodings.size(),
                out,
                (from, to) -> encodings.subList(from, to).forEach(out::bits));
    }

    /** The elements of a SET OF rise, the shorter as if it had zeros behind it: X.691 22.1. */
    private static final Comparator<String> CANONICAL = (a, b) -> {
        int length = Math.max(a.length(), b.length());
        return padded(a, length).compareTo(padded(b, length));
    };

    private static String padded(String bits, int length) {
        return bits + "0".repeat(length - bits.length());
    }
}
