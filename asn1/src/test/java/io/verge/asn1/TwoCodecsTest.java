package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.generation.Generated;
import io.verge.asn1.generation.GeneratedSets;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.EncodingRules;
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
                "ETSI release 2: CPM",
                "ETSI release 2: security",
                "IEEE 1609.2"
            })
    void everyTypeOfTheStandards(String set) {
        TwoCodecs codecs = new TwoCodecs(ReferenceModules.model(set), GeneratedSets.of(set));
        for (Rules rules : Rules.values()) {
            assertThat(codecs.compare(rules, 12)).as(rules.toString()).isGreaterThan(500);
        }
    }

    @Test
    void everyConstruct(@TempDir Path directory) throws IOException {
        Model model = Asn1Text.compiled(GENERATED);
        Generated generated = Generated.of(List.of(Source.of("mixed.asn", GENERATED)), directory);
        TwoCodecs codecs = new TwoCodecs(model, generated);
        for (Rules rules : Rules.values()) {
            assertThat(codecs.compare(rules, 400)).as(rules.toString()).isGreaterThan(1_000);
        }
    }

    private record TwoCodecs(Model model, Generated generated) {
        int compare(Rules rules, int each) {
            int compared = 0;
            for (Definition definition : model.definitions()) {
                if (generated.hasValues(definition.name())) {
                    compared += compare(rules, definition, each, compared);
                }
            }
            return compared;
        }

        private int compare(Rules rules, Definition definition, int each, int seed) {
            Interpreter interpreter = new Interpreter(model);
            RandomValues newer = new RandomValues(model, new Random(seed), rules, true);
            RandomValues own = new RandomValues(model, new Random(seed + 1), rules, false);
            Codec<Object> codec = generated.codec(EncodingRules.valueOf(rules.name()), definition.name());
            int compared = 0;
            for (int i = 0; i < each; i++) {
                RandomValues values = i % 2 == 0 ? newer : own;
                Datum value = values.value(definition.type());
                // By X.691 the elements of a SET OF may stand in any order.
                if ((values.hasSetOf() && rules == Rules.UPER)
                        || RandomValues.hasVeryLargeNumber(value)
                        || !(interpreter.encode(rules, definition.type(), value) instanceof Encoding.Encoded encoded)) {
                    continue;
                }
                String hex = HexFormat.of().formatHex(encoded.octets());
                assertThat(Generated.thereAndBack(codec, hex))
                        .as("%s %s, value %d %s", rules, definition.name(), i, value)
                        .isEqualTo(hex);
                compared++;
            }
            return compared;
        }
    }
}
