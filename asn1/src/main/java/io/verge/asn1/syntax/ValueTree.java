package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as it is written: X.680 clause 17.7. Which type it is of is for its governor to say. */
public sealed interface ValueTree {
    /** Where it begins. */
    Place at();

    /** A whole number. */
    record Number(Place at, BigInteger value) implements ValueTree {}

    /** A real number, as written. */
    record Real(Place at, String digits) implements ValueTree {}

    /** A character string. */
    record Text(Place at, String characters) implements ValueTree {}

    /** {@code '01'B} or {@code '0AF'H}: its digits and whether there are sixteen. */
    record Digits(Place at, String digits, boolean hexadecimal) implements ValueTree {}

    /** {@code TRUE}, {@code FALSE}, {@code NULL}, {@code PLUS-INFINITY}, {@code MINUS-INFINITY}, {@code NOT-A-NUMBER}. */
    record Word(Place at, String word) implements ValueTree {}

    /** A name: of a value, an object, an item, a named number or bit. */
    record Reference(Place at, @Nullable String module, String name, List<Tokens> arguments) implements ValueTree {}

    /** {@code alternative : value}. */
    record Chosen(Place at, String alternative, ValueTree value) implements ValueTree {}

    /** {@code object.&field}: X.681 clause 15. */
    record FieldOf(Place at, Reference object, List<String> fields) implements ValueTree {}

    /** Something in braces, its braces included. */
    record Braces(Place at, Tokens tokens) implements ValueTree {}
}
