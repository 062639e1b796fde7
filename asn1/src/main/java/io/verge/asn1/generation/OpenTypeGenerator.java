package io.verge.asn1.generation;

import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.OpenType;

/** An open type whose table is known: a sealed interface, with a record for each row and one for what no row knows. */
final class OpenTypeGenerator {
    private final JavaTypes types;
    private final Rules rules;
    private final OpenType open;
    private final Spot spot;

    OpenTypeGenerator(JavaTypes types, Rules rules, OpenType open, Spot spot) {
        this.types = types;
        this.rules = rules;
        this.open = open;
        this.spot = spot;
    }

    static Spot inside(Spot spot, OpenTypes.Row row) {
        return new Spot(spot.className(), row.name() + "Value");
    }

    void write(SourceText text, String modifiers) {
        String name = spot.simpleName();
        text.line(modifiers + "sealed interface " + name + " {");
        for (OpenTypes.Row row : OpenTypes.rows(open)) {
            String value = isEmpty(row) ? "" : types.of(row.type(), inside(spot, row)) + " value";
            text.gap().line("/** What stands under %s. */", row.key());
            text.line("record %s(%s) implements %s {}", recordName(row), value, name);
        }
        text.gap()
                .line(
                        "/** What stands under a number that the module does not know, as the rules it came in have it. */");
        text.line("record Unknown(EncodingRules rules, OctetString octets) implements %s {}", name);
        for (Expressions one : rules.all()) {
            writeReader(text, one, name);
            writeWriter(text, one);
        }
        text.line("}");
    }

    private void writeReader(SourceText text, Expressions one, String name) {
        text.gap().line(one.readComment());
        text.line("static %s read%s(%sReader in, long key) {", name, one.rules(), one.rules());
        for (OpenTypes.Row row : OpenTypes.rows(open)) {
            text.line("if (key == %sL) {", row.key()).line("int behind = in.enterOpenType();");
            String read = isEmpty(row) ? "" : one.read(row.type(), inside(spot, row));
            text.line("%s value = new %s(%s);", name, recordName(row), read);
            text.line("in.leaveOpenType(behind);").line("return value;").line("}");
        }
        text.line("return new Unknown(EncodingRules.%s, in.octetString());", one.constant())
                .line("}");
    }

    private void writeWriter(SourceText text, Expressions one) {
        text.gap().line(one.writeComment());
        text.line("default " + one.writeHead()).line("switch (this) {");
        for (OpenTypes.Row row : OpenTypes.rows(open)) {
            text.line("case %s it -> {", recordName(row)).line("int begin = out.beginOpenType();");
            one.write(text, row.type(), inside(spot, row), "it.value()");
            text.line("out.endOpenType(begin);").line("}");
        }
        text.line("case Unknown it -> {");
        text.line("Check.rules(it.rules(), EncodingRules.%s);", one.constant());
        text.line("out.unboundedOctetString(it.octets());").line("}");
        text.line("}").line("}");
    }

    private boolean isEmpty(OpenTypes.Row row) {
        return types.model().expand(row.type()) instanceof NullType;
    }

    private String recordName(OpenTypes.Row row) {
        return row.name().equals(spot.simpleName()) ? row.name() + "_" : row.name();
    }
}
