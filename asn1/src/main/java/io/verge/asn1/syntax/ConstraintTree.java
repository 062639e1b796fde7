package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as it is written (X.680 clauses 49 to 51, X.682): the values of the root and whether a marker follows. What
 * stands behind the marker is read and kept, though neither PER nor OER looks at it.
 */
public record ConstraintTree(
        Place at,
        Elements root,
        boolean extensible,
        @Nullable Elements additions) {
    /** A set of values. */
    public sealed interface Elements {}

    /** {@code a | b}. */
    public record Union(List<Elements> parts) implements Elements {}

    /** {@code a ^ b}. */
    public record Intersection(List<Elements> parts) implements Elements {}

    /** {@code a EXCEPT b}. */
    public record Except(Elements kept, Elements excluded) implements Elements {}

    /** {@code ALL EXCEPT b}. */
    public record AllExcept(Elements excluded) implements Elements {}

    /** X.680 51.2. */
    public record Single(ValueTree value) implements Elements {}

    /** X.680 51.4. */
    public record Range(Place at, Endpoint lower, Endpoint upper) implements Elements {}

    /** One end of a range: no value is {@code MIN} or {@code MAX}; an open end leaves its value out. */
    public record Endpoint(@Nullable ValueTree value, boolean open) {}

    /** X.680 51.5. */
    public record Size(ConstraintTree constraint) implements Elements {}

    /** {@code FROM}: X.680 51.7. */
    public record From(ConstraintTree constraint) implements Elements {}

    /** X.680 51.9. */
    public record Pattern(ValueTree value) implements Elements {}

    /** {@code SETTINGS} of a time: X.680 51.10. */
    public record Settings(String text) implements Elements {}

    /** {@code CONTAINING Type ENCODED BY value}: X.682 clause 11; either may be missing. */
    public record Containing(
            @Nullable TypeTree type, @Nullable ValueTree encodedBy) implements Elements {}

    /** X.680 51.3. */
    public record Subtype(TypeTree type) implements Elements {}

    /** {@code WITH COMPONENT}: X.680 51.8.4. */
    public record WithComponent(ConstraintTree constraint) implements Elements {}

    /** {@code WITH COMPONENTS}: X.680 51.8.5. */
    public record WithComponents(boolean partial, List<Inner> components) implements Elements {}

    /** One component of {@link WithComponents}: its constraint, and {@code PRESENT}, {@code ABSENT}, {@code OPTIONAL}. */
    public record Inner(
            Place at,
            String name,
            @Nullable ConstraintTree constraint,
            @Nullable String presence) {}

    /** {@code {Set}} and {@code {Set}{@.field}}: X.682 clause 10. */
    public record Table(Place at, TypeTree.Reference set, List<Path> paths) implements Elements {}

    /** {@code @a.b} has no dots and starts at the outermost type; {@code @.a} starts at the innermost structure. */
    public record Path(Place at, int dots, List<String> names) {}

    /** {@code CONSTRAINED BY}: X.682 clause 9. */
    public record UserDefined() implements Elements {}
}
