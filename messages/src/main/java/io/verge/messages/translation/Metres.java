package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Offset;
import java.util.List;
import java.util.Optional;

/**
 * Two fields for how far a place is from the message's reference, along the ground. A place beyond their reach cannot be told.
 *
 * @param perMetre steps that make a metre
 * @param reach the greatest number of steps, either way, that is a distance
 * @param eastFirst whether the first field counts to the east and the second to the north; else the other way round
 */
record Metres(int perMetre, long reach, boolean eastFirst) implements Conversion {
    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        if (!(fields.get(0) instanceof Datum.OfInteger first)
                || !(fields.get(1) instanceof Datum.OfInteger second)
                || Math.abs(first.value().longValue()) > reach
                || Math.abs(second.value().longValue()) > reach) {
            return Optional.empty();
        }
        double east = (eastFirst ? first : second).value().doubleValue() / perMetre;
        double north = (eastFirst ? second : first).value().doubleValue() / perMetre;
        return setting.origin()
                .map(Setting.Origin::latitude)
                .map(Ground::at)
                .map(ground -> new Offset(north / ground.metresPerDegreeNorth(), east / ground.metresPerDegreeEast()));
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        if (!(meant instanceof Offset(double northDeg, double eastDeg))
                || setting.origin().isEmpty()) {
            return Optional.empty();
        }
        Ground ground = Ground.at(setting.origin().get().latitude());
        long north = Math.round(northDeg * ground.metresPerDegreeNorth() * perMetre);
        long east = Math.round(eastDeg * ground.metresPerDegreeEast() * perMetre);
        return Math.abs(north) > reach || Math.abs(east) > reach
                ? Optional.empty()
                : Optional.of(List.of(
                        Datum.OfInteger.of(eastFirst ? east : north), Datum.OfInteger.of(eastFirst ? north : east)));
    }

    @Override
    public String words() {
        return (eastFirst ? "east and north" : "north and east") + " in " + perMetre + " steps a metre, up to " + reach;
    }
}
