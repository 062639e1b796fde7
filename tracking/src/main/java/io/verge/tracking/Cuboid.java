package io.verge.tracking;

/**
 * A box in space that stands upright, in metres.
 *
 * @param kind what it is held to be
 * @param x of its middle: east, or along the first axis of a frame that stands still
 * @param y of its middle: north, or along the second
 * @param z of its middle, up
 * @param length along its heading
 * @param width across its heading
 * @param height upwards
 * @param yaw its heading, in radians counter-clockwise from x
 */
public record Cuboid(Kind kind, double x, double y, double z, double length, double width, double height, double yaw) {
    /** What moves on a road. */
    public enum Kind {
        PEDESTRIAN,
        CYCLIST,
        CAR
    }

    /** The volume both fill as a share of the volume either fills: 0 apart, 1 the same box. */
    public double intersectionOverUnion(Cuboid other) {
        double both = new Footprints()
                        .intersection(x, y, length, width, yaw, other.x, other.y, other.length, other.width, other.yaw)
                * Math.max(
                        0,
                        Math.min(z + height / 2, other.z + other.height / 2)
                                - Math.max(z - height / 2, other.z - other.height / 2));
        return both / (length * width * height + other.length * other.width * other.height - both);
    }
}
