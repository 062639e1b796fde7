package io.verge.tracking;

/**
 * A place on the ground, in metres.
 *
 * @param x east, or along the first axis of a frame that stands still
 * @param y north, or along the second
 */
public record GroundPoint(double x, double y) {}
