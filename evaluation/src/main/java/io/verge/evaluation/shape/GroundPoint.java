package io.verge.evaluation.shape;

/** A point on the ground, in metres. */
public record GroundPoint(double x, double y) {
    /** How far it is to another. */
    public double distance(GroundPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
