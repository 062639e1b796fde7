package io.verge.asn1.resolution;

import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Table;
import io.verge.asn1.ir.Table.Governor;
import io.verge.asn1.ir.Table.Row;
import io.verge.asn1.ir.Type;
import io.verge.asn1.ir.Value;
import io.verge.asn1.resolution.ObjectSets.InformationObject;
import io.verge.asn1.resolution.ObjectSets.InformationObjectSet;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.ClassTree;
import io.verge.asn1.syntax.ComponentTree;
import io.verge.asn1.syntax.ConstraintTree;
import io.verge.asn1.syntax.TypeTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields of classes as types (X.681 clause 14), and the tables that say what is in an open one (X.682 clause 10). */
final class Tables {
    private final Resolution resolution;

    Tables(Resolution resolution) {
        this.resolution = resolution;
    }

    /** The type of a field: what the class says of a value field; an open type for a type field. */
    Type field(TypeTree.FieldOf tree, ConstraintTree.@Nullable Table table, Scope scope) {
        if (Character.isLowerCase(tree.owner().name().charAt(0))) {
            return resolution
                    .classes
                    .fieldType(tree, scope)
                    .map(found -> resolution.types.resolve(found.type(), found.scope()))
                    .orElse(Resolution.UNKNOWN);
        }
        Optional<Classes.FieldFound> field = resolution.classes.field(tree, scope);
        if (field.isEmpty()) {
            return Resolution.UNKNOWN;
        }
        Classes.Found owner = field.get().owner();
        InformationObjectSet set = table == null
                ? InformationObjectSet.EMPTY
                : resolution.classes.objects().named(table.set(), owner, scope);
        TypeTree governor = field.get().field().governor();
        if (governor != null) {
            return resolution.types.resolve(governor, owner.scope());
        }
        if (table == null) {
            return new OpenType(Optional.empty());
        }
        return new OpenType(Optional.of(table(field.get(), table, set, scope)));
    }

    private Table table(Classes.FieldFound field, ConstraintTree.Table tree, InformationObjectSet set, Scope scope) {
        Optional<Governor> governor = governor(tree, scope);
        String name = field.field().name();
        List<Row> rows = new ArrayList<>();
        Set<Value> keys = new HashSet<>();
        for (InformationObject object : set.objects()) {
            Optional<Type> type = type(object, name);
            Optional<Value> key = governor.flatMap(by -> key(object, by));
            if (key.isPresent() && !keys.add(key.get())) {
                resolution.problems.report(
                        Code.DUPLICATE,
                        object.tree().at(),
                        "another object of the set has the same "
                                + governor.orElseThrow().field());
            }
            if (type.isPresent() && (governor.isEmpty() || key.isPresent())) {
                rows.add(new Row(key, type.get()));
            }
        }
        return new Table(name, title(tree.set(), scope), governor, List.copyOf(rows), set.extensible());
    }

    private Optional<Type> type(InformationObject object, String field) {
        return object.setting(field)
                .flatMap(found -> found.setting() instanceof ClassTree.TypeSetting(TypeTree type)
                        ? Optional.of(resolution.types.resolve(type, found.scope()))
                        : Optional.empty());
    }

    private Optional<Value> key(InformationObject object, Governor governor) {
        return object.setting(governor.field())
                .flatMap(found -> found.setting() instanceof ClassTree.ValueSetting setting
                        ? resolution.values.resolve(setting.value(), governor.type(), found.scope())
                        : Optional.empty());
    }

    /** The name of the set, or of the one that a parameter is given. */
    private static String title(TypeTree.Reference set, Scope scope) {
        Scope.Binding binding = scope.bindings().get(set.name());
        String name = set.name();
        while (binding != null) {
            List<String> names = binding.actual().names();
            name = String.join("-", names);
            binding = names.size() == 1 ? binding.scope().bindings().get(name) : null;
        }
        return name;
    }

    /** X.682 10.7 to 10.12: the component that says which row holds. */
    private Optional<Governor> governor(ConstraintTree.Table tree, Scope scope) {
        if (tree.paths().isEmpty()) {
            return Optional.empty();
        }
        ConstraintTree.Path path = tree.paths().getFirst();
        if (tree.paths().size() > 1) {
            resolution.problems.report(
                    Code.UNSUPPORTED, path.at(), "a table that several components govern is left out of this compiler");
            return Optional.empty();
        }
        int levels = 0;
        Scope.Enclosing around = null;
        for (Scope.Enclosing one = scope.enclosing();
                one != null && (path.dots() == 0 || levels < path.dots());
                one = one.outer()) {
            around = one;
            levels++;
        }
        if (around == null || levels < path.dots()) {
            resolution.problems.report(
                    Code.WRONG_CONSTRAINT, path.at(), "expected a SEQUENCE or SET around this for @ to start in");
            return Optional.empty();
        }
        return component(around, path, levels);
    }

    private Optional<Governor> component(Scope.Enclosing around, ConstraintTree.Path path, int levels) {
        TypeTree type = around.structure();
        Scope scope = around.scope();
        for (String name : path.names()) {
            Optional<Tags.Written> next =
                    resolution.tags.structural(type, scope).flatMap(found -> step(found, name));
            if (next.isEmpty()) {
                resolution.problems.report(
                        Code.UNKNOWN_NAME, path.at(), "expected the path to a component, found " + name);
                return Optional.empty();
            }
            type = next.get().type();
            scope = next.get().scope();
        }
        TypeTree bare = type instanceof TypeTree.Constrained constrained ? constrained.type() : type;
        if (!(bare instanceof TypeTree.FieldOf field)) {
            resolution.problems.report(
                    Code.WRONG_KIND,
                    path.at(),
                    "expected a component that is a field of the class, found another type");
            return Optional.empty();
        }
        Type resolved = resolution.types.resolve(type, scope);
        return Optional.of(new Governor(field.fields().getLast(), levels, path.names(), resolved));
    }

    private static Optional<Tags.Written> step(Tags.Written from, String name) {
        if (from.type() instanceof TypeTree.Structure structure) {
            for (ComponentTree.Named named : Parts.named(structure.components())) {
                if (named.name().equals(name)) {
                    return Optional.of(new Tags.Written(named.type(), from.scope()));
                }
            }
        }
        return Optional.empty();
    }
}
