package io.verge.simulation.world;

import io.verge.simulation.RoadUser;

/** Whether two bodies, each going on along its plan at its present speed, come to touch. */
public final class Course {
    private static final double COARSE_STEP_SECONDS = 0.1;
    private static final int BISECTIONS = 5;

    private Course() {}

    /**
     * True time to collision, seconds: 0 when the bodies touch already, infinite when they do not touch within the
     * horizon. Exact to 4 ms, and blind to touches shorter than 0.1 s.
     */
    public static double timeToContactSeconds(RoadUser a, Plan planA, RoadUser b, Plan planB, double horizonSeconds) {
        double reach = radiusM(a) + radiusM(b);
        double apart = Math.hypot(a.xM() - b.xM(), a.yM() - b.yM());
        if (apart > reach + (a.speedMps() + b.speedMps()) * horizonSeconds) {
            return Double.POSITIVE_INFINITY;
        }
        if (touchAfter(a, planA, b, planB, 0)) {
            return 0;
        }
        for (double t = COARSE_STEP_SECONDS; t <= horizonSeconds + 1e-9; t += COARSE_STEP_SECONDS) {
            if (touchAfter(a, planA, b, planB, t)) {
                return bisect(a, planA, b, planB, t);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double bisect(RoadUser a, Plan planA, RoadUser b, Plan planB, double touching) {
        double apart = touching - COARSE_STEP_SECONDS;
        double contact = touching;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (apart + contact) / 2;
            if (touchAfter(a, planA, b, planB, middle)) {
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

    private static boolean touchAfter(RoadUser a, Plan planA, RoadUser b, Plan planB, double seconds) {
        double sA = alongAfter(planA, a.speedMps(), seconds);
        double sB = alongAfter(planB, b.speedMps(), seconds);
        // A body keeps its offset from its path, so that at once it is exactly where it is.
        double ax = a.xM() + planA.line().xAt(sA) - planA.line().xAt(planA.alongM());
        double ay = a.yM() + planA.line().yAt(sA) - planA.line().yAt(planA.alongM());
        double bx = b.xM() + planB.line().xAt(sB) - planB.line().xAt(planB.alongM());
        double by = b.yM() + planB.line().yAt(sB) - planB.line().yAt(planB.alongM());
        double reach = radiusM(a) + radiusM(b);
        double dx = bx - ax;
        double dy = by - ay;
        if (dx * dx + dy * dy > reach * reach) {
            return false;
        }
        return overlap(a, ax, ay, headingAfter(a, planA, sA), b, bx, by, headingAfter(b, planB, sB));
    }

    private static double alongAfter(Plan plan, double speedMps, double seconds) {
        double going = plan.alongM() + speedMps * seconds;
        return Math.min(going, Math.max(plan.alongM(), plan.stopAlongM()));
    }

    private static double headingAfter(RoadUser user, Plan plan, double along) {
        double turned = plan.line().headingRad(plan.line().segmentAt(along))
                - plan.line().headingRad(plan.line().segmentAt(plan.alongM()));
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
