package io.verge.messages.translation;

import io.verge.asn1.value.Datum;

/** The values that fields are filled with, as text. */
final class Literal {
    private Literal() {}

    static String of(Datum datum) {
        return switch (datum) {
            case Datum.OfInteger number -> number.value().toString();
            case Datum.OfEnumerated(String item) -> item;
            case Datum.OfBits(String bits) -> bits;
            case Datum.OfOctets(String hex) -> hex;
            case Datum.OfList list -> "{}";
            case Datum.OfStructure structure -> "{}";
            default -> throw new IllegalArgumentException("nothing is filled with " + datum);
        };
    }
}
