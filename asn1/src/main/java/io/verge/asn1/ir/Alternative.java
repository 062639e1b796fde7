package io.verge.asn1.ir;

import java.util.Optional;

/** An alternative of a CHOICE. Its tag is the outermost one, which OER writes; an untagged CHOICE in a CHOICE has none. */
public record Alternative(String name, Optional<Tag> tag, Type type) {}
