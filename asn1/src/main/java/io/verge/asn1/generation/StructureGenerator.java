package io.verge.asn1.generation;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SEQUENCE and SET: a record, with a component for each of theirs. What stands beside each other in a fixed number of bits is
 * read and written in one go.
 */
final class StructureGenerator {
    private static final int MOST_OPTIONAL = 62;

    private final JavaTypes types;
    private final Widths widths;
    private final Literals literals;
    private final UperExpressions uper;
    private final StructureType structure;
    private final Spot spot;
    private final List<Field> root = new ArrayList<>();
    private final List<List<Field>> additions = new ArrayList<>();

    StructureGenerator(JavaTypes types, Widths widths, UperExpressions uper, StructureType structure, Spot spot) {
        this.types = types;
        this.widths = widths;
        this.literals = new Literals(types);
        this.uper = uper;
        this.structure = structure;
        this.spot = spot;
        for (Component component : structure.root()) {
            root.add(field(component, false));
        }
        for (Addition addition : structure.additions()) {
            additions.add(
                    switch (addition) {
                        case Addition.Single single -> List.of(field(single.component(), true));
                        case Addition.Group group ->
                            group.components().stream()
                                    .map(component -> field(component, true))
                                    .toList();
                    });
        }
        if (root.stream().filter(Field::hasPresenceBit).count() > MOST_OPTIONAL) {
            throw new Unsupported("a structure with more than " + MOST_OPTIONAL + " optional components");
        }
    }

    private Field field(Component component, boolean added) {
        Spot inside = new Spot(spot.className(), JavaNames.upperFirst(JavaNames.typeName(component.name())), true);
        String preset = component.presence() instanceof Presence.Default given
                ? literals.of(component.type(), inside, given.value()).orElse("")
                : "";
        boolean missing = preset.isEmpty() && (added || !(component.presence() instanceof Presence.Mandatory));
        return new Field(component, inside, JavaNames.fieldName(component.name()), missing, preset);
    }

