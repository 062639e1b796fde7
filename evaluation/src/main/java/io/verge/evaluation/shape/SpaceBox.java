package io.verge.evaluation.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * A box in space that stands upright and is turned, as KITTI has it: the camera's frame, metres, x right, y down, z ahead.
 *
 * @param height along y
 * @param width across its heading
 * @param length along its heading
 * @param x of the middle of its bottom face
 * @param y of its bottom face
 * @param z of the middle of its bottom face
 * @param yaw around y, radians, 0 where its length lies along x
 */
public record SpaceBox(double height, double width, double length, double x, double y, double z, double yaw) {
    private record Corner(double x, double z) {}

    /** What two boxes share of the room they fill together. */
    public double iou(SpaceBox other) {
        double high = Math.min(y, other.y) - Math.max(y - height, other.y - other.height);
        double reach = Math.hypot(length, width) + Math.hypot(other.length, other.width);
        if (high <= 0 || Math.hypot(x - other.x, z - other.z) > reach / 2) {
            return 0;
        }
        double shared = area(clipped(corners(), other.corners())) * high;
        return shared <= 0 ? 0 : shared / (volume() + other.volume() - shared);
    }

    private double volume() {
        return height * width * length;
    }

    /** Of the bottom face, one after the other. */
    private List<Corner> corners() {
        return List.of(
                corner(length / 2, width / 2),
                corner(length / 2, -width / 2),
                corner(-length / 2, -width / 2),
                corner(-length / 2, width / 2));
    }

    private Corner corner(double along, double across) {
        double cos = Math.cos(yaw);
        double sin = Math.sin(yaw);
        return new Corner(x + cos * along + sin * across, z - sin * along + cos * across);
    }

    /** What of a convex face lies inside another: cut off by each of its edges (Sutherland and Hodgman, CACM 17, 1974). */
    private static List<Corner> clipped(List<Corner> face, List<Corner> inside) {
        List<Corner> left = face;
        for (int edge = 0; edge < inside.size() && !left.isEmpty(); edge++) {
            left = cut(left, inside.get(edge), inside.get((edge + 1) % inside.size()));
        }
        return left;
    }

    private static List<Corner> cut(List<Corner> face, Corner from, Corner to) {
        List<Corner> left = new ArrayList<>();
        for (int index = 0; index < face.size(); index++) {
            Corner here = face.get(index);
            Corner next = face.get((index + 1) % face.size());
            double sideHere = side(from, to, here);
            double sideNext = side(from, to, next);
            if (sideHere <= 0) {
                left.add(here);
            }
            if ((sideHere < 0 && sideNext > 0) || (sideHere > 0 && sideNext < 0)) {
                double part = sideHere / (sideHere - sideNext);
                left.add(new Corner(here.x + part * (next.x - here.x), here.z + part * (next.z - here.z)));
            }
        }
        return left;
    }

    /** Negative where a point lies on the inner side of an edge, as {@link #corners()} goes round. */
    private static double side(Corner from, Corner to, Corner point) {
        return (to.x - from.x) * (point.z - from.z) - (to.z - from.z) * (point.x - from.x);
    }

    private static double area(List<Corner> face) {
        double twice = 0;
        for (int index = 0; index < face.size(); index++) {
            Corner here = face.get(index);
            Corner next = face.get((index + 1) % face.size());
            twice += here.x * next.z - next.x * here.z;
        }
        return Math.abs(twice) / 2;
    }
}
