package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.List;
import java.util.Optional;

/** A conversion of one field. */
interface OfOne extends Conversion {
    /** What the field says; nothing where it says that this is not known, or has no word of the row's for it. */
    Optional<Meant> read(Datum datum, Setting setting);

    /** The field that says so; nothing where the standard cannot. */
    Optional<Datum> write(Meant meant, Setting setting);

    /** Whether the field says that this is not known; most have no word for that. */
    default boolean isUnavailable(Datum datum) {
        return false;
    }

    @Override
    default Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        return read(fields.getFirst(), setting);
    }

    @Override
    default Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        return write(meant, setting).map(List::of);
    }

    @Override
    default boolean areUnavailable(List<Datum> fields) {
        return isUnavailable(fields.getFirst());
    }
}
