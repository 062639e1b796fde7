package io.verge.asn1.generation;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Choices by X.696 clause 20: the tag of the alternative and its value. A choice in a choice that has no tag of its own is
 * told by the tags of its alternatives, so each can be read behind a tag.
 */
final class OerChoice {
    /** What the runtime's reader and writer take in an {@code int}. */
    private static final long MOST = (1 << 29) - 1;

    private final ChoiceGenerator generator;
    private final Expressions oer;
    private final ChoiceType choice;
    private final String name;

    OerChoice(ChoiceGenerator generator, Expressions oer, ChoiceType choice, String name) {
        this.generator = generator;
        this.oer = oer;
        this.choice = choice;
        this.name = name;
    }

    void write(SourceText text) {
        text.gap().line(oer.readComment()).line("static " + oer.readHead(name));
        text.line("return readOer(in, in.tag());").line("}");
        writeReader(text);
        writeWriter(text);
    }

    private void writeReader(SourceText text) {
        text.gap().line("/** The same behind its tag. */");
        text.line("static %s readOer(OerReader in, int tag) {", name);
        text.line("return switch (tag) {");
        for (Alternative alternative : choice.root()) {
            List<Tag> tags = tags(alternative);
            if (!tags.isEmpty()) {
                String cases = tags.stream().map(OerChoice::literal).collect(Collectors.joining(", "));
                text.line("case %s -> %s;", cases, made(alternative));
            }
        }
        for (Alternative alternative : choice.additions()) {
            text.line("case %s -> {", literal(tag(alternative))).line("int outer = in.enterOpenType();");
            text.line("%s value = %s;", name, generator.made(oer, alternative));
            text.line("in.leaveOpenType(outer);").line("yield value;").line("}");
        }
        text.line(
                choice.extensible()
                        ? "default -> new Unknown(EncodingRules.OER, tag, in.octetString());"
                        : "default -> throw in.malformed(Reason.BAD_TAG);");
        text.line("};").line("}");
    }

    /** Without a tag of its own, it goes on with the one read. */
    private String made(Alternative alternative) {
        if (alternative.tag().isPresent()) {
            return generator.made(oer, alternative);
        }
        String inner = generator.types().of(alternative.type(), generator.inside(alternative));
        return generator.made(alternative, inner + ".readOer(in, tag)");
    }

    private void writeWriter(SourceText text) {
        text.gap().line(oer.writeComment());
        text.line("default " + oer.writeHead()).line("switch (this) {");
        for (Alternative alternative : choice.root()) {
            generator.beginCase(text, alternative);
            alternative.tag().ifPresent(tag -> text.line("out.tag(%s);", literal(tag)));
            generator.writeValue(text, oer, alternative);
            text.line("}");
        }
        for (Alternative alternative : choice.additions()) {
            generator.beginCase(text, alternative);
            text.line("out.tag(%s);", literal(tag(alternative)));
            generator.writeAddition(text, oer, alternative);
        }
        if (choice.extensible()) {
            text.line("case Unknown it -> {");
            text.line("Check.rules(it.rules(), EncodingRules.OER);");
            text.line("out.tag(it.number());").line("out.unboundedOctetString(it.octets());");
            text.line("}");
        }
        text.line("}").line("}");
    }

    /** The tags that lead to an alternative. */
    private List<Tag> tags(Alternative alternative) {
        List<Tag> tags = new ArrayList<>();
        if (alternative.tag().isPresent()) {
            tags.add(alternative.tag().get());
        } else if (generator.types().model().expand(alternative.type()) instanceof ChoiceType inner) {
            inner.root().forEach(one -> tags.addAll(tags(one)));
            inner.additions().forEach(one -> one.tag().ifPresent(tags::add));
        }
        return tags;
    }

    private static Tag tag(Alternative addition) {
        return addition.tag().orElseThrow(() -> new Unsupported("an addition to a choice that has no tag"));
    }

    /** The class in the two high bits, the number below. */
    private static String literal(Tag tag) {
        if (tag.number() > MOST) {
            throw new Unsupported("the tag " + tag);
        }
        return "0x%08x".formatted(tag.tagClass().ordinal() << 30 | (int) tag.number());
    }
}
