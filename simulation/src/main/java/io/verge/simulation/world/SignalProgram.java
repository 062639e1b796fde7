package io.verge.simulation.world;

import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed-time program for the four arms (0 east, 1 north, 2 west, 3 south). Opposite arms share a stage: through
 * traffic with permissive left turns and the crossings beside it, then protected left turns; then the other two arms.
 * Times are seconds in the cycle.
 */
public final class SignalProgram {
    /** The {@code IntersectionReference.id} of the simulated junction. */
    public static final int INTERSECTION_ID = 1;

    public static final double THROUGH_SECONDS = 24;
    public static final double LEFT_SECONDS = 7;
    public static final double AMBER_SECONDS = 3;
    public static final double ALL_RED_SECONDS = 2;
    public static final double WALK_SECONDS = 9;
    /** What a slow walker needs for the width of an arm. */
    public static final double WALK_CLEARANCE_SECONDS = 19;

    private static final double HALF_CYCLE_SECONDS =
            THROUGH_SECONDS + LEFT_SECONDS + 2 * (AMBER_SECONDS + ALL_RED_SECONDS);
    /** The length of the whole program. */
    public static final double CYCLE_SECONDS = 2 * HALF_CYCLE_SECONDS;

    private static final int ARMS = 4;
    private static final int GROUPS = 3 * ARMS;

    private final long startNanos;

    /**
     * @param startNanos an instant at which the program is at its beginning: east and west turn green
     */
    public SignalProgram(long startNanos) {
        this.startNanos = startNanos;
    }

    /** The group of vehicles and cyclists going through and right from the arm. */
    public static int throughGroup(int arm) {
        return 1 + arm;
    }

    public static int leftGroup(int arm) {
        return 1 + ARMS + arm;
    }

    /** The group of those who walk across the arm. */
    public static int walkGroup(int arm) {
        return 1 + 2 * ARMS + arm;
    }

    /** What a group shows at the instant. */
    public SignalState state(int group, long timestampNanos) {
        double cycle = Math.floorMod(timestampNanos - startNanos, Math.round(CYCLE_SECONDS * 1e9)) / 1e9;
        int arm = (group - 1) % ARMS;
        // Those who walk across an arm walk beside the through traffic of the other two arms.
        boolean walk = group > 2 * ARMS;
        boolean secondHalf = (arm % 2 == 1) != walk;
        double inStage = cycle - (secondHalf ? HALF_CYCLE_SECONDS : 0);
        if (inStage < 0) {
            inStage += CYCLE_SECONDS;
        }
        double leftStart = THROUGH_SECONDS + AMBER_SECONDS + ALL_RED_SECONDS;
        boolean left = group > ARMS && !walk;
        if (walk) {
            return state(
                    group, timestampNanos, inStage, 0, WALK_SECONDS, WALK_CLEARANCE_SECONDS, false, cycleEnd(inStage));
        }
        if (left && inStage >= leftStart) {
            return state(
                    group, timestampNanos, inStage, leftStart, LEFT_SECONDS, AMBER_SECONDS, true, cycleEnd(inStage));
        }
        return state(
                group,
                timestampNanos,
                inStage,
                0,
                THROUGH_SECONDS,
                AMBER_SECONDS,
                !left,
                left ? leftStart : cycleEnd(inStage));
    }

    private static double cycleEnd(double inStage) {
        return inStage < CYCLE_SECONDS ? CYCLE_SECONDS : 2 * CYCLE_SECONDS;
    }

    private static SignalState state(
            int group,
            long timestampNanos,
            double inStage,
            double greenStart,
            double greenSeconds,
            double clearanceSeconds,
            boolean isProtected,
            double nextGreen) {
        double greenEnd = greenStart + greenSeconds;
        double clearanceEnd = greenEnd + clearanceSeconds;
        SignalPhase phase;
        double end;
        if (inStage < greenEnd) {
            phase = isProtected ? SignalPhase.PROTECTED_MOVEMENT_ALLOWED : SignalPhase.PERMISSIVE_MOVEMENT_ALLOWED;
            end = greenEnd;
        } else if (inStage < clearanceEnd) {
            phase = isProtected ? SignalPhase.PROTECTED_CLEARANCE : SignalPhase.PERMISSIVE_CLEARANCE;
            end = clearanceEnd;
        } else {
            phase = SignalPhase.STOP_AND_REMAIN;
            end = nextGreen;
        }
        long endNanos = timestampNanos + Math.round((end - inStage) * 1e9);
        return new SignalState(INTERSECTION_ID, group, phase, timestampNanos, endNanos, endNanos);
    }

    /** What all groups show at the instant, in the order of their numbers. */
    public List<SignalState> states(long timestampNanos) {
        List<SignalState> states = new ArrayList<>(GROUPS);
        for (int group = 1; group <= GROUPS; group++) {
            states.add(state(group, timestampNanos));
        }
        return List.copyOf(states);
    }
}
