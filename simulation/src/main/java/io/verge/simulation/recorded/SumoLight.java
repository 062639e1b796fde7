package io.verge.simulation.recorded;

import io.verge.road.SignalPhase;

/** The lights of one SUMO {@code tlLogic}: a letter for each link, and when the program moves on. */
final class SumoLight {
    String state = "";
    /** Simulated time of the next change of phase, seconds; a link may show the same before and after it. */
    double nextSwitchS;

    /** What a letter of a state means: "Signal state definitions" of the SUMO documentation on traffic lights. */
    static SignalPhase phaseOf(char letter) {
        return switch (letter) {
            case 'r' -> SignalPhase.STOP_AND_REMAIN;
            case 'u' -> SignalPhase.PRE_MOVEMENT;
            case 'y' -> SignalPhase.PERMISSIVE_CLEARANCE;
            case 'Y' -> SignalPhase.PROTECTED_CLEARANCE;
            case 'g' -> SignalPhase.PERMISSIVE_MOVEMENT_ALLOWED;
            case 'G' -> SignalPhase.PROTECTED_MOVEMENT_ALLOWED;
            case 's' -> SignalPhase.STOP_THEN_PROCEED;
            case 'o' -> SignalPhase.CAUTION_CONFLICTING_TRAFFIC;
            case 'O' -> SignalPhase.DARK;
            default -> SignalPhase.UNAVAILABLE;
        };
    }
}
