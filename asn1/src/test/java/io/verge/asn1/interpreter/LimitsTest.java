package io.verge.asn1.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.Collections;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths from 16 Ki on come in portions (X.691 11.9.3.8), and what could grow without end does not. */
class LimitsTest {
    @ParameterizedTest
    @CsvSource({
        "16383, bfff",
        "16384, c1",
        "16385, c1",
        "49152, c3",
        "65536, c4",
        "65537, c4",
        "131072, c4",
        "150000, c4"
    })
    void everyLengthComesInPortions(int count, String start) {
        Datum octets = new Datum.OfOctets("5a".repeat(count));
        Datum bits = new Datum.OfBits("10".repeat(count / 2) + "1".repeat(count % 2));
        Datum text = new Datum.OfCharacters("u".repeat(count));
        Datum list = new Datum.OfList(Collections.nCopies(count, new Datum.OfBoolean(true)));
        check("OCTET STRING", octets, start);
        check("BIT STRING", bits, start);
        check("IA5String", text, start);
        check("UTF8String", text, start);
        check("SEQUENCE OF BOOLEAN", list, start);
        check("SEQUENCE (SIZE(0..100000000)) OF BOOLEAN", list, start);
    }

    private static void check(String type, Datum value, String start) {
        Golden golden = Golden.type(type);
        String hex = golden.encode(Rules.UPER, value);
        assertThat(hex).startsWith(start);
        assertThat(golden.decoded(Rules.UPER, hex)).isEqualTo(value);
        assertThat(golden.decoded(Rules.OER, golden.encode(Rules.OER, value))).isEqualTo(value);
    }

    @Test
    void portionsOf64KiAreFollowedByTheRest() {
        String hex =
                Golden.type("OCTET STRING").encode(Rules.UPER, new Datum.OfOctets("00".repeat(65_536 + 16_384 + 1)));
        assertThat(hex).hasSize(2 * (1 + 65_536 + 1 + 16_384 + 1 + 1));
        assertThat(hex.substring(2 * 65_537, 2 * 65_537 + 2)).isEqualTo("c1");
        assertThat(hex).endsWith("0100");
    }

    @Test
    void anOpenTypeComesInPortionsToo() {
        Golden golden = Golden.type("SEQUENCE { ..., a OCTET STRING }");
        Datum value = golden.value("{\"a\": \"" + "AB".repeat(40_000) + "\"}");
        assertThat(golden.decoded(Rules.UPER, golden.encode(Rules.UPER, value))).isEqualTo(value);
    }

    @Test
    void aListOfNothingDoesNotGrowBeyondItsInput() {
        String bomb = "c4".repeat(1_000);
        assertThat(Golden.type("SEQUENCE OF NULL").rejection(Rules.UPER, bomb).reason())
                .isEqualTo("more values than an input of this length may hold");
        assertThat(Golden.type("SEQUENCE OF SEQUENCE {}")
                        .rejection(Rules.OER, "047fffffff")
                        .reason())
                .isEqualTo("more values than an input of this length may hold");
    }

    @Test
    void aTextOfOneCharacterDoesNotGrowWithoutEnd() {
        Golden golden = Golden.type("IA5String (FROM(\"x\"))");
        assertThat(golden.rejection(Rules.UPER, "c4".repeat(1_000)).reason()).contains("more values");
    }

    @Test
    void recursionEnds() {
        Golden golden = Golden.of("T ::= SEQUENCE { next T OPTIONAL }");
        assertThat(golden.rejection(Rules.UPER, "ff".repeat(1_000)).reason())
                .isEqualTo("nested more than 120 levels deep");
        assertThat(golden.rejection(Rules.OER, "80".repeat(1_000)).reason())
                .isEqualTo("nested more than 120 levels deep");
        Golden choice = Golden.of("T ::= CHOICE { list SEQUENCE OF T, octets OCTET STRING (CONTAINING T) }");
        assertThat(choice.rejection(Rules.OER, "800101".repeat(1_000)).reason())
                .isEqualTo("nested more than 120 levels deep");
    }

    @Test
    void whatContainsItselfIsLookedIntoInBoundedTime() {
        Golden golden = Golden.of("T ::= OCTET STRING (CONTAINING CHOICE { t T, ..., n NULL })");
        StringBuilder hex = new StringBuilder("00");
        for (int i = 0; i < 60; i++) {
            int length = hex.length() / 2 + 1;
            hex.insert(0, HexFormat.of().toHexDigits((byte) length) + "80");
        }
        assertThat(golden.encode(Rules.OER, golden.decoded(Rules.OER, hex.toString())))
                .isEqualTo(hex.toString());
    }

    @Test
    void aLargeExponentOrArcCostsNothing() {
        assertThat(Golden.type("REAL").decoded(Rules.OER, "0783047fffffff01")).isInstanceOf(Datum.OfReal.class);
        assertThat(Golden.type("OBJECT IDENTIFIER")
                        .rejection(Rules.OER, "82ffff" + "ff".repeat(0xFFFF))
                        .reason())
                .contains("more than 19 octets");
        assertThat(Golden.type("REAL")
                        .rejection(Rules.OER, "8203ea" + "03" + "31".repeat(1_001))
                        .reason())
                .contains("more than 400 characters");
    }
}
