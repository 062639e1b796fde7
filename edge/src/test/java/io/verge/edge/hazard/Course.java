package io.verge.edge.hazard;

import io.verge.road.StationType;
import java.util.random.RandomGenerator;

/** An even, straight course of one road user, as a test lays it out: where it is at second {@code s} is plain to see. */
record Course(StationType type, double lengthM, double widthM, double x0, double y0, double speed, double heading) {
    double x(double s) {
        return x0 + s * speed * Math.cos(heading);
    }

    double y(double s) {
        return y0 + s * speed * Math.sin(heading);
    }

    /** A body of a random kind, pedestrian to articulated bus, at a speed it can go within 3 … 35 m/s. */
    static Course random(RandomGenerator random, boolean motor, double heading) {
        StationType[] kinds = motor
                ? new StationType[] {
                    StationType.PASSENGER_CAR,
                    StationType.HEAVY_TRUCK,
                    StationType.BUS,
                    StationType.LIGHT_TRUCK,
                    StationType.PASSENGER_CAR
                }
                : new StationType[] {
                    StationType.PEDESTRIAN,
                    StationType.CYCLIST,
                    StationType.MOTORCYCLE,
                    StationType.PASSENGER_CAR,
                    StationType.BUS
                };
        StationType type = kinds[random.nextInt(kinds.length)];
        double length = type == StationType.BUS ? 18 : type.typicalLengthM();
        double fastest = switch (type) {
            case PEDESTRIAN -> 4;
            case CYCLIST -> 12;
            case BUS, HEAVY_TRUCK -> 25;
            default -> 35;
        };
        return new Course(type, length, type.typicalWidthM(), 0, 0, random.nextDouble(3, fastest), heading);
    }

    /** The same course moved so that it is at this place at second {@code s}. */
    Course through(double x, double y, double s) {
        return new Course(
                type,
                lengthM,
                widthM,
                x - s * speed * Math.cos(heading),
                y - s * speed * Math.sin(heading),
                speed,
                heading);
    }

    /** Metres between the two bodies at second {@code s}, 0 where they overlap: corner by corner, edge by edge. */
    static double gapM(Course a, Course b, double s) {
        double[][] pa = a.corners(s);
        double[][] pb = b.corners(s);
        if (inside(pa, pb[0]) || inside(pb, pa[0])) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                if (cross(pa[i], pa[(i + 1) % 4], pb[j], pb[(j + 1) % 4])) {
                    return 0;
                }
                least = Math.min(
                        least,
                        Math.min(distance(pa[i], pb[j], pb[(j + 1) % 4]), distance(pb[j], pa[i], pa[(i + 1) % 4])));
            }
        }
        return least;
    }

    private double[][] corners(double s) {
        double[][] corners = new double[4][];
        int[][] signs = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
        for (int i = 0; i < 4; i++) {
            double along = signs[i][0] * lengthM / 2;
            double aside = signs[i][1] * widthM / 2;
            corners[i] = new double[] {
                x(s) + along * Math.cos(heading) - aside * Math.sin(heading),
                y(s) + along * Math.sin(heading) + aside * Math.cos(heading)
            };
        }
        return corners;
    }

    private static boolean inside(double[][] corners, double[] p) {
        for (int i = 0; i < 4; i++) {
            if (side(corners[i], corners[(i + 1) % 4], p) < 0) {
                return false;
            }
        }
        return true;
    }

    private static double side(double[] from, double[] to, double[] p) {
        return (to[0] - from[0]) * (p[1] - from[1]) - (to[1] - from[1]) * (p[0] - from[0]);
    }

    private static boolean cross(double[] a, double[] b, double[] c, double[] d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double distance(double[] p, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double t = Math.clamp(((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.hypot(a[0] + t * dx - p[0], a[1] + t * dy - p[1]);
    }
}
