package io.verge.asn1.value;

import io.verge.asn1.ir.Tag;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of some type. Names are those of the module. A component that is missing is not in its structure, one with a DEFAULT
 * included, unless it was sent all the same. The value of an open type is that of the type its table names, or
 * {@link UnknownOpen}.
 */
public sealed interface Datum {
    /** BOOLEAN. */
    record OfBoolean(boolean value) implements Datum {}

    /** NULL. */
    record OfNull() implements Datum {}

    /** INTEGER. */
    record OfInteger(BigInteger value) implements Datum {
        /** A number that fits a long. */
        public static OfInteger of(long value) {
            return new OfInteger(BigInteger.valueOf(value));
        }
    }

    /** REAL, but for its special values. Base 2 and base 10 are different values (X.680 21.5). Zero is {@code 0, 2, 0}. */
    record OfReal(BigInteger mantissa, int base, BigInteger exponent) implements Datum {
        /** Brings the mantissa to the one form in which its base does not divide it. */
        public OfReal {
            if (base != 2 && base != 10) {
                throw new IllegalArgumentException("a REAL has base 2 or 10, not " + base);
            }
            if (mantissa.signum() == 0) {
                base = 2;
                exponent = BigInteger.ZERO;
            } else if (base == 2) {
                int zeros = mantissa.getLowestSetBit();
                mantissa = mantissa.shiftRight(zeros);
                exponent = exponent.add(BigInteger.valueOf(zeros));
            } else {
                for (BigInteger[] parts = mantissa.divideAndRemainder(BigInteger.TEN);
                        parts[1].signum() == 0;
                        parts = mantissa.divideAndRemainder(BigInteger.TEN)) {
                    mantissa = parts[0];
                    exponent = exponent.add(BigInteger.ONE);
                }
            }
        }
    }

    /** The values of REAL that are no numbers, and minus zero. */
    enum SpecialReal implements Datum {
        PLUS_INFINITY,
        MINUS_INFINITY,
        NOT_A_NUMBER,
        MINUS_ZERO
    }

    /** An item of an ENUMERATED. */
    record OfEnumerated(String name) implements Datum {}

    /** BIT STRING, as zeros and ones. */
    record OfBits(String bits) implements Datum {}

    /** OCTET STRING, as hexadecimal digits in lower case. */
    record OfOctets(String hex) implements Datum {}

    /** OCTET STRING that contains the encoding of a value, by the rules of the encoding around it: X.682 clause 11. */
    record OfContaining(Datum value) implements Datum {}

    /** Any character string, and any time. */
    record OfCharacters(String characters) implements Datum {}

    /** OBJECT IDENTIFIER or RELATIVE-OID. */
    record OfObjectIdentifier(List<BigInteger> arcs) implements Datum {
        /** Keeps a copy. */
        public OfObjectIdentifier {
            arcs = List.copyOf(arcs);
        }
    }

    /** SEQUENCE or SET: the components that are there, and what the type does not know. */
    record OfStructure(Map<String, Datum> components, Additions additions) implements Datum {
        /** Keeps the order. */
        public OfStructure {
            components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }

        /** A structure with nothing unknown. */
        public OfStructure(Map<String, Datum> components) {
            this(components, Additions.NONE);
        }
    }

    /** SEQUENCE OF or SET OF. */
    record OfList(List<Datum> elements) implements Datum {
        /** Keeps a copy. */
        public OfList {
            elements = List.copyOf(elements);
        }
    }

    /** An alternative of a CHOICE. */
    record OfChoice(String alternative, Datum value) implements Datum {}

    /** An item that the ENUMERATED does not know: behind its additions, counted from zero, in PER; a number in OER. */
    record UnknownItem(Rules rules, BigInteger number) implements Datum {}

    /** An alternative that the CHOICE does not know, as PER counts it among the additions, from zero. */
    record UnknownIndex(int index, String hex) implements Datum {}

    /** An alternative that the CHOICE does not know, by its tag, as OER writes it. */
    record UnknownTag(Tag tag, String hex) implements Datum {}

    /** What is in an open type whose type is not known. */
    record UnknownOpen(Rules rules, String hex) implements Datum {}
}
