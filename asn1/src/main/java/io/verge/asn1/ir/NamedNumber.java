package io.verge.asn1.ir;

import java.math.BigInteger;

/** A name for a number, an item of an enumeration or a bit. */
public record NamedNumber(String name, BigInteger number) {}
