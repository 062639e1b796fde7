package io.verge.asn1.resolution;

import io.verge.asn1.ir.Constant;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.ir.Value;
import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.ConstraintTree;
import io.verge.asn1.syntax.TypeTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named types, each resolved once: in turn, or before its turn where another needs to look into it. */
final class Definitions {
    private final Resolution resolution;
    private final Map<Name, Type> done = new HashMap<>();
    private final Set<Name> open = new HashSet<>();
    private final Deque<Runnable> later = new ArrayDeque<>();

    Definitions(Resolution resolution) {
        this.resolution = resolution;
    }

    /** Everything that the modules define, and the instances that this takes. */
    Model all() {
        List<Definition> definitions = new ArrayList<>();
        List<Constant> constants = new ArrayList<>();
        for (LoadedModule module : resolution.modules.all()) {
            for (Assignment assignment : module.assignments.values()) {
                if (!assignment.parameters().isEmpty()) {
                    continue;
                }
                if (assignment instanceof Assignment.OfValue value) {
                    constant(module, value).ifPresent(constants::add);
                } else if (isType(module, assignment)) {
                    Name name = new Name(module.label, assignment.name());
                    definitions.add(new Definition(name, type(module, assignment), assignment.at()));
                } else {
                    resolution.classes.check(module, assignment);
                }
            }
        }
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        definitions.addAll(resolution.instances.all());
        return new Model(definitions, constants);
    }

    /** Does something once all types are known. */
    void later(Runnable check) {
        later.addLast(check);
    }

    /** Whether it defines a type, by itself or as a value set; else it is a class or an object set. */
    boolean isType(LoadedModule module, Assignment assignment) {
        return switch (assignment) {
            case Assignment.OfType type ->
                isParameter(type) || !resolution.classes.isClass(type.type(), Scope.of(module));
            case Assignment.OfSet set -> !resolution.classes.isClass(set.governor(), Scope.of(module));
            case Assignment.OfClass ignored -> false;
            case Assignment.OfValue ignored -> false;
        };
    }

    /** Whether it comes to one of its own parameters, which is a type as far as anyone can say before it is given. */
    private static boolean isParameter(Assignment.OfType assignment) {
        return assignment.type() instanceof TypeTree.Reference reference
                && assignment.parameters().stream()
                        .anyMatch(formal -> formal.name().equals(reference.name()));
    }

    private Optional<Constant> constant(LoadedModule module, Assignment.OfValue assignment) {
        Scope scope = Scope.of(module);
        if (resolution.classes.isClass(assignment.governor(), scope)) {
            resolution.classes.check(module, assignment);
            return Optional.empty();
        }
        Type type = resolution.types.resolve(assignment.governor(), scope);
        Optional<Value> value = resolution.values.resolve(assignment.value(), type, scope);
        return value.map(
                given -> new Constant(new Name(module.label, assignment.name()), type, given, assignment.at()));
    }

    /** The type of an assignment without parameters. */
    Type type(LoadedModule module, Assignment assignment) {
        Name name = new Name(module.label, assignment.name());
        Type known = done.get(name);
        if (known != null) {
            return known;
        }
        if (!open.add(name)) {
            resolution.problems.report(
                    Code.ENDLESS, assignment.at(), assignment.name() + " is defined by itself alone");
            return Resolution.UNKNOWN;
        }
        Type type = resolution.deeper(assignment.at(), Resolution.UNKNOWN, () -> body(assignment, Scope.of(module)));
        open.remove(name);
        done.put(name, type);
        return type;
    }

    /** What stands on the right side: a type, or the values of a set, which constrain its governor (X.680 16.6). */
    Type body(Assignment assignment, Scope scope) {
        return switch (assignment) {
            case Assignment.OfType type -> resolution.types.resolve(type.type(), scope);
            case Assignment.OfSet set -> valueSet(set, scope);
            case Assignment.OfClass ignored -> Resolution.UNKNOWN;
            case Assignment.OfValue ignored -> Resolution.UNKNOWN;
        };
    }

    private Type valueSet(Assignment.OfSet set, Scope scope) {
        if (Resolution.isUnknown(resolution.types.resolve(set.governor(), scope))) {
            return Resolution.UNKNOWN;
        }
        Optional<ConstraintTree> values =
                resolution.fragments.valueSet(set.set().inside());
        return values.map(constraint ->
                        resolution.types.resolve(new TypeTree.Constrained(set.at(), set.governor(), constraint), scope))
                .orElse(Resolution.UNKNOWN);
    }

    /** The type behind references. Where one is not finished yet, looking into it would never end. */
    Type expand(Type type, Place at) {
        Type expanded = type;
        Set<Name> seen = new HashSet<>();
        while (expanded instanceof ReferenceType reference) {
            if (!seen.add(reference.name())) {
                resolution.problems.report(Code.ENDLESS, at, reference.name().name() + " is defined by itself alone");
                return Resolution.UNKNOWN;
            }
            expanded = named(reference.name(), at);
        }
        return expanded;
    }

    private Type named(Name name, Place at) {
        Optional<Type> instance = resolution.instances.find(name, at);
        if (instance.isPresent()) {
            return instance.get();
        }
        LoadedModule module = resolution.modules.labelled(name.module());
        Assignment assignment = module.assignments.get(name.name());
        return assignment == null ? Resolution.UNKNOWN : type(module, assignment);
    }
}
