package io.verge.asn1.jer;

/** Something is wrong with a text or a value: unwinds to {@link Jer}, which makes a value of it. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mistake(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
