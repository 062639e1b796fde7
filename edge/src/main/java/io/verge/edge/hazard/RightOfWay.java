package io.verge.edge.hazard;

import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneMatch;
import io.verge.road.map.LaneType;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.Optional;

/**
 * Whether a conflict of paths is one that traffic settles every day: one side is bound to stop or give way, and still can
 * without haste. Only when it no longer can does the conflict become a danger.
 */
final class RightOfWay {
    private static final double STOP_MARGIN_M = 1;
    private static final double CREEPING_MPS = 2.5;
    private static final double STANDING_MPS = 0.5;
    private static final double WALKING_MPS = 2;
    private static final double LANE_VARIANCE = 0.4;
    private static final double SAME_LANE_CERTAINTY = 0.95;
    private static final double LANE_CERTAINTY = 0.8;
    private static final double LANE_CHANGE_VARIANCE = 0.12;
    private static final double LEAST_VARIANCE = 1e-6;
    private static final double TURNING_SPEED_MPS = 7;
    private static final double FIRM_DECELERATION_MPS2 = 5;
    private static final double BRAKING_MPS2 = 1;
    private static final double MIDDLE_M = 0.75;
    private static final double STROLLING_MPS = 0.9;
    private static final double KERB_SECONDS = 3;
    private static final double STEP_SECONDS = 0.3;
    private static final double INTO_THE_ROAD_SIN = Math.sin(Math.toRadians(50));
    private static final double CROSSING_APPROACH_M = 5;
    private static final double CROSSING_MARGIN_M = 1.5;

    private final LocalDynamicMap map;
    private final RoadMap roadMap;
    private final Trajectories trajectories;
    /** The routes of the two in conflict. */
    private final Route first;

    private final Route second;
    private int firstSlot;
    private final LaneMatch entry = new LaneMatch();
    private final double comfortable;
    private final double following;

    RightOfWay(LocalDynamicMap map, RoadMap roadMap, LaneRows lanes, Trajectories trajectories, HazardConfig config) {
        this.map = map;
        this.roadMap = roadMap;
        this.trajectories = trajectories;
        first = new Route(roadMap, lanes, map, config.horizonSeconds());
        second = new Route(roadMap, lanes, map, config.horizonSeconds());
        this.comfortable = config.comfortableDecelerationMps2();
        this.following = config.followingDecelerationMps2();
    }

    /** Whether one of the two is expected to see to it that they do not meet at the contact time. */
    boolean settles(Collision collision, int a, int b) {
        if (walksUpToStanding(collision)) {
            return true;
        }
        if (roadMap.lanes().isEmpty()) {
            return false;
        }
        if (creeps(collision) || laneUnknown(collision)) {
            return true;
        }
        firstSlot = a;
        first.lay(a);
        second.lay(b);
        return keepsDistance(collision)
                || keepsItsLane(collision)
                || givesWay(a, b, collision.contactTime)
                || givesWay(b, a, collision.contactTime);
    }

    private Route route(int slot) {
        return slot == firstSlot ? first : second;
    }

    /**
     * A path along a lane is only known where its lane is. Whether two on the same course share one is known where both
     * are known to better than half a lane, and whether one is about to come over only where they are known better still.
     */
    private boolean laneUnknown(Collision collision) {
        double certainty = Math.min(laneCertainty(collision.actor), laneCertainty(collision.other));
        double variance = Math.max(positionVariance(collision.actor), positionVariance(collision.other));
        return switch (collision.course) {
            case REAR_END -> certainty < SAME_LANE_CERTAINTY || variance > LANE_VARIANCE;
            case MERGING -> certainty < SAME_LANE_CERTAINTY || variance > LANE_CHANGE_VARIANCE;
            default -> certainty < LANE_CERTAINTY;
        };
    }

    /** How likely it is that the body is on the lane it is taken to follow and not on the next. */
    private double laneCertainty(int slot) {
        Lane lane = trajectories.onLane[slot] ? roadMap.lane(map.lane[slot]) : null;
        if (lane == null || lane.isInsideIntersection()) {
            return 1;
        }
        double room = lane.widthM() / 2 - Math.abs(map.laneOffsetM[slot]);
        return Collision.normal(room / Math.sqrt(Math.max(LEAST_VARIANCE, positionVariance(slot))));
    }

