package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Items of an enumeration, or numbers that stand for kinds.
 *
 * @param read the word for each item
 * @param write the item for each word
 * @param unavailable the item that stands for not known; empty if there is none
 * @param numbers whether the items are numbers
 */
record Words(Map<String, String> read, Map<String, String> write, String unavailable, boolean numbers)
        implements OfOne {
    /** Items that are spelt as the row's words. */
    static Words same(String unavailable, String... items) {
        Map<String, String> same = new LinkedHashMap<>();
        for (String item : items) {
            same.put(item, item);
        }
        return new Words(same, same, unavailable, false);
    }

    /**
     * Items {@code item=word}; {@code item>word} where the word is never written so, {@code item<word} where the item never is
     * read so.
     */
    static Words of(String unavailable, String... items) {
        return of(unavailable, false, items);
    }

    /** Numbers that stand for kinds, as {@link #of}. */
    static Words numbers(String unavailable, String... items) {
        return of(unavailable, true, items);
    }

    private static Words of(String unavailable, boolean numbers, String... items) {
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, String> write = new LinkedHashMap<>();
        for (String item : items) {
            String[] parts = item.split("[=<>]", 2);
            if (!item.contains("<")) {
                read.put(parts[0], parts[1]);
            }
            if (!item.contains(">")) {
                write.put(parts[1], parts[0]);
            }
        }
        return new Words(read, write, unavailable, numbers);
    }

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return Optional.ofNullable(read.get(item(datum))).map(Meant.Word::new);
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Meant.Word(String word)
                ? Optional.ofNullable(write.get(word))
                        .map(item -> numbers ? Datum.OfInteger.of(Long.parseLong(item)) : new Datum.OfEnumerated(item))
                : Optional.empty();
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return item(datum).equals(unavailable);
    }

    private static String item(Datum datum) {
        return switch (datum) {
            case Datum.OfEnumerated(String name) -> name;
            case Datum.OfInteger number -> number.value().toString();
            default -> "";
        };
    }

    @Override
    public String words() {
        Set<String> all = new LinkedHashSet<>();
        read.forEach((item, word) -> all.add(item.equals(word) ? item : item + ": " + word));
        write.forEach((word, item) -> {
            if (!read.containsKey(item)) {
                all.add(item + " for " + word);
            }
        });
        String known = all.stream().collect(Collectors.joining(", "));
        return unavailable.isEmpty() ? known : known + "; " + unavailable + " not known";
    }
}
