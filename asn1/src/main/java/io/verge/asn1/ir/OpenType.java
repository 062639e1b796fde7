package io.verge.asn1.ir;

import java.util.Optional;

/**
 * A type field of an information object class: X.681 14.2. On the wire it is octets with a length (X.691 11.2, X.696 clause
 * 30), and its table says what is in them.
 */
public record OpenType(Optional<Table> table) implements Type {}
