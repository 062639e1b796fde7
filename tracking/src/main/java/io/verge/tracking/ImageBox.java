package io.verge.tracking;

/**
 * A box in an image, in pixels with fractions.
 *
 * @param left its left edge, x to the right
 * @param top its upper edge, y down
 * @param width from the left edge to the right one
 * @param height from the upper edge to the lower one
 */
public record ImageBox(double left, double top, double width, double height) {
    /** The area both cover as a share of the area either covers: 0 apart, 1 the same box. */
    public double intersectionOverUnion(ImageBox other) {
        double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double both = across * down;
        return both / (width * height + other.width * other.height - both);
    }
}
