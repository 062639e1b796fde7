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
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds definitions that no finite value can have: a type that is itself, or that holds itself with no way around. Recursion
 * through something that may be missing is fine.
 */
final class Endless {
    private final Set<Name> finite = new HashSet<>();

    private Endless() {}

    static void report(Model model, Problems problems) {
        Endless endless = new Endless();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Definition definition : model.definitions()) {
                if (!endless.finite.contains(definition.name()) && endless.isFinite(definition.type())) {
                    endless.finite.add(definition.name());
                    grows = true;
                }
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

    private boolean isFinite(Type type) {
        return switch (type) {
            case ReferenceType reference -> finite.contains(reference.name());
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
