package io.verge.simulation.world;

import io.verge.road.map.Polyline;
import io.verge.simulation.RoadUser;

/** Whether two bodies, each going on along its plan at its present speed, come to touch. */
public final class Course {
    private static final double COARSE_STEP_SECONDS = 0.1;
    private static final int BISECTIONS = 5;

    private final RoadUser user;
    private final Polyline line;
    private final double fromM;
    private final double farthestM;
    private final double fromX;
    private final double fromY;

    private Course(RoadUser user, Plan plan) {
        this.user = user;
        this.line = plan.line();
        this.fromM = plan.alongM();
        this.farthestM = Math.max(plan.alongM(), plan.stopAlongM());
        this.fromX = line.xAt(fromM);
        this.fromY = line.yAt(fromM);
    }

    /**
     * True time to collision, seconds: 0 when the bodies touch already, infinite when they do not touch within the
     * horizon. Exact to 4 ms, and blind to touches shorter than 0.1 s.
     */
    public static double timeToContactSeconds(RoadUser a, Plan planA, RoadUser b, Plan planB, double horizonSeconds) {
        double reach = radiusM(a) + radiusM(b);
        double closingMps = a.speedMps() + b.speedMps();
        double apart = Math.hypot(a.xM() - b.xM(), a.yM() - b.yM());
        if (apart > reach + closingMps * horizonSeconds) {
            return Double.POSITIVE_INFINITY;
        }
        return new Course(a, planA).timeToContactSeconds(new Course(b, planB), reach, closingMps, horizonSeconds);
    }

    private double timeToContactSeconds(Course other, double reach, double closingMps, double horizonSeconds) {
        if (touchAfter(other, reach, 0)) {
            return 0;
        }
        double apartUntil = 0;
        for (double t = COARSE_STEP_SECONDS; t <= horizonSeconds + 1e-9; t += COARSE_STEP_SECONDS) {
            // However their ways bend, they come closer no faster than both drive.
            if (t < apartUntil) {
                continue;
            }
            double distance = Math.sqrt(squareDistanceAfter(other, t));
            if (distance > reach) {
                apartUntil = t + (distance - reach) / closingMps;
            } else if (touchAfter(other, reach, t)) {
                return bisect(other, reach, t);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private double bisect(Course other, double reach, double touching) {
        double apart = touching - COARSE_STEP_SECONDS;
        double contact = touching;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (apart + contact) / 2;
            if (touchAfter(other, reach, middle)) {
                contact = middle;
            } else {
                apart = middle;
            }
        }
        return contact;
    }

    /** Whether the bodies overlap as they are. */
    public static boolean touch(RoadUser a, RoadUser b) {
        return overlap(a, a.xM(), a.yM(), a.headingRad(), b, b.xM(), b.yM(), b.headingRad());
    }

    private boolean touchAfter(Course other, double reach, double seconds) {
        return squareDistanceAfter(other, seconds) <= reach * reach
                && overlap(
                        user,
                        xAfter(seconds),
                        yAfter(seconds),
                        headingAfter(seconds),
                        other.user,
                        other.xAfter(seconds),
                        other.yAfter(seconds),
                        other.headingAfter(seconds));
    }

    private double squareDistanceAfter(Course other, double seconds) {
        double dx = other.xAfter(seconds) - xAfter(seconds);
        double dy = other.yAfter(seconds) - yAfter(seconds);
        return dx * dx + dy * dy;
    }

    private double alongAfter(double seconds) {
        return Math.min(fromM + user.speedMps() * seconds, farthestM);
    }

    /** A body keeps its offset from its path, so that at once it is exactly where it is. */
    private double xAfter(double seconds) {
        return user.xM() + line.xAt(alongAfter(seconds)) - fromX;
    }

    private double yAfter(double seconds) {
        return user.yM() + line.yAt(alongAfter(seconds)) - fromY;
    }

    private double headingAfter(double seconds) {
        double turned = line.headingRad(line.segmentAt(alongAfter(seconds))) - line.headingRad(line.segmentAt(fromM));
        return user.headingRad() + turned;
    }

    private static double radiusM(RoadUser user) {
        return (user.lengthM() + user.widthM()) / 2;
    }

    /** Two rectangles are apart exactly when a side of one of them separates them. */
    private static boolean overlap(
            RoadUser a, double ax, double ay, double headingA, RoadUser b, double bx, double by, double headingB) {
        return !separates(a, ax, ay, headingA, b, bx, by, headingB)
                && !separates(b, bx, by, headingB, a, ax, ay, headingA);
    }

    private static boolean separates(
            RoadUser a, double ax, double ay, double headingA, RoadUser b, double bx, double by, double headingB) {
        double cos = Math.cos(headingA);
        double sin = Math.sin(headingA);
        double along = Math.abs((bx - ax) * cos + (by - ay) * sin);
        double across = Math.abs((by - ay) * cos - (bx - ax) * sin);
        double c = Math.abs(Math.cos(headingB - headingA));
        double s = Math.abs(Math.sin(headingB - headingA));
        return along > (a.lengthM() + b.lengthM() * c + b.widthM() * s) / 2
                || across > (a.widthM() + b.widthM() * c + b.lengthM() * s) / 2;
    }
}
