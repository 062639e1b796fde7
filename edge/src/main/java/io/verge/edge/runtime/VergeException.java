package io.verge.edge.runtime;

/**
 * The one family of exceptions of ours. It is for what stops an operation at start or at a border; bad input on the road
 * through the stages is a {@link DropReason}, never an exception.
 */
public final class VergeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Category category;
    private final String code;

    /**
     * @param category what to do next
     * @param code stable name for alarms and API errors, such as {@code port.in-use}
     * @param message one line for people
     */
    public VergeException(Category category, String code, String message) {
        super(message);
        this.category = category;
        this.code = code;
    }

    public VergeException(Category category, String code, String message, Throwable cause) {
        super(message, cause);
        this.category = category;
        this.code = code;
    }

    public Category category() {
        return category;
    }

    public String code() {
        return code;
    }

    /** What to do next. */
    public enum Category {
        /** The same again may work. */
        RETRY,
        /** Go on without it. */
        DEGRADE,
        /** Stop and tell. */
        FATAL
    }
}
