package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import io.verge.messages.translation.Meant.Offset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A latitude and a longitude, where the row means how far a place is from the message's reference. */
record Absolute() implements Conversion {
    private static final double CIRCLE = 360;

    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        return Measures.LATITUDE.read(fields.get(0), setting).orElse(null) instanceof Amount(BigDecimal latitude)
                        && Measures.LONGITUDE.read(fields.get(1), setting).orElse(null)
                                instanceof Amount(BigDecimal longitude)
                ? setting.origin()
                        .map(origin -> new Offset(
                                latitude.subtract(origin.latitude()).doubleValue(),
                                Math.IEEEremainder(
                                        longitude.subtract(origin.longitude()).doubleValue(), CIRCLE)))
                : Optional.empty();
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        if (!(meant instanceof Offset(double north, double east))
                || setting.origin().isEmpty()) {
            return Optional.empty();
        }
        Setting.Origin origin = setting.origin().get();
        double longitude = Math.IEEEremainder(origin.longitude().doubleValue() + east, CIRCLE);
        BigDecimal latitude = origin.latitude().add(BigDecimal.valueOf(north));
        return Measures.LATITUDE
                .write(new Amount(latitude), setting)
                .flatMap(lat -> Measures.LONGITUDE
                        .write(new Amount(BigDecimal.valueOf(longitude)), setting)
                        .map(lon -> List.of(lat, lon)));
    }

    @Override
    public boolean areUnavailable(List<Datum> fields) {
        return Measures.LATITUDE.isUnavailable(fields.get(0)) || Measures.LONGITUDE.isUnavailable(fields.get(1));
    }

    @Override
    public String words() {
        return "the place itself in 0.1 microdegree";
    }
}
