package io.verge.asn1.generation;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The components of a structure as fields of its record, and the expressions about them that do not depend on rules. */
final class RecordFields {
    /** Their bits and the extension's are a number. */
    private static final int MOST_OPTIONAL = 62;

    private static final int MOST_ADDITIONS = 64;

    private final JavaTypes types;
    private final Literals literals;
    private final StructureType structure;
    private final Spot spot;
    private final List<Field> root = new ArrayList<>();
    private final List<List<Field>> additions = new ArrayList<>();

    RecordFields(JavaTypes types, StructureType structure, Spot spot) {
        this.types = types;
        this.literals = new Literals(types);
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
        if (optional(root).size() > MOST_OPTIONAL) {
            throw new Unsupported("a structure with more than " + MOST_OPTIONAL + " optional components");
        }
        if (additions.size() > MOST_ADDITIONS) {
            throw new Unsupported("a structure with more than " + MOST_ADDITIONS + " extension additions");
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

    JavaTypes types() {
        return types;
    }

    boolean isExtensible() {
        return structure.extensible();
    }

    List<Field> root() {
        return root;
    }

    List<List<Field>> additions() {
        return additions;
    }

    /** Whether an addition is a group, which has bits of its own for what is there of it. */
    boolean isGroup(int addition) {
        return structure.additions().get(addition) instanceof Addition.Group;
    }

    /** All of them in the order of the record. */
    List<Field> all() {
        List<Field> fields = new ArrayList<>(root);
        additions.forEach(fields::addAll);
        return fields;
    }

    /** Those for which the encoding tells whether they are there. */
    static List<Field> optional(List<Field> fields) {
        return fields.stream().filter(Field::hasPresenceBit).toList();
    }

    String type(Field field) {
        Type type = field.component().type();
        return field.mayBeMissing() ? types.optional(type, field.spot()) : types.of(type, field.spot());
    }

    /** The expression for a field that is not there. */
    String absent(Field field) {
        return field.mayBeMissing()
                ? types.optionalClass(field.component().type(), field.spot()) + ".empty()"
                : field.defaultValue();
    }

    /** The expression for a field that is there and read so. */
    String there(Field field, String read) {
        return field.mayBeMissing()
                ? types.optionalClass(field.component().type(), field.spot()) + ".of(" + read + ")"
                : read;
    }

    /** The expression for what is written of a field that is there. */
    String value(Field field) {
        return field.mayBeMissing() ? types.got(field.component().type(), field.spot(), field.name()) : field.name();
    }

    /** The expression for whether there is anything to write of a field. */
    String isThere(Field field) {
        if (field.mayBeMissing()) {
            return field.name() + ".isPresent()";
        }
        boolean primitive = Character.isLowerCase(type(field).charAt(0));
        return primitive
                ? field.name() + " != " + field.defaultValue()
                : "!" + field.name() + ".equals(" + field.defaultValue() + ")";
    }

    String isThere(List<Field> addition) {
        return addition.stream().map(this::isThere).collect(Collectors.joining(" || "));
    }

    /** The expression that reads a field; what an open type holds another field has told. */
    String read(Field field, Expressions rules) {
        Type type = field.component().type();
        if (types.model().expand(type) instanceof OpenType open && OpenTypes.isTyped(open, field.spot())) {
            String governor = JavaNames.fieldName(OpenTypes.governor(open));
            return types.of(type, field.spot()) + ".read" + rules.rules() + "(in, " + governor + ")";
        }
        return rules.read(type, field.spot());
    }

    /** The statement that makes the record out of all that was read. */
    String made(String name) {
        List<String> arguments = all().stream().map(Field::name).collect(Collectors.toCollection(ArrayList::new));
        if (isExtensible()) {
            arguments.add("unknownExtensions");
        }
        return "return new " + name + "(" + String.join(", ", arguments) + ");";
    }

    /** The expression for whether anything has to be written behind the root. */
    String isExtended() {
        List<String> there = additions.stream().map(this::isThere).collect(Collectors.toCollection(ArrayList::new));
        there.add("!unknownExtensions.isEmpty()");
        return String.join(" || ", there);
    }
}
