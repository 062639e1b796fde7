package io.verge.edge.hazard;

import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneIndex;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.List;
import java.util.Optional;

/** What a single road user does that endangers others, read off the picture as it is now. */
final class Violations {
    static final List<HazardType> TYPES = List.of(
            HazardType.RED_LIGHT_RUNNING,
            HazardType.WRONG_WAY,
            HazardType.STOPPED_VEHICLE,
            HazardType.PEDESTRIAN_ON_CARRIAGEWAY);

    private static final double LOOK_AHEAD_M = 70;
    private static final double TURN_ON_RED_SPEED_MPS = 8;
    private static final double WRONG_WAY_COS = Math.cos(Math.toRadians(125));
    private static final double WRONG_WAY_SPEED_MPS = 1.5;
    private static final double STANDING_MPS = 0.5;
    private static final double SEEN_VARIANCE = 0.05;
    private static final double QUEUE_GAP_M = 18;
    private static final double GIVING_WAY_M = 12;
    private static final int WAITING_LANES = 4;
    private static final double CROSSING_MARGIN_M = 2.5;
    private static final double WELL_WITHIN_M = 0.4;
    private static final double PROBE_M = 1;

    private final LocalDynamicMap map;
    private final RoadMap roadMap;
    private final LaneRows lanes;
    /** Of the track asked about, laid out by whoever asks. */
    private final Route route;

    private final RightOfWay rightOfWay;
    /** By lane: nobody who is on it can be on the carriageway. */
    private final boolean[] apart;

