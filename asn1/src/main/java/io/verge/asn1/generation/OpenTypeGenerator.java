package io.verge.asn1.generation;

import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.OpenType;

/** An open type whose table is known: a sealed interface, with a record for each row and one for what no row knows. */
final class OpenTypeGenerator {
    private final JavaTypes types;
    private final UperExpressions uper;
    private final OpenType open;
    private final Spot spot;

    OpenTypeGenerator(JavaTypes types, UperExpressions uper, OpenType open, Spot spot) {
        this.types = types;
        this.uper = uper;
        this.open = open;
        this.spot = spot;
    }

    static Spot inside(Spot spot, OpenTypes.Row row) {
        return new Spot(spot.className(), row.name() + "Value");
    }

    void write(SourceText text, String modifiers) {
        String name = spot.className().substring(spot.className().lastIndexOf('.') + 1);
        text.line(modifiers + "sealed interface " + name + " {");
        for (OpenTypes.Row row : OpenTypes.rows(open)) {
            boolean empty = types.model().expand(row.type()) instanceof NullType;
            text.gap().line("/** What stands under %s. */", row.key());
            text.line(
                    "record %s(%s) implements %s {}",
                    recordName(row), empty ? "" : types.of(row.type(), inside(spot, row)) + " value", name);
        }
        text.gap().line("/** What stands under a number that the module does not know. */");
        text.line("record Unknown(OctetString octets) implements %s {}", name);
        text.gap().line("/** Reads one by X.691. */");
        text.line("static %s readUper(UperReader in, long key) {", name);
        for (OpenTypes.Row row : OpenTypes.rows(open)) {
            text.line("if (key == %sL) {", row.key()).line("int behind = in.enterOpenType();");
            boolean empty = types.model().expand(row.type()) instanceof NullType;
            String read = empty ? "" : uper.read(row.type(), inside(spot, row));
            text.line("%s value = new %s(%s);", name, recordName(row), read);
            text.line("in.leaveOpenType(behind);").line("return value;").line("}");
        }
        text.line("return new Unknown(in.octetString());").line("}");
        text.gap().line("/** Writes it by X.691. */");
        text.line("default void writeUper(UperWriter out) {").line("switch (this) {");
        for (OpenTypes.Row row : OpenTypes.rows(open)) {
            text.line("case %s it -> {", recordName(row)).line("int begin = out.beginOpenType();");
            uper.write(text, row.type(), inside(spot, row), "it.value()");
            text.line("out.endOpenType(begin);").line("}");
        }
        text.line("case Unknown it -> out.unboundedOctetString(it.octets());");
        text.line("}").line("}").line("}");
    }

    private String recordName(OpenTypes.Row row) {
        String outer = spot.className().substring(spot.className().lastIndexOf('.') + 1);
        return row.name().equals(outer) ? row.name() + "_" : row.name();
    }
}
