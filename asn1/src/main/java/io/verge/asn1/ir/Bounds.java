package io.verge.asn1.ir;

/**
 * The values or sizes that constraints allow, as PER and OER see them. To PER (X.691 10.3) the root counts, and whether an
 * extension marker on the outermost visible constraint allows more. To OER (X.696 8.2) a constraint with a marker is not
 * visible, so that {@code (0..255, ...)} leaves it with no bound at all. Both encode by the smallest range around the values;
 * the gaps are kept for readers.
 *
 * @param root what PER sees, extensions left out
 * @param strict what OER sees
 */
public record Bounds(Intervals root, boolean extensible, Intervals strict) {
    /** Any whole number. */
    public static final Bounds VALUES = of(Range.ALL);

    /** Any size. */
    public static final Bounds SIZES = of(Range.SIZES);

    /** These values and no others, to both. */
    public static Bounds of(Range range) {
        return new Bounds(Intervals.of(range), false, Intervals.of(range));
    }

    /** The effective range in PER. */
    public Range per() {
        return root.hull().orElseThrow();
    }

    /** The effective range in OER. */
    public Range oer() {
        return strict.hull().orElseThrow();
    }
}
