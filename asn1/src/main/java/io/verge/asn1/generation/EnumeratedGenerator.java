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
        String name = spot.simpleName();
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
        text.line("out.bits(ordinal(), %d);", Widths.index(type.root().size())).line("}");
        text.gap().line("/** Reads one by X.696. */");
        text.line("public static %s readOer(OerReader in) {", name);
        text.line("long number = in.enumerated();");
        writeSearch(text, name, "ITEMS");
        text.line("throw in.malformed(Reason.UNKNOWN_INDEX);").line("}");
        text.gap().line("/** Writes it by X.696. */");
        text.line("public void writeOer(OerWriter out) {");
        text.line("out.enumerated(number);").line("}").line("}");
    }

    private static void writeSearch(SourceText text, String itemType, String items) {
        text.line("for (%s item : %s) {", itemType, items);
        text.line("if (item.number == number) {").line("return item;").line("}").line("}");
    }

    private void writeOpen(SourceText text, String modifiers, String name) {
        List<NamedNumber> items = new ArrayList<>(type.root());
        items.addAll(type.additions());
        text.line(modifiers + "sealed interface " + name + " {");
        text.line("/** The items the module knows: the root in the order of its numbers, then the additions. */");
        writeItems(text, "", "Item", items, " implements " + name);
        text.line("}");
        text.gap()
                .line(
                        "/** An item newer than the module: to UPER its place among the additions, to OER its number. */");
        text.line("record Unknown(EncodingRules rules, long number) implements %s {}", name);
        writeOpenUper(text, name);
        writeOpenOer(text, name);
        text.line("}");
    }

    private void writeOpenUper(SourceText text, String name) {
        int root = type.root().size();
        int added = type.additions().size();
        text.gap().line("/** Reads one by X.691. */");
        text.line("static %s readUper(UperReader in) {", name);
        text.line("if (!in.bit()) {").line("return Item.of(%s);", index()).line("}");
        text.line("int index = in.normallySmall();");
        text.line("return index < %d ? Item.of(%d + index) : new Unknown(EncodingRules.UPER, index);", added, root)
                .line("}");
        text.gap().line("/** Writes it by X.691. */");
        text.line("default void writeUper(UperWriter out) {");
        text.line("if (this instanceof Item item && item.ordinal() < %d) {", root);
        text.line("out.bits(item.ordinal(), %d);", 1 + Widths.index(root))
                .line("return;")
                .line("}");
        text.line("out.bit(true);");
        text.line("if (this instanceof Unknown it) {");
        text.line("Check.rules(it.rules(), EncodingRules.UPER);");
        text.line("out.normallySmall((int) it.number());");
        text.line("} else {");
        text.line("out.normallySmall(((Item) this).ordinal() - %d);", root).line("}");
        text.line("}");
    }

    private static void writeOpenOer(SourceText text, String name) {
        text.gap().line("/** Reads one by X.696. */");
        text.line("static %s readOer(OerReader in) {", name);
        text.line("long number = in.enumerated();");
        writeSearch(text, "Item", "Item.ITEMS");
        text.line("return new Unknown(EncodingRules.OER, number);").line("}");
        text.gap().line("/** Writes it by X.696. */");
        text.line("default void writeOer(OerWriter out) {");
        text.line("if (this instanceof Unknown it) {");
        text.line("Check.rules(it.rules(), EncodingRules.OER);");
        text.line("out.enumerated(it.number());");
        text.line("} else {");
        text.line("out.enumerated(((Item) this).number);").line("}");
        text.line("}");
    }
}
