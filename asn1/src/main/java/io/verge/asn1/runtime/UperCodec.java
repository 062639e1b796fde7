package io.verge.asn1.runtime;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** Messages by X.691. */
record UperCodec<T>(UperReader in, UperWriter out, Function<UperReader, T> read, BiConsumer<T, UperWriter> write)
        implements Codec<T> {
    @Override
    public Decoded<T> decode(byte[] buffer, int offset, int length) {
        in.start(buffer, offset, length);
        try {
            T value = read.apply(in);
            return new Decoded.Value<>(value, Math.min(length, Math.max(1, (in.position() + 7) >>> 3)));
        } catch (Malformed malformed) {
            return new Decoded.Rejected<>(malformed.reason(), malformed.bitOffset());
        }
    }

    @Override
    public int encode(T value, byte[] buffer, int offset) {
        out.start(buffer, offset, buffer.length - offset);
        write.accept(value, out);
        return out.finish();
    }
}
