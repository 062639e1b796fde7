package io.verge.edge.hazard;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Severity;
import io.verge.road.StationType;

/**
 * One predicted collision, measured: how soon, how likely, how hard, and what kind. Filled in by {@link #assess} for pair
 * after pair.
 */
final class Collision {
    private static final double SAME_COURSE_COS = Math.cos(Math.toRadians(35));
    private static final double LEAST_VARIANCE = 1e-6;
    private static final double LEAST_RELATIVE_SPEED_MPS = 0.3;

    private final LocalDynamicMap map;
    private final Trajectories t;
    private final SweptBodies bodies;

    /** Seconds from now to contact. */
    double ttcSeconds;
    /** Seconds between one leaving the crossing point of the ways and the other reaching it; NaN on parallel ways. */
    double petSeconds;

    double probability;
    /** Whether the bodies themselves come to touch, and not only the margins of what is unsure about them. */
    boolean touches;
    /** Whose braking avoids it with less. */
    int actor;

    int other;
    double requiredDecelerationMps2;
    double relativeSpeedMps;
    double xM;
    double yM;
    /** What kind of hazard: {@link #course} between motor vehicles, else the vulnerable party decides. */
    HazardType type = HazardType.CROSSING;
    /** How the ways lie to each other: rear-end, merging, crossing or head-on, whoever is on them. */
    HazardType course = HazardType.CROSSING;
    /** Seconds of the predictor's time. */
    double contactTime;

    Collision(LocalDynamicMap map, Trajectories trajectories) {
        this.map = map;
        this.t = trajectories;
        this.bodies = new SweptBodies(trajectories);
    }

    /** Measures the pair at this instant of the predictor's time; false where not even the margins meet. */
    boolean assess(int a, int b, double now) {
        if (!bodies.test(a, b, now)) {
            return false;
        }
        contactTime = bodies.contactTime;
        ttcSeconds = contactTime - now;
        int i = bodies.pieceA;
        int j = bodies.pieceB;
        double vx = t.vx(j) - t.vx(i);
        double vy = t.vy(j) - t.vy(i);
        relativeSpeedMps = Math.sqrt(vx * vx + vy * vy);
        probability = probability(a, b, i, j, vx, vy);
        double ax = t.x(i) + (contactTime - t.start(i)) * t.vx(i);
        double ay = t.y(i) + (contactTime - t.start(i)) * t.vy(i);
        double bx = t.x(j) + (contactTime - t.start(j)) * t.vx(j);
        double by = t.y(j) + (contactTime - t.start(j)) * t.vy(j);
        placeBetween(a, b, ax, ay, bx, by);
        chooseActor(a, b, i, j);
        classify(a, b, i, j, bx - ax, by - ay);
        touches = bodies.touches;
        petSeconds = touches ? Double.NaN : postEncroachment(a, b, i, j);
        return true;
    }

    /**
     * The chance that the miss distance across the relative course is less than the two bodies' reach along it, the
     * relative position being normal around its prediction (the short-encounter approximation of conjunction analysis).
     */
    private double probability(int a, int b, int i, int j, double vx, double vy) {
        if (relativeSpeedMps < LEAST_RELATIVE_SPEED_MPS) {
            return bodies.touches ? 1 : 0;
        }
        double nx = -vy / relativeSpeedMps;
        double ny = vx / relativeSpeedMps;
        double x = t.x(j) + (contactTime - t.start(j)) * t.vx(j) - t.x(i) - (contactTime - t.start(i)) * t.vx(i);
        double y = t.y(j) + (contactTime - t.start(j)) * t.vy(j) - t.y(i) - (contactTime - t.start(i)) * t.vy(i);
        double miss = x * nx + y * ny;
        double reach = reach(a, i, nx, ny) + reach(b, j, nx, ny);
        double sigma = Math.sqrt(variance(a, i, nx, ny) + variance(b, j, nx, ny));
        return normal((reach - miss) / sigma) - normal((-reach - miss) / sigma);
    }

    private double reach(int slot, int piece, double nx, double ny) {
        return t.halfLength(slot) * Math.abs(t.cos(piece) * nx + t.sin(piece) * ny)
                + t.halfWidth(slot) * Math.abs(t.cos(piece) * ny - t.sin(piece) * nx);
    }

    private double variance(int slot, int piece, double nx, double ny) {
        double dt = Math.max(0, contactTime - t.start(slot));
        int c = slot * COVARIANCE_STRIDE;
        double[] p = map.covariance;
        double position = nx * nx * p[c] + 2 * nx * ny * p[c + 1] + ny * ny * p[c + 2];
        double cross = nx * nx * p[c + 3] + nx * ny * (p[c + 4] + p[c + 5]) + ny * ny * p[c + 6];
        double velocity = nx * nx * p[c + 7] + 2 * nx * ny * p[c + 8] + ny * ny * p[c + 9];
        double growth = 2 * dt * cross + dt * dt * velocity;
        if (!t.onLane[slot]) {
            return Math.max(LEAST_VARIANCE, position + growth);
        }
        // On a lane uncertainty grows along the way, and across it is no more than drivers stray from the middle.
        double along = nx * t.cos(piece) + ny * t.sin(piece);
        double strays = PathPredictor.LANE_KEEPING_VARIANCE;
        double across = position * strays / (position + strays);
        return Math.max(LEAST_VARIANCE, along * along * (position + growth) + (1 - along * along) * across);
    }

