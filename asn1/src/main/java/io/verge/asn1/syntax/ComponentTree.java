package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between the commas of a SEQUENCE, SET or CHOICE: X.680 25.1 and 29.1. */
public sealed interface ComponentTree {
    /** Where it begins. */
    Place at();

    /** A named type, with {@code OPTIONAL} or {@code DEFAULT}. */
    record Named(
            Place at,
            String name,
            TypeTree type,
            boolean optional,
            @Nullable ValueTree standard) implements ComponentTree {}

    /** {@code COMPONENTS OF Type}. */
    record ComponentsOf(Place at, TypeTree type) implements ComponentTree {}

    /** {@code ...}, perhaps with an exception, which says nothing about the wire. */
    record Marker(Place at) implements ComponentTree {}

    /** {@code [[ 2: ... ]]}. */
    record Group(Place at, @Nullable BigInteger version, List<ComponentTree> components) implements ComponentTree {}
}
