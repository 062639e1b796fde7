package io.verge.asn1.ir;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value, with all its names looked up. */
public sealed interface Value {
    /** {@code TRUE} or {@code FALSE}. */
    record OfBoolean(boolean value) implements Value {}

    /** {@code NULL}. */
    record OfNull() implements Value {}

    /** A whole number. */
    record OfInteger(BigInteger value) implements Value {}

    /** A real number. */
    record OfReal(BigDecimal value) implements Value {}

    /** {@code PLUS-INFINITY}, {@code MINUS-INFINITY} or {@code NOT-A-NUMBER}. */
    record OfSpecialReal(String word) implements Value {}

    /** An item of an enumeration. */
    record OfEnumerated(NamedNumber item) implements Value {}

    /** Bits, as zeros and ones. */
    record OfBits(String bits) implements Value {}

    /** Octets, as hexadecimal digits. */
    record OfOctets(String hex) implements Value {}

    /** Characters, of a string or a time. */
    record OfCharacters(String characters) implements Value {}

    /** The arcs of an object identifier. */
    record OfObjectIdentifier(List<BigInteger> arcs) implements Value {}

    /** The components that are given, in the order of the text. */
    record OfStructure(Map<String, Value> components) implements Value {
        /** Keeps the order. */
        public OfStructure {
            components = new LinkedHashMap<>(components);
        }
    }

    /** Elements. */
    record OfList(List<Value> elements) implements Value {}

    /** An alternative and its value. */
    record OfChoice(String alternative, Value value) implements Value {}
}
