package io.verge.asn1.ir;

import java.util.Optional;

/**
 * A component of a SEQUENCE or SET. Its tag is the outermost one; an untagged CHOICE or an open type has none of its own.
 */
public record Component(String name, Optional<Tag> tag, Type type, Presence presence) {}
