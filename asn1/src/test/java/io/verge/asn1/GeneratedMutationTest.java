package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.verge.asn1.generation.Generated;
import io.verge.asn1.generation.GeneratedSets;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.EncodingRules;
import io.verge.asn1.value.Rules;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in, a generated decoder answers, and takes no more memory than the input has room for. */
class GeneratedMutationTest {
    private static final int INPUTS = 200_000;
    private static final int SEEDS = 24;
    /** What a decode may allocate: some for nothing, and so much for each octet of the input. */
    private static final int FREE = 1 << 16;

    private static final int PER_OCTET = 1 << 12;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T/CSAE 53 and 157, day 2 | UPER | MsgFrame.MessageFrame
            ETSI release 1           | UPER | CAM-PDU-Descriptions.CAM, DENM-PDU-Descriptions.DENM
            TS 103 301               | UPER | SPATEM-PDU-Descriptions.SPATEM, MAPEM-PDU-Descriptions.MAPEM, \
            IVIM-PDU-Descriptions.IVIM, SREM-PDU-Descriptions.SREM, SSEM-PDU-Descriptions.SSEM
            ETSI release 2: CAM, DENM | UPER | CAM-PDU-Descriptions.CAM, DENM-PDU-Description.DENM
            ETSI release 2: VAM      | UPER | VAM-PDU-Descriptions.VAM
            ETSI release 2: CPM      | UPER | CPM-PDU-Descriptions.CollectivePerceptionMessage
            IEEE 1609.2              | OER  | Ieee1609Dot2.Ieee1609Dot2Data, Ieee1609Dot2.CertificateBase
            """)
    void mutatedAndRandomMessagesAreValuesOrRejected(String set, Rules rules, String types) {
        Model model = ReferenceModules.model(set);
        Generated generated = GeneratedSets.of(set);
        List<String> names = List.of(types.split(", *"));
        int values = 0;
        for (String name : names) {
            Definition definition = model.find(name).getFirst();
            Codec<Object> codec = generated.codec(EncodingRules.valueOf(rules.name()), definition.name());
            values += valuesOf(codec, seeds(model, definition, rules), INPUTS / names.size());
        }
        System.out.println(set + ": " + INPUTS + " inputs, " + values + " of them values");
        assertThat(values).isBetween(INPUTS / 100, INPUTS);
    }

    private static List<byte[]> seeds(Model model, Definition definition, Rules rules) {
        RandomValues values = new RandomValues(model, new Random(1), rules, true);
        Interpreter interpreter = new Interpreter(model);
        List<byte[]> seeds = new ArrayList<>();
        while (seeds.size() < SEEDS) {
            if (interpreter.encode(rules, definition.type(), values.value(definition.type()))
                            instanceof Encoding.Encoded encoded
                    && encoded.octets().length < 1_000) {
                seeds.add(encoded.octets());
            }
        }
        return seeds;
    }

    private static int valuesOf(Codec<Object> codec, List<byte[]> seeds, int inputs) {
        Random random = new Random(inputs);
        byte[] buffer = new byte[1 << 16];
        int values = 0;
        for (int i = 0; i < inputs; i++) {
            byte[] input = Mutation.of(seeds.get(random.nextInt(seeds.size())), seeds, random);
            Decoded<Object> decoded = codec.decode(input, 0, input.length);
            checkMemory(codec, input);
            switch (decoded) {
                case Decoded.Rejected<Object> rejected ->
                    assertThat(rejected.bitOffset() >= 0 && rejected.bitOffset() <= 8 * input.length)
                            .as("%s of %s", rejected, Arrays.toString(input))
                            .isTrue();
                case Decoded.Value<Object>(Object value, int octets) -> {
                    assertThat(octets <= input.length).isTrue();
                    values++;
                    if (i % 8 == 0) {
                        checkAgain(codec, value, buffer);
                    }
                }
            }
        }
        return values;
    }

    /** The second time, when all classes are there. */
    private static void checkMemory(Codec<Object> codec, byte[] input) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        codec.decode(input, 0, input.length);
        long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(taken <= FREE + (long) PER_OCTET * input.length)
                .as("%d octets for %s", taken, Arrays.toString(input))
                .isTrue();
    }

    /** What was read can be written, and is then read to be written to the same. */
    private static void checkAgain(Codec<Object> codec, Object value, byte[] buffer) {
        byte[] octets = Arrays.copyOf(buffer, codec.encode(value, buffer, 0));
        assertThat(codec.decode(octets, 0, octets.length))
                .as(value.toString())
                .isInstanceOfSatisfying(Decoded.Value.class, again -> {
                    int length = codec.encode(again.value(), buffer, 0);
                    assertThat(Arrays.copyOf(buffer, length)).isEqualTo(octets);
                });
    }
}
