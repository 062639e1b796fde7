package io.verge.asn1.ir;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A set of whole numbers as ranges that rise and neither touch nor overlap: values, sizes, or characters of an alphabet. */
public record Intervals(List<Range> ranges) {
    /** No number. */
    public static final Intervals NONE = new Intervals(List.of());

    /** The numbers of one range; none where its ends are crossed. */
    public static Intervals of(Range range) {
        BigInteger lower = range.lower();
        BigInteger upper = range.upper();
        return lower != null && upper != null && lower.compareTo(upper) > 0 ? NONE : new Intervals(List.of(range));
    }

    /** Whether there is no number in it. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The numbers of either. */
    public Intervals union(Intervals other) {
        List<Range> both = new ArrayList<>(ranges);
        both.addAll(other.ranges);
        return joined(both);
    }

    /** The numbers of any of these ranges. */
    public static Intervals joined(List<Range> any) {
        List<Range> sorted = new ArrayList<>(any);
        sorted.sort(Comparator.comparing(Range::lower, Comparator.nullsFirst(Comparator.naturalOrder())));
        List<Range> joined = new ArrayList<>();
        for (Range range : sorted) {
            Range last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || !touches(last, range)) {
                joined.add(range);
            } else {
                joined.set(joined.size() - 1, new Range(last.lower(), highest(last.upper(), range.upper())));
            }
        }
        return new Intervals(List.copyOf(joined));
    }

    /** The numbers of both. */
    public Intervals intersection(Intervals other) {
        List<Range> common = new ArrayList<>();
        for (Range a : ranges) {
            for (Range b : other.ranges) {
                BigInteger lower = a.lower() == null
                        ? b.lower()
                        : b.lower() == null ? a.lower() : a.lower().max(b.lower());
                BigInteger upper = a.upper() == null
                        ? b.upper()
                        : b.upper() == null ? a.upper() : a.upper().min(b.upper());
                common.addAll(of(new Range(lower, upper)).ranges);
            }
        }
        return joined(common);
    }

    /** The smallest range that covers all, where there is anything: what X.691 3.7.8 calls effective. */
    public Optional<Range> hull() {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Range(ranges.getFirst().lower(), ranges.getLast().upper()));
    }

    /** How many numbers there are; all ranges must be constrained. */
    public BigInteger count() {
        BigInteger count = BigInteger.ZERO;
        for (Range range : ranges) {
            BigInteger lower = range.lower();
            BigInteger upper = range.upper();
            if (lower == null || upper == null) {
                throw new IllegalStateException(this + " has an open end");
            }
            count = count.add(upper.subtract(lower)).add(BigInteger.ONE);
        }
        return count;
    }

    /** Whether the second, which does not begin before the first, adds to it without a gap. */
    private static boolean touches(Range first, Range second) {
        return first.upper() == null
                || second.lower() == null
                || second.lower().compareTo(first.upper().add(BigInteger.ONE)) <= 0;
    }

    private static @Nullable BigInteger highest(@Nullable BigInteger a, @Nullable BigInteger b) {
        return a == null || b == null ? null : a.max(b);
    }

    /** {@code 0..5 | 7}. */
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(" | "));
    }
}
