package io.verge.asn1.ir;

import java.util.List;

/** X.680 clause 19. Its bounds decide the encoding (X.691 clause 13, X.696 clause 10); the names are for readers. */
public record IntegerType(Bounds bounds, List<NamedNumber> names) implements Type {}
