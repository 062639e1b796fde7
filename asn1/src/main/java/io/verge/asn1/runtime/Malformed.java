package io.verge.asn1.runtime;

/**
 * Carries a rejection from the reader to the {@link Codec} that began the work, and never farther: a million
 * of them a second have to be cheap, so it knows no stack trace.
 */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final int bitOffset;

    Malformed(Reason reason, int bitOffset) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.bitOffset = bitOffset;
    }

    public Reason reason() {
        return reason;
    }

    /** Bits from the beginning of the message to the value at fault. */
    public int bitOffset() {
        return bitOffset;
    }
}
