package io.verge.asn1.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.EncodingRules;
import io.verge.asn1.runtime.Reason;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs that promise much more than they hold are refused before anything is made for them. */
class BombsTest {
    private static final int LENGTH = 60_000;
    /** What a refusal may allocate. */
    private static final int MOST = 8 * LENGTH;

    private static final String MODULE = """
            Bombs DEFINITIONS AUTOMATIC TAGS ::= BEGIN
            Nest ::= SEQUENCE { inner Nest OPTIONAL }
            Pile ::= CHOICE { more Pile, less NULL }
            Woods ::= SEQUENCE { all Forest }
            Forest ::= SEQUENCE OF Tree
            Tree ::= SEQUENCE { all Forest }
            Grown ::= SEQUENCE { ..., inner Grown }
            Nothing ::= SEQUENCE { all SEQUENCE OF SEQUENCE (SIZE (0..65535)) OF NULL }
            Endless ::= SEQUENCE { all SEQUENCE OF SEQUENCE OF NULL }
            Wide ::= SEQUENCE { all SEQUENCE (SIZE (0..65535)) OF INTEGER (0..65535) }
            Octets ::= SEQUENCE { all OCTET STRING }
            Bits ::= SEQUENCE { all BIT STRING }
            Text ::= SEQUENCE { all IA5String }
            Big ::= SEQUENCE { all INTEGER (0..MAX) }
            END
            """;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Generated generated;

    @BeforeAll
    static void generate(@TempDir Path directory) throws IOException {
        generated = Generated.of(List.of(Source.of("bombs.asn", MODULE)), directory);
    }

    @ParameterizedTest
    @CsvSource({
        "UPER, Nest, ff, TOO_DEEP",
        "UPER, Pile, 00, TOO_DEEP",
        "UPER, Woods, 01, TOO_DEEP",
        "UPER, Nothing, ff, BAD_LENGTH",
        "UPER, Endless, c4, BAD_LENGTH",
        "UPER, Wide, ff, BAD_LENGTH",
        "UPER, Octets, c4, TRUNCATED",
        "UPER, Bits, c4, TRUNCATED",
        "UPER, Text, c4, BAD_LENGTH",
        "UPER, Big, c4, BAD_LENGTH",
        "OER, Nest, 80, TOO_DEEP",
        "OER, Pile, 80, TOO_DEEP",
        "OER, Woods, 01, TOO_DEEP",
        "OER, Nothing, 02ffff, BAD_LENGTH",
        "OER, Endless, 02ff00, BAD_LENGTH",
        "OER, Wide, 02ffff, BAD_LENGTH",
        "OER, Octets, 83ffffff, TRUNCATED",
        "OER, Bits, 84ffffff, BAD_LENGTH",
        "OER, Text, 83ffffff, TRUNCATED",
        "OER, Big, 83000fff, OUT_OF_RANGE"
    })
    void whatPromisesMoreThanItHoldsIsRefused(EncodingRules rules, String type, String repeated, Reason reason) {
        byte[] one = HexFormat.of().parseHex(repeated);
        byte[] input = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            input[i] = one[i % one.length];
        }
        Codec<Object> codec = generated.codec(rules, "bombs." + type);
        codec.decode(input, 0, 16);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Decoded<Object> decoded = codec.decode(input, 0, input.length);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST);
        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }

    @Test
    void aListOfItselfHasNoPlaceInJava(@TempDir Path directory) {
        Source source = Source.of("list.asn", "M DEFINITIONS ::= BEGIN Forest ::= SEQUENCE OF Forest END");
        assertThatThrownBy(() -> Generated.of(List.of(source), directory))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("M.Forest");
    }

    @Test
    void aValueAsDeepAsAMessageOfUseIsRead() {
        String hex = "80".repeat(60) + "00";
        assertThat(Generated.thereAndBack(generated.codec(EncodingRules.OER, "bombs.Nest"), hex))
                .isEqualTo(hex);
    }

    @Test
    void listsOfNothingOfReasonableLengthAreRead() {
        for (EncodingRules rules : EncodingRules.values()) {
            String hex = rules == EncodingRules.UPER ? "020005000a" : "01020105010a";
            assertThat(Generated.thereAndBack(generated.codec(rules, "bombs.Nothing"), hex))
                    .isEqualTo(hex);
        }
    }
}
