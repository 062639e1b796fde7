package io.verge.asn1.generation;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which definitions have values of their own type inside of theirs, however many levels down: their codecs count levels. */
final class Recursion {
    private final Map<Name, Set<Name>> mentioned = new HashMap<>();
    private final Set<Name> insideThemselves = new HashSet<>();

    Recursion(Model model) {
        for (Definition definition : model.definitions()) {
            Set<Name> names = new LinkedHashSet<>();
            collect(definition.type(), names);
            mentioned.put(definition.name(), names);
        }
        for (Definition definition : model.definitions()) {
            checkIsNoListOfItself(model, definition);
            if (leadsTo(definition.name())) {
                insideThemselves.add(definition.name());
            }
        }
    }

    /** Java's type for it would have no end. */
    private static void checkIsNoListOfItself(Model model, Definition definition) {
        Set<Name> seen = new HashSet<>();
        Type type = definition.type();
        while (type instanceof ListType || type instanceof ReferenceType) {
            if (type instanceof ReferenceType reference && !seen.add(reference.name())) {
                throw new Unsupported(definition.name() + ", a list of itself");
            }
            type = switch (type) {
                case ReferenceType reference -> model.get(reference.name()).type();
                case ListType list -> list.element();
                default -> type;
            };
        }
    }

    boolean isInsideItself(Name name) {
        return insideThemselves.contains(name);
    }

    private boolean leadsTo(Name name) {
        Set<Name> seen = new HashSet<>();
        Deque<Name> waiting = new ArrayDeque<>(Set.of(name));
        while (!waiting.isEmpty()) {
            for (Name next : mentioned.getOrDefault(waiting.removeFirst(), Set.of())) {
                if (next.equals(name)) {
                    return true;
                }
                if (seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return false;
    }

    private static void collect(Type type, Set<Name> names) {
        switch (type) {
            case ReferenceType reference -> names.add(reference.name());
            case ListType list -> collect(list.element(), names);
            case StructureType structure -> {
                structure.root().forEach(component -> collect(component.type(), names));
                structure.additions().forEach(addition -> collect(addition, names));
            }
            case ChoiceType choice -> {
                for (Alternative alternative : choice.root()) {
                    collect(alternative.type(), names);
                }
                for (Alternative alternative : choice.additions()) {
                    collect(alternative.type(), names);
                }
            }
            case OpenType open ->
                open.table().ifPresent(table -> table.rows().forEach(row -> collect(row.type(), names)));
            default -> {}
        }
    }

    private static void collect(Addition addition, Set<Name> names) {
        switch (addition) {
            case Addition.Single(Component one) -> collect(one.type(), names);
            case Addition.Group group -> group.components().forEach(component -> collect(component.type(), names));
        }
    }
}
