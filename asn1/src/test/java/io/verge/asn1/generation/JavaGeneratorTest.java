package io.verge.asn1.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.Malformed;
import io.verge.asn1.runtime.Reason;
import io.verge.asn1.runtime.Uper;
import io.verge.asn1.runtime.UperReader;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated codecs against encodings worked out by hand. */
class JavaGeneratorTest {
    private static final String MODULE = """
            Small DEFINITIONS AUTOMATIC TAGS ::= BEGIN
            Speed ::= INTEGER { still(0), unknown(8191) } (0..8191)
            Offset ::= INTEGER (-5..4)
            Loose ::= SEQUENCE { a INTEGER, b INTEGER (3..MAX), c INTEGER (0..7, ...) }
            Gear ::= ENUMERATED { neutral, park, forward }
            Role ::= ENUMERATED { normal, bus, ..., taxi }
            Point ::= SEQUENCE { x Offset, y Offset, gear Gear, sure BOOLEAN }
            Track ::= SEQUENCE { id INTEGER (0..127), points SEQUENCE (SIZE (1..4)) OF Point, speed Speed OPTIONAL }
            Preset ::= SEQUENCE { on BOOLEAN DEFAULT TRUE, level INTEGER (0..15) DEFAULT 7, ... }
            Grown ::= SEQUENCE { a BOOLEAN, ..., b INTEGER (0..255), [[ c BOOLEAN, d INTEGER (0..3) OPTIONAL ]] }
            Either ::= CHOICE { yes NULL, number Speed, text IA5String (SIZE (0..7)), ..., more BOOLEAN }
            Texts ::= SEQUENCE { plain VisibleString, code IA5String (FROM ("A".."D")) (SIZE (3)), any UTF8String }
            Bits ::= SEQUENCE { flags BIT STRING { first(0), last(7) } (SIZE (8)), free BIT STRING, raw OCTET STRING (SIZE (2)) }
            Many ::= SEQUENCE { all SEQUENCE OF INTEGER (0..255) }
            Wide ::= SEQUENCE { all SEQUENCE (SIZE (2..70000)) OF INTEGER (0..255) }
            KIND ::= CLASS { &id INTEGER (0..255) UNIQUE, &Type } WITH SYNTAX { &Type IDENTIFIED BY &id }
            Kinds KIND ::= { { Speed IDENTIFIED BY 1 } | { Gear IDENTIFIED BY 2 }, ... }
            Part ::= SEQUENCE { id KIND.&id ({Kinds}), value KIND.&Type ({Kinds}{@id}) }
            END
            """;

    private static Generated generated;

    @BeforeAll
    static void generate(@TempDir Path directory) throws IOException {
        generated = Generated.of(List.of(Source.of("small.asn", MODULE)), directory);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Point  | 9780             | Point[x=4, y=2, gear=FORWARD, sure=false]
            Track  | 050000           | Track[id=5, points=[Point[x=-5, y=-5, gear=NEUTRAL, sure=false]], speed=OptionalInt.empty]
            Track  | 8504084000       | Track[id=5, points=[Point[x=-4, y=-5, gear=NEUTRAL, sure=true]], speed=OptionalInt[256]]
            Loose  | 01ff010550       | Loose[a=-1, b=8, c=5]
            Loose  | 02012c0100808c80 | Loose[a=300, b=3, c=25]
            Preset | 00               | Preset[on=true, level=7, unknownExtensions=UnknownExtensions[count=0, items=[]]]
            Preset | 60               | Preset[on=false, level=0, unknownExtensions=UnknownExtensions[count=0, items=[]]]
            Role   | 40               | BUS
            Role   | 80               | TAXI
            Role   | 83               | Unknown[index=3]
            Either | 00               | Yes[]
            Either | 2001             | Number[value=1]
            Either | 4a4690           | Text[value=Hi]
            Either | 800180           | More[value=true]
            Either | 8101ff           | Unknown[index=1, octets=FF]
            Bits   | a004abeef0       | Bits[flags=A0, free=A0/4, raw=BEEF]
            Part   | 01020800         | Part[id=1, value=Speed[value=256]]
            Part   | 020180           | Part[id=2, value=Gear[value=FORWARD]]
            Part   | 0901ff           | Part[id=9, value=Unknown[octets=FF]]
            Many   | 03010203         | Many[all=[1, 2, 3]]
            """)
    void aValueIsReadAndWrittenAsX691HasIt(String type, String hex, String shown) {
        Object value = generated.decode("small." + type, hex);
        assertThat(value).hasToString(shown);
        assertThat(Generated.encode(value)).isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 'a=true, b=OptionalInt.empty, c=Optional.empty, d=OptionalInt.empty'",
        "80c02060, 'a=false, b=OptionalInt[3], c=Optional.empty, d=OptionalInt.empty'",
        "c0a03c00, 'a=true, b=OptionalInt.empty, c=Optional[true], d=OptionalInt[2]'"
    })
    void extensionAdditionsAndTheirGroupsMayBeMissing(String hex, String shown) {
        Object value = generated.decode("small.Grown", hex);
        assertThat(value).hasToString("Grown[" + shown + ", unknownExtensions=UnknownExtensions[count=0, items=[]]]");
        assertThat(Generated.encode(value)).isEqualTo(hex);
    }

    @Test
    void anAdditionNewerThanTheModuleSurvives() {
        Object value = generated.decode("small.Grown", "81101ff0");
        assertThat(value.toString()).endsWith("UnknownExtensions[count=1, items=[Item[index=2, octets=FF]]]]");
        assertThat(Generated.encode(value)).isEqualTo("81101ff0");
    }

    @ParameterizedTest
    @CsvSource({
        "Point, c000, OUT_OF_RANGE, 0",
        "Point, 00c0, OUT_OF_RANGE, 8",
        "Track, 05, TRUNCATED, 8",
        "Either, 60, OUT_OF_RANGE, 1",
        "Part, 0103080000, TRAILING_OCTETS, 29",
        "Many, 05010203, BAD_LENGTH, 8",
        "Wide, 0101, OUT_OF_RANGE, 16"
    })
    void whatIsNoEncodingIsMalformedAtItsPlace(String type, String hex, Reason reason, int bitOffset) {
        assertThatThrownBy(() -> generated.decode("small." + type, hex)).isInstanceOfSatisfying(Malformed.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.bitOffset()).isEqualTo(bitOffset);
        });
    }

    @Test
    void noInputMakesADecoderThrow() {
        SplittableRandom random = new SplittableRandom(1);
        UperReader reader = new UperReader();
        for (String type : List.of("Point", "Track", "Loose", "Grown", "Either", "Texts", "Bits", "Many", "Part")) {
            int values = 0;
            for (int i = 0; i < 20_000; i++) {
                byte[] octets = new byte[random.nextInt(24)];
                random.nextBytes(octets);
                Decoded<Object> decoded =
                        Uper.decode(reader, generated.reader("small." + type), octets, 0, octets.length);
                if (decoded instanceof Decoded.Value<Object>(Object value, int length)) {
                    assertThat(length).isBetween(1, octets.length);
                    // A value that could be read can be written, and is then the same.
                    String hex = Generated.encode(value);
                    assertThat(generated.decode("small." + type, hex)).isEqualTo(value);
                    values++;
                }
            }
            assertThat(values).as(type).isPositive();
        }
    }
}
