package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.time.Instant;
import java.util.Optional;

/** How one standard writes what a row means. */
interface Conversion {
    /** What the field says; nothing where it says that this is not known, or has no word of the row's for it. */
    Optional<Meant> read(Datum datum, Instant time);

    /** The field that says so; nothing where the standard cannot. */
    Optional<Datum> write(Meant meant, Instant time);

    /** Whether the field says that this is not known, so that nothing is lost with it. */
    boolean isUnavailable(Datum datum);

    /** In few words, for readers of the table. */
    String words();
}
