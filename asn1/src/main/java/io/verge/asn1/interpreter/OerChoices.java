package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Tag;
import io.verge.asn1.value.Datum;
import java.util.List;
import java.util.Optional;

/**
 * CHOICE: X.696 clause 20. The alternative's outermost tag and its value, which is an open type for an addition. A CHOICE in a
 * CHOICE that has no tag of its own is told by the tags of its alternatives.
 */
final class OerChoices {
    private final Oer oer;

    OerChoices(Oer oer) {
        this.oer = oer;
    }

    Datum read(ChoiceType type, BitReader in, Walk walk) {
        long start = in.offset();
        Tag tag = OerTags.read(in);
        Optional<Datum> known = read(type, tag, in, walk);
        if (known.isPresent()) {
            return known.get();
        }
        if (!type.extensible()) {
            throw new Misfit(start, "read the tag " + tag + ", which no alternative has");
        }
        return new Datum.UnknownTag(tag, OerLengths.readHex(in));
    }

    private Optional<Datum> read(ChoiceType type, Tag tag, BitReader in, Walk walk) {
        for (Alternative one : type.root()) {
            walk.enter(one.name());
            Optional<Datum> value = Optional.empty();
            if (one.tag().isPresent()) {
                if (one.tag().get().equals(tag)) {
                    value = Optional.of(oer.read(one.type(), in, walk));
                }
            } else if (walk.expand(one.type()) instanceof ChoiceType inner) {
                value = read(inner, tag, in, walk);
            }
            walk.leave();
            if (value.isPresent()) {
                return Optional.of(new Datum.OfChoice(one.name(), value.get()));
            }
        }
        for (Alternative one : type.additions()) {
            if (one.tag().filter(tag::equals).isPresent()) {
                walk.enter(one.name());
                Datum value = oer.readOpen(one.type(), in, walk);
                walk.leave();
                return Optional.of(new Datum.OfChoice(one.name(), value));
            }
        }
        return Optional.empty();
    }

    void write(ChoiceType type, Datum value, BitWriter out, Walk walk) {
        if (value instanceof Datum.UnknownTag(Tag tag, String hex) && type.extensible()) {
            OerTags.write(tag, out);
            OerLengths.writeHex(hex, out);
            return;
        }
        Datum.OfChoice choice = Fit.as(Datum.OfChoice.class, value);
        walk.enter(choice.alternative());
        Optional<Alternative> root = find(type.root(), choice.alternative());
        Optional<Alternative> addition = find(type.additions(), choice.alternative());
        if (root.isPresent()) {
            root.get().tag().ifPresent(tag -> OerTags.write(tag, out));
            oer.write(root.get().type(), choice.value(), out, walk);
        } else if (addition.isPresent() && addition.get().tag().isPresent()) {
            OerTags.write(addition.get().tag().get(), out);
            BitWriter content = new BitWriter();
            oer.write(addition.get().type(), choice.value(), content, walk);
            OerLengths.writeOctets(oer.complete(content), out);
        } else {
            throw new Misfit("the type has no such alternative, or it is an addition without a tag");
        }
        walk.leave();
    }

    private static Optional<Alternative> find(List<Alternative> alternatives, String name) {
        return alternatives.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