    private double positionVariance(int slot) {
        int c = slot * LocalDynamicMap.COVARIANCE_STRIDE;
        return Math.max(map.covariance[c], map.covariance[c + 2]);
    }

    /** Who walks up to a vehicle that stands means to. */
    private boolean walksUpToStanding(Collision collision) {
        return collision.type == HazardType.VRU_COLLISION
                && map.speedMps(collision.actor) < STANDING_MPS
                && map.speedMps(collision.other) < WALKING_MPS;
    }

    /** Vehicles that draw up to each other at a walk, as queues do, mean to. */
    private boolean creeps(Collision collision) {
        return collision.type != HazardType.VRU_COLLISION
                && relativeSpeedMps(collision.actor, collision.other) < CREEPING_MPS
                && Math.max(map.speedMps(collision.actor), map.speedMps(collision.other)) < 2 * CREEPING_MPS;
    }

    private double relativeSpeedMps(int a, int b) {
        return Math.hypot(map.vxMps[a] - map.vxMps[b], map.vyMps[a] - map.vyMps[b]);
    }

    /** Whoever follows another along the lane brakes for it as a matter of course, while little braking suffices. */
    private boolean keepsDistance(Collision collision) {
        // Who brakes already has seen it, and brakes as hard as is comfortable.
        double braking = -map.accelerationMps2[collision.actor];
        double ordinary = braking > BRAKING_MPS2 ? Math.max(comfortable, braking) : following;
        if (collision.requiredDecelerationMps2 > ordinary) {
            return false;
        }
        // In line on one course the one who has to brake is behind the other, wherever their routes lead later.
        return switch (collision.course) {
            case REAR_END -> trajectories.onLane[collision.actor];
            case MERGING -> follows(collision.actor, collision.other) || follows(collision.other, collision.actor);
            case CROSSING -> follows(collision.actor, collision.other) && trajectories.onLane[collision.other];
            default -> false;
        };
    }

    /** Side by side in the middle of lanes that stay apart, bodies come close in a bend and no closer. */
    private boolean keepsItsLane(Collision collision) {
        return collision.course == HazardType.MERGING
                && keepsMiddle(collision.actor)
                && keepsMiddle(collision.other)
                && !first.meets(second);
    }

    private boolean keepsMiddle(int slot) {
        return trajectories.onLane[slot]
                && !roadMap.lane(map.lane[slot]).isInsideIntersection()
                && Math.abs(map.laneOffsetM[slot]) < MIDDLE_M;
    }

    private boolean follows(int slot, int leader) {
        return trajectories.onLane[slot]
                && map.lane[leader] >= 0
                && route(slot).leadsOver(map.lane[leader], Double.POSITIVE_INFINITY);
    }

    private boolean givesWay(int slot, int other, double contactTime) {
        if (map.stationType[slot] == StationType.PEDESTRIAN.code()) {
            return waitsAtKerb(slot);
        }
        double way = trajectories.wayUntil(slot, contactTime);
        return stopsAtSignal(slot, way) || (mustYield(slot, other) && canStopWithin(slot, way - STOP_MARGIN_M));
    }

    /** Somebody on foot who is not on the carriageway yet. */
    boolean isAboutToEnter(int slot) {
        return map.stationType[slot] == StationType.PEDESTRIAN.code()
                && !roadMap.lanes().isEmpty()
                && !roadMap.laneIndex().onCarriageway(map.xM[slot], map.yM[slot], 0);
    }

    /**
     * Somebody on foot beside the carriageway is expected to wait there: at a crossing, when strolling, and when the way
     * goes along the road rather than into it. Who walks straight at the carriageway elsewhere is about to enter it.
     */
    private boolean waitsAtKerb(int slot) {
        double x = map.xM[slot];
        double y = map.yM[slot];
        if (!isAboutToEnter(slot)) {
            return false;
        }
        if (map.speedMps(slot) < STROLLING_MPS || roadMap.crossingAt(x, y, CROSSING_APPROACH_M) >= 0) {
            return true;
        }
        for (double s = STEP_SECONDS; s <= KERB_SECONDS; s += STEP_SECONDS) {
            double px = x + s * map.vxMps[slot];
            double py = y + s * map.vyMps[slot];
            if (roadMap.laneIndex().match(px, py, Double.NaN, -1, entry)
                    && roadMap.lane(entry.lane).type() == LaneType.VEHICLE) {
                double course = Math.atan2(map.vyMps[slot], map.vxMps[slot]);
                return Math.abs(Math.sin(course - entry.laneHeadingRad)) < INTO_THE_ROAD_SIN
                        || roadMap.crossingAt(px, py, CROSSING_MARGIN_M) >= 0;
            }
        }
        return true;
    }

