package io.verge.asn1.interpreter;

import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.value.Datum;
import java.util.ArrayList;
import java.util.List;

/** SEQUENCE OF and SET OF: X.696 clauses 17 and 19. The elements of a SET OF rise, as DER has it, so that only one encoding is canonical. */
final class OerLists {
    private final Oer oer;

    OerLists(Oer oer) {
        this.oer = oer;
    }

    Datum read(ListType type, BitReader in, Walk walk) {
        long start = in.offset();
        int count = OerLengths.readQuantity(in);
        OerStrings.check(count, type.size().oer(), start);
        List<Datum> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            walk.enter(i);
            elements.add(oer.read(type.element(), in, walk));
            walk.leave();
        }
        return new Datum.OfList(elements);
    }

    void write(ListType type, Datum value, BitWriter out, Walk walk) {
        List<Datum> elements = Fit.as(Datum.OfList.class, value).elements();
        Fit.size(elements.size(), type.size().oer());
        List<String> encodings = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            walk.enter(i);
            BitWriter element = new BitWriter();
            oer.write(type.element(), elements.get(i), element, walk);
            encodings.add(element.bits());
            walk.leave();
        }
        if (type.kind() == StructureType.Kind.SET) {
            encodings.sort(null);
        }
        OerLengths.writeQuantity(encodings.size(), out);
        encodings.forEach(out::bits);
    }
}
