package io.verge.asn1.ir;

/** The type of a definition, by its name. */
public record ReferenceType(Name name) implements Type {}
