package io.verge.asn1.ir;

/** X.680 clause 24. Nothing on the wire. */
public record NullType() implements Type {}
