package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.util.Map;

/** An information object as it is written (X.681 clause 11): what it gives each field of its class. */
public record ObjectTree(Place at, Map<String, ClassTree.Setting> settings) {}
