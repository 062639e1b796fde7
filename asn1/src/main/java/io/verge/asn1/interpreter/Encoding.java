package io.verge.asn1.interpreter;

/** What an encode comes to. */
public sealed interface Encoding {
    /** The octets. */
    record Encoded(byte[] octets) implements Encoding {}

    /** The value is none of the type: where, and what is wrong. */
    record Refused(String path, String reason) implements Encoding {}
}
