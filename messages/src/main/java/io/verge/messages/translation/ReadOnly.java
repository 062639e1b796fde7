package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.List;
import java.util.Optional;

/** A field that says what the row means where nothing else does, and that another row writes. */
record ReadOnly(Conversion conversion) implements Conversion {
    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        return conversion.readAll(fields, setting);
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        return Optional.empty();
    }

    @Override
    public boolean areUnavailable(List<Datum> fields) {
        return conversion.areUnavailable(fields);
    }

    @Override
    public String words() {
        return conversion.words() + ", read only";
    }
}
