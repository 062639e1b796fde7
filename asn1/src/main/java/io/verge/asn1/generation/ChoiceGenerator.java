package io.verge.asn1.generation;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.NullType;

/** CHOICE: a sealed interface, with a record for each alternative. */
final class ChoiceGenerator {
    private final JavaTypes types;
    private final Rules rules;
    private final ChoiceType choice;
    private final Spot spot;

    ChoiceGenerator(JavaTypes types, Rules rules, ChoiceType choice, Spot spot) {
        this.types = types;
        this.rules = rules;
        this.choice = choice;
        this.spot = spot;
    }

    /** What the value of an alternative is called if it has no name of its own. */
    static Spot inside(Spot spot, Alternative alternative) {
        return new Spot(spot.className(), recordName(spot, alternative) + "Value");
    }

    private static String recordName(Spot spot, Alternative alternative) {
        String name = JavaNames.upperFirst(JavaNames.typeName(alternative.name()));
        return name.equals(spot.simpleName()) ? name + "_" : name;
    }

    void write(SourceText text, String modifiers) {
        String name = spot.simpleName();
        text.line(modifiers + "sealed interface " + name + " {");
        for (Alternative alternative : choice.root()) {
            writeRecord(text, name, alternative);
        }
        for (Alternative alternative : choice.additions()) {
            writeRecord(text, name, alternative);
        }
        if (choice.extensible()) {
            text.gap()
                    .line(
                            "/** An alternative newer than the module: to UPER its place among the additions, to OER its tag. */");
            text.line("record Unknown(EncodingRules rules, int number, OctetString octets) implements " + name + " {}");
        }
        new UperChoice(this, rules.uper(), choice, name).write(text);
        new OerChoice(this, rules.oer(), choice, name).write(text);
        text.line("}");
    }

    private void writeRecord(SourceText text, String name, Alternative alternative) {
        boolean empty = types.model().expand(alternative.type()) instanceof NullType;
        String component = empty ? "" : types.of(alternative.type(), inside(spot, alternative)) + " value";
        text.gap().line("/** The alternative {@code %s}. */", alternative.name());
        Checks checks = new Checks(types);
        if (!empty) {
            checks.add(alternative.name(), alternative.type(), "value", false);
        }
        String head = "record %s(%s) implements %s {".formatted(recordName(alternative), component, name);
        if (checks.isEmpty()) {
            text.line(head + "}");
        } else {
            text.line(head);
            checks.write(text, recordName(alternative));
            text.line("}");
        }
    }

    JavaTypes types() {
        return types;
    }

    Spot inside(Alternative alternative) {
        return inside(spot, alternative);
    }

    String recordName(Alternative alternative) {
        return recordName(spot, alternative);
    }

    /** The expression that makes the record of an alternative out of what it reads. */
    String made(Expressions one, Alternative alternative) {
        boolean empty = types.model().expand(alternative.type()) instanceof NullType;
        return made(alternative, empty ? "" : one.read(alternative.type(), inside(alternative)));
    }

    String made(Alternative alternative, String read) {
        return "new " + recordName(alternative) + "(" + read + ")";
    }

    /** Begins the case of an alternative in a writer. */
    void beginCase(SourceText text, Alternative alternative) {
        text.line("case %s it -> {", recordName(alternative));
    }

    void writeValue(SourceText text, Expressions one, Alternative alternative) {
        one.write(text, alternative.type(), inside(alternative), "it.value()");
    }

    /** Writes the value of an alternative as an open type, and ends its case. */
    void writeAddition(SourceText text, Expressions one, Alternative alternative) {
        text.line("int begin = out.beginOpenType();");
        writeValue(text, one, alternative);
        text.line("out.endOpenType(begin);").line("}");
    }
}
