package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.generation.Generated;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.runtime.Malformed;
import io.verge.asn1.source.Source;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The generated codecs and the interpreter share no code. Random values of every type, those of newer versions too, have the
 * same octets in both.
 */
class TwoCodecsTest {
    /** Characters of 32 bits have no place in Java's, nor have all real numbers in a {@code double}. */
    private static final String GENERATED =
            RoundTripTest.MIXED.replace("UniversalString", "UTF8String").replace("r REAL", "r NULL");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T/CSAE 53 and 157, day 2",
                "ETSI release 1",
                "TS 103 301",
                "ETSI release 2: CAM, DENM",
                "ETSI release 2: VAM",
                "ETSI release 2: CPM"
            })
    void everyTypeOfTheStandards(String set, @TempDir Path directory) throws IOException {
        assertThat(compare(ReferenceModules.sources(set), directory, 12)).isGreaterThan(500);
    }

    @Test
    void everyConstruct(@TempDir Path directory) throws IOException {
        assertThat(compare(List.of(Source.of("mixed.asn", GENERATED)), directory, 400))
                .isGreaterThan(1_000);
    }

    private static int compare(List<Source> sources, Path directory, int each) throws IOException {
        if (!(Asn1.compile(sources) instanceof Compilation.Compiled(Model model))) {
            throw new AssertionError("the modules do not compile");
        }
        Generated generated = Generated.of(sources, directory);
        Interpreter interpreter = new Interpreter(model);
        int compared = 0;
        for (Definition definition : model.definitions()) {
            RandomValues newer = new RandomValues(model, new Random(compared), Rules.UPER, true);
            RandomValues own = new RandomValues(model, new Random(compared + 1), Rules.UPER, false);
            for (int i = 0; i < each && generated.hasValues(definition.name()); i++) {
                RandomValues values = i % 2 == 0 ? newer : own;
                Datum value = values.value(definition.type());
                if (values.hasSetOf()
                        || RandomValues.hasVeryLargeNumber(value)
                        || !(interpreter.encode(Rules.UPER, definition.type(), value)
                                instanceof Encoding.Encoded encoded)) {
                    continue;
                }
                String hex = HexFormat.of().formatHex(encoded.octets());
                String which = definition.name() + ", value " + i + " " + value;
                assertThat(there(generated, definition, hex)).as(which).isEqualTo(hex);
                compared++;
            }
        }
        return compared;
    }

    /** There and back. */
    private static String there(Generated generated, Definition definition, String hex) {
        try {
            return Generated.encode(generated.decode(definition.name(), hex));
        } catch (Malformed malformed) {
            return malformed.reason() + " at bit " + malformed.bitOffset();
        }
    }
}
