package io.verge.asn1.generation;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.NullType;
import java.util.List;

/** CHOICE: a sealed interface, with a record for each alternative. */
final class ChoiceGenerator {
    private final JavaTypes types;
    private final UperExpressions uper;
    private final ChoiceType choice;
    private final Spot spot;

    ChoiceGenerator(JavaTypes types, UperExpressions uper, ChoiceType choice, Spot spot) {
        this.types = types;
        this.uper = uper;
        this.choice = choice;
        this.spot = spot;
    }

    /** What the value of an alternative is called if it has no name of its own. */
    static Spot inside(Spot spot, Alternative alternative) {
        return new Spot(spot.className(), recordName(spot, alternative) + "Value");
    }

    private static String recordName(Spot spot, Alternative alternative) {
        String name = JavaNames.upperFirst(JavaNames.typeName(alternative.name()));
        String outer = spot.className().substring(spot.className().lastIndexOf('.') + 1);
        return name.equals(outer) ? name + "_" : name;
    }

    void write(SourceText text, String modifiers) {
        String name = spot.className().substring(spot.className().lastIndexOf('.') + 1);
        text.line(modifiers + "sealed interface " + name + " {");
        for (Alternative alternative : choice.root()) {
            writeRecord(text, name, alternative);
        }
        for (Alternative alternative : choice.additions()) {
            writeRecord(text, name, alternative);
        }
        if (choice.extensible()) {
            text.gap().line("/** An alternative newer than the module. */");
            text.line("record Unknown(int index, OctetString octets) implements " + name + " {}");
        }
        writeReader(text, name);
        writeWriter(text);
        text.line("}");
    }

    private void writeRecord(SourceText text, String name, Alternative alternative) {
        boolean empty = types.model().expand(alternative.type()) instanceof NullType;
        String component = empty ? "" : types.of(alternative.type(), inside(spot, alternative)) + " value";
        text.gap().line("/** The alternative {@code %s}. */", alternative.name());
        text.line("record %s(%s) implements %s {}", recordName(spot, alternative), component, name);
    }

    private String made(Alternative alternative) {
        boolean empty = types.model().expand(alternative.type()) instanceof NullType;
        String read = empty ? "" : uper.read(alternative.type(), inside(spot, alternative));
        return "new " + recordName(spot, alternative) + "(" + read + ")";
    }

    private void writeReader(SourceText text, String name) {
        text.gap().line("/** Reads one by X.691. */");
        text.line("static " + name + " readUper(UperReader in) {");
        if (choice.extensible()) {
            text.line("if (in.bit()) {").line("return readUperAddition(in);").line("}");
        }
        List<Alternative> root = choice.canonical();
        int bits = Widths.index(root.size());
        if (root.size() == 1) {
            text.line("return " + made(root.getFirst()) + ";");
        } else {
            String index = root.size() == 1 << bits
                    ? "in.bits(" + bits + ")"
                    : "in.constrained(" + bits + ", " + (root.size() - 1) + "L)";
            text.line("return switch ((int) " + index + ") {");
            for (int i = 0; i < root.size() - 1; i++) {
                text.line("case %d -> %s;", i, made(root.get(i)));
            }
            text.line("default -> %s;", made(root.getLast())).line("};");
        }
        text.line("}");
        if (choice.extensible()) {
            writeAdditionReader(text, name);
        }
    }

    private void writeAdditionReader(SourceText text, String name) {
        text.gap().line("private static " + name + " readUperAddition(UperReader in) {");
        text.line("int index = in.normallySmall();");
        if (!choice.additions().isEmpty()) {
            text.line("if (index < %d) {", choice.additions().size());
            text.line("int behind = in.enterOpenType();");
            text.line("%s value = switch (index) {", name);
            for (int i = 0; i < choice.additions().size() - 1; i++) {
                text.line("case %d -> %s;", i, made(choice.additions().get(i)));
            }
            text.line("default -> %s;", made(choice.additions().getLast())).line("};");
            text.line("in.leaveOpenType(behind);").line("return value;").line("}");
        }
        text.line("return new Unknown(index, in.octetString());").line("}");
    }

    private void writeWriter(SourceText text) {
        text.gap().line("/** Writes it by X.691. */");
        text.line("default void writeUper(UperWriter out) {").line("switch (this) {");
        int bits = Widths.index(choice.canonical().size());
        for (int i = 0; i < choice.canonical().size(); i++) {
            Alternative alternative = choice.canonical().get(i);
            text.line("case %s it -> {", recordName(spot, alternative));
            // The extension bit, zero, and the index.
            int width = bits + (choice.extensible() ? 1 : 0);
            if (width > 0) {
                text.line("out.bits(%d, %d);", i, width);
            }
            uper.write(text, alternative.type(), inside(spot, alternative), "it.value()");
            text.line("}");
        }
        for (int i = 0; i < choice.additions().size(); i++) {
            Alternative alternative = choice.additions().get(i);
            text.line("case %s it -> {", recordName(spot, alternative));
            text.line("out.bit(true);").line("out.normallySmall(%d);", i).line("int begin = out.beginOpenType();");
            uper.write(text, alternative.type(), inside(spot, alternative), "it.value()");
            text.line("out.endOpenType(begin);").line("}");
        }
        if (choice.extensible()) {
            text.line("case Unknown it -> {");
            text.line("out.bit(true);").line("out.normallySmall(it.index());");
            text.line("out.unboundedOctetString(it.octets());").line("}");
        }
        text.line("}").line("}");
    }
}
