package io.verge.asn1.ir;

import java.util.List;
import java.util.Optional;

/**
 * X.680 clause 22. With named bits, zeros at the end mean nothing, and PER brings a value to the smallest size that is
 * allowed (X.691 16.2). Its bits may hold an encoding of another type (X.682 clause 11), which changes nothing on the wire.
 */
public record BitStringType(Bounds size, List<NamedNumber> names, Optional<Type> containing) implements Type {}
