package io.verge.asn1.generation;

import java.util.ArrayList;
import java.util.List;

/**
 * What the two rules share about structures: components that may be missing, and the extension additions, each an open type
 * behind a bitmap.
 */
final class StructureCodec {
    private final RecordFields fields;
    private final Expressions rules;

    StructureCodec(RecordFields fields, Expressions rules) {
        this.fields = fields;
        this.rules = rules;
    }

    /** Reads a component of the root, if the bits in {@code present} say that it is there. */
    void read(SourceText text, Field field) {
        String declared = fields.type(field) + " " + field.name() + " = ";
        String there = fields.there(field, fields.read(field, rules));
        if (field.hasPresenceBit()) {
            List<Field> optional = RecordFields.optional(fields.root());
            int bit = optional.size() - 1 - optional.indexOf(field);
            text.line("%s(present & 1L << %d) != 0 ? %s : %s;", declared, bit, there, fields.absent(field));
        } else {
            text.line("%s%s;", declared, there);
        }
    }

    void write(SourceText text, Field field) {
        if (field.hasPresenceBit()) {
            text.line("if (%s) {", fields.isThere(field));
            rules.write(text, field.component().type(), field.spot(), fields.value(field));
            text.line("}");
        } else {
            rules.write(text, field.component().type(), field.spot(), fields.value(field));
        }
    }

    void readAdditions(SourceText text) {
        for (List<Field> addition : fields.additions()) {
            for (Field field : addition) {
                text.line("%s %s = %s;", fields.type(field), field.name(), fields.absent(field));
            }
        }
        text.line("UnknownExtensions unknownExtensions = UnknownExtensions.NONE;");
        text.line("if (extended) {");
        text.line("int count = %s;", rules.readAdditionCount());
        text.line("long additions = in.extensionBitmap(count);");
        text.line("BitString rest = in.extensionBitmapRest(count);");
        int known = fields.additions().size();
        for (int i = 0; i < known; i++) {
            text.line("if (additions << %d < 0) {", i);
            text.line("int behind = in.enterOpenType();");
            List<Field> addition = fields.additions().get(i);
            if (fields.isGroup(i)) {
                readGroup(text, addition);
            } else {
                assign(text, addition.getFirst());
            }
            text.line("in.leaveOpenType(behind);").line("}");
        }
        text.line("unknownExtensions = UnknownExtensions.read(in, additions, rest, count, %d);", known);
        text.line("}");
    }

    private void readGroup(SourceText text, List<Field> group) {
        List<Field> optional = RecordFields.optional(group);
        if (!optional.isEmpty()) {
            text.line("long presentInside = %s;", rules.readPresence(optional.size()));
        }
        for (Field field : group) {
            if (field.hasPresenceBit()) {
                text.line("if ((presentInside & 1L << %d) != 0) {", optional.size() - 1 - optional.indexOf(field));
                assign(text, field);
                text.line("}");
            } else {
                assign(text, field);
            }
        }
    }

    private void assign(SourceText text, Field field) {
        text.line("%s = %s;", field.name(), fields.there(field, fields.read(field, rules)));
    }

    void writeAdditions(SourceText text) {
        text.line("if (extended) {");
        text.line("long additions = unknownExtensions.bitmap();");
        int known = fields.additions().size();
        for (int i = 0; i < known; i++) {
            String isThere = fields.isThere(fields.additions().get(i));
            text.line("additions |= (%s) ? Long.MIN_VALUE >>> %d : 0;", isThere, i);
        }
        text.line("out.extensionBitmap(additions, unknownExtensions, %d);", known);
        for (int i = 0; i < known; i++) {
            text.line("if (additions << %d < 0) {", i).line("int begin = out.beginOpenType();");
            List<Field> addition = fields.additions().get(i);
            if (fields.isGroup(i)) {
                writeGroup(text, addition);
            } else {
                Field field = addition.getFirst();
                rules.write(text, field.component().type(), field.spot(), fields.value(field));
            }
            text.line("out.endOpenType(begin);").line("}");
        }
        text.line("unknownExtensions.write%s(out);", rules.rules()).line("}");
    }

    private void writeGroup(SourceText text, List<Field> group) {
        List<Field> optional = RecordFields.optional(group);
        if (!optional.isEmpty()) {
            text.line(rules.writePresence(presence(optional, List.of()), optional.size()));
        }
        group.forEach(field -> write(text, field));
    }

    /** The expression for the bits that say which of them are there, after others. */
    String presence(List<Field> optional, List<String> before) {
        List<String> conditions = new ArrayList<>(before);
        optional.forEach(field -> conditions.add(fields.isThere(field)));
        List<String> bits = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            int after = conditions.size() - 1 - i;
            String one = after == 0 ? "1L" : "1L << " + after;
            bits.add("(" + conditions.get(i) + " ? " + one + " : 0)");
        }
        return String.join(" | ", bits);
    }
}
