package io.verge.asn1.resolution;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.ConstraintTree;
import io.verge.asn1.syntax.ConstraintTree.Elements;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Constraints that no codec sees still have names in them. They are looked at when all types are known, so that a misspelt
 * component of {@code WITH COMPONENTS} does not go unnoticed.
 */
final class InnerConstraints {
    private final Resolution resolution;

    InnerConstraints(Resolution resolution) {
        this.resolution = resolution;
    }

    void check(Type type, ConstraintTree constraint, Scope scope) {
        check(type, constraint.root(), scope);
    }

    private void check(Type type, Elements elements, Scope scope) {
        switch (elements) {
            case ConstraintTree.Union union -> union.parts().forEach(part -> check(type, part, scope));
            case ConstraintTree.Intersection both -> both.parts().forEach(part -> check(type, part, scope));
            case ConstraintTree.Except except -> {
                check(type, except.kept(), scope);
                check(type, except.excluded(), scope);
            }
            case ConstraintTree.AllExcept except -> check(type, except.excluded(), scope);
            case ConstraintTree.WithComponent with -> {
                if (expand(type, with.constraint()) instanceof ListType list) {
                    check(list.element(), with.constraint(), scope);
                }
            }
            case ConstraintTree.WithComponents with -> with.components().forEach(one -> check(type, one, scope));
            case ConstraintTree.Subtype subtype -> resolution.types.resolve(subtype.type(), scope);
            case ConstraintTree.Containing containing ->
                Optional.ofNullable(containing.type()).ifPresent(tree -> resolution.types.resolve(tree, scope));
            default -> {}
        }
    }

    private void check(Type type, ConstraintTree.Inner inner, Scope scope) {
        Type expanded = resolution.definitions.expand(type, inner.at());
        Map<String, Type> components = components(expanded);
        Type component = components.get(inner.name());
        if (component == null && (expanded instanceof StructureType || expanded instanceof ChoiceType)) {
            resolution.problems.report(
                    Code.UNKNOWN_NAME,
                    inner.at(),
                    "expected a component of the constrained type, found " + inner.name());
        }
        if (component != null && inner.constraint() != null) {
            check(component, inner.constraint(), scope);
        }
    }

    private Type expand(Type type, ConstraintTree constraint) {
        return resolution.definitions.expand(type, constraint.at());
    }

    private static Map<String, Type> components(Type type) {
        Map<String, Type> found = new HashMap<>();
        if (type instanceof StructureType structure) {
            structure.root().forEach(one -> found.put(one.name(), one.type()));
            for (Addition addition : structure.additions()) {
                switch (addition) {
                    case Addition.Single(Component one) -> found.put(one.name(), one.type());
                    case Addition.Group group -> group.components().forEach(one -> found.put(one.name(), one.type()));
                }
            }
        } else if (type instanceof ChoiceType choice) {
            for (Alternative one : choice.root()) {
                found.put(one.name(), one.type());
            }
            for (Alternative one : choice.additions()) {
                found.put(one.name(), one.type());
            }
        }
        return found;
    }
}
