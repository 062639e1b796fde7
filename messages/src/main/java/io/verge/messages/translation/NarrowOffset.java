package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Offset;
import io.verge.messages.translation.Setting.Origin;
import java.util.Map;
import java.util.Optional;

/** China's choice of offsets in 0.1 microdegree: any is read, the narrowest that reaches is written, then the place itself. */
record NarrowOffset() implements OfOne {
    private static final String PREFIX = "position-LL";
    private static final String WHOLE = "position-LatLon";
    private static final double UNITS = 1e7;
    private static final double CIRCLE = 360;
    private static final double RIGHT_ANGLE = 90;
    private static final long LEAST_LONGITUDE = -1_799_999_999;
    private static final int[] BITS = {12, 14, 16, 18, 22, 24};

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        if (!(datum
                        instanceof
                        Datum.OfChoice(String alternative, Datum.OfStructure(Map<String, Datum> parts, var more)))
                || !(parts.get("lat") instanceof Datum.OfInteger lat)
                || !(parts.get("lon") instanceof Datum.OfInteger lon)) {
            return Optional.empty();
        }
        double north = lat.value().doubleValue() / UNITS;
        double east = lon.value().doubleValue() / UNITS;
        return alternative.equals(WHOLE)
                ? setting.origin().filter(origin -> !isUnavailable(datum)).map(origin -> from(origin, north, east))
                : Optional.of(new Offset(north, east));
    }

    private static Offset from(Origin origin, double latitude, double longitude) {
        return new Offset(
                latitude - origin.latitude().doubleValue(),
                Math.IEEEremainder(longitude - origin.longitude().doubleValue(), CIRCLE));
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        if (!(meant instanceof Offset(double northDeg, double eastDeg))) {
            return Optional.empty();
        }
        long north = Math.round(northDeg * UNITS);
        long east = Math.round(eastDeg * UNITS);
        for (int i = 0; i < BITS.length; i++) {
            long reach = (1L << (BITS[i] - 1)) - 1;
            if (Math.abs(north) <= reach && Math.abs(east) <= reach) {
                return Optional.of(choice(PREFIX + (i + 1), north, east));
            }
        }
        return setting.origin().flatMap(origin -> whole(origin, northDeg, eastDeg));
    }

    private static Optional<Datum> whole(Origin origin, double north, double east) {
        double latitude = origin.latitude().doubleValue() + north;
        double longitude = Math.IEEEremainder(origin.longitude().doubleValue() + east, CIRCLE);
        if (Math.abs(latitude) > RIGHT_ANGLE) {
            return Optional.empty();
        }
        long lon = Math.max(Math.round(longitude * UNITS), LEAST_LONGITUDE);
        return Optional.of(new Datum.OfChoice(
                WHOLE,
                new Datum.OfStructure(Map.of(
                        "lat", Datum.OfInteger.of(Math.round(latitude * UNITS)), "lon", Datum.OfInteger.of(lon)))));
    }

    private static Datum choice(String alternative, long north, long east) {
        return new Datum.OfChoice(
                alternative,
                new Datum.OfStructure(Map.of("lat", Datum.OfInteger.of(north), "lon", Datum.OfInteger.of(east))));
    }

    @Override
    public boolean isUnavailable(Datum datum) {
        return datum instanceof Datum.OfChoice(String alternative, Datum.OfStructure place)
                && alternative.equals(WHOLE)
                && (Datum.OfInteger.of(Measures.NO_LATITUDE)
                                .equals(place.components().get("lat"))
                        || Datum.OfInteger.of(Measures.NO_LONGITUDE)
                                .equals(place.components().get("lon")));
    }

    @Override
    public String words() {
        return "the narrowest offset in 0.1 microdegree that reaches";
    }
}
