package io.verge.asn1.jer;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** X.697: what each type is written as, and what a reader says of a text that does not fit. */
class JerTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    BOOLEAN ; true
                    NULL ; null
                    INTEGER ; 18446744073709551617
                    INTEGER ; -9007199254740993
                    ENUMERATED {one, two} ; "two"
                    ENUMERATED {one, ...} ; {"...":{"rules":"UPER","number":3}}
                    REAL ; 0
                    REAL ; -0.375
                    REAL ; 1048576
                    REAL ; {"base10Value":0.1}
                    REAL ; "INF"
                    REAL ; "-INF"
                    REAL ; "NaN"
                    REAL ; "-0"
                    REAL ; {"mantissa":3,"base":2,"exponent":100000}
                    BIT STRING (SIZE(12)) ; "ABC0"
                    BIT STRING ; {"value":"ABC0","length":12}
                    BIT STRING (SIZE(4, ...)) ; {"value":"A0","length":4}
                    BIT STRING (SIZE(0..4)) ; {"value":"","length":0}
                    OCTET STRING ; "00FF"
                    OCTET STRING (CONTAINING BOOLEAN) ; {"containing":true}
                    OCTET STRING (CONTAINING BOOLEAN) ; "00FF"
                    UTF8String ; "a\\"\\\\\\n\\u0000é中\\ud83d\\ude00"
                    GeneralizedTime ; "20260101000000Z"
                    OBJECT IDENTIFIER ; "2.16.840.1"
                    RELATIVE-OID ; "5.6"
                    SEQUENCE { a BOOLEAN, ..., [[ b NULL ]], ..., c INTEGER OPTIONAL } ; {"a":true,"b":null,"c":1}
                    SEQUENCE { a BOOLEAN, ... } ; {"a":true,"...":{"rules":"OER","count":2,"additions":[{"index":1,"octets":"0A"}]}}
                    SEQUENCE OF INTEGER ; [1,2,3]
                    SET OF NULL ; []
                    CHOICE { a NULL, ..., b SEQUENCE {} } ; {"b":{}}
                    CHOICE { a NULL, ... } ; {"...":{"index":1,"octets":"0A"}}
                    CHOICE { a NULL, ... } ; {"...":{"tag":"PRIVATE 7","octets":""}}
                    """)
    void aValueIsWrittenAsItWasRead(String type, String json) {
        Model model = Asn1Text.model("T ::= " + type);
        Type found = model.find("T").getFirst().type();
        Jer jer = new Jer(model);
        Jer.Result<Datum> read = jer.read(found, json);
        assertThat(read).isInstanceOf(Jer.Result.Done.class);
        if (read instanceof Jer.Result.Done<Datum>(Datum value)) {
            assertThat(jer.write(found, value)).isEqualTo(new Jer.Result.Done<>(json));
            assertThat(jer.print(found, value))
                    .isInstanceOfSatisfying(
                            Jer.Result.Done.class,
                            printed -> assertThat(jer.read(found, String.valueOf(printed.value())))
                                    .isEqualTo(read));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    INTEGER ; 1.5 ; $ ; expected a whole number
                    INTEGER ; "1" ; $ ; expected a number
                    INTEGER ; 1e99999 ; $ ; expected a number of at most 4000 digits
                    BOOLEAN ; 1 ; $ ; expected true or false
                    NULL ; 0 ; $ ; expected null
                    ENUMERATED {one, two} ; "three" ; $ ; expected one of "one", "two"
                    OCTET STRING ; "ABC" ; $ ; expected a string of pairs of hexadecimal digits
                    BIT STRING ; "AB" ; $ ; expected an object of "value" and "length", for the size is not fixed
                    BIT STRING (SIZE(12)) ; "AB" ; $ ; expected the digits of 12 bits, found 2 digits
                    OBJECT IDENTIFIER ; "1..2" ; $ ; expected a string of numbers and dots
                    SEQUENCE { a SEQUENCE OF BOOLEAN } ; {"a": [true, 7]} ; $.a[1] ; expected true or false
                    SEQUENCE { a BOOLEAN, b NULL } ; {"a": true, "c": 1} ; $.c ; expected one of a, b
                    CHOICE { a NULL, b NULL } ; {"c": null} ; $.c ; expected one of a, b
                    CHOICE { a NULL, b NULL } ; {} ; $ ; expected an object of one alternative, found 0 members
                    BOOLEAN ; tru ; $ ; expected true at character 0 of the text
                    BOOLEAN ; true x ; $ ; expected the end of the text at character 5 of the text
                    SEQUENCE {} ; {"a" 1} ; $ ; expected ":" at character 5 of the text
                    SEQUENCE { a NULL } ; {"a": null, "a": null} ; $ ; the member "a" is there twice
                    UTF8String ; "\\x" ; $ ; expected an escape of JSON at character 3 of the text
                    SEQUENCE OF NULL ; [null ; $ ; expected "]" at character 5 of the text
                    """)
    void aTextThatDoesNotFitSaysWhereAndWhatWasExpected(String type, String json, String path, String reason) {
        Model model = Asn1Text.model("T ::= " + type);
        assertThat(new Jer(model).read(model.find("T").getFirst().type(), json))
                .isEqualTo(new Jer.Result.Wrong<>(path, reason));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        Model model = Asn1Text.model("T ::= SEQUENCE OF T");
        assertThat(new Jer(model).read(model.find("T").getFirst().type(), "[".repeat(100_000)))
                .isInstanceOf(Jer.Result.Wrong.class);
    }

    @Test
    void aValueOfAnotherKindIsNotWritten() {
        Model model = Asn1Text.model("T ::= SEQUENCE OF BOOLEAN");
        Datum value = new Datum.OfList(List.of(new Datum.OfInteger(BigInteger.ONE)));
        assertThat(new Jer(model).write(model.find("T").getFirst().type(), value))
                .isEqualTo(new Jer.Result.Wrong<>("$[0]", "expected true or false, found a whole number"));
    }
}
