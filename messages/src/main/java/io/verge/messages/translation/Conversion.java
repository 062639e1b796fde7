package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.List;
import java.util.Optional;

/** How one standard writes what a row means, in one field or in several together. */
interface Conversion {
    /** What the fields say; nothing where they say that this is not known, or have no word of the row's for it. */
    Optional<Meant> readAll(List<Datum> fields, Setting setting);

    /**
     * The fields that say so, which can be fewer than are read, and more than the message has room for; nothing where the
     * standard cannot.
     */
    Optional<List<Datum>> writeAll(Meant meant, Setting setting);

    /** Whether the fields say that this is not known, so that nothing is lost with them; most have no word for that. */
    default boolean areUnavailable(List<Datum> fields) {
        return false;
    }

    /** In few words, for readers of the table. */
    String words();
}
