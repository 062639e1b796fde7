package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigInteger;
import java.util.Optional;

/** A number that is a word of its own: the row's words are such numbers. */
record Code(int unavailable) implements OfOne {
    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfInteger(BigInteger value) && !isUnavailable(datum)
                ? Optional.of(new Meant.Word(value.toString()))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Meant.Word(String word)
                ? Optional.of(new Datum.OfInteger(new BigInteger(word)))
                : Optional.empty();
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return datum.equals(Datum.OfInteger.of(unavailable));
    }

    @Override
    public String words() {
        return "the number, " + unavailable + " not known";
    }
}
