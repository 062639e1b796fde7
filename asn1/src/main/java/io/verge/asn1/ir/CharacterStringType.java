package io.verge.asn1.ir;

/**
 * X.680 clauses 37 to 41. The alphabet is the effective one where PER writes each character in the same number of bits
 * (X.691 clause 30), the kind's own if no constraint narrows it; it is empty for the other kinds, whose size PER does not
 * see either: those are octets with a length.
 */
public record CharacterStringType(CharacterKind kind, Intervals alphabet, Bounds size) implements Type {}
