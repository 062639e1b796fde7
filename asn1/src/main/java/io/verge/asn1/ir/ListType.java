package io.verge.asn1.ir;

/** SEQUENCE OF and SET OF: X.680 clauses 26 and 28, X.691 clauses 20 and 22. */
public record ListType(StructureType.Kind kind, Bounds size, Type element) implements Type {}
