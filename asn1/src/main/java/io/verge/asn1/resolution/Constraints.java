package io.verge.asn1.resolution;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.Intervals;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.resolution.VisibleValues.Aspect;
import io.verge.asn1.resolution.VisibleValues.View;
import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.ConstraintTree;
import io.verge.asn1.syntax.ConstraintTree.Elements;
import io.verge.asn1.syntax.TypeTree;
import java.util.Optional;

/**
 * Narrows a type by a constraint, one after another from the inside out (X.680 49.2). Where a constraint changes nothing that a
 * codec sees, the type stays as it was, a reference to its name included.
 */
final class Constraints {
    private final Resolution resolution;
    private final InnerConstraints inner;

    Constraints(Resolution resolution) {
        this.resolution = resolution;
        this.inner = new InnerConstraints(resolution);
    }

    Type apply(Type type, ConstraintTree constraint, Scope scope) {
        resolution.definitions.later(() -> inner.check(type, constraint, scope));
        if (!mayBeSeen(constraint.root())) {
            return type;
        }
        Type expanded = resolution.definitions.expand(type, constraint.at());
        return switch (expanded) {
            case IntegerType integer -> {
                Bounds bounds = narrowed(integer, integer.bounds(), Aspect.VALUES, constraint, scope);
                yield bounds.equals(integer.bounds()) ? type : new IntegerType(bounds, integer.names());
            }
            case ListType list -> {
                Bounds size = narrowed(list, list.size(), Aspect.SIZES, constraint, scope);
                yield size.equals(list.size()) ? type : new ListType(list.kind(), size, list.element());
            }
            case BitStringType bits -> {
                Bounds size = narrowed(bits, bits.size(), Aspect.SIZES, constraint, scope);
                Optional<Type> content = content(constraint, scope).or(bits::containing);
                boolean same = size.equals(bits.size()) && content.equals(bits.containing());
                yield same ? type : new BitStringType(size, bits.names(), content);
            }
            case OctetStringType octets -> {
                Bounds size = narrowed(octets, octets.size(), Aspect.SIZES, constraint, scope);
                Optional<Type> content = content(constraint, scope).or(octets::containing);
                boolean same = size.equals(octets.size()) && content.equals(octets.containing());
                yield same ? type : new OctetStringType(size, content);
            }
            case CharacterStringType string -> {
                CharacterStringType narrowed = characters(string, constraint, scope);
                yield narrowed.equals(string) ? type : narrowed;
            }
            default -> type;
        };
    }

    private CharacterStringType characters(CharacterStringType string, ConstraintTree constraint, Scope scope) {
        Bounds size = narrowed(string, string.size(), Aspect.SIZES, constraint, scope);
        Intervals alphabet = string.alphabet();
        if (string.kind().isKnownMultiplier() && !constraint.extensible()) {
            VisibleValues seen = new VisibleValues(resolution, View.PER, string, alphabet, scope);
            alphabet = narrowed(alphabet, seen.of(constraint.root(), Aspect.ALPHABET), constraint.at());
        }
        return new CharacterStringType(string.kind(), alphabet, size);
    }

    /** X.691 10.3: what of a constraint is seen, cut out of what was allowed before; its marker replaces an earlier one. */
    private Bounds narrowed(Type type, Bounds before, Aspect aspect, ConstraintTree constraint, Scope scope) {
        VisibleValues per = new VisibleValues(resolution, View.PER, type, before.root(), scope);
        Optional<Intervals> root = per.of(constraint.root(), aspect);
        if (root.isEmpty()) {
            return before;
        }
        boolean extensible = constraint.extensible() || per.metMarker();
        VisibleValues oer = new VisibleValues(resolution, View.OER, type, before.strict(), scope);
        Optional<Intervals> strict = constraint.extensible() ? Optional.empty() : oer.of(constraint.root(), aspect);
        return new Bounds(
                narrowed(before.root(), root, constraint.at()),
                extensible,
                narrowed(before.strict(), strict, constraint.at()));
    }

    private Intervals narrowed(Intervals before, Optional<Intervals> seen, Place at) {
        Intervals after = seen.map(before::intersection).orElse(before);
        if (!after.isEmpty()) {
            return after;
        }
        resolution.problems.report(Code.WRONG_CONSTRAINT, at, "the constraint leaves nothing of " + before);
        return before;
    }

    private Optional<Type> content(ConstraintTree constraint, Scope scope) {
        return content(constraint.root()).map(tree -> resolution.types.resolve(tree, scope));
    }

    private static Optional<TypeTree> content(Elements elements) {
        return switch (elements) {
            case ConstraintTree.Containing containing -> Optional.ofNullable(containing.type());
            case ConstraintTree.Intersection both ->
                both.parts().stream()
                        .map(Constraints::content)
                        .flatMap(Optional::stream)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** Whether any codec can see it, by its looks. Where not, the type need not be looked into, and may still be unfinished. */
    private static boolean mayBeSeen(Elements elements) {
        return switch (elements) {
            case ConstraintTree.Union union -> union.parts().stream().allMatch(Constraints::mayBeSeen);
            case ConstraintTree.Intersection both -> both.parts().stream().anyMatch(Constraints::mayBeSeen);
            case ConstraintTree.Except except -> mayBeSeen(except.kept());
            case ConstraintTree.Single ignored -> true;
            case ConstraintTree.Range ignored -> true;
            case ConstraintTree.Size ignored -> true;
            case ConstraintTree.From ignored -> true;
            case ConstraintTree.Containing ignored -> true;
            case ConstraintTree.Subtype ignored -> true;
            case ConstraintTree.AllExcept ignored -> false;
            case ConstraintTree.Pattern ignored -> false;
            case ConstraintTree.Settings ignored -> false;
            case ConstraintTree.WithComponent ignored -> false;
            case ConstraintTree.WithComponents ignored -> false;
            case ConstraintTree.Table ignored -> false;
            case ConstraintTree.UserDefined ignored -> false;
        };
    }
}
