package io.verge.road;

/**
 * One road user as the fused picture has it, copied out of the {@link LocalDynamicMap} for people, messages and tests.
 *
 * @param trackId unique within the site for as long as it runs, never reused
 * @param stationId the identity the road user itself gives by radio, 0 where it has none
 * @param type its most likely type
 * @param timestampNanos the instant the state holds for, nanoseconds since the Unix epoch
 * @param position centre of the road user, local metres
 * @param speedMps speed over ground along {@code headingRad}, not negative
 * @param headingRad direction of the body, radians counter-clockwise from east
 * @param accelerationMps2 along the heading, negative when braking
 * @param turnRateRadps counter-clockwise
 * @param lengthM length along the heading
 * @param widthM width across it
 * @param positionSigmaM one standard deviation of the position along its worst axis
 * @param laneIndex the lane in {@link io.verge.road.map.RoadMap#lanes()}, or −1 off every lane
 */
public record Track(
        long trackId,
        long stationId,
        StationType type,
        long timestampNanos,
        Position position,
        double speedMps,
        double headingRad,
        double accelerationMps2,
        double turnRateRadps,
        double lengthM,
        double widthM,
        double positionSigmaM,
        int laneIndex) {}
