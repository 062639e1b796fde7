package io.verge.asn1.generation;

import java.util.List;
import java.util.stream.Collectors;

/** Structures by X.691 clauses 19 and 21: what stands beside each other in a fixed number of bits goes in one number. */
final class UperStructure {
    private final RecordFields fields;
    private final Widths widths;
    private final StructureCodec codec;
    private final String name;
    private final int fixed;

    UperStructure(RecordFields fields, Expressions uper, Widths widths, String name, int fixed) {
        this.fields = fields;
        this.widths = widths;
        this.codec = new StructureCodec(fields, uper);
        this.name = name;
        this.fixed = fixed;
    }

    void write(SourceText text) {
        writeReader(text);
        writeWriter(text);
    }

    private PackedRun run() {
        return new PackedRun(widths, fields.types());
    }

    private boolean packs(Field field) {
        return !field.hasPresenceBit() && widths.fixed(field.component().type()) > 0;
    }

    private void writeReader(SourceText text) {
        text.gap().line("/** Reads one by X.691. */");
        text.line("public static " + name + " readUper(UperReader in) {");
        if (fixed > 0) {
            text.line("return ofUperBits(in, in.bits(%d), %d);", fixed, fixed).line("}");
            writeBitsReader(text);
            return;
        }
        PackedRun run = run();
        if (fields.isExtensible()) {
            run.addBits(1, word -> "boolean extended = (" + word + " & 1) != 0;");
        }
        List<Field> optional = RecordFields.optional(fields.root());
        if (!optional.isEmpty()) {
            run.addBits(optional.size(), word -> "long present = " + word + ";");
        }
        for (Field field : fields.root()) {
            if (packs(field)) {
                run.addField(field, fields.type(field));
            } else {
                run.flushRead(text);
                codec.read(text, field);
            }
        }
        run.flushRead(text);
        if (fields.isExtensible()) {
            codec.readAdditions(text);
        }
        text.line(fields.made(name)).line("}");
    }

    /** What takes the same bits whatever its value is made from a number, which holds those of its neighbours too. */
    private void writeBitsReader(SourceText text) {
        text.gap()
                .line("/** Makes one from the low bits of a number, the first of which was read so many bits ago. */");
        text.line("public static " + name + " ofUperBits(UperReader in, long bits, int ago) {");
        PackedRun run = run();
        fields.root().forEach(field -> run.addField(field, fields.type(field)));
        run.takeApart(text, "bits", "ago");
        String arguments = fields.root().stream().map(Field::name).collect(Collectors.joining(", "));
        text.line("return new %s(%s);", name, arguments).line("}");
    }

    private void writeBitsWriter(SourceText text) {
        text.gap().line("/** Its bits by X.691, as the low ones of a number. */");
        text.line("public long uperBits() {");
        PackedRun run = run();
        fields.root().forEach(run::addFieldValue);
        text.line("return %s;", run.together()).line("}");
    }

    private void writeWriter(SourceText text) {
        text.gap().line("/** Writes it by X.691. */");
        text.line("public void writeUper(UperWriter out) {");
        if (fixed > 0) {
            text.line("out.bits(uperBits(), %d);", fixed).line("}");
            writeBitsWriter(text);
            return;
        }
        PackedRun run = run();
        if (fields.isExtensible()) {
            text.line("boolean extended = %s;", fields.isExtended());
            run.addValue(1, "(extended ? 1L : 0)");
        }
        for (Field field : RecordFields.optional(fields.root())) {
            run.addValue(1, "(" + fields.isThere(field) + " ? 1L : 0)");
        }
        for (Field field : fields.root()) {
            if (packs(field)) {
                run.addFieldValue(field);
            } else {
                run.flushWrite(text);
                codec.write(text, field);
            }
        }
        run.flushWrite(text);
        if (fields.isExtensible()) {
            codec.writeAdditions(text);
        }
        text.line("}");
    }
}
