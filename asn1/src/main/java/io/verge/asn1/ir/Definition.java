package io.verge.asn1.ir;

import io.verge.asn1.source.Place;

/**
 * A named type and where it was defined. An instance of a parameterized type has the name of its template and of what it was
 * given, and the template's place.
 */
public record Definition(Name name, Type type, Place place) {}
