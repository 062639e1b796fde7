package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Two fields for the velocity to the east and to the north in centimetres a second, of which each row takes one thing. */
enum Cartesian implements Conversion {
    /** Metres a second. */
    SPEED("speed of the two, 0.01 m/s each"),
    /** Degrees clockwise from north; nothing of what stands. */
    HEADING("direction of the two");

    private static final long UNAVAILABLE = 16_383;
    private static final double PER_METRE = 100;
    private static final double CIRCLE = 360;

    private final String words;

    Cartesian(String words) {
        this.words = words;
    }

    @Override
    public Optional<Meant> readAll(List<Datum> fields, Setting setting) {
        if (areUnavailable(fields)
                || !(fields.get(0) instanceof Datum.OfInteger(BigInteger first))
                || !(fields.get(1) instanceof Datum.OfInteger(BigInteger second))) {
            return Optional.empty();
        }
        double east = first.doubleValue();
        double north = second.doubleValue();
        return switch (this) {
            case SPEED -> Optional.of(new Amount(BigDecimal.valueOf(Math.hypot(east, north) / PER_METRE)));
            case HEADING ->
                east == 0 && north == 0
                        ? Optional.empty()
                        : Optional.of(new Amount(
                                BigDecimal.valueOf((Math.toDegrees(Math.atan2(east, north)) + CIRCLE) % CIRCLE)));
        };
    }

    @Override
    public Optional<List<Datum>> writeAll(Meant meant, Setting setting) {
        return Optional.empty();
    }

    @Override
    public boolean areUnavailable(List<Datum> fields) {
        return fields.contains(Datum.OfInteger.of(UNAVAILABLE));
    }

    @Override
    public String words() {
        return words + ", read only";
    }
}
