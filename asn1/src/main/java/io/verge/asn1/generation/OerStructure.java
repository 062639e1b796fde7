package io.verge.asn1.generation;

import java.util.ArrayList;
import java.util.List;

/** Structures by X.696 clauses 16 and 18: a preamble in whole octets, then the components one after another. */
final class OerStructure {
    private final RecordFields fields;
    private final Expressions oer;
    private final StructureCodec codec;
    private final String name;

    OerStructure(RecordFields fields, Expressions oer, String name) {
        this.fields = fields;
        this.oer = oer;
        this.codec = new StructureCodec(fields, oer);
        this.name = name;
    }

    void write(SourceText text) {
        List<Field> optional = RecordFields.optional(fields.root());
        int bits = optional.size() + (fields.isExtensible() ? 1 : 0);
        text.gap().line(oer.readComment());
        text.line("public static " + oer.readHead(name));
        if (bits > 0) {
            text.line("long present = %s;", oer.readPresence(bits));
        }
        if (fields.isExtensible()) {
            text.line("boolean extended = (present & 1L << %d) != 0;", optional.size());
        }
        fields.root().forEach(field -> codec.read(text, field));
        if (fields.isExtensible()) {
            codec.readAdditions(text);
        }
        text.line(fields.made(name)).line("}");

        text.gap().line(oer.writeComment()).line("public " + oer.writeHead());
        List<String> first = new ArrayList<>();
        if (fields.isExtensible()) {
            text.line("boolean extended = %s;", fields.isExtended());
            first.add("extended");
        }
        if (bits > 0) {
            text.line(oer.writePresence(codec.presence(optional, first), bits));
        }
        fields.root().forEach(field -> codec.write(text, field));
        if (fields.isExtensible()) {
            codec.writeAdditions(text);
        }
        text.line("}");
    }
}
