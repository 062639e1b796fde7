package io.verge.edge.hazard;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.road.Angles;
import io.verge.road.LocalDynamicMap;
import io.verge.road.StationType;
import io.verge.road.map.LaneType;

/**
 * Where a road user is likely to go: along its lane and the next ones when it drives on one, else on the arc it is on.
 * Braking is carried on to a standstill, acceleration for a moment only: people stop pressing either pedal, but
 * the pressing of the first is what ends dangers.
 */
final class PathPredictor {
    private static final double STEP_SECONDS = 0.4;
    private static final double NEAR_SECONDS = 2;
    private static final double STANDING_MPS = 0.3;
    private static final double SLOW_MPS = 1.5;
    private static final double EVEN_MPS2 = 0.2;
    private static final double LEAST_MOVE_M = 0.05;
    private static final double LANE_HEADING_RAD = Math.toRadians(22);
    /** How well drivers keep to the middle of their lane, metres squared. */
    static final double LANE_KEEPING_VARIANCE = 0.16;

    private static final double ACCELERATING_SECONDS = 1;
    private static final double BRISK_ACCELERATION_MPS2 = 2;
    private static final double TURNING_SECONDS = 2;
    private static final double VRU_TURNING_SECONDS = 0.4;
    private static final double MIN_TURN_RATE_RADPS = 0.03;
    private static final double DRIFT_MPS = 0.6;
    private static final double DRIFTED_M = 0.75;
    private static final double DRIFT_SECONDS = 2.5;
    private static final double MAX_MARGIN_M = 1;
    private static final double SAME_DIRECTION_RAD = Math.toRadians(2);

    private final LaneRows lanes;
    private final LocalDynamicMap map;
    private final Trajectories trajectories;
    private final Route route;
    private final double horizonSeconds;
    private long originNanos = Long.MIN_VALUE;

    PathPredictor(LaneRows lanes, LocalDynamicMap map, Trajectories trajectories, Route route, double horizonSeconds) {
        this.lanes = lanes;
        this.map = map;
        this.trajectories = trajectories;
        this.route = route;
        this.horizonSeconds = horizonSeconds;
    }

    /** The instant in seconds of this predictor's time, which begins shortly before the first instant it is asked of. */
    double seconds(long epochNanos) {
        if (originNanos == Long.MIN_VALUE) {
            originNanos = epochNanos;
        }
        return (epochNanos - originNanos) * 1e-9;
    }

    long epochNanos(double seconds) {
        return originNanos + Math.round(seconds * 1e9);
    }

    /** Lays out the trajectory of the track in this slot, and its route, which stands until the next is laid out. */
    void predict(int slot) {
        double speed = map.speedMps(slot);
        double t0 = seconds(map.timestampNanos[slot]);
        boolean lane = route.lay(slot);
        boolean against = !lane && speed > SLOW_MPS && goesAgainstLane(slot);
        trajectories.begin(slot, map.trackId[slot], map.lengthM[slot], map.widthM[slot], lane || against, margin(slot));
        double until = t0 + horizonSeconds + map.ageSeconds(slot);
        if (speed < STANDING_MPS) {
            double x = map.xM[slot];
            double y = map.yM[slot];
            double heading = map.headingRad[slot];
            trajectories.add(slot, t0, x, y, until, x, y, Math.cos(heading), Math.sin(heading));
        } else if (lane) {
            alongLane(slot, speed, t0, until);
        } else if (against) {
            againstLane(slot, speed, t0, until);
        } else {
            inFreeSpace(slot, speed, t0, until);
        }
    }

    private double margin(int slot) {
        int c = slot * COVARIANCE_STRIDE;
        double[] p = map.covariance;
        double position = Math.max(p[c], p[c + 2]);
        double velocity = Math.max(p[c + 7], p[c + 9]);
        return Math.min(MAX_MARGIN_M, Math.sqrt(Math.max(0, position + 4 * velocity)));
    }

    private boolean goesAgainstLane(int slot) {
        int index = map.lane[slot];
        if (index < 0
                || map.stationType[slot] == StationType.PEDESTRIAN.code()
                || lanes.type(index) == LaneType.SIDEWALK
                || lanes.isInsideIntersection(index)) {
            return false;
        }
        double backwards = lanes.headingRad(lanes.segmentAt(index, map.laneAlongM[slot])) + Math.PI;
        return Math.abs(Angles.difference(map.headingRad[slot], backwards)) < LANE_HEADING_RAD;
    }

