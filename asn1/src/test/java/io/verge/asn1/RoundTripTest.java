package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random values of every type come back as they went, by both rules and as JSON. A failure prints its seed. */
class RoundTripTest {
    private static final int EACH = 3;
    static final String MIXED = """
            Mixed DEFINITIONS AUTOMATIC TAGS ::= BEGIN
            Numbers ::= SEQUENCE { a INTEGER, b INTEGER (0..MAX), c INTEGER (MIN..5), d INTEGER (0..65535, ...),
                e INTEGER (-2147483649..2147483648), f INTEGER (0..18446744073709551616), g INTEGER (3 | 7..9) }
            Strings ::= SEQUENCE { a BIT STRING, b BIT STRING (SIZE(5)), c BIT STRING {x(0), y(4)} (SIZE(2..6)),
                d BIT STRING {z(0)}, e BIT STRING (SIZE(3, ...)), f OCTET STRING (SIZE(1..3, ...)), g NumericString,
                h PrintableString (SIZE(0..40, ...)), i VisibleString (FROM("a".."e")), j BMPString (SIZE(1..3)),
                k UniversalString, l UTF8String, m GeneralString, n UTCTime, o GeneralizedTime, p OBJECT IDENTIFIER,
                q RELATIVE-OID, r REAL, s IA5String (FROM("x")) (SIZE(0..9)) }
            Items ::= ENUMERATED { a, b(-5), c, ..., d(7), e }
            Set ::= SET { z [9] NULL, y [3] Items DEFAULT c, x [5] Numbers OPTIONAL, ..., w [1] BOOLEAN DEFAULT TRUE }
            Bag ::= SET (SIZE(0..5)) OF Choice
            Choice ::= CHOICE { z [9] NULL, y [3] Items, x [100] Bag, ..., w [1] BOOLEAN, v [2000] Numbers }
            Grown ::= SEQUENCE { a BOOLEAN DEFAULT FALSE, ...,
                [[ b Items, c Numbers OPTIONAL ]], d Strings, [[ e NULL OPTIONAL, f INTEGER DEFAULT 5 ]], ..., g Choice OPTIONAL }
            Box ::= OCTET STRING (CONTAINING Grown)
            KIND ::= CLASS { &id INTEGER (0..255) UNIQUE, &Type } WITH SYNTAX { &id IS &Type }
            Kinds KIND ::= { { 1 IS Numbers } | { 2 IS Grown } | { 3 IS BOOLEAN }, ... }
            Open ::= SEQUENCE { id KIND.&id ({Kinds}), body KIND.&Type ({Kinds}{@id}),
                more SEQUENCE OF SEQUENCE { id KIND.&id ({Kinds}), inner CHOICE { body KIND.&Type ({Kinds}{@.id}) } } }
            Tree ::= SEQUENCE { left Tree OPTIONAL, right SEQUENCE OF Tree, box Box OPTIONAL, ..., open Open }
            END
            """;

    static List<String> sets() {
        return ReferenceModules.names();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyTypeOfTheStandards(String set) {
        check(ReferenceModules.model(set), EACH, set.hashCode());
    }

    @Test
    void everyConstruct() {
        Model model = Asn1Text.compiled(MIXED);
        for (int seed = 0; seed < 4; seed++) {
            check(model, 20, seed);
        }
    }

    private static void check(Model model, int each, long seed) {
        for (Rules rules : Rules.values()) {
            RandomValues newer = new RandomValues(model, new Random(seed), rules, true);
            RandomValues own = new RandomValues(model, new Random(seed + 1), rules, false);
            for (Definition definition : model.definitions()) {
                for (int i = 0; i < each; i++) {
                    RandomValues values = i % 2 == 0 ? newer : own;
                    Datum value = values.value(definition.type());
                    check(model, definition, rules, value, values.hasSetOf(), "seed " + seed + ", value " + i);
                }
            }
        }
    }

    private static void check(
            Model model, Definition definition, Rules rules, Datum value, boolean hasSetOf, String which) {
        String at = definition.name() + " " + rules + " " + which;
        Interpreter interpreter = new Interpreter(model);
        Encoding encoding = interpreter.encode(rules, definition.type(), value);
        assertThat(encoding).as(at + " " + value).isInstanceOf(Encoding.Encoded.class);
        byte[] octets = ((Encoding.Encoded) encoding).octets();
        Decoding decoding = interpreter.decode(rules, definition.type(), octets);
        assertThat(decoding).as(at + " " + value).isInstanceOf(Decoding.Decoded.class);
        Datum decoded = ((Decoding.Decoded) decoding).value();
        assertThat(((Decoding.Decoded) decoding).octets()).as(at).isEqualTo(octets.length);
        if (!hasSetOf && !decoded.equals(value)) {
            assertThat(json(new Jer(model), definition, decoded))
                    .as(at)
                    .isEqualTo(json(new Jer(model), definition, value));
        }
        Encoding again = interpreter.encode(rules, definition.type(), decoded);
        assertThat(((Encoding.Encoded) again).octets()).as(at).isEqualTo(octets);
        checkJson(new Jer(model), definition, value, at);
    }

    private static void checkJson(Jer jer, Definition definition, Datum value, String at) {
        String json = json(jer, definition, value);
        assertThat(jer.read(definition.type(), json)).as(at + " " + json).isEqualTo(new Jer.Result.Done<>(value));
    }

    private static String json(Jer jer, Definition definition, Datum value) {
        return switch (jer.print(definition.type(), value)) {
            case Jer.Result.Done<String>(String text) -> text;
            case Jer.Result.Wrong<String> wrong -> throw new AssertionError(wrong + " " + value);
        };
    }
}
