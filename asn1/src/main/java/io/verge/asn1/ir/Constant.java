package io.verge.asn1.ir;

import io.verge.asn1.source.Place;

/** A named value, its type and where it was defined. */
public record Constant(Name name, Type type, Value value, Place place) {}
