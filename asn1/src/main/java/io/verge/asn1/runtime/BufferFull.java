package io.verge.asn1.runtime;

/** The caller's buffer is too small for the message. There is one of it: to try a buffer out has to be cheap. */
public final class BufferFull extends RuntimeException {
    @SuppressWarnings("StaticAssignmentOfThrowable")
    static final BufferFull INSTANCE = new BufferFull();

    private static final long serialVersionUID = 1;

    private BufferFull() {
        super("the buffer is too small for the message", null, false, false);
    }
}
