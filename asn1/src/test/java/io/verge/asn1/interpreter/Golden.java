package io.verge.asn1.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1Text;
import io.verge.asn1.interpreter.Decoding.Decoded;
import io.verge.asn1.interpreter.Decoding.Rejected;
import io.verge.asn1.interpreter.Encoding.Encoded;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.HexFormat;

/** For tests: a type as ASN.1 text, a value as JER text, its encoding as text. */
record Golden(Model model, Type type) {
    /** The type {@code T} of some assignments. */
    static Golden of(String assignments) {
        return whole(Asn1Text.module(assignments));
    }

    /** The type {@code T} of whole modules. */
    static Golden whole(String modules) {
        Model model = Asn1Text.compiled(modules);
        return new Golden(model, model.find("T").getFirst().type());
    }

    /** A type by its right side alone. */
    static Golden type(String type) {
        return of("T ::= " + type);
    }

    Datum value(String json) {
        return switch (new Jer(model).read(type, json)) {
            case Jer.Result.Done<Datum>(Datum value) -> value;
            case Jer.Result.Wrong<Datum> wrong -> throw new AssertionError(wrong.toString());
        };
    }

    String json(Datum value) {
        return switch (new Jer(model).write(type, value)) {
            case Jer.Result.Done<String>(String text) -> text;
            case Jer.Result.Wrong<String> wrong -> throw new AssertionError(wrong.toString());
        };
    }

    String encode(Rules rules, Datum value) {
        return switch (new Interpreter(model).encode(rules, type, value)) {
            case Encoded encoded -> HexFormat.of().formatHex(encoded.octets());
            case Encoding.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    Encoding.Refused refusal(Rules rules, Datum value) {
        return switch (new Interpreter(model).encode(rules, type, value)) {
            case Encoded encoded -> throw new AssertionError(HexFormat.of().formatHex(encoded.octets()));
            case Encoding.Refused refused -> refused;
        };
    }

    Decoding decode(Rules rules, String hex) {
        return new Interpreter(model).decode(rules, type, HexFormat.of().parseHex(hex));
    }

    Datum decoded(Rules rules, String hex) {
        return switch (decode(rules, hex)) {
            case Decoded(Datum value, int octets) -> value;
            case Rejected rejected -> throw new AssertionError(rejected.toString());
        };
    }

    Rejected rejection(Rules rules, String hex) {
        return switch (decode(rules, hex)) {
            case Decoded(Datum value, int octets) -> throw new AssertionError(json(value));
            case Rejected rejected -> rejected;
        };
    }

    /** The value has this encoding, the encoding this value, and all of it was read. */
    void holds(Rules rules, String json, String hex) {
        Datum value = value(json);
        assertThat(encode(rules, value)).isEqualTo(hex);
        assertThat(decode(rules, hex)).isEqualTo(new Decoded(value, hex.length() / 2));
    }

    /** Zeros and ones, blanks between them, as whole octets; nothing is one octet of zeros (X.691 11.1.3). */
    static String hex(String bits) {
        BitWriter out = new BitWriter();
        out.bits(bits.replace(" ", ""));
        return HexFormat.of().formatHex(new Uper().complete(out));
    }
}
