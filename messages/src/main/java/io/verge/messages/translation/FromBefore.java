package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.List;
import java.util.Optional;

/**
 * An element of a list is told from the one before it, and the first from the message's reference. Behind one of which it is
 * not known nothing can be known either.
 *
 * @param meaning of the row
 */
record FromBefore(String meaning, Conversion step) implements Conversion {
    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        Optional<Meant> told = step.readAll(fields, setting);
        return setting.before().isEmpty()
                ? told
                : told.flatMap(meant -> before(setting).flatMap(meant::plus));
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        Optional<Meant> told = setting.before().isEmpty()
                ? Optional.of(meant)
                : before(setting).flatMap(Meant::negated).flatMap(meant::plus);
        return told.flatMap(from -> step.writeAll(from, setting));
    }

    private Optional<Meant> before(Setting setting) {
        return setting.before().map(element -> element.get(meaning));
    }

    @Override
    public boolean areUnavailable(List<Datum> fields) {
        return step.areUnavailable(fields);
    }

    @Override
    public String words() {
        return step.words() + ", from the element before";
    }
}
