package io.verge.asn1.resolution;

import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.source.Problems;
import io.verge.asn1.source.Source;
import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.ClassTree;
import io.verge.asn1.syntax.ModuleTree;
import io.verge.asn1.syntax.Parser;
import io.verge.asn1.syntax.TypeTree;
import io.verge.asn1.syntax.ValueTree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up information object classes and their fields: X.681 clause 9. */
final class Classes {
    /** The classes that every module knows: X.681 annexes A and B, with plain names. */
    private static final String USEFUL = """
            Useful DEFINITIONS ::= BEGIN
            Type ::= CLASS { &id OBJECT IDENTIFIER UNIQUE, &Type } WITH SYNTAX { &Type IDENTIFIED BY &id }
            Abstract ::= CLASS { &id OBJECT IDENTIFIER, &Type, &property BIT STRING {handles-invalid-encodings(0)} DEFAULT {} }
              WITH SYNTAX { &Type IDENTIFIED BY &id [HAS PROPERTY &property] }
            END
            """;

    private final Resolution resolution;
    private final ObjectSets objects;
    private final LoadedModule useful;
    /** The names that have been followed, and what they came to. */
    private final IdentityHashMap<Assignment, Optional<Found>> known = new IdentityHashMap<>();

    Classes(Resolution resolution) {
        this.resolution = resolution;
        this.objects = new ObjectSets(resolution);
        Problems none = new Problems();
        List<ModuleTree> trees = Parser.modules(Source.of("X.681", USEFUL), none);
        useful = new LoadedModule(trees.getFirst(), "Useful");
        for (Assignment assignment : trees.getFirst().assignments()) {
            useful.assignments.put(assignment.name(), assignment);
        }
    }

    /** A class, and the scope its fields are read in. */
    record Found(ClassTree tree, Scope scope) {
        Optional<ClassTree.Field> field(String name) {
            return tree.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst();
        }
    }

    /** What an object gives a field, and the scope it is read in. */
    record Setting(ClassTree.Setting setting, Scope scope) {}

    ObjectSets objects() {
        return objects;
    }

    boolean isClass(TypeTree tree, Scope scope) {
        return find(tree, scope).isPresent();
    }

    /** The class that a name stands for, by way of other names if need be; nothing if it stands for something else. */
    Optional<Found> find(TypeTree tree, Scope scope) {
        Set<Assignment> passed = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<Found> result = follow(tree, scope, passed);
        passed.forEach(assignment -> known.put(assignment, result));
        return result;
    }

