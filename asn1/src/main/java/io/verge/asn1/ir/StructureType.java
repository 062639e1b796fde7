package io.verge.asn1.ir;

import java.util.List;

/**
 * SEQUENCE and SET: X.680 clauses 25 and 27. {@code before} and {@code after} are the root as it is written, around the
 * extension additions. On the wire all of the root comes first, then the additions (X.691 clause 19, X.696 clause 16).
 *
 * @param root the root in the order of the wire: as written, and in a SET by the tags (X.691 clause 21, X.696 clause 18)
 */
public record StructureType(
        Kind kind,
        List<Component> before,
        boolean extensible,
        List<Addition> additions,
        List<Component> after,
        List<Component> root)
        implements Type {
    /** The two kinds, of structures and of lists. */
    public enum Kind {
        SEQUENCE,
        SET
    }
}