    private boolean stopsAtSignal(int slot, double wayToContact) {
        Route route = route(slot);
        for (int i = 1; i < route.size(); i++) {
            double toLine = route.beginsM(i) - map.lengthM[slot] / 2;
            Lane lane = roadMap.lane(route.lane(i));
            if (lane.signalKey() >= 0 && toLine < wayToContact + map.lengthM[slot]) {
                return stopsFor(lane.signalKey()) && toLine > -STOP_MARGIN_M && canStopAtLine(slot, toLine);
            }
        }
        return false;
    }

    /** Whether the group tells its traffic to stop. */
    boolean stopsFor(int signalKey) {
        Optional<SignalState> state = map.findSignal(signalKey);
        return state.isPresent()
                && (state.get().phase().isStop() || state.get().phase().isClearance());
    }

    /** Whether comfortable braking, or the braking it is already doing, ends within this many metres. */
    private boolean canStopWithin(int slot, double metres) {
        // At the speed of a turn the foot is over the brake: stopping firmly is ordinary there.
        boolean turning = map.speedMps(slot) < TURNING_SPEED_MPS;
        return canStopWithin(slot, metres, turning ? FIRM_DECELERATION_MPS2 : comfortable);
    }

    /** The same before a red light, for which drivers brake late and firmly when they have to. */
    boolean canStopAtLine(int slot, double metres) {
        return canStopWithin(slot, metres, FIRM_DECELERATION_MPS2);
    }

    private boolean canStopWithin(int slot, double metres, double ordinary) {
        double speed = map.speedMps(slot);
        double braking = Math.max(ordinary, -map.accelerationMps2[slot]);
        return speed < STANDING_MPS || (metres > 0 && speed * speed / (2 * metres) <= braking);
    }

    private boolean mustYield(int slot, int other) {
        Route route = route(slot);
        for (int i = 0; i < route.size(); i++) {
            Lane lane = roadMap.lane(route.lane(i));
            if (!lane.isInsideIntersection()) {
                continue;
            }
            for (int k = 0; k < lane.yieldsTo().size(); k++) {
                if (isOnOrBoundFor(other, lane.yieldsTo().get(k))) {
                    return true;
                }
            }
        }
        if (!map.type(other).isVru()) {
            return false;
        }
        boolean turns = turns(slot);
        return (turns && ridesOnCycleLane(other)) || isOnCrossingWithPriority(other, turns);
    }

    private boolean isOnOrBoundFor(int slot, int lane) {
        return map.lane[slot] == lane || route(slot).leadsOver(lane, 60);
    }

    private boolean ridesOnCycleLane(int slot) {
        return map.lane[slot] >= 0 && roadMap.lane(map.lane[slot]).type() == LaneType.BICYCLE;
    }

    private boolean turns(int slot) {
        Route route = route(slot);
        for (int i = 0; i < route.size(); i++) {
            Turn turn = roadMap.lane(route.lane(i)).turn();
            if (turn == Turn.LEFT || turn == Turn.RIGHT || turn == Turn.U_TURN) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnCrossingWithPriority(int slot, boolean overTurning) {
        int index = roadMap.crossingAt(map.xM[slot], map.yM[slot], CROSSING_MARGIN_M);
        if (index < 0) {
            return false;
        }
        Crossing crossing = roadMap.crossings().get(index);
        Optional<SignalState> state = map.findSignal(crossing.signalKey());
        return overTurning || state.isEmpty() || !isRed(state.get().phase());
    }

    private static boolean isRed(SignalPhase phase) {
        return phase.isStop();
    }
}
