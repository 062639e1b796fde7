package io.verge.edge.wire;

import io.verge.asn1.runtime.OctetString;
import io.verge.road.HazardType;
import io.verge.road.ReportedEvent;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An event as a message tells it, not yet checked; see {@link ReportedEvent}. Times are microseconds since the Unix epoch.
 *
 * @param source by the message and the id of who speaks, so that those of different sets cannot be taken for each other
 */
public record WireEvent(
        String source,
        String number,
        int part,
        ReportedEvent.Subject subject,
        double latitudeDeg,
        double longitudeDeg,
        double radiusM,
        long beginMicros,
        long endMicros,
        long toldMicros,
        double probability) {
    /** Of whom nothing is said. */
    public static final double UNKNOWN_PROBABILITY = 0.5;

    /** How far it concerns everybody where that is not said. */
    public static final double DEFAULT_RADIUS_M = 100;

    /** How long it holds where that is not said, unless it is told again. */
    public static final long UNTOLD_MICROS = TimeUnit.MINUTES.toMicros(1);

    /** That an event, or what is not told of it any more, is over, where no place is told. */
    public static WireEvent end(String source, String number, ReportedEvent.Subject end, long toldMicros) {
        return new WireEvent(
                source,
                number,
                0,
                end,
                Double.NaN,
                Double.NaN,
                DEFAULT_RADIUS_M,
                toldMicros,
                toldMicros,
                toldMicros,
                1);
    }

    /** Whether no place is told, and none is needed. */
    public boolean isPlaceless() {
        boolean isEnd = subject instanceof ReportedEvent.Over || subject instanceof ReportedEvent.Superseded;
        return isEnd && Double.isNaN(latitudeDeg) && Double.isNaN(longitudeDeg);
    }

    public static String rsi(OctetString id) {
        return "rsi-" + HexFormat.of().formatHex(id.owned());
    }

    public static String denm(long stationId) {
        return "denm-" + stationId;
    }

    /**
     * The source of what a provider tells in IVIM.
     *
     * @param country the ten bits of the code of the country that has given it its number
     */
    public static String ivim(long country, int provider) {
        return "ivim-" + country + "-" + provider;
    }

    public static String tim(OctetString id) {
        return "tim-" + HexFormat.of().formatHex(id.owned());
    }

    /** The danger that a text names as Verge's own sites do, with blanks or underscores; predicted collisions are none. */
    public static Optional<HazardType> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(HazardType.values())
                .filter(type -> type.name().equals(name) && isReportable(type))
                .findFirst();
    }

    /** Who is about to collide, or to run a light, has done so or not by the time the word is passed on. */
    private static boolean isReportable(HazardType type) {
        return !type.isCollision() && type != HazardType.RED_LIGHT_RUNNING;
    }
}
