package io.verge.asn1.runtime;

import java.util.List;

/** Lists as generated code makes them. */
public final class Lists {
    private Lists() {}

    /** An immutable list of these, all of which are of its element type. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> ofOwned(Object[] elements) {
        return (List<T>) List.of(elements);
    }
}
