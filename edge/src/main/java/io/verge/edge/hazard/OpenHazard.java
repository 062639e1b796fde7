package io.verge.edge.hazard;

import io.verge.road.Hazard;
import io.verge.road.HazardType;
import org.jspecify.annotations.Nullable;

/**
 * The life of one danger: suspected, raised once it has been affirmed for long enough, kept through gaps shorter than the
 * hold time, and cleared once. Times are seconds of the predictor's time.
 */
final class OpenHazard {
    /** What an assessment did to it. */
    enum Step {
        NOTHING,
        RAISED,
        UPDATED,
        CLEARED
    }

    private static final double UPDATE_SECONDS = 0.1;

    final long trackA;
    /** 0 where only one road user is involved. */
    final long trackB;

    final HazardType type;
    final int slotA;
    final int slotB;
    long hazardId;
    long raisedNanos;
    /** What was said of it last; its first word where nothing was yet. */
    @Nullable
    Hazard lastReport;

    private final double holdSeconds;
    private final double suspectedAt;
    private double affirmedAt;
    private double reportedAt;
    private boolean raised;
    private boolean over;

    OpenHazard(HazardType type, long trackA, int slotA, long trackB, int slotB, double now, double holdSeconds) {
        this.type = type;
        this.slotA = slotA;
        this.slotB = slotB;
        this.trackA = trackA;
        this.trackB = trackB;
        this.suspectedAt = now;
        this.affirmedAt = now;
        this.holdSeconds = holdSeconds;
    }

    boolean isRaised() {
        return raised;
    }

    boolean isOver() {
        return over;
    }

    /** The danger shows now; it is raised once it has shown for {@code dwellSeconds}. */
    Step affirm(double now, double dwellSeconds) {
        affirmedAt = now;
        if (!raised && now - suspectedAt >= dwellSeconds) {
            raised = true;
            reportedAt = now;
            return Step.RAISED;
        }
        if (raised && now - reportedAt >= UPDATE_SECONDS) {
            reportedAt = now;
            return Step.UPDATED;
        }
        return Step.NOTHING;
    }

    /** Time has passed: a danger not affirmed for the hold time is over; a mere suspicion is dropped without a word. */
    Step pass(double now, boolean partyGone) {
        if (!partyGone && now - affirmedAt <= holdSeconds) {
            return Step.NOTHING;
        }
        over = true;
        return raised ? Step.CLEARED : Step.NOTHING;
    }
}
