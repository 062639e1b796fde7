package io.verge.asn1.ir;

import java.util.List;
import java.util.OptionalInt;

/** One extension addition of a SEQUENCE or SET: it has one bit in the bitmap and one open type on the wire. */
public sealed interface Addition {
    /** A component by itself. */
    record Single(Component component) implements Addition {}

    /** {@code [[ version: ... ]]}: encoded as a SEQUENCE of its own, which is missing if all of its components are. */
    record Group(OptionalInt version, List<Component> components) implements Addition {}
}
