package io.verge.simulation.recorded;

/** A recording that cannot be played. The message is one line for people: what is wrong, where, and what would help. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }

    RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
