package io.verge.asn1.interpreter;

/** Something does not fit: unwinds a decode or encode up to {@link Interpreter}, which makes a value of it. */
final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long bit;

    /** While decoding, at a bit of the input. */
    Misfit(long bit, String reason) {
        super(reason, null, false, false);
        this.bit = bit;
    }

    /** While encoding. */
    Misfit(String reason) {
        this(0, reason);
    }

    long bit() {
        return bit;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
