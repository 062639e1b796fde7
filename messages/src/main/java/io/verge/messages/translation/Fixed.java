package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.Optional;

/** A field that always says the same, or that nothing elsewhere can say: it is filled where it is demanded. */
record Fixed() implements OfOne {
    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return Optional.empty();
    }

    @Override
    public String words() {
        return "";
    }
}
