package io.verge.evaluation.shape;

/** A box in a picture, in pixels: y grows downwards, edges are lines without width. */
public record ImageBox(double left, double top, double right, double bottom) {
    /** What two boxes share of the area they cover together. */
    public double iou(ImageBox other) {
        double shared = shared(other);
        return shared <= 0 ? 0 : shared / (area() + other.area() - shared);
    }

    /** What of this box lies in another. */
    public double partIn(ImageBox other) {
        double shared = shared(other);
        return shared <= 0 ? 0 : shared / area();
    }

    /** How high it is. */
    public double height() {
        return Math.abs(bottom - top);
    }

    private double shared(ImageBox other) {
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, width) * Math.max(0, height);
    }

    private double area() {
        return (right - left) * (bottom - top);
    }
}
