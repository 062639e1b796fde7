package io.verge.simulation.score;

import io.verge.road.HazardType;

/**
 * Somebody truly did what one road user alone is warned about.
 *
 * @param type one of the hazard types that name no collision
 * @param roadUserId who
 * @param fromNanos when it began, nanoseconds since the Unix epoch
 * @param untilNanos when it was last so; the same where it is an instant, as with the stop line passed on red
 */
public record Violation(HazardType type, long roadUserId, long fromNanos, long untilNanos) {
    public Violation {
        if (type.isCollision()) {
            throw new IllegalArgumentException(type + " names two parties");
        }
    }
}