    Violations(LocalDynamicMap map, RoadMap roadMap, LaneRows lanes, Route route, RightOfWay rightOfWay) {
        this.map = map;
        this.roadMap = roadMap;
        this.lanes = lanes;
        this.route = route;
        this.rightOfWay = rightOfWay;
        apart = new boolean[roadMap.lanes().size()];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = isApart(roadMap.lane(i));
        }
    }

    /** Whether the track does anything of {@link #TYPES}. */
    boolean showsAny(int slot) {
        return runsRed(slot) || drivesAgainstLane(slot) || standsOnFreeLane(slot) || walksOnCarriageway(slot);
    }

    /** Whether the track does what this type of hazard is about. */
    boolean shows(HazardType type, int slot) {
        return switch (type) {
            case RED_LIGHT_RUNNING -> runsRed(slot);
            case WRONG_WAY -> drivesAgainstLane(slot);
            case STOPPED_VEHICLE -> standsOnFreeLane(slot);
            case PEDESTRIAN_ON_CARRIAGEWAY -> walksOnCarriageway(slot);
            case REAR_END,
                    CROSSING,
                    HEAD_ON,
                    MERGING,
                    VRU_COLLISION,
                    ACCIDENT,
                    OBSTACLE,
                    ROADWORKS,
                    SLIPPERY_ROAD,
                    CONGESTION,
                    LOW_VISIBILITY -> false;
        };
    }

    private boolean runsRed(int slot) {
        double speed = map.speedMps(slot);
        if (!route.hasSignal() || speed < 2 || map.stationType[slot] == StationType.PEDESTRIAN.code()) {
            return false;
        }
        for (int i = 1; i < route.size(); i++) {
            int lane = route.lane(i);
            int signalKey = lanes.signalKey(lane);
            if (signalKey < 0) {
                continue;
            }
            double toLine = route.beginsM(i) - map.lengthM[slot] / 2;
            boolean turnsOnRed = roadMap.lane(lane).turn() == Turn.RIGHT && speed < TURN_ON_RED_SPEED_MPS;
            return toLine > -1
                    && toLine < LOOK_AHEAD_M
                    && !turnsOnRed
                    && staysRed(signalKey, toLine / speed)
                    && !rightOfWay.canStopAtLine(slot, toLine);
        }
        return false;
    }

    private boolean staysRed(int signalKey, double seconds) {
        Optional<SignalState> state = map.findSignal(signalKey);
        if (state.isEmpty()) {
            return false;
        }
        SignalPhase phase = state.get().phase();
        long end = state.get().minEndNanos();
        return phase.isStop() && (end == 0 || end - map.nowNanos() > seconds * 1e9);
    }

    private boolean drivesAgainstLane(int slot) {
        int index = map.lane[slot];
        if (index < 0
                || map.speedMps(slot) < WRONG_WAY_SPEED_MPS
                || map.stationType[slot] == StationType.PEDESTRIAN.code()) {
            return false;
        }
        if (lanes.type(index) == LaneType.SIDEWALK
                || lanes.isInsideIntersection(index)
                || Math.abs(map.laneOffsetM[slot]) > lanes.widthM(index) / 2) {
            return false;
        }
        int segment = lanes.segmentAt(index, map.laneAlongM[slot]);
        double along = map.vxMps[slot] * lanes.cos(segment) + map.vyMps[slot] * lanes.sin(segment);
        return along < WRONG_WAY_COS * map.speedMps(slot);
    }

    private boolean standsOnFreeLane(int slot) {
        int index = map.lane[slot];
        if (index < 0 || map.speedMps(slot) > STANDING_MPS || !map.type(slot).isMotorVehicle() || !isSeen(slot)) {
            return false;
        }
        Lane lane = roadMap.lane(index);
        if (lane.type() != LaneType.VEHICLE || Math.abs(map.laneOffsetM[slot]) > lane.widthM() / 2) {
            return false;
        }
        double toEnd = lane.lengthM() - map.laneAlongM[slot] - map.lengthM[slot] / 2;
        return !waitsForSignal(lane, toEnd, WAITING_LANES) && !standsBehindAnother(slot);
    }

    /** Where only a radio speaks nobody sees what it may be waiting for; its position is not surer than satellites are. */
    private boolean isSeen(int slot) {
        int c = slot * LocalDynamicMap.COVARIANCE_STRIDE;
        return (map.covariance[c] + map.covariance[c + 2]) / 2 < SEEN_VARIANCE;
    }

    /** Waiting in sight of a red light, or where others or people on foot go first, is not stopping without reason. */
    private boolean waitsForSignal(Lane lane, double toLine, int lanes) {
        if (lane.isInsideIntersection()) {
            return true;
        }
        if (toLine > LOOK_AHEAD_M || lanes == 0) {
            return false;
        }
        for (int i = 0; i < lane.successors().size(); i++) {
            Lane movement = roadMap.lane(lane.successors().get(i));
            boolean givesWay = !movement.yieldsTo().isEmpty()
                    || (movement.isInsideIntersection() && movement.turn() != Turn.STRAIGHT);
            boolean controlled = movement.signalKey() >= 0;
            if ((controlled && !goes(movement.signalKey())) || (givesWay && toLine < GIVING_WAY_M)) {
                return true;
            }
            // The line may be lanes away: maps cut them into short pieces before a junction.
            boolean goesOn = !controlled && !movement.isInsideIntersection();
            if (goesOn && waitsForSignal(movement, toLine + movement.lengthM(), lanes - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean goes(int signalKey) {
        Optional<SignalState> state = map.findSignal(signalKey);
        return state.isPresent() && state.get().phase().isGo();
    }

    private boolean standsBehindAnother(int slot) {
        double cos = Math.cos(map.headingRad[slot]);
        double sin = Math.sin(map.headingRad[slot]);
        for (int i = 0; i < map.size(); i++) {
            int other = map.slotAt(i);
            double dx = map.xM[other] - map.xM[slot];
            double dy = map.yM[other] - map.yM[slot];
            double ahead = dx * cos + dy * sin;
            double aside = Math.abs(dy * cos - dx * sin);
            if (other != slot
                    && map.confirmed[other]
                    && ahead > 0
                    && ahead < QUEUE_GAP_M
                    && aside < 2
                    && map.speedMps(other) < 3) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether this is a sidewalk away from every lane for vehicles. A place on it is within half its width, and half a
     * step, of a probe on its middle.
     */
    private boolean isApart(Lane lane) {
        double margin = lane.widthM() / 2 + PROBE_M / 2 - WELL_WITHIN_M;
        if (lane.type() != LaneType.SIDEWALK || margin > LaneIndex.MAX_MARGIN_M) {
            return false;
        }
        Polyline line = lane.centreLine();
        for (double along = 0; along < line.lengthM() + PROBE_M; along += PROBE_M) {
            double probe = Math.min(along, line.lengthM());
            if (roadMap.laneIndex().onCarriageway(line.xAt(probe), line.yAt(probe), margin)) {
                return false;
            }
        }
        return true;
    }

    private boolean walksOnCarriageway(int slot) {
        int lane = map.lane[slot];
        if (map.stationType[slot] != StationType.PEDESTRIAN.code() || (lane >= 0 && apart[lane])) {
            return false;
        }
        double x = map.xM[slot];
        double y = map.yM[slot];
        return roadMap.laneIndex().onCarriageway(x, y, -WELL_WITHIN_M)
                && roadMap.crossingAt(x, y, CROSSING_MARGIN_M) < 0;
    }
}
