package io.verge.asn1.value;

import java.util.List;

/**
 * What a SEQUENCE or SET said about extension additions beyond what its type knows. The bitmap of additions on the wire is as
 * long as the sender's version of the type has additions, which may be more or fewer than ours.
 *
 * @param rules the rules by which the unknown ones are encoded
 * @param count the length of the bitmap; zero means as long as the type says
 * @param unknown additions behind those that the type knows, in their order
 */
public record Additions(Rules rules, int count, List<Unknown> unknown) {
    /** Nothing but what the type knows. */
    public static final Additions NONE = new Additions(Rules.UPER, 0, List.of());

    /** The encoding of an addition: its place in the bitmap, from zero, and its octets as hexadecimal digits. */
    public record Unknown(int index, String hex) {}

    /** Keeps a copy. */
    public Additions {
        unknown = List.copyOf(unknown);
    }
}
