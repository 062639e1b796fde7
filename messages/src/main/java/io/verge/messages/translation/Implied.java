package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.List;
import java.util.Optional;

/** What every message of the kind says without a field for it. */
record Implied(String word) implements Conversion {
    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        return Optional.of(new Meant.Word(word));
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        return meant.equals(new Meant.Word(word)) ? Optional.of(List.of()) : Optional.empty();
    }

    @Override
    public String words() {
        return "always " + word;
    }
}
