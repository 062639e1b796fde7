package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of several bits that say whether something is in use, each of a row of its own; they are written together, and what is
 * not known to be in use is not.
 *
 * @param index of the bit
 * @param rows the meanings of all of them
 */
record BitOf(int index, List<String> rows) implements OfOne {
    static final String IN_USE = "inUse";
    static final String NOT_IN_USE = "notInUse";

    BitOf {
        rows = List.copyOf(rows);
    }

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfBits(String bits) && index < bits.length()
                ? Optional.of(new Meant.Word(bits.charAt(index) == '1' ? IN_USE : NOT_IN_USE))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return Optional.of(new Datum.OfBits(
                rows.stream().map(row -> isInUse(setting.said().get(row))).collect(Collectors.joining())));
    }

    /** How it is in use, the bit does not tell. */
    private static String isInUse(@Nullable Meant said) {
        return said instanceof Meant.Word(String word) && !word.equals(NOT_IN_USE) ? "1" : "0";
    }

    @Override
    public String words() {
        return "bit " + index;
    }
}
