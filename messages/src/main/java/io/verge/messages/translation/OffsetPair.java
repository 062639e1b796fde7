package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Offset;
import java.util.List;
import java.util.Optional;

/**
 * Two fields for how far north and east a place is of the message's reference, in 0.1 microdegree.
 *
 * @param greatest how far they reach, either way
 * @param unavailable what stands for not known
 * @param stretched whether the standard has what lies beyond written as far as they reach; else it cannot be written
 */
record OffsetPair(long greatest, long unavailable, boolean stretched) implements Conversion {
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
        if (!(meant instanceof Offset(double northDeg, double eastDeg))) {
            return Optional.empty();
        }
        long north = Math.round(northDeg * UNITS);
        long east = Math.round(eastDeg * UNITS);
        return stretched || Math.max(Math.abs(north), Math.abs(east)) <= greatest
                ? Optional.of(List.of(within(north), within(east)))
                : Optional.empty();
    }

    private Datum within(long units) {
        return Datum.OfInteger.of(Math.clamp(units, -greatest, greatest));
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
