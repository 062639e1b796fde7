package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.Optional;

/**
 * A text, the same everywhere.
 *
 * @param most how many characters there can be; a longer one cannot be written
 */
record Spelt(int most) implements OfOne {
    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfCharacters(String text) ? Optional.of(new Meant.Word(text)) : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Meant.Word(String text) && text.length() <= most
                ? Optional.of(new Datum.OfCharacters(text))
                : Optional.empty();
    }

    @Override
    public String words() {
        return "text of up to " + most;
    }
}
