package io.verge.asn1.generation;

import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.NamedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * ENUMERATED: an enumeration in the order of the numbers. One that is extensible is a sealed interface around it, so that an
 * item newer than the module has a place too.
 */
final class EnumeratedGenerator {
    private final EnumeratedType type;
    private final Spot spot;

    EnumeratedGenerator(EnumeratedType type, Spot spot) {
        this.type = type;
        this.spot = spot;
    }

    void write(SourceText text, String modifiers) {
        String name = spot.className().substring(spot.className().lastIndexOf('.') + 1);
        if (type.extensible()) {
            writeOpen(text, modifiers, name);
        } else {
            writeClosed(text, modifiers, name);
        }
    }

    private static String constants(List<NamedNumber> items) {
        return items.stream()
                .map(item -> JavaNames.constantName(item.name()) + "(\"" + item.name() + "\", " + item.number() + "L)")
                .collect(Collectors.joining(", ", "", ";"));
    }

    private void writeItems(
            SourceText text, String modifiers, String name, List<NamedNumber> items, String implemented) {
        text.line(modifiers + "enum " + name + implemented + " {");
        text.line(constants(items));
        text.gap().line("private static final %s[] ITEMS = values();", name);
        text.line("private final String asn1Name;").line("private final long number;");
        text.gap().line("%s(String asn1Name, long number) {", name);
        text.line("this.asn1Name = asn1Name;").line("this.number = number;").line("}");
        text.gap().line("/** The item's name in ASN.1. */");
        text.line("public String asn1Name() {").line("return asn1Name;").line("}");
        text.gap().line("/** The item's number. */");
        text.line("public long number() {").line("return number;").line("}");
        text.gap().line("/** The item at this place in the order of the numbers. */");
        text.line("public static %s of(int index) {", name)
                .line("return ITEMS[index];")
                .line("}");
    }

    private String index() {
        int count = type.root().size();
        int bits = Widths.index(count);
        return count == 1
                ? "0"
                : count == 1 << bits
                        ? "(int) in.bits(" + bits + ")"
                        : "(int) in.constrained(" + bits + ", " + (count - 1) + "L)";
    }

    private void writeClosed(SourceText text, String modifiers, String name) {
        writeItems(text, modifiers, name, type.root(), "");
        text.gap().line("/** Reads one by X.691. */");
        text.line("public static %s readUper(UperReader in) {", name)
                .line("return of(%s);", index())
                .line("}");
        text.gap().line("/** Writes it by X.691. */");
        text.line("public void writeUper(UperWriter out) {");
        text.line("out.bits(ordinal(), %d);", Widths.index(type.root().size()))
                .line("}")
                .line("}");
    }

    private void writeOpen(SourceText text, String modifiers, String name) {
        int root = type.root().size();
        int added = type.additions().size();
        List<NamedNumber> items = new ArrayList<>(type.root());
        items.addAll(type.additions());
        text.line(modifiers + "sealed interface " + name + " {");
        text.line("/** The items the module knows: the root in the order of its numbers, then the additions. */");
        writeItems(text, "", "Item", items, " implements " + name);
        text.line("}");
        text.gap().line("/** An item newer than the module, by its place among the additions. */");
        text.line("record Unknown(int index) implements %s {}", name);
        text.gap().line("/** Reads one by X.691. */");
        text.line("static %s readUper(UperReader in) {", name);
        text.line("if (!in.bit()) {").line("return Item.of(%s);", index()).line("}");
        text.line("int index = in.normallySmall();");
        text.line("return index < %d ? Item.of(%d + index) : new Unknown(index);", added, root)
                .line("}");
        text.gap().line("/** Writes it by X.691. */");
        text.line("default void writeUper(UperWriter out) {");
        text.line(
                "int place = this instanceof Item item ? item.ordinal() : %d + ((Unknown) this).index();",
                items.size() - added);
        text.line("if (place < %d) {", root);
        text.line("out.bits(place, %d);", 1 + Widths.index(root));
        text.line("} else {")
                .line("out.bit(true);")
                .line("out.normallySmall(place - %d);", root)
                .line("}");
        text.line("}").line("}");
    }
}
