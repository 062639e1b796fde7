package io.verge.asn1.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.value.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings that were worked out by hand from X.691: a type, a value as JER, and the bits in the order of the clauses. */
class UperGoldenTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    BOOLEAN ; true ; 1
                    NULL ; null ; ``
                    INTEGER (0..7) ; 5 ; 101
                    INTEGER (3..6) ; 6 ; 11
                    INTEGER (5) ; 5 ; ``
                    INTEGER (-1..65534) ; 65534 ; 1111111111111111
                    INTEGER (0..18446744073709551615) ; 9223372036854775809 ; 10000000 00000000 00000000 00000000 00000000 00000000 00000000 00000001
                    INTEGER ; 127 ; 00000001 01111111
                    INTEGER ; 128 ; 00000010 00000000 10000000
                    INTEGER ; -128 ; 00000001 10000000
                    INTEGER ; 0 ; 00000001 00000000
                    INTEGER (MIN..10) ; -200 ; 00000010 11111111 00111000
                    INTEGER (1..MAX) ; 1 ; 00000001 00000000
                    INTEGER (1..MAX) ; 256 ; 00000001 11111111
                    INTEGER (1..MAX) ; 257 ; 00000010 00000001 00000000
                    INTEGER (0..7, ...) ; 5 ; 0 101
                    INTEGER (0..7, ...) ; 9 ; 1 00000001 00001001
                    INTEGER (1 | 4) ; 4 ; 11
                    ENUMERATED {a(5), b(1), c(9)} ; "b" ; 00
                    ENUMERATED {a(5), b(1), c(9)} ; "c" ; 10
                    ENUMERATED {a} ; "a" ; ``
                    ENUMERATED {a, b, ..., c, d} ; "b" ; 0 1
                    ENUMERATED {a, b, ..., c, d} ; "d" ; 1 0 000001
                    REAL ; 0 ; 00000000
                    REAL ; 0.5 ; 00000011 10000000 11111111 00000001
                    REAL ; -6 ; 00000011 11000000 00000001 00000011
                    REAL ; "INF" ; 00000001 01000000
                    REAL ; "-0" ; 00000001 01000011
                    REAL ; {"base10Value": 15} ; 00000111 00000011 00110001 00110101 00101110 01000101 00101011 00110000
                    """)
    void numbers(String type, String json, String bits) {
        Golden.type(type).holds(Rules.UPER, json, Golden.hex(bits));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    BIT STRING (SIZE(4)) ; "A0" ; 1010
                    BIT STRING (SIZE(0..7)) ; {"value": "A0", "length": 3} ; 011 101
                    BIT STRING ; {"value": "80", "length": 1} ; 00000001 1
                    BIT STRING (SIZE(4, ...)) ; {"value": "A0", "length": 4} ; 0 1010
                    BIT STRING (SIZE(4, ...)) ; {"value": "F8", "length": 5} ; 1 00000101 11111
                    BIT STRING {a(0), b(1)} ; {"value": "40", "length": 2} ; 00000010 01
                    OCTET STRING (SIZE(2)) ; "ABCD" ; 10101011 11001101
                    OCTET STRING (SIZE(0)) ; "" ; ``
                    OCTET STRING (SIZE(1..4)) ; "FF" ; 00 11111111
                    OCTET STRING ; "" ; 00000000
                    OCTET STRING (SIZE(1..2, ...)) ; "010203" ; 1 00000011 00000001 00000010 00000011
                    OCTET STRING (CONTAINING INTEGER (0..15)) ; {"containing": 9} ; 00000001 10010000
                    IA5String ; "A" ; 00000001 1000001
                    VisibleString (SIZE(2)) (FROM("a".."d")) ; "ad" ; 00 11
                    IA5String (FROM("0".."9")) (SIZE(1..4)) ; "19" ; 01 0001 1001
                    IA5String (FROM("x")) (SIZE(0..3)) ; "xx" ; 10
                    NumericString (SIZE(3)) ; "1 9" ; 0010 0000 1010
                    PrintableString (SIZE(1)) ; "z" ; 1111010
                    IA5String (SIZE(1..2, ...)) ; "abc" ; 1 00000011 1100001 1100010 1100011
                    BMPString (SIZE(1)) ; "\\u00e9" ; 0000000011101001
                    UTF8String (SIZE(1)) ; "\\u00e9" ; 00000010 11000011 10101001
                    TeletexString ; "\\u00e9" ; 00000001 11101001
                    UTCTime ; "2601010000Z" ; 00001011 0110010 0110110 0110000 0110001 0110000 0110001 0110000 0110000 0110000 0110000 1011010
                    OBJECT IDENTIFIER ; "1.2.840" ; 00000011 00101010 10000110 01001000
                    OBJECT IDENTIFIER ; "2.999.3" ; 00000011 10001000 00110111 00000011
                    RELATIVE-OID ; "840.1" ; 00000011 10000110 01001000 00000001
                    """)
    void strings(String type, String json, String bits) {
        Golden.type(type).holds(Rules.UPER, json, Golden.hex(bits));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    SEQUENCE {} ; {} ; ``
                    SEQUENCE { a BOOLEAN, b INTEGER (0..3) OPTIONAL } ; {"a": true} ; 0 1
                    SEQUENCE { a BOOLEAN, b INTEGER (0..3) OPTIONAL } ; {"a": true, "b": 2} ; 1 1 10
                    SEQUENCE { a INTEGER (0..7) DEFAULT 3 } ; {} ; 0
                    SEQUENCE { a INTEGER (0..7) DEFAULT 3 } ; {"a": 4} ; 1 100
                    SEQUENCE { a BOOLEAN, ... } ; {"a": true} ; 0 1
                    SEQUENCE { a BOOLEAN, ..., ..., b BOOLEAN } ; {"a": true, "b": false} ; 0 1 0
                    SEQUENCE { a BOOLEAN, ..., b INTEGER (0..255) } ; {"a": true, "b": 7} ; 1 1 0 000000 1 00000001 00000111
                    SEQUENCE { a BOOLEAN, ..., [[ b BOOLEAN, c INTEGER (0..15) OPTIONAL ]], d NULL } ; {"a": false, "b": true, "c": 9} ; 1 0 0 000001 10 00000001 1 1 1001 00
                    SEQUENCE { a BOOLEAN, ..., [[ b BOOLEAN, c INTEGER (0..15) OPTIONAL ]], d NULL } ; {"a": false, "d": null} ; 1 0 0 000001 01 00000001 00000000
                    SEQUENCE { a BOOLEAN, ... } ; {"a": true, "...": {"rules": "UPER", "count": 3, "additions": [{"index": 1, "octets": "AB"}]}} ; 1 1 0 000010 010 00000001 10101011
                    SEQUENCE { a BOOLEAN, ... } ; {"a": true, "...": {"rules": "UPER", "count": 3, "additions": [{"index": 1, "octets": ""}]}} ; 1 1 0 000010 010 00000000
                    SEQUENCE { ..., a NULL, b NULL } ; {"a": null, "...": {"rules": "UPER", "count": 1, "additions": []}} ; 1 0 000000 1 00000001 00000000
                    SET { b [1] BOOLEAN, a [0] INTEGER (0..3) } ; {"a": 2, "b": true} ; 10 1
                    SET { b [1] BOOLEAN, ..., a [0] BOOLEAN } ; {"b": true} ; 0 1
                    SEQUENCE (SIZE(2)) OF BOOLEAN ; [true, false] ; 10
                    SEQUENCE (SIZE(0..3)) OF INTEGER (0..3) ; [1, 2] ; 10 01 10
                    SEQUENCE OF NULL ; [null] ; 00000001
                    SEQUENCE (SIZE(1..2, ...)) OF BOOLEAN ; [true, true, true] ; 1 00000011 111
                    CHOICE { a BOOLEAN } ; {"a": true} ; 1
                    CHOICE { a BOOLEAN, b NULL } ; {"b": null} ; 1
                    CHOICE { b [1] BOOLEAN, a [0] NULL } ; {"b": true} ; 1 1
                    CHOICE { a BOOLEAN, ..., b INTEGER (0..255), c NULL } ; {"b": 5} ; 1 0 000000 00000001 00000101
                    CHOICE { a BOOLEAN, ..., [[ b INTEGER (0..255), c NULL ]] } ; {"c": null} ; 1 0 000001 00000001 00000000
                    CHOICE { a BOOLEAN, ... } ; {"...": {"index": 2, "octets": "FF"}} ; 1 0 000010 00000001 11111111
                    ENUMERATED { a, ... } ; {"...": {"rules": "UPER", "number": 64}} ; 1 1 00000001 01000000
                    """)
    void structures(String type, String json, String bits) {
        Golden.type(type).holds(Rules.UPER, json, Golden.hex(bits));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    SEQUENCE { a INTEGER (0..7) DEFAULT 3 } ; {"a": 3} ; 0
                    SEQUENCE { a BIT STRING {x(0)} DEFAULT {x} } ; {"a": {"value": "80", "length": 3}} ; 0
                    SEQUENCE { ..., [[ a INTEGER DEFAULT 3 ]] } ; {"a": 3} ; 0
                    SEQUENCE { a SEQUENCE OF INTEGER DEFAULT {1, 2} } ; {"a": [1, 2]} ; 0
                    BIT STRING {a(0), b(3)} ; {"value": "40", "length": 4} ; 00000010 01
                    BIT STRING {a(0)} (SIZE(4..8)) ; {"value": "80", "length": 8} ; 000 1000
                    BIT STRING {a(0)} (SIZE(4)) ; {"value": "80", "length": 1} ; 1000
                    SET OF INTEGER (0..7) ; [3, 1, 2] ; 00000011 001 010 011
                    SET OF OCTET STRING ; ["02", "01", ""] ; 00000011 00000000 00000001 00000001 00000001 00000010
                    """)
    void theCanonicalOfSeveralEncodingsIsWritten(String type, String json, String bits) {
        Golden golden = Golden.type(type);
        assertThat(golden.encode(Rules.UPER, golden.value(json))).isEqualTo(Golden.hex(bits));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    SEQUENCE { a INTEGER (0..7) DEFAULT 3 } ; 1 011 ; {"a":3}
                    INTEGER (0..7, ...) ; 1 00000001 00000101 ; 5
                    INTEGER ; 00000010 00000000 00000101 ; 5
                    SEQUENCE { a BOOLEAN, ..., b NULL } ; 1 1 0 000000 0 ; {"a":true}
                    REAL ; 00000011 10010000 00000001 00000001 ; 8
                    REAL ; 00000011 10000100 00000000 00000011 ; 6
                    REAL ; 00000100 00000001 00110001 00110010 00110000 ; {"base10Value":1.2E+2}
                    """)
    void encodingsThatAreNotCanonicalAreRead(String type, String bits, String json) {
        Golden golden = Golden.type(type);
        assertThat(golden.json(golden.decoded(Rules.UPER, Golden.hex(bits)))).isEqualTo(json);
    }

    /** As ETSI's common data dictionary has them. Erlang's compiler (OTP 25) narrows none of the three; asn1c does as here. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    P ::= INTEGER (0..255) T ::= P (0 | 5..11 | 14) ; 14 ; 1110
                    P ::= SEQUENCE (SIZE(1..16, ...)) OF NULL T ::= P (SIZE(3..16, ...)) ; [null, null, null] ; 0 0000
                    T ::= SEQUENCE (SIZE(1..16), ...) OF NULL ; [null] ; 0 0000
                    """)
    void aConstraintOfAConstrainedTypeNarrowsIt(String assignments, String json, String bits) {
        Golden.of(assignments).holds(Rules.UPER, json, Golden.hex(bits));
    }

    @Test
    void anOpenTypeHoldsWhatItsGovernorSays() {
        Golden golden = Golden.of("""
                C ::= CLASS { &id INTEGER (0..7) UNIQUE, &Type } WITH SYNTAX { &id IS &Type }
                S C ::= { { 1 IS INTEGER (0..15) } | { 2 IS SEQUENCE (SIZE(2)) OF BOOLEAN }, ... }
                T ::= SEQUENCE { id C.&id ({S}), list SEQUENCE OF SEQUENCE { value C.&Type ({S}{@id}) } }
                """);
        golden.holds(Rules.UPER, "{\"id\":1,\"list\":[{\"value\":9}]}", Golden.hex("001 00000001 00000001 1001 0000"));
        golden.holds(
                Rules.UPER,
                "{\"id\":2,\"list\":[{\"value\":[true,true]}]}",
                Golden.hex("010 00000001 00000001 11 000000"));
        golden.holds(
                Rules.UPER, "{\"id\":7,\"list\":[{\"value\":\"AB\"}]}", Golden.hex("111 00000001 00000001 10101011"));
    }
}