    private Optional<Found> follow(TypeTree tree, Scope scope, Set<Assignment> passed) {
        Tags.Written at = new Tags.Written(tree, scope);
        while (at.type() instanceof TypeTree.Reference reference) {
            if (reference.name().equals("TYPE-IDENTIFIER") || reference.name().equals("ABSTRACT-SYNTAX")) {
                return useful(reference.name().equals("TYPE-IDENTIFIER") ? "Type" : "Abstract");
            }
            Optional<Names.Found> found =
                    resolution.names.find(at.scope(), reference.module(), reference.name(), reference.at());
            if (found.isPresent()
                    && found.get() instanceof Names.OfAssignment(LoadedModule module, Assignment assignment)) {
                if (assignment instanceof Assignment.OfClass it) {
                    return Optional.of(new Found(it.definition(), Scope.of(module)));
                }
                Optional<Found> before = known.get(assignment);
                if (before != null) {
                    return before;
                }
            }
            Optional<Tags.Written> next = found.flatMap(it -> onward(it, passed));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.empty();
    }

    /** Where another name may lead to: what a parameter is given, or the right side of {@code Name ::= Other}. */
    private Optional<Tags.Written> onward(Names.Found found, Set<Assignment> passed) {
        return switch (found) {
            case Names.OfBinding(Scope.Binding binding) ->
                binding.actual().list().size() > 1
                        ? Optional.empty()
                        : resolution
                                .fragments
                                .type(binding.actual())
                                .map(type -> new Tags.Written(type, binding.scope()));
            case Names.OfAssignment assigned ->
                assigned.assignment() instanceof Assignment.OfType it
                                && it.parameters().isEmpty()
                                && passed.add(it)
                        ? Optional.of(new Tags.Written(it.type(), assigned.scope()))
                        : Optional.empty();
        };
    }

    private Optional<Found> useful(String plain) {
        return useful.assignments.get(plain) instanceof Assignment.OfClass found
                ? Optional.of(new Found(found.definition(), Scope.of(useful)))
                : Optional.empty();
    }

    /** The field at the end of {@code CLASS.&a.&b}, and the class it is a field of. */
    Optional<FieldFound> field(TypeTree.FieldOf tree, Scope scope) {
        Optional<Found> owner = find(tree.owner(), scope);
        for (int i = 0; owner.isPresent(); i++) {
            String name = tree.fields().get(i);
            Found found = owner.get();
            Optional<ClassTree.Field> field = found.field(name);
            if (field.isEmpty()) {
                resolution.problems.report(
                        Code.UNKNOWN_NAME, tree.at(), "class " + tree.owner().name() + " has no field " + name);
                return Optional.empty();
            }
            if (i == tree.fields().size() - 1) {
                return Optional.of(new FieldFound(found, field.get()));
            }
            TypeTree governor = field.get().governor();
            owner = governor == null ? Optional.empty() : find(governor, found.scope());
        }
        TypeTree.Reference name = tree.owner();
        if (resolution.names.find(scope, name.module(), name.name(), name.at()).isPresent()) {
            resolution.problems.report(
                    Code.WRONG_KIND, tree.at(), "expected a class, found " + name.name() + ", which is none");
        }
        return Optional.empty();
    }

    /** A field and its class. */
    record FieldFound(Found owner, ClassTree.Field field) {}

    /** The type that a field of a class has, or that an object gives it; nothing if it is open. */
    Optional<Tags.Written> fieldType(TypeTree.FieldOf tree, Scope scope) {
        if (Character.isLowerCase(tree.owner().name().charAt(0))) {
            TypeTree.Reference owner = tree.owner();
            ValueTree.Reference object =
                    new ValueTree.Reference(owner.at(), owner.module(), owner.name(), owner.arguments());
            return setting(new ValueTree.FieldOf(tree.at(), object, tree.fields()), scope)
                    .flatMap(found -> found.setting() instanceof ClassTree.TypeSetting(TypeTree type)
                            ? Optional.of(new Tags.Written(type, found.scope()))
                            : Optional.empty());
        }
        return field(tree, scope)
                .flatMap(found -> Optional.ofNullable(found.field().governor())
                        .map(type -> new Tags.Written(type, found.owner().scope())));
    }

    /** What an object gives a field, by {@code object.&field}. */
    Optional<Setting> setting(ValueTree.FieldOf tree, Scope scope) {
        Optional<ObjectSets.InformationObject> object = objects.named(tree.object(), scope);
        if (object.isEmpty() || tree.fields().size() != 1) {
            resolution.problems.report(
                    Code.WRONG_KIND,
                    tree.at(),
                    "expected an object with a field, found " + tree.object().name());
            return Optional.empty();
        }
        return object.get().setting(tree.fields().getFirst());
    }

    /** Looks over what makes no definition by itself, so that its problems are told: a class, an object, an object set. */
    void check(LoadedModule module, Assignment assignment) {
        Scope scope = Scope.of(module);
        switch (assignment) {
            case Assignment.OfClass it -> {
                for (ClassTree.Field field : it.definition().fields()) {
                    TypeTree governor = field.governor();
                    if (governor != null && !isClass(governor, scope)) {
                        resolution.types.resolve(governor, scope);
                    }
                }
            }
            case Assignment.OfValue it ->
                find(it.governor(), scope).ifPresent(of -> objects.object(it.value(), of, scope));
            case Assignment.OfSet it -> find(it.governor(), scope).ifPresent(of -> objects.set(it.set(), of, scope));
            case Assignment.OfType ignored -> {}
        }
    }
}
