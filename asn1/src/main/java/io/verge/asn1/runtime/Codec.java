package io.verge.asn1.runtime;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Whole messages of a type, in and out, with what is generated for it: {@code Codec.uper(CAM::readUper, CAM::writeUper)}.
 * One is used for message after message and owns all that this takes, so that decoding allocates only the value, and encoding
 * nothing; it is not thread-safe.
 *
 * @param <T> the type
 */
public sealed interface Codec<T> permits UperCodec, OerCodec {
    /** A codec by X.691. */
    static <T> Codec<T> uper(Function<UperReader, T> read, BiConsumer<T, UperWriter> write) {
        return new UperCodec<>(new UperReader(), new UperWriter(), read, write);
    }

    /** A codec by X.696: it takes what the basic rules allow, and writes by the canonical ones. */
    static <T> Codec<T> oer(Function<OerReader, T> read, BiConsumer<T, OerWriter> write) {
        return new OerCodec<>(new OerReader(), new OerWriter(), read, write);
    }

    /**
     * Decodes the message that these octets begin with. What is no message is a value too: nothing is thrown, whatever the
     * octets are.
     */
    Decoded<T> decode(byte[] buffer, int offset, int length);

    /**
     * Encodes a message canonically, from this place of the buffer on.
     *
     * @return its length in octets
     * @throws BufferFull where the buffer ends; what was written of the message before stays in it
     */
    int encode(T value, byte[] buffer, int offset);
}
