package io.verge.evaluation.input;

/** An input that cannot be scored. The message is one line for people: which file, which line, and what was expected. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says so in these words. */
    public EvaluationException(String message) {
        super(message);
    }

    EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
