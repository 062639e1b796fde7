package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name and what it stands for: X.680 clause 16, parameters by X.683 clause 8. Whether a governor is a type or a class shows
 * only when it is looked up, so values and objects share one form, and so do value sets and object sets.
 */
public sealed interface Assignment {
    /** Where its name stands. */
    Place at();

    /** Its name. */
    String name();

    /** Its parameters, mostly none. */
    List<Parameter> parameters();

    /** {@code Name ::= Type}; also a class by another class's name. */
    record OfType(Place at, String name, List<Parameter> parameters, TypeTree type) implements Assignment {}

    /** {@code NAME ::= CLASS {...}}. */
    record OfClass(Place at, String name, List<Parameter> parameters, ClassTree definition) implements Assignment {}

    /** {@code name Governor ::= value}, or an object. */
    record OfValue(Place at, String name, List<Parameter> parameters, TypeTree governor, ValueTree value)
            implements Assignment {}

    /** {@code Name Governor ::= {...}}: a value set or an object set. */
    record OfSet(Place at, String name, List<Parameter> parameters, TypeTree governor, Tokens set)
            implements Assignment {}

    /** A parameter: its governor where it is a value, an object or a set. */
    record Parameter(Place at, @Nullable TypeTree governor, String name) {}
}
