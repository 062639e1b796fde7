package io.verge.asn1.ir;

/** X.680 clause 18. One bit in PER (X.691 clause 12), one octet in OER (X.696 clause 9). */
public record BooleanType() implements Type {}