    private void placeBetween(int a, int b, double ax, double ay, double bx, double by) {
        double reachA = Math.min(t.halfLength(a), 3);
        double reachB = Math.min(t.halfLength(b), 3);
        double share = reachA / (reachA + reachB);
        xM = ax + share * (bx - ax);
        yM = ay + share * (by - ay);
    }

    private void chooseActor(int a, int b, int i, int j) {
        double brakeA = deceleration(a, i, j);
        double brakeB = deceleration(b, j, i);
        boolean aDrives = map.type(a).isMotorVehicle();
        boolean bDrives = map.type(b).isMotorVehicle();
        boolean first = aDrives == bDrives ? brakeA > 0 && (brakeA <= brakeB || brakeB == 0) : aDrives;
        actor = first ? a : b;
        other = first ? b : a;
        requiredDecelerationMps2 = first ? brakeA : brakeB;
    }

    /** Even braking that sheds, by the moment of contact, all speed beyond what the other runs away with. */
    private double deceleration(int slot, int own, int others) {
        double away = Math.max(0, t.vx(others) * t.cos(own) + t.vy(others) * t.sin(own));
        double closing = map.speedMps(slot) - away;
        return closing <= 0 ? 0 : closing / (2 * Math.max(0.1, ttcSeconds));
    }

    private void classify(int a, int b, int i, int j, double dx, double dy) {
        double dot = t.cos(i) * t.cos(j) + t.sin(i) * t.sin(j);
        if (dot < -SAME_COURSE_COS) {
            course = HazardType.HEAD_ON;
        } else if (dot < SAME_COURSE_COS) {
            course = HazardType.CROSSING;
        } else {
            double aside = Math.abs(dy * t.cos(i) - dx * t.sin(i));
            double along = Math.abs(dx * t.cos(i) + dy * t.sin(i));
            boolean inLine =
                    along > 0.8 * (t.halfLength(a) + t.halfLength(b)) && aside < t.halfWidth(a) + t.halfWidth(b);
            course = inLine && dot > 0.94 ? HazardType.REAR_END : HazardType.MERGING;
        }
        boolean bothDrive = drives(map.type(a)) && drives(map.type(b));
        type = bothDrive ? course : HazardType.VRU_COLLISION;
    }

    /** What nobody has named is taken for a vehicle: its size says more than silence does. */
    private static boolean drives(StationType type) {
        return type.isMotorVehicle() || type == StationType.UNKNOWN;
    }

    private double postEncroachment(int a, int b, int i, int j) {
        double cross = t.cos(i) * t.sin(j) - t.sin(i) * t.cos(j);
        double speedA = Math.hypot(t.vx(i), t.vy(i));
        double speedB = Math.hypot(t.vx(j), t.vy(j));
        if (Math.abs(cross) < 0.3 || speedA < 0.5 || speedB < 0.5) {
            return Double.NaN;
        }
        double dx = t.x(j) - t.x(i);
        double dy = t.y(j) - t.y(i);
        double atA = t.start(i) + (dx * t.sin(j) - dy * t.cos(j)) / cross / speedA;
        double atB = t.start(j) + (dx * t.sin(i) - dy * t.cos(i)) / cross / speedB;
        double halfA = (t.halfLength(a) + t.halfWidth(b)) / speedA;
        double halfB = (t.halfLength(b) + t.halfWidth(a)) / speedB;
        return Math.max(0, Math.abs(atA - atB) - (atA < atB ? halfA + halfB : halfB + halfA) / 2);
    }

    /** What it would cost, by the speed that meets the more vulnerable body. */
    Severity severity() {
        boolean vulnerable = map.type(actor).isVru() || map.type(other).isVru();
        double serious = vulnerable ? 5 : 8;
        double fatal = vulnerable ? 11 : 18;
        return relativeSpeedMps >= fatal
                ? Severity.FATAL
                : relativeSpeedMps >= serious ? Severity.SERIOUS : Severity.SLIGHT;
    }

    /** The standard normal distribution function, to 7.5e-8 (Abramowitz and Stegun 26.2.17). */
    static double normal(double z) {
        if (z < 0) {
            return 1 - normal(-z);
        }
        if (z > 8) {
            return 1;
        }
        double k = 1 / (1 + 0.2316419 * z);
        double tail = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
        return 1 - Math.exp(-z * z / 2) * 0.3989422804014327 * tail;
    }
}
