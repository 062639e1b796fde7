package io.verge.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.HexFormat;

/**
 * A kind of message, and the codec that is generated for it.
 *
 * @param type its name in the modules
 */
public record Message<T>(MessageSet set, String type, Codec<T> codec) {
    /**
     * Encodes a value, and finds the same in the octets: the same value with what is generated, the same octets with the
     * interpreter.
     *
     * @return the value as JSON text
     */
    public String thereAndBack(T value) {
        String hex = codec.encode(value);
        assertThat(codec.decode(hex)).isEqualTo(new Decoded.Value<>(value, hex.length() / 2));
        Model model = set.model();
        Definition definition = definition(model);
        Interpreter interpreter = new Interpreter(model);
        if (interpreter.decode(Rules.UPER, definition.type(), HexFormat.of().parseHex(hex))
                        instanceof Decoding.Decoded(Datum read, int octets)
                && interpreter.encode(Rules.UPER, definition.type(), read) instanceof Encoding.Encoded again
                && new Jer(model).write(definition.type(), read) instanceof Jer.Result.Done<String>(String text)) {
            assertThat(octets).isEqualTo(hex.length() / 2);
            assertThat(HexFormat.of().formatHex(again.octets())).isEqualTo(hex);
            return text;
        }
        throw new AssertionError("the interpreter does not read " + hex);
    }

    /** Where the modules define it. */
    Definition definition(Model model) {
        return model.find(type).getFirst();
    }

    @Override
    public String toString() {
        return type + " of " + set;
    }
}
