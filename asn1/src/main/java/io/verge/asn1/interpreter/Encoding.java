package io.verge.asn1.interpreter;

/** What an encode comes to. */
public sealed interface Encoding {
    /** The octets. */
    final class Encoded implements Encoding {
        private final byte[] octets;

        Encoded(byte[] octets) {
            this.octets = octets;
        }

        /** A copy of them. */
        public byte[] octets() {
            return octets.clone();
        }
    }

    /** The value is none of the type: where, and what is wrong. */
    record Refused(String path, String reason) implements Encoding {}
}