    /** Metres covered within {@code dt} seconds at this speed and acceleration. */
    private static double distance(double dt, double speed, double acceleration) {
        if (acceleration < 0) {
            double braking = Math.min(dt, speed / -acceleration);
            return braking * (speed + acceleration * braking / 2);
        }
        double pushing = Math.min(dt, ACCELERATING_SECONDS);
        return dt * speed + Math.min(acceleration, BRISK_ACCELERATION_MPS2) * pushing * (dt - pushing / 2);
    }

    private void inFreeSpace(int slot, double speed, double t0, double until) {
        // People on foot turn and stop on the spot and cyclists swing: their present change tells little of what comes.
        boolean onFoot = map.stationType[slot] == StationType.PEDESTRIAN.code();
        double acceleration = onFoot ? 0 : map.accelerationMps2[slot];
        double turnRate = map.turnRateRadps[slot];
        double turningSeconds = map.type(slot).isVru() ? VRU_TURNING_SECONDS : TURNING_SECONDS;
        boolean turning = !onFoot && Math.abs(turnRate) > MIN_TURN_RATE_RADPS;
        double cos = map.vxMps[slot] / speed;
        double sin = map.vyMps[slot] / speed;
        // A body too slow to show its course by moving keeps the direction it points in.
        boolean slow = speed < SLOW_MPS;
        double bodyCos = slow ? Math.cos(map.headingRad[slot]) : cos;
        double bodySin = slow ? Math.sin(map.headingRad[slot]) : sin;
        double x = map.xM[slot];
        double y = map.yM[slot];
        double t = t0;
        while (t < until && !trajectories.isFull(slot)) {
            boolean arc = turning && t - t0 < turningSeconds - 1e-9;
            boolean changing =
                    Math.abs(acceleration) > EVEN_MPS2 && (acceleration < 0 || t - t0 < ACCELERATING_SECONDS);
            double step = arc || changing ? step(t - t0) : until - t;
            double to = trajectories.pieces[slot] == Trajectories.MAX_PIECES - 1 ? until : Math.min(until, t + step);
            double way = distance(to - t0, speed, acceleration) - distance(t - t0, speed, acceleration);
            // Each piece points half its turn on from where it begins, and the next begins the other half on.
            double halfTurn = arc ? turnRate * (to - t) / 2 : 0;
            double c = arc ? Math.cos(halfTurn) : 1;
            double s = arc ? Math.sin(halfTurn) : 0;
            double midCos = cos * c - sin * s;
            double midSin = sin * c + cos * s;
            double midBodyCos = bodyCos * c - bodySin * s;
            double midBodySin = bodySin * c + bodyCos * s;
            double nextX = x + way * midCos;
            double nextY = y + way * midSin;
            trajectories.add(slot, t, x, y, to, nextX, nextY, midBodyCos, midBodySin);
            cos = midCos * c - midSin * s;
            sin = midSin * c + midCos * s;
            bodyCos = midBodyCos * c - midBodySin * s;
            bodySin = midBodySin * c + midBodyCos * s;
            x = nextX;
            y = nextY;
            t = to;
        }
    }

    /** Who goes the wrong way keeps to the lane no less, only backwards; how it bends behind is not looked up. */
    private void againstLane(int slot, double speed, double t0, double until) {
        int segment = lanes.segmentAt(map.lane[slot], map.laneAlongM[slot]);
        double cos = -lanes.cos(segment);
        double sin = -lanes.sin(segment);
        double acceleration = map.accelerationMps2[slot];
        boolean even = Math.abs(acceleration) < EVEN_MPS2;
        double x = map.xM[slot];
        double y = map.yM[slot];
        double t = t0;
        while (t < until && !trajectories.isFull(slot)) {
            boolean last = even || trajectories.pieces[slot] == Trajectories.MAX_PIECES - 1;
            double to = last ? until : Math.min(until, t + step(t - t0));
            double way = distance(to - t0, speed, acceleration) - distance(t - t0, speed, acceleration);
            trajectories.add(slot, t, x, y, to, x + way * cos, y + way * sin, cos, sin);
            x += way * cos;
            y += way * sin;
            t = to;
        }
    }

