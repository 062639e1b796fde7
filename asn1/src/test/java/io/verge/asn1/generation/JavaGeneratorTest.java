package io.verge.asn1.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.EncodingRules;
import io.verge.asn1.runtime.Reason;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
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
            Preset | 00               | Preset[on=true, level=7, unknownExtensions=UnknownExtensions[rules=UPER, count=0, items=[]]]
            Preset | 60               | Preset[on=false, level=0, unknownExtensions=UnknownExtensions[rules=UPER, count=0, items=[]]]
            Role   | 40               | BUS
            Role   | 80               | TAXI
            Role   | 83               | Unknown[rules=UPER, number=3]
            Either | 00               | Yes[]
            Either | 2001             | Number[value=1]
            Either | 4a4690           | Text[value=Hi]
            Either | 800180           | More[value=true]
            Either | 8101ff           | Unknown[rules=UPER, number=1, octets=FF]
            Bits   | a004abeef0       | Bits[flags=A0, free=A0/4, raw=BEEF]
            Part   | 01020800         | Part[id=1, value=Speed[value=256]]
            Part   | 020180           | Part[id=2, value=Gear[value=FORWARD]]
            Part   | 0901ff           | Part[id=9, value=Unknown[rules=UPER, octets=FF]]
            Many   | 03010203         | Many[all=[1, 2, 3]]
            """)
    void aValueIsReadAndWrittenAsX691HasIt(String type, String hex, String shown) {
        assertSays(EncodingRules.UPER, type, hex, shown);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 'a=true, b=OptionalInt.empty, c=Optional.empty, d=OptionalInt.empty'",
        "80c02060, 'a=false, b=OptionalInt[3], c=Optional.empty, d=OptionalInt.empty'",
        "c0a03c00, 'a=true, b=OptionalInt.empty, c=Optional[true], d=OptionalInt[2]'"
    })
    void extensionAdditionsAndTheirGroupsMayBeMissing(String hex, String shown) {
        String none = ", unknownExtensions=UnknownExtensions[rules=UPER, count=0, items=[]]]";
        assertSays(EncodingRules.UPER, "Grown", hex, "Grown[" + shown + none);
    }

    @Test
    void anAdditionNewerThanTheModuleSurvives() {
        String items = "UnknownExtensions[rules=UPER, count=1, items=[Item[index=2, octets=FF]]]]";
        assertSays(
                EncodingRules.UPER,
                "Grown",
                "81101ff0",
                "Grown[a=false, b=OptionalInt.empty, c=Optional.empty, " + "d=OptionalInt.empty, unknownExtensions="
                        + items);
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
        assertRejected(EncodingRules.UPER, type, hex, reason, bitOffset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Point  | fc040200         | Point[x=-4, y=4, gear=FORWARD, sure=false]
            Track  | 00050101fbfb00ff | Track[id=5, points=[Point[x=-5, y=-5, gear=NEUTRAL, sure=true]], speed=OptionalInt.empty]
            Track  | 80050101fb00010001ff | Track[id=5, points=[Point[x=-5, y=0, gear=PARK, sure=false]], speed=OptionalInt[511]]
            Loose  | 01ff0108020100   | Loose[a=-1, b=8, c=256]
            Preset | 00               | Preset[on=true, level=7, unknownExtensions=UnknownExtensions[rules=UPER, count=0, items=[]]]
            Preset | 600003           | Preset[on=false, level=3, unknownExtensions=UnknownExtensions[rules=UPER, count=0, items=[]]]
            Role   | 01               | BUS
            Role   | 02               | TAXI
            Role   | 82012c           | Unknown[rules=OER, number=300]
            Either | 80               | Yes[]
            Either | 810100           | Number[value=256]
            Either | 82024869         | Text[value=Hi]
            Either | 8301ff           | More[value=true]
            Either | 84020102         | Unknown[rules=OER, number=-2147483644, octets=0102]
            Texts  | 02486941424302c3a9 | Texts[plain=Hi, code=ABC, any=é]
            Bits   | a00204a0beef     | Bits[flags=A0, free=A0/4, raw=BEEF]
            Part   | 01020100         | Part[id=1, value=Speed[value=256]]
            Part   | 020102           | Part[id=2, value=Gear[value=FORWARD]]
            Part   | 0901ff           | Part[id=9, value=Unknown[rules=OER, octets=FF]]
            Many   | 0103010203       | Many[all=[1, 2, 3]]
            """)
    void aValueIsReadAndWrittenAsX696HasIt(String type, String hex, String shown) {
        assertSays(EncodingRules.OER, type, hex, shown);
    }

    @Test
    void extensionAdditionsGoBehindABitmapInOctetsToo() {
        String none = "UnknownExtensions[rules=UPER, count=0, items=[]]]";
        assertSays(
                EncodingRules.OER,
                "Grown",
                "80ff0206c001030380ff02",
                "Grown[a=true, b=OptionalInt[3], " + "c=Optional[true], d=OptionalInt[2], unknownExtensions=" + none);
        assertSays(
                EncodingRules.OER,
                "Grown",
                "8000020520020506",
                "Grown[a=false, b=OptionalInt.empty, "
                        + "c=Optional.empty, d=OptionalInt.empty, unknownExtensions=UnknownExtensions[rules=OER, "
                        + "count=1, items=[Item[index=2, octets=0506]]]]");
    }

    @ParameterizedTest
    @CsvSource({"Preset,7f0103,2003", "Preset,60ff07,00", "Point,0000000b,000000ff", "Many,02000101,010101"})
    void whatTheBasicRulesAllowIsReadAndWrittenCanonically(String type, String hex, String canonical) {
        Codec<Object> codec = generated.codec(EncodingRules.OER, "small." + type);
        assertThat(Generated.thereAndBack(codec, hex)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "Point, 05, OUT_OF_RANGE, 0",
        "Point, 000003, UNKNOWN_INDEX, 24",
        "Track, 000501050000000000000000000000000000000000000000, OUT_OF_RANGE, 16",
        "Track, 00050104fb, BAD_LENGTH, 16",
        "Bits, a00209a0beef, BAD_LENGTH, 8",
        "Bits, a00204a0be, TRUNCATED, 32",
        "Texts, 0100, OUT_OF_RANGE, 8",
        "Part, 0103010000, TRAILING_OCTETS, 32",
        "Grown, 80ff02068002, TRUNCATED, 48"
    })
    void whatIsNoEncodingInOctetsIsMalformedAtItsPlace(String type, String hex, Reason reason, int bitOffset) {
        assertRejected(EncodingRules.OER, type, hex, reason, bitOffset);
    }

    @Test
    void whatIsNotKnownGoesOutOnlyAsItCameIn() {
        for (String unknown : List.of("Role 83", "Either 8101ff", "Part 0901ff", "Grown 81101ff0")) {
            String type = "small." + unknown.substring(0, unknown.indexOf(' '));
            byte[] octets = HexFormat.of().parseHex(unknown.substring(unknown.indexOf(' ') + 1));
            Object value = ((Decoded.Value<Object>)
                            generated.codec(EncodingRules.UPER, type).decode(octets, 0, octets.length))
                    .value();
            Codec<Object> other = generated.codec(EncodingRules.OER, type);
            assertThatThrownBy(() -> other.encode(value, new byte[64], 0)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void assertSays(EncodingRules rules, String type, String hex, String shown) {
        Codec<Object> codec = generated.codec(rules, "small." + type);
        byte[] octets = HexFormat.of().parseHex(hex);
        assertThat(codec.decode(octets, 0, octets.length))
                .isInstanceOfSatisfying(
                        Decoded.Value.class,
                        decoded -> assertThat(decoded.value()).hasToString(shown));
        assertThat(Generated.thereAndBack(codec, hex)).isEqualTo(hex);
    }

    private static void assertRejected(EncodingRules rules, String type, String hex, Reason reason, int bitOffset) {
        byte[] octets = HexFormat.of().parseHex(hex);
        assertThat(generated.codec(rules, "small." + type).decode(octets, 0, octets.length))
                .isEqualTo(new Decoded.Rejected<>(reason, bitOffset));
    }

    @Test
    void noInputMakesADecoderThrow() {
        SplittableRandom random = new SplittableRandom(1);
        for (EncodingRules rules : EncodingRules.values()) {
            for (String type : List.of("Point", "Track", "Loose", "Grown", "Either", "Texts", "Bits", "Many", "Part")) {
                assertThat(valuesOf(generated.codec(rules, "small." + type), random))
                        .as(rules + " " + type)
                        .isPositive();
            }
        }
    }

    /** How many of many random inputs are values. */
    private static int valuesOf(Codec<Object> codec, SplittableRandom random) {
        int values = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] octets = new byte[random.nextInt(24)];
            random.nextBytes(octets);
            // In octets, small numbers are more often some that are allowed.
            for (int j = 0; i % 2 == 0 && j < octets.length; j++) {
                octets[j] &= 7;
            }
            if (codec.decode(octets, 0, octets.length) instanceof Decoded.Value<Object>(Object value, int length)) {
                assertThat(length).isBetween(1, octets.length);
                // A value that could be read can be written, and is then the same.
                byte[] again = HexFormat.of().parseHex(Generated.encode(codec, value));
                assertThat(codec.decode(again, 0, again.length)).isEqualTo(new Decoded.Value<>(value, again.length));
                values++;
            }
        }
        return values;
    }
}
