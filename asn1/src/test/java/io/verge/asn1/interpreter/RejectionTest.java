package io.verge.asn1.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.interpreter.Decoding.Rejected;
import io.verge.asn1.interpreter.Encoding.Refused;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no encoding, and what is no value: where, and in words. */
class RejectionTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    INTEGER (0..5) ; 110 ; 0 ; `` ; read 6, allowed is 0..5
                    INTEGER ; 00000000 ; 0 ; `` ; read a number of no octets, at least one is needed
                    INTEGER (0..70000) ; 00000001 ; 0 ; `` ; the input ends: 17 more bits are needed, 8 are left
                    ENUMERATED {a, b, c} ; 11 ; 0 ; `` ; read the item 3, allowed is 0..2
                    CHOICE { a NULL, b NULL, c NULL } ; 11 ; 0 ; `` ; read the alternative 3, allowed is 0..2
                    SEQUENCE { a BOOLEAN, b SEQUENCE { c INTEGER (0..5) } } ; 1 111 ; 1 ; b.c ; read 7, allowed is 0..5
                    SEQUENCE { l SEQUENCE (SIZE(3)) OF CHOICE { x INTEGER (0..2) } } ; 00 10 11 ; 4 ; l[2].x ; read 3, allowed is 0..2
                    SEQUENCE (SIZE(0..5)) OF NULL ; 111 ; 0 ; `` ; read 7, allowed is 0..5
                    OCTET STRING ; 00000010 11111111 ; 8 ; `` ; the input ends: 16 more bits are needed, 8 are left
                    OCTET STRING ; 11000101 ; 0 ; `` ; read a length of 5 times 16 Ki, allowed is 1..4
                    OCTET STRING (SIZE(3..MAX)) ; 00000001 00000000 ; 0 ; `` ; read a size of 1, allowed is 3..MAX
                    IA5String (FROM("a".."c")) (SIZE(1)) ; 11 ; 0 ; `` ; read the character 3 of an alphabet of 3, counted from 0
                    PrintableString (SIZE(1)) ; 0000000 ; 0 ; `` ; read the character with code 0, allowed is 32 | 39..41 | 43..58 | 61 | 63 | 65..90 | 97..122
                    UTF8String ; 00000001 11111111 ; 0 ; `` ; read octets that are no UTF-8
                    OBJECT IDENTIFIER ; 00000001 10000001 ; 0 ; `` ; read an object identifier that ends within an arc or has none
                    REAL ; 00000001 10110000 ; 0 ; `` ; read a REAL of the reserved base
                    REAL ; 00000010 00000011 01000001 ; 0 ; `` ; read a decimal REAL that is no number of ISO 6093
                    DATE ; 00000000 ; 0 ; `` ; DATE is left out of this interpreter
                    SEQUENCE { ..., a INTEGER (0..5) } ; 1 0 000000 1 00000001 11100000 ; 17 ; a ; read 7, allowed is 0..5
                    SEQUENCE { ..., a NULL } ; 1 0 000000 1 00000010 00000000 00000000 ; 17 ; a ; 2 octets are left over behind the value of an open type
                    """)
    void uper(String type, String bits, long bit, String path, String reason) {
        assertThat(Golden.type(type).rejection(Rules.UPER, Golden.hex(bits)))
                .isEqualTo(new Rejected(bit, path, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    INTEGER (0..5) ; 06 ; 0 ; `` ; read 6, allowed is 0..5
                    INTEGER ; 00 ; 0 ; `` ; read a number of no octets, at least one is needed
                    BOOLEAN ; `` ; 0 ; `` ; the input ends: 8 more bits are needed, 0 are left
                    ENUMERATED {a, b} ; 02 ; 0 ; `` ; read the item with number 2, which the enumeration does not have
                    CHOICE { a NULL } ; 81 ; 0 ; `` ; read the tag [1], which no alternative has
                    OCTET STRING ; 80 ; 0 ; `` ; read a length of no octets
                    OCTET STRING ; 84ffffffff ; 0 ; `` ; the input ends: read a length of 4294967295 octets, 0 are left
                    BIT STRING ; 020900 ; 0 ; `` ; read a bit string of 2 octets with 9 unused bits
                    BIT STRING ; 0107 ; 0 ; `` ; read a bit string of 1 octets with 7 unused bits
                    SEQUENCE (SIZE(2)) OF NULL ; 0103 ; 0 ; `` ; read a size of 3, allowed is 2
                    SEQUENCE { a BOOLEAN, b IA5String } ; ff0180 ; 16 ; b ; read the character with code 128, which is none of IA5String
                    SEQUENCE { ..., a NULL } ; 80 020780 0100 ; 40 ; a ; 1 octets are left over behind the value of an open type
                    """)
    void oer(String type, String hex, long bit, String path, String reason) {
        assertThat(Golden.type(type).rejection(Rules.OER, hex.replace(" ", "")))
                .isEqualTo(new Rejected(bit, path, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    INTEGER (0..5) ; 6 ; `` ; the number 6 is outside of 0..5
                    SEQUENCE { a SEQUENCE OF INTEGER (0..5) } ; {"a": [1, 9]} ; a[1] ; the number 9 is outside of 0..5
                    SEQUENCE { a BOOLEAN } ; {} ; `` ; the component a is missing
                    SEQUENCE (SIZE(1..2)) OF NULL ; [] ; `` ; size 0 is outside of 1..2
                    IA5String (FROM("a".."c")) ; "d" ; `` ; the character with code 100 is none of 97..99
                    NumericString ; "x" ; `` ; the character with code 120 is none of NumericString
                    OBJECT IDENTIFIER ; "3.1" ; `` ; expected two arcs at least, the first 0, 1 or 2, the second below 40 under 0 and 1
                    """)
    void valuesThatAreNoneOfTheTypeAreRefused(String type, String json, String path, String reason) {
        Golden golden = Golden.type(type);
        assertThat(golden.refusal(Rules.UPER, golden.value(json))).isEqualTo(new Refused(path, reason));
    }

    @Test
    void theOtherEncodingOfSomethingUnknownIsRefused() {
        Golden golden = Golden.type("SEQUENCE { a BOOLEAN, ... }");
        Datum value = golden.decoded(Rules.UPER, Golden.hex("1 1 0 000000 1 00000001 10101011"));
        assertThat(golden.refusal(Rules.OER, value))
                .isEqualTo(new Refused("", "what came in UPER and is not known cannot be written in OER"));
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        Golden golden = Golden.type("SEQUENCE { a BOOLEAN }");
        Datum value = new Datum.OfStructure(Map.of("a", new Datum.OfList(List.of())));
        assertThat(golden.refusal(Rules.UPER, value))
                .isEqualTo(new Refused("a", "expected true or false, found a list"));
        assertThat(golden.refusal(Rules.OER, new Datum.OfStructure(Map.of("b", new Datum.OfNull()))))
                .isEqualTo(new Refused("b", "the type has no such component"));
    }
}
