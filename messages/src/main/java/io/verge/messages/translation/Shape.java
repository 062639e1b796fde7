package io.verge.messages.translation;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Table;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows paths through the types of a model, and builds values along them. */
final class Shape {
    private final Model model;

    Shape(Model model) {
        this.model = model;
    }

    /** For values of the same shape. */
    Likeness likeness() {
        return new Likeness(model);
    }

    /** The type at the end of a path, if the type has such a path. */
    Optional<Type> find(Type type, String path) {
        Optional<Type> at = Optional.of(type);
        for (Step step : Step.all(path)) {
            at = at.flatMap(from -> child(from, step)).flatMap(to -> element(to, step));
        }
        return at;
    }

    /** The type of a list's elements. */
    Type element(Type list) {
        return ((ListType) model.expand(list)).element();
    }

    /** How many elements a list can have. */
    int room(Type list) {
        var upper = ((ListType) model.expand(list)).size().per().upper();
        return upper == null ? Integer.MAX_VALUE : upper.intValueExact();
    }

    /** Whether a list can be without elements. */
    boolean canBeEmpty(Type list) {
        var lower = ((ListType) model.expand(list)).size().per().lower();
        return lower == null || lower.signum() == 0;
    }

    private Type at(Type type, Step step) {
        return child(type, step)
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + step.name() + " " + step.type()));
    }

    private Optional<Type> child(Type type, Step step) {
        Optional<Type> part = switch (model.expand(type)) {
            case StructureType structure -> component(structure, step.name()).map(Component::type);
            case ChoiceType choice ->
                Stream.concat(choice.root().stream(), choice.additions().stream())
                        .filter(alternative -> alternative.name().equals(step.name()))
                        .map(Alternative::type)
                        .findFirst();
            default -> Optional.empty();
        };
        return step.type().isEmpty() ? part : part.flatMap(open -> held(open, step.type()));
    }

    private Optional<Type> held(Type open, String name) {
        return model.expand(open) instanceof OpenType(Optional<Table> table)
                ? table.stream()
                        .flatMap(rows -> rows.rows().stream())
                        .map(Table.Row::type)
                        .filter(held -> held instanceof ReferenceType reference
                                && reference.name().name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Type> element(Type type, Step step) {
        return !step.isElement()
                ? Optional.of(type)
                : model.expand(type) instanceof ListType list ? Optional.of(list.element()) : Optional.empty();
    }

    private static Optional<Component> component(StructureType structure, String name) {
        Stream<Component> additions = structure.additions().stream().flatMap(addition -> switch (addition) {
            case Addition.Single(Component single) -> Stream.of(single);
            case Addition.Group group -> group.components().stream();
        });
        return Stream.concat(structure.root().stream(), additions)
                .filter(component -> component.name().equals(name))
                .findFirst();
    }

    /** Whether a value as it stands is not one of its type without the field; an undecided choice is for the field. */
    boolean isDemanded(Type type, @Nullable Datum value, List<Step> path) {
        if (path.isEmpty()) {
            return value == null;
        }
        Step step = path.getFirst();
        Datum part = null;
        switch (model.expand(type)) {
            case StructureType structure -> {
                part = value instanceof Datum.OfStructure have
                        ? have.components().get(step.name())
                        : null;
                if (part == null && !isMandatory(structure, step.name())) {
                    return false;
                }
            }
            default -> {
                if (value instanceof Datum.OfChoice(String alternative, Datum chosen)) {
                    if (!alternative.equals(step.name())) {
                        return false;
                    }
                    part = chosen;
                }
            }
        }
        Type to = at(type, step);
        if (step.isElement()) {
            int index = part == null ? -1 : Fields.index(part, step);
            if (!(part instanceof Datum.OfList list) || index < 0) {
                return false;
            }
            part = list.elements().get(index);
        }
        return isDemanded(element(to, step).orElse(to), part, path.subList(1, path.size()));
    }

    private static boolean isMandatory(StructureType structure, String name) {
        return structure.root().stream()
                .anyMatch(component ->
                        component.name().equals(name) && component.presence() instanceof Presence.Mandatory);
    }

    /** The value with a field in its place, and with all that is around it. */
    Datum with(Type type, @Nullable Datum value, List<Step> path, Datum field) {
        if (path.isEmpty()) {
            return field;
        }
        Step step = path.getFirst();
        Type to = at(type, step);
        if (model.expand(type) instanceof ChoiceType) {
            Datum part =
                    value instanceof Datum.OfChoice(String alternative, Datum chosen) && alternative.equals(step.name())
                            ? chosen
                            : null;
            return new Datum.OfChoice(step.name(), part(to, part, step, path, field));
        }
        Map<String, Datum> components =
                new LinkedHashMap<>(value instanceof Datum.OfStructure have ? have.components() : Map.of());
        components.put(step.name(), part(to, components.get(step.name()), step, path, field));
        return new Datum.OfStructure(components);
    }

    private Datum part(Type type, @Nullable Datum part, Step step, List<Step> path, Datum field) {
        List<Step> rest = path.subList(1, path.size());
        if (!step.isElement()) {
            return with(type, part, rest, field);
        }
        List<Datum> elements = new ArrayList<>(part instanceof Datum.OfList list ? list.elements() : List.of());
        int index = part == null ? -1 : Fields.index(part, step);
        if (index < 0) {
            elements.add(with(element(type), key(step), rest, field));
        } else {
            elements.set(index, with(element(type), elements.get(index), rest, field));
        }
        return new Datum.OfList(elements);
    }

    private static @Nullable Datum key(Step step) {
        return step.key().isEmpty()
                ? null
                : new Datum.OfStructure(
                        Map.of(step.key(), Datum.OfInteger.of(step.number().orElseThrow())));
    }
}
