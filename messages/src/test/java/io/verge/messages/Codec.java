package io.verge.messages;

import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.UperReader;
import io.verge.asn1.runtime.UperWriter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A generated class as tests see it: whole messages as hexadecimal digits, in and out. */
public record Codec<T>(io.verge.asn1.runtime.Codec<T> octets) {
    /** More than any message takes. */
    private static final int ROOM = 1 << 17;

    public Codec(Function<UperReader, T> read, BiConsumer<T, UperWriter> write) {
        this(io.verge.asn1.runtime.Codec.uper(read, write));
    }

    /** What the octets are, all of them. */
    public Decoded<T> decode(String hex) {
        byte[] buffer = HexFormat.of().parseHex(hex);
        return octets.decode(buffer, 0, buffer.length);
    }

    /** The octets of a value. */
    public String encode(T value) {
        byte[] buffer = new byte[ROOM];
        return HexFormat.of().formatHex(Arrays.copyOf(buffer, octets.encode(value, buffer, 0)));
    }

    /** The octets, decoded and encoded again; what became of them where they are no message. */
    public String again(String hex) {
        return switch (decode(hex)) {
            case Decoded.Value<T>(T value, int taken) when taken * 2 == hex.length() -> encode(value);
            case Decoded<T> other -> other.toString();
        };
    }
}
