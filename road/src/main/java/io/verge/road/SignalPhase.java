package io.verge.road;

/**
 * What a signal group shows: {@code MovementPhaseState} of ISO/TS 19091:2019 and SAE J2735:2023, same names and codes;
 * T/CSAE 53 {@code LightState} has the same values.
 */
public enum SignalPhase {
    UNAVAILABLE,
    DARK,
    STOP_THEN_PROCEED,
    STOP_AND_REMAIN,
    PRE_MOVEMENT,
    PERMISSIVE_MOVEMENT_ALLOWED,
    PROTECTED_MOVEMENT_ALLOWED,
    PERMISSIVE_CLEARANCE,
    PROTECTED_CLEARANCE,
    CAUTION_CONFLICTING_TRAFFIC;

    private static final SignalPhase[] BY_CODE = values();

    public int code() {
        return ordinal();
    }

    /** Red, or red with amber: nobody of this group may enter. */
    public boolean isStop() {
        return this == STOP_AND_REMAIN || this == STOP_THEN_PROCEED || this == PRE_MOVEMENT;
    }

    /** Green. */
    public boolean isGo() {
        return this == PERMISSIVE_MOVEMENT_ALLOWED || this == PROTECTED_MOVEMENT_ALLOWED;
    }

    /** Amber: who can stop must. */
    public boolean isClearance() {
        return this == PERMISSIVE_CLEARANCE || this == PROTECTED_CLEARANCE;
    }

    /** The phase of this code, or {@link #UNAVAILABLE} for a code the standard does not name. */
    public static SignalPhase ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : UNAVAILABLE;
    }
}
