package io.verge.asn1.ir;

/** X.680 clauses 32 and 33: an object identifier, whole or relative. A length and the contents of BER. */
public record ObjectIdentifierType(boolean relative) implements Type {}
