package io.verge.tracking;

/** Why a detection, or a whole frame, was not taken in. */
public enum Refusal {
    /** A coordinate, the score or the time is not a finite number. */
    NOT_FINITE,
    /** A length, width or height is not above zero. */
    NO_SIZE,
    /** A coordinate or size is beyond anything a sensor of roads can mean. */
    ABSURD,
    /** The frame is not later than the one before: identities follow the order of time. */
    LATE,
    /** More detections in one frame than are matched. */
    TOO_MANY
}
