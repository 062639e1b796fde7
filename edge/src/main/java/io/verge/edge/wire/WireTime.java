package io.verge.edge.wire;

/**
 * Instants of which a message only tells where within a minute, an hour or a minute-long count they are. They are meant to
 * be near the message's arrival, which says the rest.
 */
public final class WireTime {
    public static final long MICROS_PER_MILLI = 1_000;
    public static final long MICROS_PER_MINUTE = 60_000_000;
    public static final long MICROS_PER_HOUR = 3_600_000_000L;

    private WireTime() {}

    /**
     * The instant nearest to another that is so far into its period; periods are counted from the Unix epoch.
     *
     * @param nearMicros microseconds since the Unix epoch
     * @param withinMicros how far into the period
     */
    public static long nearest(long nearMicros, long withinMicros, long periodMicros) {
        long away = Math.floorMod(withinMicros - nearMicros, periodMicros);
        return nearMicros + (away > periodMicros / 2 ? away - periodMicros : away);
    }
}
