package io.verge.messages.translation;

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
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A type as paths lead through it. It keeps what a step has led to, for every message takes the same steps. Not thread-safe. */
final class Shape {
    private final Model model;
    private final Type type;
    private final Set<String> mandatory = new HashSet<>();
    private final IdentityHashMap<Step, Optional<Shape>> parts = new IdentityHashMap<>();
    private @Nullable Shape element;

    Shape(Model model, Type type) {
        this.model = model;
        this.type = model.expand(type);
        if (this.type instanceof StructureType structure) {
            structure.root().stream()
                    .filter(component -> component.presence() instanceof Presence.Mandatory)
                    .forEach(component -> mandatory.add(component.name()));
        }
    }

    /** What is at the end of a path, if the type has such a path. */
    Optional<Shape> find(String path) {
        Optional<Shape> at = Optional.of(this);
        for (Step step : Step.all(path)) {
            at = at.flatMap(from -> from.find(step)).flatMap(to -> to.elementAt(step));
        }
        return at;
    }

    private Optional<Shape> elementAt(Step step) {
        return !step.isElement()
                ? Optional.of(this)
                : type instanceof ListType ? Optional.of(element()) : Optional.empty();
    }

    /** The component or alternative that a step names: of a list, not its element. */
    Shape at(Step step) {
        return find(step)
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + step.name() + " " + step.type()));
    }

    private Optional<Shape> find(Step step) {
        return parts.computeIfAbsent(step, to -> part(to).map(part -> new Shape(model, part)));
    }

    private Optional<Type> part(Step step) {
        Optional<Type> part = switch (type) {
            case StructureType structure ->
                Likeness.components(structure)
                        .filter(component -> component.name().equals(step.name()))
                        .map(Component::type)
                        .findFirst();
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

    /** That of a list's elements. */
    Shape element() {
        Shape known = element;
        if (known == null) {
            known = new Shape(model, list().element());
            element = known;
        }
        return known;
    }

    /** How many elements a list can have. */
    int room() {
        var upper = list().size().per().upper();
        return upper == null ? Integer.MAX_VALUE : upper.intValueExact();
    }

    /** Whether a list can be without elements. */
    boolean canBeEmpty() {
        var lower = list().size().per().lower();
        return lower == null || lower.signum() == 0;
    }

    private ListType list() {
        return (ListType) type;
    }

    boolean isList() {
        return type instanceof ListType;
    }

    boolean isChoice() {
        return type instanceof ChoiceType;
    }

    /** Whether a value cannot be without this component; an undecided choice cannot be without an alternative. */
    boolean isMandatory(String name) {
        return !(type instanceof StructureType) || mandatory.contains(name);
    }

    /** A value of a like type as one of this, as far as this has room for it. */
    Likeness.Carried carry(Fields.Field field) {
        return Likeness.carry(model, type, field);
    }
}
