package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.messages.Edition;

/** Reads a type of message with the generated decoder, and the interpreter has to agree. */
final class TwoDecoders<T> {
    private final Codec<T> codec;
    private final Interpreter interpreter;
    private final Type type;

    /**
     * @param edition where the type is defined
     * @param name of the type
     */
    TwoDecoders(Codec<T> codec, Edition edition, String name) {
        Model model = edition.model();
        this.codec = codec;
        this.interpreter = new Interpreter(model);
        this.type = model.find(name).getFirst().type();
    }

    /** What the bytes are, all of them. */
    T decode(byte[] bytes) {
        if (!(interpreter.decode(Rules.UPER, type, bytes) instanceof Decoding.Decoded(Datum datum, int octets))
                || !(interpreter.encode(Rules.UPER, type, datum) instanceof Encoding.Encoded again)) {
            throw new AssertionError("the interpreter does not read it");
        }
        assertThat(octets).isEqualTo(bytes.length);
        assertThat(again.octets()).isEqualTo(bytes);
        return switch (codec.decode(bytes, 0, bytes.length)) {
            case Decoded.Value<T>(T message, int taken) when taken == bytes.length -> message;
            case Decoded<T> other -> throw new AssertionError(other.toString());
        };
    }
}
