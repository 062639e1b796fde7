package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.jer.VectorRow;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in, a decode answers, and its answer is no larger than the input has room for. */
class MutationTest {
    private static final int INPUTS = 40_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    etsi/vectors.jsonl         | CAM  | ETSI release 1           | CAM-PDU-Descriptions.CAM
                    etsi/vectors.jsonl         | DENM | ETSI release 1           | DENM-PDU-Descriptions.DENM
                    csae/vectors-generated.jsonl | BSM | T/CSAE 53 and 157, day 2 | MsgFrame.MessageFrame
                    csae/vectors-generated.jsonl | MAP | T/CSAE 53 and 157, day 2 | MsgFrame.MessageFrame
                    etsi/vectors-generated-infra.jsonl | SPATEM | TS 103 301     | SPATEM-PDU-Descriptions.SPATEM
                    ieee1609/vectors.jsonl     | Ieee1609Dot2Data/signedData | IEEE 1609.2 | Ieee1609Dot2.Ieee1609Dot2Data
                    """)
    void mutatedMessagesAreValuesOrRejected(String file, String kind, String set, String name) {
        Model model = ReferenceModules.model(set);
        Type type = model.find(name).getFirst().type();
        List<byte[]> seeds = new ArrayList<>();
        for (VectorRow row : VectorRow.all(ReferenceModules.root(), file)) {
            if (row.type().equals(kind) && row.hex().length() < 2_000) {
                seeds.add(HexFormat.of().parseHex(row.hex()));
            }
        }
        Rules rules = set.startsWith("IEEE") ? Rules.OER : Rules.UPER;
        Random random = new Random(kind.hashCode());
        int decoded = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] input = Mutation.of(seeds.get(random.nextInt(seeds.size())), seeds, random);
            decoded += check(model, type, rules, input, i) ? 1 : 0;
        }
        System.out.println(kind + ": " + INPUTS + " inputs, " + decoded + " of them values");
    }

    @Test
    void mutatedValuesOfEveryConstructAreValuesOrRejected() {
        Model model = Asn1Text.compiled(RoundTripTest.MIXED);
        for (Rules rules : Rules.values()) {
            Random random = new Random(5);
            RandomValues values = new RandomValues(model, random, rules, true);
            for (Definition definition : model.definitions()) {
                List<byte[]> seeds = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    Encoding encoding =
                            new Interpreter(model).encode(rules, definition.type(), values.value(definition.type()));
                    assertThat(encoding).isInstanceOf(Encoding.Encoded.class);
                    seeds.add(((Encoding.Encoded) encoding).octets());
                }
                for (int i = 0; i < 1_000; i++) {
                    byte[] input = Mutation.of(seeds.get(i % seeds.size()), seeds, random);
                    check(model, definition.type(), rules, input, i);
                }
            }
        }
    }

    /** Whether it is a value; one in eight of these is sent there and back again. */
    private static boolean check(Model model, Type type, Rules rules, byte[] input, int index) {
        Interpreter interpreter = new Interpreter(model);
        return switch (interpreter.decode(rules, type, input)) {
            case Decoding.Rejected rejected -> {
                assertThat(rejected.reason()).isNotEmpty();
                assertThat(rejected.bitOffset()).isBetween(0L, 8L * input.length);
                yield false;
            }
            case Decoding.Decoded(Datum value, int octets) -> {
                assertThat(octets).isBetween(0, input.length);
                if (index % 8 == 0) {
                    checkAgain(interpreter, type, rules, value, input);
                }
                yield true;
            }
        };
    }

    private static void checkAgain(Interpreter interpreter, Type type, Rules rules, Datum value, byte[] input) {
        String hex = HexFormat.of().formatHex(input);
        Encoding encoding = interpreter.encode(rules, type, value);
        assertThat(encoding).as(hex).isInstanceOf(Encoding.Encoded.class);
        byte[] octets = ((Encoding.Encoded) encoding).octets();
        Decoding again = interpreter.decode(rules, type, octets);
        assertThat(again).as(hex).isInstanceOf(Decoding.Decoded.class);
        assertThat(interpreter.encode(rules, type, ((Decoding.Decoded) again).value()))
                .as(hex)
                .isInstanceOfSatisfying(
                        Encoding.Encoded.class,
                        third -> assertThat(third.octets()).isEqualTo(octets));
    }
}
