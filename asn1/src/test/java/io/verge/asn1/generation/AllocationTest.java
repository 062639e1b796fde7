package io.verge.asn1.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.EncodingRules;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** To encode into the caller's buffer takes no memory at all. */
class AllocationTest {
    private static final int TIMES = 20_000;
    private static final int ROUNDS = 4;

    /** Something like a cooperative awareness message, and something with many lists. */
    private static final String MODULE = """
            Sample DEFINITIONS AUTOMATIC TAGS ::= BEGIN
            Aware ::= SEQUENCE { header SEQUENCE { version INTEGER (0..255), station INTEGER (0..4294967295) },
                delta INTEGER (0..65535), place Place, high CHOICE { vehicle Vehicle, unit NULL, ... },
                low Low OPTIONAL, ... }
            Place ::= SEQUENCE { latitude INTEGER (-900000000..900000001), longitude INTEGER (-1800000000..1800000001),
                confidence ENUMERATED { poor, fair, good, ... } DEFAULT fair }
            Vehicle ::= SEQUENCE { heading INTEGER (0..3601), speed INTEGER (0..16383), lanes INTEGER (-1..14) OPTIONAL,
                lights BIT STRING { low(0), high(1) } (SIZE (8)), name IA5String (SIZE (0..15)), ... }
            Low ::= SEQUENCE { history SEQUENCE (SIZE (0..40)) OF Place, role INTEGER (0..15), ..., [[ note OCTET STRING ]] }
            Many ::= SEQUENCE { objects SEQUENCE (SIZE (1..255)) OF Low, numbers SEQUENCE OF INTEGER (0..1023) }
            END
            """;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Generated generated;

    @BeforeAll
    static void generate(@TempDir Path directory) throws IOException {
        generated = Generated.of(List.of(Source.of("sample.asn", MODULE)), directory);
    }

    private static final String PLACE = "80" + "12345678" + "fedcba98" + "02";
    private static final String LOW = "80" + "0117" + PLACE.repeat(23) + "07" + "020780" + "0302abcd";
    private static final String AWARE = "40" + "02" + "00001234" + "1234" + PLACE + "80" + "40" + "0708" + "1fff" + "ff"
            + "40" + "0548656c6c6f" + LOW;
    private static final String MANY = "0120" + LOW.repeat(32) + "0140" + "0155".repeat(64);

    @ParameterizedTest
    @EnumSource
    void anEncodeAllocatesNothing(EncodingRules rules) {
        assertThat(allocated(generated.codec(rules, "sample.Aware"), value("sample.Aware", AWARE)))
                .as("a message")
                .isZero();
        assertThat(allocated(generated.codec(rules, "sample.Many"), value("sample.Many", MANY)))
                .as("lists")
                .isZero();
    }

    private static Object value(String type, String hex) {
        byte[] octets = HexFormat.of().parseHex(hex);
        return generated.codec(EncodingRules.OER, type).decode(octets, 0, octets.length)
                        instanceof Decoded.Value<Object>(Object value, int length)
                ? value
                : fail("no value");
    }

    private static long allocated(Codec<Object> codec, Object value) {
        byte[] buffer = new byte[16_384];
        long allocated = Long.MAX_VALUE;
        // The first times link what the handles in between need.
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < TIMES; i++) {
                codec.encode(value, buffer, 0);
            }
            allocated = Math.min(allocated, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return allocated;
    }
}
