package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Offset;
import java.util.List;
import java.util.Optional;

/** What no field places is at the message's reference. Only read, never written. */
record AtReference() implements Conversion {
    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        return setting.origin().map(_ -> new Offset(0, 0));
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        return Optional.empty();
    }

    @Override
    public String words() {
        return "else at the reference";
    }
}
