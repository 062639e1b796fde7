package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Range;
import io.verge.asn1.value.Datum;
import java.util.List;

/** CHOICE: X.691 clause 23. The root's alternatives are counted in the order of their tags; an addition is an open type. */
final class UperChoices {
    private final Uper uper;

    UperChoices(Uper uper) {
        this.uper = uper;
    }

    Datum read(ChoiceType type, BitReader in, Walk walk) {
        if (type.extensible() && in.bit()) {
            return readAddition(type, in, walk);
        }
        long start = in.offset();
        int alternatives = type.canonical().size();
        int index = in.small(Range.of(0, alternatives - 1L).bits());
        if (index >= alternatives) {
            throw new Misfit(start, "read the alternative " + index + ", allowed is 0.." + (alternatives - 1));
        }
        Alternative chosen = type.canonical().get(index);
        walk.enter(chosen.name());
        Datum value = uper.read(chosen.type(), in, walk);
        walk.leave();
        return new Datum.OfChoice(chosen.name(), value);
    }

    private Datum readAddition(ChoiceType type, BitReader in, Walk walk) {
        int index = UperNumbers.readSmall(in);
        if (index >= type.additions().size()) {
            return new Datum.UnknownIndex(index, UperStrings.readHex(in));
        }
        Alternative chosen = type.additions().get(index);
        walk.enter(chosen.name());
        Datum value = uper.readOpen(chosen.type(), in, walk);
        walk.leave();
        return new Datum.OfChoice(chosen.name(), value);
    }

    void write(ChoiceType type, Datum value, BitWriter out, Walk walk) {
        if (value instanceof Datum.UnknownIndex(int index, String hex) && type.extensible()) {
            if (index < type.additions().size()) {
                throw new Misfit("the unknown alternative " + index + " is one that the type has");
            }
            out.bit(true);
            UperNumbers.writeSmall(index, out);
            UperStrings.writeHex(hex, out);
            return;
        }
        Datum.OfChoice choice = Fit.as(Datum.OfChoice.class, value);
        walk.enter(choice.alternative());
        int index = index(type.canonical(), choice.alternative());
        int addition = index(type.additions(), choice.alternative());
        if (index < 0 && addition < 0) {
            throw new Misfit("the type has no such alternative");
        }
        if (type.extensible()) {
            out.bit(index < 0);
        }
        if (index >= 0) {
            out.number(index, Range.of(0, type.canonical().size() - 1L).bits());
            uper.write(type.canonical().get(index).type(), choice.value(), out, walk);
        } else {
            UperNumbers.writeSmall(addition, out);
            BitWriter content = new BitWriter();
            uper.write(type.additions().get(addition).type(), choice.value(), content, walk);
            uper.writeOpen(content, out);
        }
        walk.leave();
    }

    private static int index(List<Alternative> alternatives, String name) {
        for (int i = 0; i < alternatives.size(); i++) {
            if (alternatives.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
