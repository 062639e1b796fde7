package io.verge.road.map;

import java.util.Arrays;

/** An immutable line through two or more points, measured along from its first, in local metres. */
public final class Polyline {
    private final double[] xs;
    private final double[] ys;
    private final double[] alongs;
    private final double[] headingsRad;
    private final double[] cosines;
    private final double[] sines;

    private Polyline(double[] xs, double[] ys, double[] alongs) {
        this.xs = xs;
        this.ys = ys;
        this.alongs = alongs;
        this.headingsRad = new double[xs.length - 1];
        this.cosines = new double[xs.length - 1];
        this.sines = new double[xs.length - 1];
        for (int i = 0; i + 1 < xs.length; i++) {
            double length = alongs[i + 1] - alongs[i];
            headingsRad[i] = Math.atan2(ys[i + 1] - ys[i], xs[i + 1] - xs[i]);
            cosines[i] = (xs[i + 1] - xs[i]) / length;
            sines[i] = (ys[i + 1] - ys[i]) / length;
        }
    }

    /**
     * The line through these points; points that repeat their predecessor are left out.
     *
     * @throws IllegalArgumentException when fewer than two distinct points remain or one is not finite
     */
    public static Polyline of(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(xs.length + " x for " + ys.length + " y");
        }
        double[] keptX = new double[xs.length];
        double[] keptY = new double[xs.length];
        double[] alongs = new double[xs.length];
        int kept = 0;
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isFinite(xs[i]) || !Double.isFinite(ys[i])) {
                throw new IllegalArgumentException("point " + i + " is not finite");
            }
            double step = kept == 0 ? 0 : Math.hypot(xs[i] - keptX[kept - 1], ys[i] - keptY[kept - 1]);
            if (kept > 0 && step < 1e-6) {
                continue;
            }
            keptX[kept] = xs[i];
            keptY[kept] = ys[i];
            alongs[kept] = kept == 0 ? 0 : alongs[kept - 1] + step;
            kept++;
        }
        if (kept < 2) {
            throw new IllegalArgumentException("a line needs two distinct points");
        }
        return new Polyline(Arrays.copyOf(keptX, kept), Arrays.copyOf(keptY, kept), Arrays.copyOf(alongs, kept));
    }

    public int size() {
        return xs.length;
    }

    public double xM(int i) {
        return xs[i];
    }

    public double yM(int i) {
        return ys[i];
    }

    /** Metres from the first point to point {@code i} along the line. */
    public double alongM(int i) {
        return alongs[i];
    }

    public double lengthM() {
        return alongs[alongs.length - 1];
    }

    /** The segment {@code i}, from point i to point i + 1, that holds this place along the line; ends are clamped. */
    public int segmentAt(double along) {
        int low = 0;
        int high = xs.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (alongs[middle] > along) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** The x of the place {@code along} metres from the first point; before and past the ends it goes straight on. */
    public double xAt(double along) {
        int i = segmentAt(along);
        return xs[i] + (along - alongs[i]) * cosines[i];
    }

    public double yAt(double along) {
        int i = segmentAt(along);
        return ys[i] + (along - alongs[i]) * sines[i];
    }

    /** The direction of segment {@code i}, radians from east. */
    public double headingRad(int segment) {
        return headingsRad[segment];
    }

    /** The x of the unit vector along segment {@code i}. */
    public double cos(int segment) {
        return cosines[segment];
    }

    /** The y of the unit vector along segment {@code i}. */
    public double sin(int segment) {
        return sines[segment];
    }

    /** Metres along the line of the place nearest to the point. */
    public double project(double x, double y) {
        double best = 0;
        double bestDistance2 = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < xs.length; i++) {
            double dx = xs[i + 1] - xs[i];
            double dy = ys[i + 1] - ys[i];
            double t = Math.clamp(((x - xs[i]) * dx + (y - ys[i]) * dy) / (dx * dx + dy * dy), 0, 1);
            double ex = xs[i] + t * dx - x;
            double ey = ys[i] + t * dy - y;
            double distance2 = ex * ex + ey * ey;
            if (distance2 < bestDistance2) {
                bestDistance2 = distance2;
                best = alongs[i] + t * (alongs[i + 1] - alongs[i]);
            }
        }
        return best;
    }

    /** Metres the point lies to the left of the line (negative: to the right), at the place {@code along} it. */
    public double offsetM(double along, double x, double y) {
        int i = segmentAt(along);
        double dx = xs[i + 1] - xs[i];
        double dy = ys[i + 1] - ys[i];
        return (dx * (y - ys[i]) - dy * (x - xs[i])) / (alongs[i + 1] - alongs[i]);
    }

    /** Whether the two lines cross at a place farther than {@code endM} along from every end of either. */
    public boolean crosses(Polyline other, double endM) {
        for (int i = 0; i + 1 < xs.length; i++) {
            double dx = xs[i + 1] - xs[i];
            double dy = ys[i + 1] - ys[i];
            for (int j = 0; j + 1 < other.xs.length; j++) {
                double ex = other.xs[j + 1] - other.xs[j];
                double ey = other.ys[j + 1] - other.ys[j];
                double denominator = dx * ey - dy * ex;
                double gapX = other.xs[j] - xs[i];
                double gapY = other.ys[j] - ys[i];
                double t = (gapX * ey - gapY * ex) / denominator;
                double u = (gapX * dy - gapY * dx) / denominator;
                // Parallel segments give infinities or NaN here, which are no crossing.
                if (t >= 0 && t <= 1 && u >= 0 && u <= 1) {
                    double here = alongs[i] + t * (alongs[i + 1] - alongs[i]);
                    double there = other.alongs[j] + u * (other.alongs[j + 1] - other.alongs[j]);
                    if (isInner(here, endM) && other.isInner(there, endM)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isInner(double along, double endM) {
        return along > endM && along < lengthM() - endM;
    }
}
