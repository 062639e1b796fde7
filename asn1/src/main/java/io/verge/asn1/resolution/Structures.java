package io.verge.asn1.resolution;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.StructureType.Kind;
import io.verge.asn1.ir.Tag;
import io.verge.asn1.ir.Type;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.ComponentTree;
import io.verge.asn1.syntax.TypeTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** SEQUENCE, SET and CHOICE: their parts, the tags of these, and what {@code COMPONENTS OF} brings in. */
final class Structures {
    private final Resolution resolution;

    Structures(Resolution resolution) {
        this.resolution = resolution;
    }

    Type structure(TypeTree.Structure tree, Scope outer) {
        Scope scope = outer.inside(tree);
        Parts parts = Parts.of(tree.components());
        Tagging tagging = new Tagging(resolution, scope, tree.components());
        List<Component> before = components(parts.before(), scope, tagging);
        List<Component> after = components(parts.after(), scope, tagging);
        List<Addition> additions = new ArrayList<>();
        for (ComponentTree addition : parts.additions()) {
            if (addition instanceof ComponentTree.Group group) {
                List<Component> members = components(group.components(), scope, tagging);
                additions.add(new Addition.Group(version(group), members));
            } else {
                components(List.of(addition), scope, tagging).forEach(one -> additions.add(new Addition.Single(one)));
            }
        }
        Kind kind = tree.isSet() ? Kind.SET : Kind.SEQUENCE;
        List<Component> root = new ArrayList<>(before);
        root.addAll(after);
        if (tree.isSet()) {
            root.sort(tagging.order(Component::name, Component::tag));
            tagging.checkDistinct();
        } else {
            tagging.checkDistinct(before);
            tagging.checkDistinct(after);
        }
        boolean extensible = parts.extensible() || scope.module().tree.extensibilityImplied();
        return new StructureType(kind, before, extensible, additions, after, List.copyOf(root));
    }

    private OptionalInt version(ComponentTree.Group group) {
        BigInteger version = group.version();
        return version == null || version.bitLength() > 31 ? OptionalInt.empty() : OptionalInt.of(version.intValue());
    }

    private List<Component> components(List<ComponentTree> trees, Scope scope, Tagging tagging) {
        List<Component> found = new ArrayList<>();
        for (ComponentTree tree : trees) {
            switch (tree) {
                case ComponentTree.Named named -> found.add(component(named, scope, tagging));
                case ComponentTree.ComponentsOf of -> found.addAll(included(of, scope, tagging));
                case ComponentTree.Group group -> found.addAll(components(group.components(), scope, tagging));
                case ComponentTree.Marker ignored -> {}
            }
        }
        return List.copyOf(found);
    }

    private Component component(ComponentTree.Named tree, Scope scope, Tagging tagging) {
        tagging.checkName(tree.name(), tree.at());
        Optional<Tag> tag = tagging.next(tree.name(), tree.type());
        Type type = resolution.types.resolve(tree.type(), scope);
        Presence presence = tree.optional() ? new Presence.Optional() : new Presence.Mandatory();
        if (tree.standard() != null) {
            presence = resolution
                    .values
                    .resolve(tree.standard(), type, scope)
                    .<Presence>map(Presence.Default::new)
                    .orElse(presence);
        }
        return new Component(tree.name(), tag, type, presence);
    }

    /** X.680 25.5: the components of the other's root, no additions; automatic tags are given anew. */
    private List<Component> included(ComponentTree.ComponentsOf tree, Scope scope, Tagging tagging) {
        Type type = resolution.definitions.expand(resolution.types.resolve(tree.type(), scope), tree.at());
        List<Component> found = new ArrayList<>();
        if (type instanceof StructureType structure) {
            for (List<Component> part : List.of(structure.before(), structure.after())) {
                for (Component component : part) {
                    if (tagging.checkName(component.name(), tree.at())) {
                        Optional<Tag> tag = tagging.next(component);
                        found.add(new Component(component.name(), tag, component.type(), component.presence()));
                    }
                }
            }
        } else if (!Resolution.isUnknown(type)) {
            resolution.problems.report(
                    Code.WRONG_KIND, tree.at(), "expected a SEQUENCE or SET after COMPONENTS OF, found another type");
        }
        return found;
    }

    Type choice(TypeTree.Choice tree, Scope scope) {
        Parts parts = Parts.of(tree.alternatives());
        if (!parts.after().isEmpty()) {
            resolution.problems.report(
                    Code.SYNTAX,
                    parts.after().getFirst().at(),
                    "expected \"}\" after the second marker of a CHOICE, found an alternative");
        }
        Tagging tagging = new Tagging(resolution, scope, tree.alternatives());
        List<Alternative> root = alternatives(parts.before(), scope, tagging);
        List<Alternative> additions = alternatives(parts.additions(), scope, tagging);
        tagging.checkDistinct();
        List<Alternative> canonical = new ArrayList<>(root);
        canonical.sort(tagging.order(Alternative::name, Alternative::tag));
        boolean extensible = parts.extensible() || scope.module().tree.extensibilityImplied();
        return new ChoiceType(root, List.copyOf(canonical), extensible, additions);
    }

    private List<Alternative> alternatives(List<ComponentTree> trees, Scope scope, Tagging tagging) {
        return components(trees, scope, tagging).stream()
                .map(one -> new Alternative(one.name(), one.tag(), one.type()))
                .toList();
    }

    /** {@code alternative < Choice}: X.680 clause 30. */
    Type selected(TypeTree.Selection tree, Scope scope) {
        Type choice = resolution.definitions.expand(resolution.types.resolve(tree.choice(), scope), tree.at());
        if (choice instanceof ChoiceType found) {
            for (List<Alternative> part : List.of(found.root(), found.additions())) {
                for (Alternative alternative : part) {
                    if (alternative.name().equals(tree.alternative())) {
                        return alternative.type();
                    }
                }
            }
        }
        if (!Resolution.isUnknown(choice)) {
            resolution.problems.report(
                    Code.UNKNOWN_NAME, tree.at(), "expected a CHOICE with an alternative " + tree.alternative());
        }
        return Resolution.UNKNOWN;
    }
}
