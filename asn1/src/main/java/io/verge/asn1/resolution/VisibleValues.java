package io.verge.asn1.resolution;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.Intervals;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.Type;
import io.verge.asn1.ir.Value;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.ConstraintTree;
import io.verge.asn1.syntax.ConstraintTree.Elements;
import io.verge.asn1.syntax.ConstraintTree.Endpoint;
import io.verge.asn1.syntax.ValueTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a constraint a codec sees, as a set of whole numbers: values, sizes or characters. Nothing at all means that it sees
 * nothing of it. X.691 10.3 says how the sets combine: in an intersection the invisible parts are left out, an invisible part
 * makes its whole union invisible, and what {@code EXCEPT} takes away is ignored. X.696 8.2 differs in one thing: a constraint
 * with an extension marker is not seen.
 */
final class VisibleValues {
    private final Resolution resolution;
    private final View view;
    private final Type type;
    private final Intervals parent;
    private final Scope scope;
    private boolean metMarker;

    /** Who looks. */
    enum View {
        PER,
        OER
    }

    /** What is looked for. {@link #CHARACTERS} is inside of {@code FROM}, where strings and ranges stand for characters. */
    enum Aspect {
        VALUES,
        SIZES,
        ALPHABET,
        CHARACTERS
    }

    /** Looks at a constraint on this type, of which the parent's numbers are left so far. */
    VisibleValues(Resolution resolution, View view, Type type, Intervals parent, Scope scope) {
        this.resolution = resolution;
        this.view = view;
        this.type = type;
        this.parent = parent;
        this.scope = scope;
    }

    /** Whether an extension marker stood inside, in a size. */
    boolean metMarker() {
        return metMarker;
    }

    Optional<Intervals> of(Elements elements, Aspect aspect) {
        return switch (elements) {
            case ConstraintTree.Union union -> union(union.parts(), aspect);
            case ConstraintTree.Intersection both ->
                both.parts().stream()
                        .map(part -> of(part, aspect))
                        .flatMap(Optional::stream)
                        .reduce(Intervals::intersection);
            case ConstraintTree.Except except -> of(except.kept(), aspect);
            case ConstraintTree.Single single -> single(single.value(), aspect);
            case ConstraintTree.Range range -> range(range, aspect);
            case ConstraintTree.Size size when aspect == Aspect.SIZES -> inside(size.constraint(), Aspect.VALUES);
            case ConstraintTree.From from
            when aspect == Aspect.ALPHABET -> {
                boolean extensible = from.constraint().extensible();
                yield extensible ? Optional.empty() : inside(from.constraint(), Aspect.CHARACTERS);
            }
            case ConstraintTree.Subtype subtype ->
                contained(
                        resolution.definitions.expand(
                                resolution.types.resolve(subtype.type(), scope),
                                subtype.type().at()),
                        aspect);
            default -> Optional.empty();
        };
    }

    private Optional<Intervals> union(List<Elements> parts, Aspect aspect) {
        List<Range> ranges = new ArrayList<>();
        for (Elements part : parts) {
            Optional<Intervals> seen = of(part, aspect);
            if (seen.isEmpty()) {
                return Optional.empty();
            }
            ranges.addAll(seen.get().ranges());
        }
        return Optional.of(Intervals.joined(ranges));
    }

    private Optional<Intervals> inside(ConstraintTree constraint, Aspect aspect) {
        if (constraint.extensible() && view == View.OER) {
            return Optional.empty();
        }
        metMarker |= constraint.extensible();
        return of(constraint.root(), aspect);
    }

    private Optional<Intervals> single(ValueTree value, Aspect aspect) {
        if (aspect == Aspect.CHARACTERS) {
            return text(value).map(VisibleValues::characters);
        }
        if (aspect != Aspect.VALUES) {
            return Optional.empty();
        }
        return number(value).map(number -> Intervals.of(new Range(number, number)));
    }

    private Optional<Intervals> range(ConstraintTree.Range tree, Aspect aspect) {
        if (aspect != Aspect.VALUES && aspect != Aspect.CHARACTERS) {
            return Optional.empty();
        }
        Range around = parent.hull().orElse(Range.ALL);
        BigInteger lower = endpoint(tree.lower(), around.lower(), BigInteger.ONE, aspect);
        BigInteger upper = endpoint(tree.upper(), around.upper(), BigInteger.ONE.negate(), aspect);
        Intervals found = Intervals.of(new Range(lower, upper));
        if (found.isEmpty()) {
            resolution.problems.report(
                    Code.WRONG_CONSTRAINT, tree.at(), "the range " + lower + ".." + upper + " holds nothing");
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** X.680 51.4: {@code MIN} and {@code MAX} are those of the type before; an open end is the next number inwards. */
    private @Nullable BigInteger endpoint(
            Endpoint endpoint, @Nullable BigInteger extreme, BigInteger inwards, Aspect aspect) {
        ValueTree value = endpoint.value();
        BigInteger end = value == null
                ? extreme
                : (aspect == Aspect.VALUES ? number(value) : text(value).map(VisibleValues::first)).orElse(extreme);
        return end != null && endpoint.open() ? end.add(inwards) : end;
    }

    private Optional<BigInteger> number(ValueTree value) {
        List<NamedNumber> names = type instanceof IntegerType integer ? integer.names() : List.of();
        return resolution.values.integer(value, names, scope);
    }

    private Optional<String> text(ValueTree value) {
        return resolution
                .values
                .resolve(value, type, scope)
                .flatMap(found -> found instanceof Value.OfCharacters(String characters) && !characters.isEmpty()
                        ? Optional.of(characters)
                        : Optional.empty());
    }

    private static Intervals characters(String text) {
        return Intervals.joined(text.codePoints().mapToObj(c -> Range.of(c, c)).toList());
    }

    private static BigInteger first(String text) {
        return BigInteger.valueOf(text.codePointAt(0));
    }

    /** X.680 51.3: another type's values; what may come behind its marker is not among them. */
    private Optional<Intervals> contained(Type other, Aspect aspect) {
        if (aspect == Aspect.ALPHABET || aspect == Aspect.CHARACTERS) {
            return other instanceof CharacterStringType string ? Optional.of(string.alphabet()) : Optional.empty();
        }
        Bounds bounds = switch (other) {
            case IntegerType integer when aspect == Aspect.VALUES -> integer.bounds();
            case ListType list when aspect == Aspect.SIZES -> list.size();
            case BitStringType bits when aspect == Aspect.SIZES -> bits.size();
            case OctetStringType octets when aspect == Aspect.SIZES -> octets.size();
            case CharacterStringType string when aspect == Aspect.SIZES -> string.size();
            default -> null;
        };
        return Optional.ofNullable(bounds).map(found -> view == View.PER ? found.root() : found.strict());
    }
}
