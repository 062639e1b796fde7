package io.verge.asn1.generation;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import java.util.List;

/** Choices by X.691 clause 23: the number of the alternative, by the tags in the root and by the text behind it. */
final class UperChoice {
    private final ChoiceGenerator generator;
    private final Expressions uper;
    private final ChoiceType choice;
    private final String name;

    UperChoice(ChoiceGenerator generator, Expressions uper, ChoiceType choice, String name) {
        this.generator = generator;
        this.uper = uper;
        this.choice = choice;
        this.name = name;
    }

    void write(SourceText text) {
        writeReader(text);
        if (choice.extensible()) {
            writeAdditionReader(text);
        }
        writeWriter(text);
    }

    private void writeReader(SourceText text) {
        text.gap().line(uper.readComment()).line("static " + uper.readHead(name));
        if (choice.extensible()) {
            text.line("if (in.bit()) {").line("return readUperAddition(in);").line("}");
        }
        List<Alternative> root = choice.canonical();
        int bits = Widths.index(root.size());
        if (root.size() == 1) {
            text.line("return " + generator.made(uper, root.getFirst()) + ";");
        } else {
            String index = root.size() == 1 << bits
                    ? "in.bits(" + bits + ")"
                    : "in.constrained(" + bits + ", " + (root.size() - 1) + "L)";
            text.line("return switch ((int) " + index + ") {");
            writeCases(text, root);
        }
        text.line("}");
    }

    private void writeCases(SourceText text, List<Alternative> alternatives) {
        for (int i = 0; i < alternatives.size() - 1; i++) {
            text.line("case %d -> %s;", i, generator.made(uper, alternatives.get(i)));
        }
        text.line("default -> %s;", generator.made(uper, alternatives.getLast()))
                .line("};");
    }

    private void writeAdditionReader(SourceText text) {
        text.gap().line("private static " + name + " readUperAddition(UperReader in) {");
        text.line("int index = in.normallySmall();");
        if (!choice.additions().isEmpty()) {
            text.line("if (index < %d) {", choice.additions().size());
            text.line("int behind = in.enterOpenType();");
            text.line("%s value = switch (index) {", name);
            writeCases(text, choice.additions());
            text.line("in.leaveOpenType(behind);").line("return value;").line("}");
        }
        text.line("return new Unknown(EncodingRules.UPER, index, in.octetString());")
                .line("}");
    }

    private void writeWriter(SourceText text) {
        text.gap().line(uper.writeComment());
        text.line("default " + uper.writeHead()).line("switch (this) {");
        // The extension bit, zero, and the index.
        int width = Widths.index(choice.canonical().size()) + (choice.extensible() ? 1 : 0);
        for (int i = 0; i < choice.canonical().size(); i++) {
            Alternative alternative = choice.canonical().get(i);
            generator.beginCase(text, alternative);
            writeRoot(text, alternative, i, width);
            text.line("}");
        }
        for (int i = 0; i < choice.additions().size(); i++) {
            Alternative alternative = choice.additions().get(i);
            generator.beginCase(text, alternative);
            text.line("out.bit(true);").line("out.normallySmall(%d);", i);
            generator.writeAddition(text, uper, alternative);
        }
        if (choice.extensible()) {
            text.line("case Unknown it -> {");
            text.line("Check.rules(it.rules(), EncodingRules.UPER);");
            text.line("out.bit(true);").line("out.normallySmall(it.number());");
            text.line("out.unboundedOctetString(it.octets());").line("}");
        }
        text.line("}").line("}");
    }

    /** The index, and with it in one number the value if it is of fixed width. */
    private void writeRoot(SourceText text, Alternative alternative, int index, int width) {
        Widths widths = new Widths(generator.types().model());
        int bits = widths.fixed(alternative.type());
        if (width > 0 && bits > 0 && width + bits <= Long.SIZE) {
            PackedRun run = new PackedRun(widths, generator.types());
            run.addValue(width, index + "L");
            run.addValue(alternative.type(), "it.value()");
            run.flushWrite(text);
            return;
        }
        if (width > 0) {
            text.line("out.bits(%d, %d);", index, width);
        }
        generator.writeValue(text, uper, alternative);
    }
}
