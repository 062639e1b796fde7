package io.verge.simulation.score;

/**
 * Two road users on a true collision course: going on along their true paths at their speeds of the moment their bodies
 * would touch within {@link TrueDangers#HORIZON_SECONDS}. Times are nanoseconds since the Unix epoch.
 *
 * @param pair who
 * @param onCourseSinceNanos when the course began
 * @param visibleSinceNanos since when both could be known of, seen or connected; {@link Long#MAX_VALUE} for never
 * @param untilNanos when it was last so
 * @param leastTtcSeconds the least true time to collision in it; 0 when they touched
 * @param dangerNanos when the time to collision first fell to {@link TrueDangers#DANGER_SECONDS}; MAX_VALUE for never
 * @param contactNanos when contact would have come, foretold at that moment (at the least TTC where it never did)
 */
public record Encounter(
        Pair pair,
        long onCourseSinceNanos,
        long visibleSinceNanos,
        long untilNanos,
        double leastTtcSeconds,
        long dangerNanos,
        long contactNanos) {
    /** Whether it was a danger: contact, or closer to it than {@link TrueDangers#DANGER_SECONDS}. */
    public boolean isDanger() {
        return dangerNanos != Long.MAX_VALUE;
    }

    /** For how long before contact both were on course and could be known of: the time there was to warn, seconds. */
    public double warnableSeconds() {
        if (visibleSinceNanos == Long.MAX_VALUE) {
            return 0;
        }
        return Math.max(0, (contactNanos - Math.max(onCourseSinceNanos, visibleSinceNanos)) / 1e9);
    }
}
