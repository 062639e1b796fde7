package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as it is written: X.680 clause 17. */
public sealed interface TypeTree {
    /** Where it begins. */
    Place at();

    /** A type that is all said with its words, as {@code BOOLEAN} or {@code OCTET STRING}. */
    record Simple(Place at, String words) implements TypeTree {}

    /** {@code INTEGER} or {@code BIT STRING} with its named numbers or bits: X.680 clauses 19 and 22. */
    record Numbered(Place at, String words, List<NamedNumber> names) implements TypeTree {}

    /** X.680 clause 20. */
    record Enumerated(Place at, List<NamedNumber> root, boolean extensible, List<NamedNumber> additions)
            implements TypeTree {}

    /** {@code SEQUENCE} and {@code SET}: X.680 clauses 25 and 27. */
    record Structure(Place at, boolean isSet, List<ComponentTree> components) implements TypeTree {}

    /** {@code SEQUENCE OF} and {@code SET OF}: X.680 clauses 26 and 28. */
    record ListOf(Place at, boolean isSet, TypeTree element) implements TypeTree {}

    /** X.680 clause 29. */
    record Choice(Place at, List<ComponentTree> alternatives) implements TypeTree {}

    /** {@code alternative < Choice}: X.680 clause 30. */
    record Selection(Place at, String alternative, TypeTree choice) implements TypeTree {}

    /** X.680 clause 31. The class is the word of its own or empty; implicit or explicit makes no difference to PER and OER. */
    record Tagged(Place at, String tagClass, ValueTree number, TypeTree type) implements TypeTree {}

    /** X.680 clause 49. */
    record Constrained(Place at, TypeTree type, ConstraintTree constraint) implements TypeTree {}

    /** A name, with its module where the author wrote it, and what it is given: X.680 14, X.683 9. */
    record Reference(Place at, @Nullable String module, String name, List<Tokens> arguments) implements TypeTree {}

    /** {@code CLASS.&field} or {@code object.&Field}: X.681 clauses 14 and 15. */
    record FieldOf(Place at, Reference owner, List<String> fields) implements TypeTree {}

    /** {@code INSTANCE OF CLASS}: X.681 annex C. */
    record InstanceOf(Place at, Reference ofClass) implements TypeTree {}

    /** {@code name(3)}; an item of an enumeration may go without a number. */
    record NamedNumber(Place at, String name, @Nullable ValueTree number) {}
}
