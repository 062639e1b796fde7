package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two numbers, a cause and within it a finer one. What is said more finely than the row's words is read as the cause alone.
 *
 * @param causes by two numbers with a point between, and by the first alone for all others of it
 */
record Causes(Map<String, String> causes) implements Conversion {
    /** Items {@code number.number=word}, or {@code number=word}, which is read only. */
    static Causes of(String... items) {
        Map<String, String> causes = new LinkedHashMap<>();
        for (String item : items) {
            String[] parts = item.split("=", 2);
            causes.put(parts[0], parts[1]);
        }
        return new Causes(causes);
    }

    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        if (!(fields.get(0) instanceof Datum.OfInteger(BigInteger cause))
                || !(fields.get(1) instanceof Datum.OfInteger(BigInteger finer))) {
            return Optional.empty();
        }
        return Optional.ofNullable(causes.get(cause + "." + finer))
                .or(() -> Optional.ofNullable(causes.get(cause.toString())))
                .map(Meant.Word::new);
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        return causes.entrySet().stream()
                .filter(item -> item.getKey().contains(".") && meant.equals(new Meant.Word(item.getValue())))
                .findFirst()
                .map(item -> item.getKey().split("\\."))
                .map(numbers -> List.of(
                        Datum.OfInteger.of(Long.parseLong(numbers[0])),
                        Datum.OfInteger.of(Long.parseLong(numbers[1]))));
    }

    @Override
    public String words() {
        return causes.entrySet().stream()
                .map(item -> item.getKey() + (item.getKey().contains(".") ? "" : ".…") + ": " + item.getValue())
                .collect(Collectors.joining(", "));
    }
}
