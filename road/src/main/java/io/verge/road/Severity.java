package io.verge.road;

/** What a danger would cost if nobody acts, by the energy that meets a body. */
public enum Severity {
    SLIGHT,
    SERIOUS,
    FATAL
}
