package io.verge.road;

/**
 * What somebody else says has happened, or holds, somewhere on the road: another roadside unit, a vehicle, a traffic centre.
 *
 * @param source who says it
 * @param number what the source knows it by: the same for all that it says of it
 * @param part which part of it, where a number stands for several; else 0
 * @param subject what it is, or that it is over
 * @param place where, local metres
 * @param radiusM how far around that it concerns everybody, metres
 * @param beginNanos from when on it holds, nanoseconds since the Unix epoch
 * @param endNanos until when
 * @param toldNanos when this was said: of what is said of one event the latest holds
 * @param probability how sure the source is, 0 … 1
 */
public record ReportedEvent(
        String source,
        String number,
        int part,
        Subject subject,
        Position place,
        double radiusM,
        long beginNanos,
        long endNanos,
        long toldNanos,
        double probability) {
    /** What an event is about. */
    public sealed interface Subject {}

    /** Something dangerous. */
    public record Danger(HazardType type) implements Subject {}

    /**
     * A traffic sign.
     *
     * @param code the sign by its catalogue, such as {@code GB 5768 38}
     * @param text what else it says, maybe nothing
     */
    public record Sign(String code, String text) implements Subject {}

    /** That all that was said under this number is over. */
    public record Over() implements Subject {}

    /** That what was said under this number before, and not again now, is over. */
    public record Superseded() implements Subject {}

    /** What it is known by among all sources. */
    public String id() {
        return source + "/" + number + (part == 0 ? "" : "." + part);
    }

    /** Whether it is said of the same number of the same source. */
    boolean isOfSameNumber(ReportedEvent other) {
        return other.source.equals(source) && other.number.equals(number);
    }
}
