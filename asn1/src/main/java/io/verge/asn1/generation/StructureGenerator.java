package io.verge.asn1.generation;

import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
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
        writeChecks(text, name);
        new UperStructure(fields, rules.uper(), widths, name, widths.fixed(structure)).write(text);
        new OerStructure(fields, rules.oer(), name).write(text);
        text.line("}");
    }

    /** Values that break their constraints cannot be made. */
    private void writeChecks(SourceText text, String name) {
        List<String> checks = new ArrayList<>();
        for (Field field : fields.all()) {
            Type type = types.model().expand(field.component().type());
            if (type instanceof IntegerType integer) {
                Numbers numbers = Numbers.of(integer);
                if (!numbers.extensible() && numbers.range().isConstrained()) {
                    checks.add("Check.range(\"%s\", %s, %s, %s);"
                            .formatted(
                                    field.component().name(),
                                    field.name(),
                                    numbers.literal(numbers.lower()),
                                    numbers.literal(numbers.upper())));
                }
            } else if (type instanceof ListType list && !field.mayBeMissing()) {
                checks.add("%s = List.copyOf(%s);".formatted(field.name(), field.name()));
                if (!list.size().extensible() && list.size().per().isConstrained()) {
                    Numbers sizes = new Numbers(Numbers.Kind.INT, list.size().per(), false);
                    checks.add("Check.range(\"size of %s\", %s.size(), %s, %s);"
                            .formatted(field.component().name(), field.name(), sizes.lower(), sizes.upper()));
                }
            }
        }
        if (!checks.isEmpty()) {
            text.line("public " + name + " {");
            checks.forEach(text::line);
            text.line("}");
        }
    }
}
