package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.Optional;

/**
 * Where a region's message says what a row means.
 *
 * @param path from the message, or from the element of a list: names of components and alternatives, with
 *     {@code value:Type} where an open type holds that type, and {@code list[key=2]} for the element whose key is 2
 * @param otherwise what is put there if it is demanded and not known
 * @param kind what that is
 */
record Place(String path, Conversion conversion, Optional<Datum> otherwise, Filling kind) {
    /** What a field is filled with that nothing is known for. */
    enum Filling {
        /** What the standard has for not known. */
        UNAVAILABLE,
        /** A value all the same, for the standard has none for not known. */
        ARBITRARY,
        /** What every message of the kind has there, which says nothing. */
        CONSTANT
    }

    static Place of(String path, Conversion conversion) {
        return new Place(path, conversion, Optional.empty(), Filling.UNAVAILABLE);
    }

    /** Filled with what the standard has for not known. */
    Place orUnavailable(Datum datum) {
        return new Place(path, conversion, Optional.of(datum), Filling.UNAVAILABLE);
    }

    /** Filled with the number that the standard has for not known. */
    Place or(long number) {
        return orUnavailable(Datum.OfInteger.of(number));
    }

    /** Filled with the item that the standard has for not known. */
    Place or(String item) {
        return orUnavailable(new Datum.OfEnumerated(item));
    }

    /** Filled with a value that says more than is known. */
    Place orArbitrary(Datum datum) {
        return new Place(path, conversion, Optional.of(datum), Filling.ARBITRARY);
    }

    /** The same in every message. */
    static Place constant(String path, Datum datum) {
        return new Place(path, new Fixed(), Optional.of(datum), Filling.CONSTANT);
    }

    /** Nobody else knows it: it is filled. */
    static Place filled(String path, Datum datum) {
        return new Place(path, new Fixed(), Optional.of(datum), Filling.UNAVAILABLE);
    }
}
