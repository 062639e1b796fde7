package io.verge.road;

import java.util.List;

/** Where something matters, in local metres. */
public sealed interface Area {
    boolean contains(double xM, double yM);

    /** Whether any point of the area lies within {@code radiusM} of the point. */
    boolean reaches(double xM, double yM, double radiusM);

    /** A disc. */
    record Circle(Position centre, double radiusM) implements Area {
        public Circle {
            if (!(radiusM > 0) || Double.isInfinite(radiusM)) {
                throw new IllegalArgumentException("radius must be positive: " + radiusM);
            }
        }

        @Override
        public boolean contains(double xM, double yM) {
            return reaches(xM, yM, 0);
        }

        @Override
        public boolean reaches(double xM, double yM, double withinM) {
            double dx = xM - centre.xM();
            double dy = yM - centre.yM();
            double r = radiusM + withinM;
            return dx * dx + dy * dy <= r * r;
        }
    }

    /** A simple polygon, its last corner joined to its first. */
    record Polygon(List<Position> corners) implements Area {
        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException("a polygon has three corners or more, not " + corners.size());
            }
        }

        @Override
        public boolean contains(double xM, double yM) {
            boolean inside = false;
            Position a = corners.getLast();
            for (Position b : corners) {
                boolean crosses = a.yM() > yM != b.yM() > yM;
                if (crosses && xM < (b.xM() - a.xM()) * (yM - a.yM()) / (b.yM() - a.yM()) + a.xM()) {
                    inside = !inside;
                }
                a = b;
            }
            return inside;
        }

        @Override
        public boolean reaches(double xM, double yM, double withinM) {
            if (contains(xM, yM)) {
                return true;
            }
            Position a = corners.getLast();
            for (Position b : corners) {
                if (distanceToEdgeM(a, b, xM, yM) <= withinM) {
                    return true;
                }
                a = b;
            }
            return false;
        }

        private static double distanceToEdgeM(Position a, Position b, double xM, double yM) {
            double dx = b.xM() - a.xM();
            double dy = b.yM() - a.yM();
            double length2 = dx * dx + dy * dy;
            double t = length2 == 0 ? 0 : ((xM - a.xM()) * dx + (yM - a.yM()) * dy) / length2;
            double clamped = Math.clamp(t, 0, 1);
            return Math.hypot(a.xM() + clamped * dx - xM, a.yM() + clamped * dy - yM);
        }
    }
}
