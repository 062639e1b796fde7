package io.verge.asn1.ir;

import java.util.List;

/**
 * X.680 clause 20. The root is in the order of its numbers, by which PER counts it (X.691 clause 14); additions are in the
 * order of their text, which X.680 20.4 makes that of their numbers. OER writes the numbers (X.696 clause 11).
 */
public record EnumeratedType(List<NamedNumber> root, boolean extensible, List<NamedNumber> additions) implements Type {}
