package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.List;
import java.util.Optional;

/**
 * A part of a message that code makes.
 *
 * @param path from the message
 */
record Made(Draft draft, String path, Accounts accounts) {
    void put(String to, Datum datum) {
        draft.put(to, datum);
    }

    void put(String to, long number) {
        draft.put(to, Datum.OfInteger.of(number));
    }

    /** Says a part of the same shape as it is; whether that was there and had room. */
    boolean carry(Optional<Part> part, String to) {
        return part.filter(from -> carry(from, to)).isPresent();
    }

    private boolean carry(Part part, String to) {
        Likeness.Carried carried =
                draft.shape().find(to).orElseThrow().carry(new Fields.Field(part.path(), part.datum(), List.of()));
        carried.value().ifPresent(value -> draft.put(to, value));
        accounts.takeAll("", carried.paths());
        return carried.value().isPresent();
    }

    /** Puts what the standard has for not known. */
    void fill(String to, Datum unknown) {
        draft.put(to, unknown);
        accounts.fill(Fields.below(path, to));
    }

    /** Puts any value, for the standard has none for not known. */
    void fillArbitrarily(String to, Datum any) {
        draft.put(to, any);
        accounts.fillArbitrarily(Fields.below(path, to));
    }

    /** Another element of a list within it. */
    Made add(String list) {
        Made element = next(list);
        add(list, element);
        return element;
    }

    /** What can be the next element of a list within it. */
    Made next(String list) {
        String at = Fields.below(path, list) + "[" + draft.count(list) + "]";
        return new Made(new Draft(draft.shape().find(list).orElseThrow().element()), at, accounts);
    }

    void add(String list, Made element) {
        draft.add(list, List.of(element.draft));
    }

    /** Whether a list within it can have another element. */
    boolean hasRoom(String list) {
        return draft.count(list) < draft.shape().find(list).orElseThrow().room();
    }
}
