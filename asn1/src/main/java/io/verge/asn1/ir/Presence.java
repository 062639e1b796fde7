package io.verge.asn1.ir;

/** Whether a component must be there. */
public sealed interface Presence {
    /** It is always there. */
    record Mandatory() implements Presence {}

    /** It may be missing. */
    record Optional() implements Presence {}

    /** Missing means this value; canonical encodings leave it out then (X.691 19.5, X.696 16.4). */
    record Default(Value value) implements Presence {}
}
