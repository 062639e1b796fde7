package io.verge.messages.translation;

/** Bounds that 95 % of the errors keep: enumerated in China and America, counted in Europe. */
final class Qualities {
    static final Bounds POSITION = Bounds.of(
            "a500m=500",
            "a200m=200",
            "a100m=100",
            "a50m=50",
            "a20m=20",
            "a10m=10",
            "a5m=5",
            "a2m=2",
            "a1m=1",
            "a50cm=0.5",
            "a20cm=0.2",
            "a10cm=0.1",
            "a5cm=0.05",
            "a2cm=0.02",
            "a1cm=0.01");
    static final Bounds ELEVATION = Bounds.of(
            "elev-500-00=500",
            "elev-200-00=200",
            "elev-100-00=100",
            "elev-050-00=50",
            "elev-020-00=20",
            "elev-010-00=10",
            "elev-005-00=5",
            "elev-002-00=2",
            "elev-001-00=1",
            "elev-000-50=0.5",
            "elev-000-20=0.2",
            "elev-000-10=0.1",
            "elev-000-05=0.05",
            "elev-000-02=0.02",
            "elev-000-01=0.01");
    static final Bounds ALTITUDE = Bounds.of(
            "alt-200-00=200",
            "alt-100-00=100",
            "alt-050-00=50",
            "alt-020-00=20",
            "alt-010-00=10",
            "alt-005-00=5",
            "alt-002-00=2",
            "alt-001-00=1",
            "alt-000-50=0.5",
            "alt-000-20=0.2",
            "alt-000-10=0.1",
            "alt-000-05=0.05",
            "alt-000-02=0.02",
            "alt-000-01=0.01");
    static final Bounds SPEED = Bounds.of(
            "prec100ms=100",
            "prec10ms=10",
            "prec5ms=5",
            "prec1ms=1",
            "prec0-1ms=0.1",
            "prec0-05ms=0.05",
            "prec0-01ms=0.01");
    static final Bounds HEADING = Bounds.of(
            "prec10deg=10",
            "prec05deg=5",
            "prec01deg=1",
            "prec0-1deg=0.1",
            "prec0-05deg=0.05",
            "prec0-0125deg=0.0125",
            "prec0-01deg=0.01");
    static final Bounds STEERING = Bounds.of("prec2deg=2", "prec1deg=1", "prec0-02deg=0.02");
    static final Counted COUNTED_SPEED = Counted.of("0.01", 126);
    static final Counted COUNTED_HEADING = Counted.of("0.1", 126);
    static final Counted COUNTED_STEERING = Counted.of("1.5", 126);
    static final Counted COUNTED_HEIGHT = Counted.of("0.01", 4095);
    static final String UNAVAILABLE = "unavailable";

    private Qualities() {}
}
