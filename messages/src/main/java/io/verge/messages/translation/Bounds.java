package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Items of an enumeration that stand for bounds which 95 % of the errors keep. The narrowest that holds what is meant is
 * written; where even the widest does not, nothing is.
 *
 * @param bounds of the items in the row's unit
 * @param unavailable the item that stands for not known
 */
record Bounds(Map<String, BigDecimal> bounds, String unavailable) implements OfOne {
    /** What has gone through a count of smaller steps comes back a little off. */
    static final BigDecimal ROUNDED = new BigDecimal("0.98");

    /** Items {@code item=bound}. */
    static Bounds of(String... items) {
        Map<String, BigDecimal> bounds = new LinkedHashMap<>();
        for (String item : items) {
            String[] parts = item.split("=", 2);
            bounds.put(parts[0], new BigDecimal(parts[1]));
        }
        return new Bounds(bounds, "unavailable");
    }

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfEnumerated(String item)
                ? Optional.ofNullable(bounds.get(item)).map(Amount::new)
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        if (!(meant instanceof Amount(BigDecimal bound))) {
            return Optional.empty();
        }
        BigDecimal least = bound.multiply(ROUNDED);
        return bounds.entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(least) >= 0)
                .min(Map.Entry.comparingByValue())
                .map(entry -> new Datum.OfEnumerated(entry.getKey()));
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return datum.equals(new Datum.OfEnumerated(unavailable));
    }

    @Override
    public String words() {
        return bounds.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue().toPlainString())
                        .collect(Collectors.joining(", "))
                + "; " + unavailable + " not known";
    }
}
