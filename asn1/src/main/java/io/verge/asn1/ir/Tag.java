package io.verge.asn1.ir;

import java.util.Comparator;

/** X.680 clause 8. Their order is the canonical one of 8.6. */
public record Tag(TagClass tagClass, long number) implements Comparable<Tag> {
    private static final Comparator<Tag> ORDER =
            Comparator.comparing(Tag::tagClass).thenComparingLong(Tag::number);

    /** The classes in canonical order. */
    public enum TagClass {
        UNIVERSAL,
        APPLICATION,
        CONTEXT,
        PRIVATE
    }

    /** A tag without a class word. */
    public static Tag context(long number) {
        return new Tag(TagClass.CONTEXT, number);
    }

    /** A type's own tag. */
    public static Tag universal(long number) {
        return new Tag(TagClass.UNIVERSAL, number);
    }

    @Override
    public int compareTo(Tag other) {
        return ORDER.compare(this, other);
    }

    /** {@code [APPLICATION 3]}. */
    @Override
    public String toString() {
        return "[" + (tagClass == TagClass.CONTEXT ? "" : tagClass + " ") + number + "]";
    }
}
