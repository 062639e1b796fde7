package io.verge.tracking;

/** The ground two turned rectangles share, by cutting one along the sides of the other (Sutherland and Hodgman). */
final class Footprints {
    /** Four corners, and each cut adds one at most. */
    private static final int MAX_CORNERS = 8;

    private double[] x = new double[MAX_CORNERS];
    private double[] y = new double[MAX_CORNERS];
    private double[] cutX = new double[MAX_CORNERS];
    private double[] cutY = new double[MAX_CORNERS];
    private int corners;

    /** The shared area; each rectangle by its middle, length, width and yaw. */
    double intersection(
            double x1,
            double y1,
            double length1,
            double width1,
            double yaw1,
            double x2,
            double y2,
            double length2,
            double width2,
            double yaw2) {
        double apart = Math.hypot(length1, width1) + Math.hypot(length2, width2);
        if (4 * (square(x1 - x2) + square(y1 - y2)) >= apart * apart) {
            return 0;
        }
        // The second one, as the first one sees it: the cuts are then along the axes.
        double cos = Math.cos(yaw1);
        double sin = Math.sin(yaw1);
        double dx = x2 - x1;
        double dy = y2 - y1;
        place(dx * cos + dy * sin, dy * cos - dx * sin, length2 / 2, width2 / 2, yaw2 - yaw1);
        cut(1, 0, length1 / 2);
        cut(-1, 0, length1 / 2);
        cut(0, 1, width1 / 2);
        cut(0, -1, width1 / 2);
        return area();
    }

    private void place(double middleX, double middleY, double halfLength, double halfWidth, double yaw) {
        double alongX = halfLength * Math.cos(yaw);
        double alongY = halfLength * Math.sin(yaw);
        double acrossX = -halfWidth * Math.sin(yaw);
        double acrossY = halfWidth * Math.cos(yaw);
        corners = 0;
        add(x, y, middleX + alongX + acrossX, middleY + alongY + acrossY);
        add(x, y, middleX - alongX + acrossX, middleY - alongY + acrossY);
        add(x, y, middleX - alongX - acrossX, middleY - alongY - acrossY);
        add(x, y, middleX + alongX - acrossX, middleY + alongY - acrossY);
    }

    private void add(double[] toX, double[] toY, double cornerX, double cornerY) {
        toX[corners] = cornerX;
        toY[corners] = cornerY;
        corners++;
    }

    /** Keeps what lies within a distance in the direction of a normal. */
    private void cut(double normalX, double normalY, double distance) {
        int before = corners;
        corners = 0;
        for (int i = 0; i < before; i++) {
            int j = i + 1 == before ? 0 : i + 1;
            double inside = distance - normalX * x[i] - normalY * y[i];
            double insideNext = distance - normalX * x[j] - normalY * y[j];
            if (inside >= 0) {
                add(cutX, cutY, x[i], y[i]);
            }
            if (inside >= 0 != insideNext >= 0) {
                double share = inside / (inside - insideNext);
                add(cutX, cutY, x[i] + share * (x[j] - x[i]), y[i] + share * (y[j] - y[i]));
            }
        }
        double[] keepX = x;
        double[] keepY = y;
        x = cutX;
        y = cutY;
        cutX = keepX;
        cutY = keepY;
    }

    private double area() {
        double twice = 0;
        for (int i = 0; i < corners; i++) {
            int j = i + 1 == corners ? 0 : i + 1;
            twice += x[i] * y[j] - x[j] * y[i];
        }
        return twice / 2;
    }

    private static double square(double a) {
        return a * a;
    }
}
