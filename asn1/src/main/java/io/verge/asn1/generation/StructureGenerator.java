package io.verge.asn1.generation;

import io.verge.asn1.ir.StructureType;
import java.util.ArrayList;
import java.util.List;

/** SEQUENCE and SET: a record, with a component for each of theirs. */
final class StructureGenerator {
    private final JavaTypes types;
    private final Widths widths;
    private final Rules rules;
    private final StructureType structure;
    private final Spot spot;
    private final RecordFields fields;

    StructureGenerator(JavaTypes types, Widths widths, Rules rules, StructureType structure, Spot spot) {
        this.types = types;
        this.widths = widths;
        this.rules = rules;
        this.structure = structure;
        this.spot = spot;
        this.fields = new RecordFields(types, structure, spot);
    }

    void write(SourceText text, String modifiers) {
        String name = spot.simpleName();
        List<String> components = new ArrayList<>();
        fields.all().forEach(field -> components.add(fields.type(field) + " " + field.name()));
        if (fields.isExtensible()) {
            components.add("UnknownExtensions unknownExtensions");
        }
        text.line(modifiers + "record " + name + "(" + String.join(", ", components) + ") {");
        Checks checks = new Checks(types);
        for (Field field : fields.all()) {
            checks.add(field.component().name(), field.component().type(), field.name(), field.mayBeMissing());
        }
        checks.write(text, name);
        new UperStructure(fields, rules.uper(), widths, name, widths.fixed(structure)).write(text);
        new OerStructure(fields, rules.oer(), name).write(text);
        text.line("}");
    }
}
