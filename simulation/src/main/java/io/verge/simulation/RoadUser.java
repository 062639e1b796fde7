package io.verge.simulation;

import io.verge.road.StationType;

/**
 * A road user as it truly is at one instant.
 *
 * @param id its own for as long as it exists
 * @param type what it is
 * @param xM centre, local metres east
 * @param yM centre, local metres north
 * @param speedMps over ground, not negative
 * @param headingRad direction of the body, radians from east
 * @param lengthM along the heading
 * @param widthM across it
 * @param heightM above ground
 * @param connected whether it carries a radio and reports itself
 */
public record RoadUser(
        long id,
        StationType type,
        double xM,
        double yM,
        double speedMps,
        double headingRad,
        double lengthM,
        double widthM,
        double heightM,
        boolean connected) {}
