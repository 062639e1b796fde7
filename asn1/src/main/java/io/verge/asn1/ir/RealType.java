package io.verge.asn1.ir;

/** X.680 clause 21. A length and the contents of BER (X.691 clause 15). Constraints on base, mantissa and exponent are not kept. */
public record RealType() implements Type {}
