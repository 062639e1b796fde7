package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A radius as a number and its unit. The finest metric unit that reaches is written. */
record Radius() implements Conversion {
    private static final BigDecimal GREATEST = BigDecimal.valueOf(4095);
    private static final List<String> WRITTEN = List.of("decimeter", "meter", "kilometer");
    private static final Map<String, BigDecimal> METRES = metres();

    private static Map<String, BigDecimal> metres() {
        Map<String, BigDecimal> metres = new LinkedHashMap<>();
        metres.put("centimeter", new BigDecimal("0.01"));
        metres.put("cm2-5", new BigDecimal("0.025"));
        metres.put("decimeter", new BigDecimal("0.1"));
        metres.put("meter", BigDecimal.ONE);
        metres.put("kilometer", BigDecimal.valueOf(1000));
        metres.put("foot", new BigDecimal("0.3048"));
        metres.put("yard", new BigDecimal("0.9144"));
        metres.put("mile", new BigDecimal("1609.344"));
        return metres;
    }

    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        return fields.get(0) instanceof Datum.OfInteger(BigInteger number)
                        && fields.get(1) instanceof Datum.OfEnumerated(String unit)
                ? Optional.ofNullable(METRES.get(unit))
                        .map(metres -> new Amount(metres.multiply(new BigDecimal(number))))
                : Optional.empty();
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        if (!(meant instanceof Amount(BigDecimal metres))) {
            return Optional.empty();
        }
        return WRITTEN.stream()
                .flatMap(unit -> Optional.ofNullable(METRES.get(unit))
                        .map(step -> metres.divide(step, 0, RoundingMode.CEILING))
                        .filter(number -> number.compareTo(GREATEST) <= 0)
                        .map(number -> List.<Datum>of(
                                new Datum.OfInteger(number.toBigInteger()), new Datum.OfEnumerated(unit)))
                        .stream())
                .findFirst();
    }

    @Override
    public String words() {
        return "a number of units";
    }
}
