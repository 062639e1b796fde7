package io.verge.asn1.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.value.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings that were worked out by hand from X.696: a type, a value as JER, and the octets. */
class OerGoldenTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    BOOLEAN ; true ; ff
                    BOOLEAN ; false ; 00
                    NULL ; null ; ``
                    INTEGER (0..255) ; 200 ; c8
                    INTEGER (0..256) ; 256 ; 0100
                    INTEGER (0..65536) ; 1 ; 00000001
                    INTEGER (0..4294967296) ; 1 ; 0000000000000001
                    INTEGER (0..18446744073709551615) ; 18446744073709551615 ; ffffffffffffffff
                    INTEGER (0..18446744073709551616) ; 1 ; 0101
                    INTEGER (0..MAX) ; 300 ; 02012c
                    INTEGER (0..MAX) ; 0 ; 0100
                    INTEGER (10..MAX) ; 255 ; 01ff
                    INTEGER (-128..127) ; -1 ; ff
                    INTEGER (-129..0) ; -129 ; ff7f
                    INTEGER (-1..128) ; 128 ; 0080
                    INTEGER (-2147483649..0) ; -1 ; ffffffffffffffff
                    INTEGER ; -129 ; 02ff7f
                    INTEGER (MIN..5) ; -1 ; 01ff
                    INTEGER (0..255, ...) ; 200 ; 0200c8
                    ENUMERATED {a, b} ; "b" ; 01
                    ENUMERATED {a(127), b(128), c(-1)} ; "a" ; 7f
                    ENUMERATED {a(127), b(128), c(-1)} ; "b" ; 820080
                    ENUMERATED {a(127), b(128), c(-1)} ; "c" ; 81ff
                    ENUMERATED {a, ...} ; {"...": {"rules": "OER", "number": 300}} ; 82012c
                    REAL ; 0.5 ; 0380ff01
                    """)
    void numbers(String type, String json, String hex) {
        Golden.type(type).holds(Rules.OER, json, hex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    BIT STRING (SIZE(12)) ; "ABC0" ; abc0
                    BIT STRING ; {"value": "80", "length": 1} ; 020780
                    BIT STRING ; {"value": "", "length": 0} ; 0100
                    BIT STRING (SIZE(4, ...)) ; {"value": "A0", "length": 4} ; 0204a0
                    OCTET STRING (SIZE(2)) ; "ABCD" ; abcd
                    OCTET STRING (SIZE(1..2)) ; "AB" ; 01ab
                    OCTET STRING (CONTAINING INTEGER (0..65535)) ; {"containing": 9} ; 020009
                    IA5String ; "AB" ; 024142
                    IA5String (SIZE(2)) ; "AB" ; 4142
                    IA5String (SIZE(2)) (FROM("A".."D")) ; "AB" ; 4142
                    UTF8String (SIZE(1)) ; "\\u00e9" ; 02c3a9
                    BMPString ; "\\u00e9" ; 0200e9
                    UniversalString (SIZE(1)) ; "\\u00e9" ; 000000e9
                    GeneralizedTime ; "20260101000000Z" ; 0f32303236303130313030303030305a
                    OBJECT IDENTIFIER ; "1.2.840" ; 032a8648
                    """)
    void strings(String type, String json, String hex) {
        Golden.type(type).holds(Rules.OER, json, hex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    SEQUENCE { a BOOLEAN } ; {"a": true} ; ff
                    SEQUENCE { a BOOLEAN, b INTEGER (0..255) OPTIONAL } ; {"a": true} ; 00ff
                    SEQUENCE { a BOOLEAN, b INTEGER (0..255) OPTIONAL } ; {"a": true, "b": 7} ; 80ff07
                    SEQUENCE { a INTEGER (0..255) DEFAULT 3, ... } ; {"a": 4} ; 4004
                    SEQUENCE { a BOOLEAN, ..., b INTEGER (0..255) } ; {"a": true, "b": 7} ; 80ff0207800107
                    SEQUENCE { a BOOLEAN, ..., [[ b BOOLEAN, c INTEGER (0..255) OPTIONAL ]], d NULL } ; {"a": false, "b": true, "c": 9} ; 80000206800380ff09
                    SEQUENCE { a BOOLEAN, ..., [[ b BOOLEAN, c INTEGER (0..255) OPTIONAL ]], d NULL } ; {"a": false, "d": null} ; 800002064000
                    SEQUENCE { a BOOLEAN, ... } ; {"a": true, "...": {"rules": "OER", "count": 3, "additions": [{"index": 1, "octets": "AB"}]}} ; 80ff02054001ab
                    SET { b [1] BOOLEAN, a [0] INTEGER (0..255) } ; {"a": 2, "b": true} ; 02ff
                    SEQUENCE OF INTEGER (0..255) ; [1, 2] ; 01020102
                    SEQUENCE (SIZE(2)) OF INTEGER (0..255) ; [1, 2] ; 01020102
                    SEQUENCE OF NULL ; [] ; 0100
                    CHOICE { a BOOLEAN, b NULL } ; {"a": true} ; 80ff
                    CHOICE { a BOOLEAN, b NULL } ; {"b": null} ; 81
                    CHOICE { a BOOLEAN, ..., b INTEGER (0..255) } ; {"b": 5} ; 810105
                    CHOICE { a [62] NULL, b [63] NULL, c [128] NULL } ; {"a": null} ; be
                    CHOICE { a [62] NULL, b [63] NULL, c [128] NULL } ; {"b": null} ; bf3f
                    CHOICE { a [62] NULL, b [63] NULL, c [128] NULL } ; {"c": null} ; bf8100
                    CHOICE { a [APPLICATION 1] NULL, b [PRIVATE 1] NULL, c BOOLEAN } ; {"a": null} ; 41
                    CHOICE { a [APPLICATION 1] NULL, b [PRIVATE 1] NULL, c BOOLEAN } ; {"b": null} ; c1
                    CHOICE { a [APPLICATION 1] NULL, b [PRIVATE 1] NULL, c BOOLEAN } ; {"c": true} ; 01ff
                    CHOICE { a NULL, ... } ; {"...": {"tag": "CONTEXT 5", "octets": "AB"}} ; 8501ab
                    """)
    void structures(String type, String json, String hex) {
        Golden.type(type).holds(Rules.OER, json, hex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    BOOLEAN ; 01 ; true
                    OCTET STRING ; 8101ab ; "AB"
                    OCTET STRING ; 820001ab ; "AB"
                    INTEGER (0..MAX) ; 020005 ; 5
                    INTEGER ; 03ffff80 ; -128
                    ENUMERATED {a, b} ; 820001 ; "b"
                    SEQUENCE OF NULL ; 020001 ; [null]
                    SEQUENCE { a INTEGER (0..255) DEFAULT 3 } ; 8003 ; {"a":3}
                    SEQUENCE { a BOOLEAN, b NULL OPTIONAL } ; 7fff ; {"a":true}
                    """)
    void encodingsThatAreNotCanonicalAreRead(String type, String hex, String json) {
        Golden golden = Golden.type(type);
        assertThat(golden.json(golden.decoded(Rules.OER, hex))).isEqualTo(json);
    }

    @Test
    void aChoiceWithoutATagIsToldByItsAlternatives() {
        Golden golden = Golden.whole("""
                M DEFINITIONS IMPLICIT TAGS ::= BEGIN
                T ::= CHOICE { a BOOLEAN, inner CHOICE { b INTEGER (0..255), c NULL } }
                END
                """);
        golden.holds(Rules.OER, "{\"a\":true}", "01ff");
        golden.holds(Rules.OER, "{\"inner\":{\"b\":7}}", "0207");
        golden.holds(Rules.OER, "{\"inner\":{\"c\":null}}", "05");
    }

    @Test
    void aLengthFrom128OnHasALengthOfItsOwn() {
        Golden.type("OCTET STRING").holds(Rules.OER, '"' + "AB".repeat(200) + '"', "81c8" + "ab".repeat(200));
        Golden.type("OCTET STRING").holds(Rules.OER, '"' + "AB".repeat(70_000) + '"', "83011170" + "ab".repeat(70_000));
        Golden.type("SEQUENCE OF INTEGER (7)")
                .holds(Rules.OER, "[" + "7,".repeat(299) + "7]", "02012c" + "07".repeat(300));
    }
}
