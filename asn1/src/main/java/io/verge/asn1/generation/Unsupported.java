package io.verge.asn1.generation;

/** A construct that no Java is generated for yet; its message names it. */
public final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String what) {
        super("no Java is generated for " + what);
    }
}
