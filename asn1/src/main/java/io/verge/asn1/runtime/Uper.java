package io.verge.asn1.runtime;

import java.util.function.Function;

/** Whole messages in the unaligned packed encoding rules, with generated codecs. */
public final class Uper {
    private Uper() {}

    /**
     * Decodes the message that these octets begin with. What is no message is a value too: nothing is thrown, whatever the
     * octets are.
     *
     * @param reader used for message after message
     * @param type the method of the generated class that reads one
     */
    public static <T> Decoded<T> decode(
            UperReader reader, Function<UperReader, T> type, byte[] octets, int offset, int length) {
        reader.start(octets, offset, length);
        try {
            T value = type.apply(reader);
            return new Decoded.Value<>(value, Math.max(1, (reader.position() + 7) >>> 3));
        } catch (Malformed malformed) {
            return new Decoded.Rejected<>(malformed.reason(), malformed.bitOffset());
        }
    }
}
