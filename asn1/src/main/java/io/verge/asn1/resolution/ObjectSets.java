package io.verge.asn1.resolution;

import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.ClassTree;
import io.verge.asn1.syntax.ObjectSetTree;
import io.verge.asn1.syntax.ObjectTree;
import io.verge.asn1.syntax.Tokens;
import io.verge.asn1.syntax.TypeTree;
import io.verge.asn1.syntax.ValueTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Information objects and sets of them: X.681 clauses 11 and 12. */
final class ObjectSets {
    private final Resolution resolution;

    ObjectSets(Resolution resolution) {
        this.resolution = resolution;
    }

    /** An object of a class: what it gives to fields, else what the class gives them. */
    record InformationObject(Classes.Found of, ObjectTree tree, Scope scope) {
        Optional<Classes.Setting> setting(String field) {
            ClassTree.Setting own = tree.settings().get(field);
            if (own != null) {
                return Optional.of(new Classes.Setting(own, scope));
            }
            return of.field(field)
                    .flatMap(found -> Optional.ofNullable(found.standard()))
                    .map(standard -> new Classes.Setting(standard, of.scope()));
        }
    }

    /** The objects of a set, other sets in it included. */
    record InformationObjectSet(List<InformationObject> objects, boolean extensible) {
        static final InformationObjectSet EMPTY = new InformationObjectSet(List.of(), false);
    }

    /** An object in braces, by its name, or a parameter. */
    Optional<InformationObject> object(ValueTree tree, Classes.Found of, Scope scope) {
        return resolution.deeper(tree.at(), Optional.empty(), () -> switch (tree) {
            case ValueTree.Braces braces -> object(braces.tokens().inside(), of, scope);
            case ValueTree.Reference reference -> named(reference, scope);
            default -> {
                resolution.problems.report(Code.WRONG_KIND, tree.at(), "expected an object, found a value");
                yield Optional.empty();
            }
        });
    }

    private Optional<InformationObject> object(Tokens inside, Classes.Found of, Scope scope) {
        Optional<ObjectTree> tree = resolution.fragments.object(of.tree(), inside);
        if (tree.isPresent()) {
            for (ClassTree.Field field : of.tree().fields()) {
                boolean given = tree.get().settings().containsKey(field.name());
                if (!given && !field.optional() && field.standard() == null) {
                    resolution.problems.report(
                            Code.WRONG_VALUE, inside.at(), "expected the object to give " + field.name());
                }
            }
        }
        return tree.map(found -> new InformationObject(of, found, scope));
    }

    /** The object that a name stands for. */
    Optional<InformationObject> named(ValueTree.Reference tree, Scope scope) {
        return resolution
                .names
                .find(scope, tree.module(), tree.name(), tree.at())
                .flatMap(found -> switch (found) {
                    case Names.OfBinding(Scope.Binding binding) ->
                        governor(binding, scope)
                                .flatMap(of -> resolution
                                        .fragments
                                        .value(binding.actual())
                                        .flatMap(value -> object(value, of, binding.scope())));
                    case Names.OfAssignment assigned
                    when assigned.assignment() instanceof Assignment.OfValue value ->
                        resolution
                                .classes
                                .find(value.governor(), assigned.scope())
                                .flatMap(of -> object(value.value(), of, assigned.scope()));
                    case Names.OfAssignment ignored -> Optional.empty();
                });
    }

    /** The class that governs a parameter. */
    private Optional<Classes.Found> governor(Scope.Binding binding, Scope scope) {
        TypeTree governor = binding.formal().governor();
        return governor == null ? Optional.empty() : resolution.classes.find(governor, scope);
    }

    /** The set that a name stands for: an assignment or a parameter. */
    InformationObjectSet named(TypeTree.Reference tree, Classes.Found of, Scope scope) {
        return resolution.deeper(
                tree.at(),
                InformationObjectSet.EMPTY,
                () -> resolution
                        .names
                        .find(scope, tree.module(), tree.name(), tree.at())
                        .map(found -> switch (found) {
                            case Names.OfBinding(Scope.Binding binding) -> given(binding.actual(), of, binding.scope());
                            case Names.OfAssignment assigned -> assigned(tree, assigned, scope);
                        })
                        .orElse(InformationObjectSet.EMPTY));
    }

    private InformationObjectSet assigned(TypeTree.Reference tree, Names.OfAssignment found, Scope scope) {
        if (found.assignment() instanceof Assignment.OfSet set) {
            Scope inside = new Scope(
                    found.module(),
                    tree.arguments().size() == set.parameters().size()
                            ? Instances.bind(set, tree.arguments(), scope)
                            : found.scope().bindings(),
                    null);
            Optional<Classes.Found> of = resolution.classes.find(set.governor(), inside);
            if (of.isPresent()) {
                return set(set.set(), of.get(), inside);
            }
        }
        resolution.problems.report(Code.WRONG_KIND, tree.at(), "expected an object set, found " + tree.name());
        return InformationObjectSet.EMPTY;
    }

    /** A set as a parameter is given it: in braces, or by its name alone. */
    private InformationObjectSet given(Tokens actual, Classes.Found of, Scope scope) {
        if (actual.isBraced()) {
            return set(actual, of, scope);
        }
        return resolution
                .fragments
                .reference(actual)
                .map(name -> named(name, of, scope))
                .orElse(InformationObjectSet.EMPTY);
    }

    /** A set in braces. */
    InformationObjectSet set(Tokens braces, Classes.Found of, Scope scope) {
        Optional<ObjectSetTree> tree = resolution.fragments.objectSet(braces.inside());
        if (tree.isEmpty()) {
            return InformationObjectSet.EMPTY;
        }
        List<InformationObject> objects = new ArrayList<>();
        boolean extensible = tree.get().extensible();
        for (ObjectSetTree.Element element : tree.get().elements()) {
            switch (element) {
                case ObjectSetTree.Defined(Tokens tokens) ->
                    object(tokens, of, scope).ifPresent(objects::add);
                case ObjectSetTree.Named(TypeTree.Reference reference) -> {
                    if (Character.isLowerCase(reference.name().charAt(0))) {
                        ValueTree.Reference name = new ValueTree.Reference(
                                reference.at(), reference.module(), reference.name(), reference.arguments());
                        object(name, of, scope).ifPresent(objects::add);
                    } else {
                        InformationObjectSet set = named(reference, of, scope);
                        objects.addAll(set.objects());
                        extensible |= set.extensible();
                    }
                }
            }
        }
        return new InformationObjectSet(List.copyOf(objects), extensible);
    }
}
