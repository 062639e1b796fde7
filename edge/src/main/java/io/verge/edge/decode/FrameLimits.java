package io.verge.edge.decode;

import java.time.Duration;

/**
 * How much a frame may hold and how far from here and now it may speak of.
 *
 * @param maxFrameBytes longer frames are {@code OVERSIZED}
 * @param maxObjects objects beyond these are {@code TOO_MANY_OBJECTS}
 * @param maxSignals signals beyond these are {@code TOO_MANY_OBJECTS}
 * @param maxAge frames measured longer than this before they arrived are {@code TOO_OLD}
 * @param maxAhead frames measured further than this after they arrived are {@code FROM_FUTURE}: how far clocks may differ
 * @param areaRadiusM objects further than this from the site's reference point are {@code OUTSIDE_AREA}, metres
 */
public record FrameLimits(
        int maxFrameBytes, int maxObjects, int maxSignals, Duration maxAge, Duration maxAhead, double areaRadiusM) {
    /** The most a UDP datagram over IPv4 carries (RFC 768, RFC 791: 65,535 less 28 bytes of headers). */
    public static final int MAX_UDP_BYTES = 65_507;

    /** The conversion to local metres holds its promise this far from the reference point. */
    private static final double MAX_AREA_RADIUS_M = 20_000;

    public FrameLimits {
        if (maxFrameBytes < 1 || maxObjects < 1 || maxSignals < 1) {
            throw new IllegalArgumentException("a frame must be allowed at least one byte, one object and one signal");
        }
        if (maxAge.isNegative() || maxAhead.isNegative()) {
            throw new IllegalArgumentException("limits of time must not be negative: " + maxAge + ", " + maxAhead);
        }
        if (!(areaRadiusM > 0 && areaRadiusM <= MAX_AREA_RADIUS_M)) {
            throw new IllegalArgumentException("area radius out of 0 … 20,000 m: " + areaRadiusM);
        }
    }

    /** One datagram, 1,024 objects, 256 signals, two seconds old at most, half a second ahead, a kilometre around. */
    public static FrameLimits defaults() {
        return new FrameLimits(MAX_UDP_BYTES, 1_024, 256, Duration.ofSeconds(2), Duration.ofMillis(500), 1_000);
    }

    public FrameLimits withMaxObjects(int objects) {
        return new FrameLimits(maxFrameBytes, objects, maxSignals, maxAge, maxAhead, areaRadiusM);
    }

    public FrameLimits withMaxSignals(int signals) {
        return new FrameLimits(maxFrameBytes, maxObjects, signals, maxAge, maxAhead, areaRadiusM);
    }

    /** The same with an area that reaches at least this far, up to the 20 km within which local metres are exact. */
    public FrameLimits reaching(double radiusM) {
        double radius = Math.min(MAX_AREA_RADIUS_M, Math.max(areaRadiusM, radiusM));
        return new FrameLimits(maxFrameBytes, maxObjects, maxSignals, maxAge, maxAhead, radius);
    }
}
