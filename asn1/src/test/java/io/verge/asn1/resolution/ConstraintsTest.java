package io.verge.asn1.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PER and OER see of constraints: X.691 10.3, X.696 8.2. */
class ConstraintsTest {
    private static final String GIVEN = """
            Byte ::= INTEGER (0..255)
            Open ::= INTEGER (0..10, ...)
            Named ::= INTEGER {low(-5), high(5)}
            Sparse ::= INTEGER (1 | 5)
            two INTEGER ::= 2
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    INTEGER                                    | MIN..MAX     | false | MIN..MAX
                    INTEGER (5)                                | 5            | false | 5
                    INTEGER (0..255)                           | 0..255       | false | 0..255
                    INTEGER (0..255, ...)                      | 0..255       | true  | MIN..MAX
                    INTEGER (0..255, ..., 256..999)            | 0..255       | true  | MIN..MAX
                    INTEGER (1 PIPE 3 PIPE 7..9)           | 1..9         | false | 1..9
                    INTEGER (0..10 ^ 5..MAX)                   | 5..10        | false | 5..10
                    INTEGER (0..10 EXCEPT 10)                  | 0..10        | false | 0..10
                    INTEGER (ALL EXCEPT 0)                     | MIN..MAX     | false | MIN..MAX
                    INTEGER (0<..<10)                          | 1..9         | false | 1..9
                    INTEGER (MIN..10)                          | MIN..10      | false | MIN..10
                    INTEGER (two..10)                          | 2..10        | false | 2..10
                    INTEGER (-18446744073709551616..18446744073709551616) | -18446744073709551616..18446744073709551616 | false | -18446744073709551616..18446744073709551616
                    Byte (MIN..9)                              | 0..9         | false | 0..9
                    Byte (9<..MAX)                             | 10..255      | false | 10..255
                    Byte (0..9, ...)                           | 0..9         | true  | 0..255
                    Open (2..5)                                | 2..5         | false | 2..5
                    Open (CONSTRAINED BY {})                   | 0..10        | true  | MIN..MAX
                    INTEGER (Byte)                             | 0..255       | false | 0..255
                    INTEGER (INCLUDES Open)                    | 0..10        | false | MIN..MAX
                    INTEGER (Byte ^ (CONSTRAINED BY {}))       | 0..255       | false | 0..255
                    INTEGER (Byte PIPE (CONSTRAINED BY {}))  | MIN..MAX     | false | MIN..MAX
                    Named (low..high)                          | -5..5        | false | -5..5
                    Sparse (2..9)                              | 5            | false | 5
                    """)
    void theEffectiveRangeOfAnInteger(String type, String per, boolean extensible, String oer) {
        Bounds bounds = integer(type.replace("PIPE", "|")).bounds();
        assertThat(bounds.per().toString()).isEqualTo(per);
        assertThat(bounds.extensible()).isEqualTo(extensible);
        assertThat(bounds.oer().toString()).isEqualTo(oer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    OCTET STRING                               | 0..MAX | false | 0..MAX
                    OCTET STRING (SIZE(4))                     | 4      | false | 4
                    OCTET STRING (SIZE(0..4, ...))             | 0..4   | true  | 0..MAX
                    OCTET STRING (SIZE(0..4), ...)             | 0..4   | true  | 0..MAX
                    OCTET STRING (SIZE(1 PIPE 4))            | 1..4   | false | 1..4
                    OCTET STRING (SIZE(1..9)) (SIZE(4..20))    | 4..9   | false | 4..9
                    OCTET STRING (SIZE(2..MAX))                | 2..MAX | false | 2..MAX
                    OCTET STRING (SIZE(Byte))                  | 0..255 | false | 0..255
                    OCTET STRING (CONTAINING Byte)             | 0..MAX | false | 0..MAX
                    OCTET STRING ((CONTAINING Byte) ^ SIZE(3)) | 3      | false | 3
                    """)
    void theEffectiveSizeOfOctets(String type, String per, boolean extensible, String oer) {
        Bounds size = ((OctetStringType) type(type.replace("PIPE", "|"))).size();
        assertThat(size.per().toString()).isEqualTo(per);
        assertThat(size.extensible()).isEqualTo(extensible);
        assertThat(size.oer().toString()).isEqualTo(oer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    NumericString                              | 32 PIPE 48..57  | 0..MAX
                    IA5String                                  | 0..127            | 0..MAX
                    IA5String (FROM("a".."f"))                 | 97..102           | 0..MAX
                    IA5String (FROM("cab"))                    | 97..99            | 0..MAX
                    IA5String (FROM("a" PIPE "z"))           | 97 PIPE 122     | 0..MAX
                    IA5String (FROM("a".."f", ...))            | 0..127            | 0..MAX
                    IA5String (FROM("a".."f"), ...)            | 0..127            | 0..MAX
                    IA5String (SIZE(1..5) ^ FROM("0".."9"))    | 48..57            | 1..5
                    IA5String (SIZE(1..5) PIPE FROM("0".."9")) | 0..127          | 0..MAX
                    IA5String (FROM(NumericString))            | 32 PIPE 48..57  | 0..MAX
                    IA5String ("abc")                          | 0..127            | 0..MAX
                    IA5String (FROM("a".."f")) (FROM("c".."z"))| 99..102           | 0..MAX
                    UTF8String (FROM("a".."f")) (SIZE(3))      | ``                | 3
                    """)
    void theAlphabetCountsOnlyWhereEachCharacterHasTheSameBits(String type, String alphabet, String size) {
        CharacterStringType string = (CharacterStringType) type(type.replace("PIPE", "|"));
        assertThat(string.alphabet().toString()).isEqualTo(alphabet.replace("PIPE", "|"));
        assertThat(string.size().per().toString()).isEqualTo(size);
    }

    @Test
    void aSizeInFrontOfOfBelongsToTheList() {
        ListType list = (ListType) type("SEQUENCE SIZE(1..4, ...) OF INTEGER (0..9)");
        assertThat(list.size().per().toString()).isEqualTo("1..4");
        assertThat(list.size().extensible()).isTrue();
        assertThat(((IntegerType) list.element()).bounds().per().toString()).isEqualTo("0..9");
    }

    @Test
    void bitsKeepTheirNamesAndWhatTheyContain() {
        BitStringType bits = (BitStringType) type("BIT STRING {a(0), b(7)} (SIZE(8)) (CONTAINING BOOLEAN)");
        assertThat(bits.names()).hasSize(2);
        assertThat(bits.containing()).isPresent();
        assertThat(bits.size().per().isFixed()).isTrue();
    }

    @Test
    void aConstraintThatNoCodecSeesLeavesTheName() {
        Model model = Asn1Text.model("S ::= SEQUENCE { a S OPTIONAL, b S (WITH COMPONENTS {..., a ABSENT}) OPTIONAL }\n"
                + "T ::= S (WITH COMPONENTS {a (WITH COMPONENTS {b ABSENT})})");
        assertThat(model.find("T").getFirst().type()).isInstanceOf(ReferenceType.class);
    }

    @Test
    void aComponentThatIsNotThereIsToldEvenThoughNoCodecSeesIt() {
        assertThat(Asn1Text.problems(
                        Asn1Text.module("S ::= SEQUENCE { a NULL }\nT ::= S (WITH COMPONENTS {b ABSENT})")))
                .containsExactly("3:27 UNKNOWN_NAME expected a component of the constrained type, found b");
    }

    private static IntegerType integer(String type) {
        return (IntegerType) type(type);
    }

    private static Type type(String type) {
        return Asn1Text.type(Asn1Text.model(GIVEN + "T ::= " + type), "T");
    }
}
