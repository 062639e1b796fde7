package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bits with names, the first first; a bit with an empty name has no counterpart anywhere. Bits of a longer, extended value
 * have none either.
 *
 * @param size how many are written
 * @param unavailable whether the first bit says that nothing is known
 */
record Bits(List<String> names, int size, boolean unavailable) implements OfOne {
    Bits {
        names = List.copyOf(names);
    }

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        if (!(datum instanceof Datum.OfBits(String bits)) || isUnavailable(datum)) {
            return Optional.empty();
        }
        Set<String> set = new LinkedHashSet<>();
        for (int i = 0; i < bits.length(); i++) {
            if (bits.charAt(i) == '1') {
                if (i >= names.size() || names.get(i).isEmpty()) {
                    return Optional.empty();
                }
                set.add(names.get(i));
            }
        }
        return Optional.of(new Meant.Flags(set));
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        if (!(meant instanceof Meant.Flags(Set<String> set))) {
            return Optional.empty();
        }
        StringBuilder bits = new StringBuilder("0".repeat(size));
        for (String name : set) {
            int at = names.indexOf(name);
            if (at < 0) {
                return Optional.empty();
            }
            bits.setCharAt(at, '1');
        }
        return Optional.of(new Datum.OfBits(bits.toString()));
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return unavailable && datum instanceof Datum.OfBits(String bits) && bits.startsWith("1");
    }

    @Override
    public String words() {
        return "bits "
                + String.join(
                        ", ", names.stream().filter(name -> !name.isEmpty()).toList())
                + (unavailable ? "; the first bit set: not known" : "");
    }
}
