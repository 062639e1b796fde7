package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part of a message that code reads, which keeps account of what it takes.
 *
 * @param path from the message
 */
record Part(String path, Datum datum, Accounts accounts) {
    /** What is within it, if it is there. */
    Optional<Part> find(String to) {
        return Fields.find(datum, to).map(field -> new Part(Fields.below(path, field.path()), field.datum(), accounts));
    }

    /** The elements of a list within it. */
    List<Part> all(String to) {
        List<Part> all = new ArrayList<>();
        find(to).ifPresent(list -> {
            List<Datum> elements = list.datum instanceof Datum.OfList(List<Datum> of) ? of : List.of();
            for (int i = 0; i < elements.size(); i++) {
                all.add(new Part(list.path + "[" + i + "]", elements.get(i), accounts));
            }
        });
        return all;
    }

    /** A number within it. */
    OptionalLong number(String to) {
        return find(to).map(Part::datum).orElse(null) instanceof Datum.OfInteger number
                ? OptionalLong.of(number.value().longValue())
                : OptionalLong.empty();
    }

    /** Bits within it; none set where they are not there. */
    String bits(String to) {
        return find(to).map(Part::datum).orElse(null) instanceof Datum.OfBits(String bits) ? bits : "";
    }

    /** All of it has been said. */
    void take() {
        accounts.takeAll(path, Fields.leaves(datum));
    }

    /** What is within it has been said. */
    void take(String to) {
        find(to).ifPresent(Part::take);
    }

    /** Some of what it says has been said. */
    void takeInPart() {
        accounts.takeInPart("", List.of(new Fields.Field(path, datum, List.of())));
    }
}
