package io.verge.asn1.ir;

import java.util.Optional;

/** X.680 clause 23. Its octets may hold an encoding of another type (X.682 clause 11), which changes nothing on the wire. */
public record OctetStringType(Bounds size, Optional<Type> containing) implements Type {}
