package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1;
import io.verge.asn1.Compilation;
import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads a type of message with the generated decoder, and the interpreter has to agree. */
final class TwoDecoders<T> {
    private final Codec<T> codec;
    private final Interpreter interpreter;
    private final Type type;

    /**
     * @param name of the type
     * @param folders where its modules are, below those of all sets
     */
    TwoDecoders(Codec<T> codec, String name, String... folders) {
        Model model = model(Arrays.asList(folders));
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

    private static Model model(List<String> folders) {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("messages/src/main/asn1"))) {
            directory = Objects.requireNonNull(directory.getParent());
        }
        Path modules = directory.resolve("messages/src/main/asn1");
        try {
            return switch (Asn1.compile(
                    Source.readAll(folders.stream().map(modules::resolve).toList()))) {
                case Compilation.Compiled(Model model) -> model;
                case Compilation.Failed(List<Problem> problems) -> throw new AssertionError(problems.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
