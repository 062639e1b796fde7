package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.List;
import java.util.Optional;

/**
 * Where a region's message says what a row means.
 *
 * @param paths from the message, or from the element of a list: names of components and alternatives, with
 *     {@code value:Type} where an open type holds that type, {@code list[key=2]} for the element whose key is 2, and
 *     {@code list[0]} for the first
 * @param otherwise what is put at the first path if that is demanded and not known
 * @param kind what that is
 * @param beside the path of a field without which this one is not written
 */
record Place(
        List<String> paths, Conversion conversion, Optional<Datum> otherwise, Filling kind, Optional<String> beside) {
    /** What a field is filled with that nothing is known for. */
    enum Filling {
        /** What the standard has for not known. */
        UNAVAILABLE,
        /** A value all the same, for the standard has none for not known. */
        ARBITRARY,
        /** What every message of the kind has there, which says nothing. */
        CONSTANT
    }

    Place {
        paths = List.copyOf(paths);
    }

    static Place of(String path, Conversion conversion) {
        return of(List.of(path), conversion);
    }

    /** Fields that say it together. */
    static Place of(List<String> paths, Conversion conversion) {
        return new Place(paths, conversion, Optional.empty(), Filling.UNAVAILABLE, Optional.empty());
    }

    /** Filled with what the standard has for not known. */
    Place orUnavailable(Datum datum) {
        return new Place(paths, conversion, Optional.of(datum), Filling.UNAVAILABLE, beside);
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
        return new Place(paths, conversion, Optional.of(datum), Filling.ARBITRARY, beside);
    }

    /** The same in every message. */
    static Place constant(String path, Datum datum) {
        return new Place(List.of(path), new Fixed(), Optional.of(datum), Filling.CONSTANT, Optional.empty());
    }

    /** Written only where a field before it is: a bound of what is not told says nothing. */
    Place beside(String field) {
        return new Place(paths, conversion, otherwise, kind, Optional.of(field));
    }

    /** Nobody else knows it: it is filled. */
    static Place filled(String path, Datum datum) {
        return of(path, new Fixed()).orUnavailable(datum);
    }

    /** Every message of the kind says it, without a field. */
    static Place implied(String word) {
        return of(List.of(), new Implied(word));
    }
}