    /** The fields in the order of the record. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>(root);
        additions.forEach(fields::addAll);
        return fields;
    }

    private String type(Field field) {
        Type type = field.component().type();
        return field.mayBeMissing() ? types.optional(type, field.spot()) : types.of(type, field.spot());
    }

    void write(SourceText text, String modifiers) {
        String name = spot.className().substring(spot.className().lastIndexOf('.') + 1);
        List<String> components = new ArrayList<>();
        fields().forEach(field -> components.add(type(field) + " " + field.name()));
        if (structure.extensible()) {
            components.add("UnknownExtensions unknownExtensions");
        }
        text.line(modifiers + "record " + name + "(" + String.join(", ", components) + ") {");
        writeChecks(text, name);
        writeReader(text, name);
        writeWriter(text);
        text.line("}");
    }

    /** Values that break their constraints cannot be made. */
    private void writeChecks(SourceText text, String name) {
        List<String> checks = new ArrayList<>();
        for (Field field : fields()) {
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

    private void writeReader(SourceText text, String name) {
        text.gap().line("/** Reads one by X.691. */");
        text.line("public static " + name + " readUper(UperReader in) {");
        int fixed = widths.fixed(structure);
        if (fixed > 0) {
            text.line("return ofUperBits(in, in.bits(%d), %d);", fixed, fixed).line("}");
            writeBitsReader(text, name);
            return;
        }
        PackedRun run = new PackedRun(widths, types);
        if (structure.extensible()) {
            run.addBits(1, word -> "boolean extended = (" + word + " & 1) != 0;");
        }
        List<Field> optional = root.stream().filter(Field::hasPresenceBit).toList();
        if (!optional.isEmpty()) {
            run.addBits(optional.size(), word -> "long present = " + word + ";");
        }
        for (Field field : root) {
            boolean packs =
                    !field.hasPresenceBit() && widths.fixed(field.component().type()) > 0;
            if (packs) {
                run.addField(field, type(field));
            } else {
                run.flushRead(text);
                writeRead(text, field, optional);
            }
        }
        run.flushRead(text);
        if (structure.extensible()) {
            writeAdditionsReader(text);
        }
        String arguments = fields().stream().map(Field::name).collect(Collectors.joining(", "));
        String unknown = structure.extensible() ? (arguments.isEmpty() ? "" : ", ") + "unknownExtensions" : "";
        text.line("return new " + name + "(" + arguments + unknown + ");").line("}");
    }

    /** What takes the same bits whatever its value is made from a number, which holds those of its neighbours too. */
    private void writeBitsReader(SourceText text, String name) {
        text.gap()
                .line("/** Makes one from the low bits of a number, the first of which was read so many bits ago. */");
        text.line("public static " + name + " ofUperBits(UperReader in, long bits, int ago) {");
        PackedRun run = new PackedRun(widths, types);
        root.forEach(field -> run.addField(field, type(field)));
        run.takeApart(text, "bits", "ago");
        text.line("return new %s(%s);", name, root.stream().map(Field::name).collect(Collectors.joining(", ")));
        text.line("}");
    }

    private void writeBitsWriter(SourceText text) {
        text.gap().line("/** Its bits by X.691, as the low ones of a number. */");
        text.line("public long uperBits() {");
        PackedRun run = new PackedRun(widths, types);
        root.forEach(run::addFieldValue);
        text.line("return %s;", run.together()).line("}");
    }

    private void writeRead(SourceText text, Field field, List<Field> optional) {
        String read = readExpression(field);
        if (field.hasPresenceBit()) {
            int bit = optional.size() - 1 - optional.indexOf(field);
            String absent = field.mayBeMissing()
                    ? types.optionalClass(field.component().type(), field.spot()) + ".empty()"
                    : field.defaultValue();
            String there = field.mayBeMissing() ? some(field, read) : read;
            text.line("%s %s = (present & 1L << %d) != 0 ? %s : %s;", type(field), field.name(), bit, there, absent);
        } else {
            text.line("%s %s = %s;", type(field), field.name(), read);
        }
    }

    private String some(Field field, String value) {
        return types.optionalClass(field.component().type(), field.spot()) + ".of(" + value + ")";
    }

    private String readExpression(Field field) {
        Type type = field.component().type();
        if (types.model().expand(type) instanceof OpenType open && OpenTypes.isTyped(open, field.spot())) {
            return types.of(type, field.spot()) + ".readUper(in, " + JavaNames.fieldName(OpenTypes.governor(open))
                    + ")";
        }
        return uper.read(type, field.spot());
    }

    private void writeAdditionsReader(SourceText text) {
        for (List<Field> addition : additions) {
            for (Field field : addition) {
                String absent = field.mayBeMissing()
                        ? types.optionalClass(field.component().type(), field.spot()) + ".empty()"
                        : field.defaultValue();
                text.line("%s %s = %s;", type(field), field.name(), absent);
            }
        }
        text.line("UnknownExtensions unknownExtensions = UnknownExtensions.NONE;");
        text.line("if (extended) {");
        text.line("int count = in.normallySmallLength();");
        text.line("long additions = in.extensionBitmap(count);");
        text.line("BitString rest = in.extensionBitmapRest(count);");
        for (int i = 0; i < additions.size(); i++) {
            text.line("if (additions << %d < 0) {", i);
            text.line("int behind = in.enterOpenType();");
            if (structure.additions().get(i) instanceof Addition.Group) {
                readGroup(text, additions.get(i));
            } else {
                Field field = additions.get(i).getFirst();
                String read = readExpression(field);
                text.line("%s = %s;", field.name(), field.mayBeMissing() ? some(field, read) : read);
            }
            text.line("in.leaveOpenType(behind);").line("}");
        }
        text.line("unknownExtensions = UnknownExtensions.read(in, additions, rest, count, %d);", additions.size());
        text.line("}");
    }

    private void readGroup(SourceText text, List<Field> group) {
        List<Field> optional = group.stream().filter(Field::hasPresenceBit).toList();
        if (!optional.isEmpty()) {
            text.line("long presentInside = in.bits(%d);", optional.size());
        }
        for (Field field : group) {
            String read = readExpression(field);
            String assign = "%s = %s;".formatted(field.name(), field.mayBeMissing() ? some(field, read) : read);
            if (field.hasPresenceBit()) {
                text.line("if ((presentInside & 1L << %d) != 0) {", optional.size() - 1 - optional.indexOf(field));
                text.line(assign).line("}");
            } else {
                text.line(assign);
            }
        }
    }

    private void writeWriter(SourceText text) {
        text.gap().line("/** Writes it by X.691. */");
        text.line("public void writeUper(UperWriter out) {");
        if (widths.fixed(structure) > 0) {
            text.line("out.bits(uperBits(), %d);", widths.fixed(structure)).line("}");
            writeBitsWriter(text);
            return;
        }
        PackedRun run = new PackedRun(widths, types);
        if (structure.extensible()) {
            List<String> there = additions.stream().map(this::isThere).collect(Collectors.toCollection(ArrayList::new));
            there.add("!unknownExtensions.isEmpty()");
            text.line("boolean extended = " + String.join(" || ", there) + ";");
            run.addValue(1, "(extended ? 1L : 0)");
        }
        List<Field> optional = root.stream().filter(Field::hasPresenceBit).toList();
        for (Field field : optional) {
            run.addValue(1, "(" + isThere(field) + " ? 1L : 0)");
        }
        for (Field field : root) {
            Type type = field.component().type();
            if (!field.hasPresenceBit() && widths.fixed(type) > 0) {
                run.addFieldValue(field);
                continue;
            }
            run.flushWrite(text);
            if (field.hasPresenceBit()) {
                text.line("if (%s) {", isThere(field));
                uper.write(text, type, field.spot(), value(field));
                text.line("}");
            } else {
                uper.write(text, type, field.spot(), value(field));
            }
        }
        run.flushWrite(text);
        if (structure.extensible()) {
            writeAdditionsWriter(text);
        }
        text.line("}");
    }

    private String value(Field field) {
        return field.mayBeMissing() ? types.got(field.component().type(), field.spot(), field.name()) : field.name();
    }

    private String isThere(Field field) {
        if (field.mayBeMissing()) {
            return field.name() + ".isPresent()";
        }
        boolean primitive = Character.isLowerCase(type(field).charAt(0));
        return primitive
                ? field.name() + " != " + field.defaultValue()
                : "!" + field.name() + ".equals(" + field.defaultValue() + ")";
    }

    private String isThere(List<Field> addition) {
        return addition.stream().map(this::isThere).collect(Collectors.joining(" || "));
    }

    private void writeAdditionsWriter(SourceText text) {
        text.line("if (extended) {");
        text.line("long additions = unknownExtensions.bitmap();");
        for (int i = 0; i < additions.size(); i++) {
            text.line("additions |= %s ? Long.MIN_VALUE >>> %d : 0;", "(" + isThere(additions.get(i)) + ")", i);
        }
        text.line("out.extensionBitmap(additions, unknownExtensions, %d);", additions.size());
        for (int i = 0; i < additions.size(); i++) {
            text.line("if (additions << %d < 0) {", i).line("int begin = out.beginOpenType();");
            List<Field> addition = additions.get(i);
            if (structure.additions().get(i) instanceof Addition.Group) {
                writeGroup(text, addition);
            } else {
                Field field = addition.getFirst();
                uper.write(text, field.component().type(), field.spot(), value(field));
            }
            text.line("out.endOpenType(begin);").line("}");
        }
        text.line("unknownExtensions.writeUper(out);").line("}");
    }

    private void writeGroup(SourceText text, List<Field> group) {
        for (Field field : group) {
            if (field.hasPresenceBit()) {
                text.line("out.bit(%s);", isThere(field));
            }
        }
        for (Field field : group) {
            if (field.hasPresenceBit()) {
                text.line("if (%s) {", isThere(field));
                uper.write(text, field.component().type(), field.spot(), value(field));
                text.line("}");
            } else {
                uper.write(text, field.component().type(), field.spot(), value(field));
            }
        }
    }
}
