package io.verge.asn1.resolution;

import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.source.Problems;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds definitions that no finite value can have: a type that is itself, or that holds itself with no way around. Recursion
 * through something that may be missing is fine.
 */
final class Endless {
    private final Set<Name> finite = new HashSet<>();
    /** Who is to be looked at again when a name has turned out finite. */
    private final Map<Name, Set<Name>> waiting = new HashMap<>();

    private @Nullable Name current;

    private Endless() {}

    static void report(Model model, Problems problems) {
        Endless endless = new Endless();
        Deque<Definition> open = new ArrayDeque<>(model.definitions());
        while (!open.isEmpty()) {
            Definition definition = open.removeFirst();
            endless.current = definition.name();
            if (!endless.finite.contains(definition.name()) && endless.isFinite(definition.type())) {
                endless.finite.add(definition.name());
                endless.waiting.getOrDefault(definition.name(), Set.of()).forEach(name -> open.add(model.get(name)));
            }
        }
        for (Definition definition : model.definitions()) {
            if (!endless.finite.contains(definition.name())) {
                problems.report(
                        Code.ENDLESS,
                        definition.place(),
                        definition.name().name() + " has no value that ends: it is, or always holds, itself");
            }
        }
    }

    private boolean isFinite(Name name) {
        boolean known = finite.contains(name);
        if (!known && current != null) {
            waiting.computeIfAbsent(name, it -> new LinkedHashSet<>()).add(current);
        }
        return known;
    }

    private boolean isFinite(Type type) {
        return switch (type) {
            case ReferenceType reference -> isFinite(reference.name());
            case StructureType structure ->
                structure.root().stream()
                        .allMatch(one -> !(one.presence() instanceof Presence.Mandatory) || isFinite(one.type()));
            case ChoiceType choice ->
                Stream.concat(choice.root().stream(), choice.additions().stream())
                                .anyMatch(one -> isFinite(one.type()))
                        || choice.extensible();
            case ListType list ->
                list.size().per().contains(BigInteger.ZERO) || list.size().extensible() || isFinite(list.element());
            default -> true;
        };
    }
}
