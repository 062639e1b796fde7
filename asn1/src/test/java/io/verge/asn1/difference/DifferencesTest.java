package io.verge.asn1.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER (0..5)              | INTEGER (0..6)              | T: (0..5), there (0..6)",
                "INTEGER (0..5)              | INTEGER (0..5, ...)         |"
                        + " T: (0..5), there (0..5, ...) to OER (MIN..MAX)",
                "INTEGER                     | BOOLEAN                     | T: IntegerType, there BooleanType",
                "BIT STRING                  | BIT STRING {a(0)}           | T named bits: false, there true",
                "IA5String (SIZE (1..4))     | UTF8String (SIZE (1..4))    | T: IA5String, there UTF8String",
                "OCTET STRING (SIZE (1))     | OCTET STRING (SIZE (2))     | T: (1), there (2)",
                "SEQUENCE OF NULL            | SEQUENCE (SIZE (1)) OF NULL | T: (0..MAX), there (1)",
                "SEQUENCE OF INTEGER (0)     | SEQUENCE OF INTEGER (1)     | T[]: (0), there (1)",
                "ENUMERATED {a, b}           | ENUMERATED {a, c}           |"
                        + " T items: '[a(0), b(1)], there [a(0), c(1)]'",
                "ENUMERATED {a}              | ENUMERATED {a, ...}         | T extensible: false, there true",
                "ENUMERATED {a, ..., b}      | ENUMERATED {a, ...}         |" + " 'T further items: [b(1)], there []'",
            })
    void aDifferenceIsSaidWithItsPlace(String one, String other, String said) {
        assertThat(between(one, other)).containsExactly(said.replace("'", ""));
    }

    @Test
    void componentsAreComparedByNamePresenceAndType() {
        assertThat(between("SEQUENCE {a NULL, b BOOLEAN OPTIONAL}", "SEQUENCE {a NULL, c BOOLEAN}"))
                .containsExactly("T components: [a, b], there [a, c]", "T.b: OPTIONAL, there mandatory");
        assertThat(between("SEQUENCE {a INTEGER DEFAULT 1}", "SEQUENCE {a INTEGER DEFAULT 2}"))
                .containsExactly("T.a: DEFAULT 1, there DEFAULT 2");
        assertThat(between("SEQUENCE {..., [[a NULL]]}", "SEQUENCE {..., a NULL}"))
                .containsExactly("T extension in a group: true, there false");
        assertThat(between("SEQUENCE {...}", "SEQUENCE {..., a NULL}"))
                .containsExactly("T number of extensions: 0, there 1");
    }

    @Test
    void alternativesAreComparedInTheOrderOfTheirTags() {
        assertThat(between("CHOICE {a [1] NULL, b [0] NULL}", "CHOICE {b [0] NULL, a [1] NULL}"))
                .isEmpty();
        assertThat(between("CHOICE {a NULL, b NULL}", "CHOICE {b NULL, a NULL}"))
                .containsExactly("T alternatives: [a [0], b [1]], there [b [0], a [1]]");
    }

    @Test
    void namesOfTypesAndGapsInARangeAreNoDifference() {
        assertThat(between("SEQUENCE {a A} A ::= INTEGER (0 | 5)", "SEQUENCE {a INTEGER (0..5)}"))
                .isEmpty();
    }

    @Test
    void aTypeThatHoldsItselfIsComparedOnce() {
        String one = "SEQUENCE {next T OPTIONAL, a INTEGER (0..1)}";
        assertThat(between(one, one)).isEmpty();
        assertThat(between(one, "SEQUENCE {next T OPTIONAL, a INTEGER (0..2)}"))
                .containsExactly("T.a: (0..1), there (0..2)");
    }

    @Test
    void openTypesAreComparedRowByRow() {
        String head = "SEQUENCE {id C.&id ({S}), v C.&T ({S}{@id})} C ::= CLASS {&id INTEGER (0..9) UNIQUE, &T}"
                + " WITH SYNTAX {&T BY &id} S C ::= {";
        assertThat(between(
                        head + "{NULL BY 1} | {INTEGER (0..5) BY 2}}", head + "{INTEGER (0..6) BY 2} | {NULL BY 3}}"))
                .containsExactly(
                        "T.v(1): a row, there none", "T.v(2): (0..5), there (0..6)", "T.v(3): no row, there one");
    }

    private static List<String> between(String one, String other) {
        Model first = Asn1Text.model("T ::= " + one);
        Model second = Asn1Text.model("T ::= " + other);
        Name type = new Name("M", "T");
        return Differences.between(first, type, second, type).stream()
                .map(Difference::toString)
                .toList();
    }
}