    /** Pieces are short at first, where a second decides, and longer further out. */
    private static double step(double ahead) {
        return ahead < NEAR_SECONDS ? STEP_SECONDS : 2 * STEP_SECONDS;
    }

    private void alongLane(int slot, double speed, double t0, double until) {
        double acceleration = map.accelerationMps2[slot];
        double drift = lateralDrift(slot);
        double offset = likelyOffset(slot);
        int leg = 0;
        double t = t0;
        double x = map.xM[slot];
        double y = map.yM[slot];
        double way = 0;
        boolean even = Math.abs(acceleration) < EVEN_MPS2 && drift == 0;
        while (t < until && !trajectories.isFull(slot)) {
            boolean last = trajectories.pieces[slot] == Trajectories.MAX_PIECES - 1;
            double to = last ? until : Math.min(until, t + step(t - t0));
            if (even) {
                double straight = straightM(leg, way);
                to = Math.max(to, Math.min(until, t + (straight - 0.5) / speed));
            }
            double nextWay = distance(to - t0, speed, acceleration);
            while (leg + 1 < route.size() && nextWay >= route.beginsM(leg + 1)) {
                leg++;
            }
            double along = nextWay - route.beginsM(leg);
            int segment = lanes.segmentAt(route.lane(leg), along);
            double beyond = along - lanes.alongM(segment);
            double aside = offset + drift * Math.min(to - t0, DRIFT_SECONDS);
            double nextX = lanes.xM(segment) + beyond * lanes.cos(segment) - aside * lanes.sin(segment);
            double nextY = lanes.yM(segment) + beyond * lanes.sin(segment) + aside * lanes.cos(segment);
            double dx = nextX - x;
            double dy = nextY - y;
            double moved = Math.sqrt(dx * dx + dy * dy);
            boolean moves = moved > LEAST_MOVE_M;
            trajectories.add(
                    slot,
                    t,
                    x,
                    y,
                    to,
                    nextX,
                    nextY,
                    moves ? dx / moved : lanes.cos(segment),
                    moves ? dy / moved : lanes.sin(segment));
            x = nextX;
            y = nextY;
            t = to;
            way = nextWay;
        }
    }

    /** How far beside the middle it drives: as measured, drawn to the middle the less sure the measurement is. */
    private double likelyOffset(int slot) {
        int c = slot * COVARIANCE_STRIDE;
        double measured = (map.covariance[c] + map.covariance[c + 2]) / 2;
        return map.laneOffsetM[slot] * LANE_KEEPING_VARIANCE / (LANE_KEEPING_VARIANCE + Math.max(0, measured));
    }

    /** Metres from here on which the route goes straight. */
    private double straightM(int fromLeg, double way) {
        double heading = Double.NaN;
        for (int leg = fromLeg; leg < route.size(); leg++) {
            int lane = route.lane(leg);
            double begin = route.beginsM(leg);
            for (int i = lanes.segmentAt(lane, way - begin); i >= 0; i = lanes.segmentAfter(lane, i)) {
                double direction = lanes.headingRad(i);
                if (Double.isNaN(heading)) {
                    heading = direction;
                } else if (Math.abs(Angles.difference(direction, heading)) > SAME_DIRECTION_RAD) {
                    return begin + lanes.alongM(i) - way;
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * Speed across the lane, to the left: a lane change on its way. The way it moves, the way it points and how far it has
     * left the middle must all say so, because each alone is often noise.
     */
    private double lateralDrift(int slot) {
        double offset = likelyOffset(slot);
        if (lanes.isInsideIntersection(map.lane[slot]) || Math.abs(offset) < DRIFTED_M) {
            return 0;
        }
        int segment = lanes.segmentAt(map.lane[slot], map.laneAlongM[slot]);
        double moving = map.vyMps[slot] * lanes.cos(segment) - map.vxMps[slot] * lanes.sin(segment);
        double pointing = map.speedMps(slot) * Math.sin(map.headingRad[slot] - lanes.headingRad(segment));
        boolean outward = moving * offset > 0 && pointing * offset > 0;
        double both = Math.min(Math.abs(moving), Math.abs(pointing));
        return outward && both > DRIFT_MPS ? Math.copySign(both, moving) : 0;
    }
}
