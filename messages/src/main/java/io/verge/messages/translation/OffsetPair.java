package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Offset;
import java.util.List;
import java.util.Optional;

/**
 * Two fields for how far north and east a place is of the message's reference, in 0.1 microdegree. What lies beyond is written
 * as far as they reach, which is how the standard has it.
 *
 * @param greatest how far they reach, either way
 * @param unavailable what stands for not known
 */
record OffsetPair(long greatest, long unavailable) implements Conversion {
    private static final double UNITS = 1e7;

    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        return !areUnavailable(fields)
                        && fields.get(0) instanceof Datum.OfInteger north
                        && fields.get(1) instanceof Datum.OfInteger east
                ? Optional.of(new Offset(
                        north.value().doubleValue() / UNITS, east.value().doubleValue() / UNITS))
                : Optional.empty();
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        return meant instanceof Offset(double north, double east)
                ? Optional.of(List.of(units(north), units(east)))
                : Optional.empty();
    }

    private Datum units(double degrees) {
        return Datum.OfInteger.of(Math.clamp(Math.round(degrees * UNITS), -greatest, greatest));
    }

    @Override
    public boolean areUnavailable(List<Datum> fields) {
        return fields.contains(Datum.OfInteger.of(unavailable));
    }

    @Override
    public String words() {
        return "north and east in 0.1 microdegree up to " + greatest + ", " + unavailable + " not known";
    }
}
