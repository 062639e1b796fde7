package io.verge.edge.hazard;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.edge.runtime.Counters;
import io.verge.road.Angles;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.LaneMatch;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Road users who move along lines as a test says, known to a few centimetres, and what the detector makes of them. */
final class Stage {
    private static final double FRAME_SECONDS = 0.1;
    private static final long START_NANOS = 1_800_000_000_000_000_000L;

    /** A road user: its line, and how many metres along it it is at each second. */
    private record Actor(StationType type, Polyline line, DoubleUnaryOperator way, int slot) {
        double speed(double s) {
            return (way.applyAsDouble(s + 1e-3) - way.applyAsDouble(s - 1e-3)) / 2e-3;
        }

        double heading(double s) {
            return line.headingRad(line.segmentAt(way.applyAsDouble(s)));
        }
    }

    final List<Hazard> heard = new ArrayList<>();
    final HazardDetector detector;
    private final RoadMap roadMap;
    private final LocalDynamicMap map = new LocalDynamicMap(16);
    private final LaneMatch match = new LaneMatch();
    private final List<Actor> actors = new ArrayList<>();

    Stage(RoadMap roadMap) {
        this.roadMap = roadMap;
        this.detector = new HazardDetector(HazardConfig.DEFAULTS, map, roadMap, new Counters());
    }

    static Polyline line(double... xy) {
        double[] xs = new double[xy.length / 2];
        double[] ys = new double[xy.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = xy[2 * i];
            ys[i] = xy[2 * i + 1];
        }
        return Polyline.of(xs, ys);
    }

    /** Enters somebody who moves evenly along the line from its first point. */
    Stage enter(StationType type, double speedMps, double... xy) {
        return enter(type, s -> speedMps * s, xy);
    }

    Stage enter(StationType type, DoubleUnaryOperator way, double... xy) {
        actors.add(new Actor(type, line(xy), way, map.birth(START_NANOS)));
        return this;
    }

    /** Even speed until the braking begins, then even braking to a standstill. */
    static DoubleUnaryOperator braking(double speedMps, double fromS, double decelerationMps2) {
        return s -> {
            double b = Math.clamp(s - fromS, 0, speedMps / decelerationMps2);
            return speedMps * Math.min(s, fromS) + b * (speedMps - decelerationMps2 * b / 2);
        };
    }

    /** Lets a signal group show this, until so many seconds from the start at the earliest; 0 where nobody knows. */
    Stage light(int group, SignalPhase phase, double endsAtS) {
        long end = endsAtS == 0 ? 0 : START_NANOS + Math.round(endsAtS * 1e9);
        map.put(new SignalState(1, group, phase, START_NANOS, end, end));
        return this;
    }

    Stage play(double seconds) {
        for (int frame = 0; frame * FRAME_SECONDS < seconds; frame++) {
            double s = frame * FRAME_SECONDS;
            map.advanceTo(START_NANOS + Math.round(s * 1e9));
            actors.forEach(actor -> place(actor, s));
            heard.addAll(detector.assess());
        }
        return this;
    }

    private void place(Actor actor, double s) {
        int slot = actor.slot();
        double along = actor.way().applyAsDouble(s);
        double speed = actor.speed(s);
        double heading = actor.heading(s);
        map.stationType[slot] = (byte) actor.type().code();
        map.confirmed[slot] = true;
        map.timestampNanos[slot] = map.nowNanos();
        map.measuredNanos[slot] = map.nowNanos();
        map.xM[slot] = actor.line().xAt(along);
        map.yM[slot] = actor.line().yAt(along);
        map.vxMps[slot] = speed * Math.cos(heading);
        map.vyMps[slot] = speed * Math.sin(heading);
        map.headingRad[slot] = heading;
        map.accelerationMps2[slot] = (actor.speed(s + 0.05) - actor.speed(s - 0.05)) / 0.1;
        map.axMps2[slot] = map.accelerationMps2[slot] * Math.cos(heading);
        map.ayMps2[slot] = map.accelerationMps2[slot] * Math.sin(heading);
        map.turnRateRadps[slot] = Angles.difference(actor.heading(s + 0.3), actor.heading(s - 0.3)) / 0.6;
        map.lengthM[slot] = actor.type().typicalLengthM();
        map.widthM[slot] = actor.type().typicalWidthM();
        int c = slot * COVARIANCE_STRIDE;
        map.covariance[c] = 0.0025;
        map.covariance[c + 2] = 0.0025;
        map.covariance[c + 7] = 0.0004;
        map.covariance[c + 9] = 0.0004;
        boolean walks = actor.type() == StationType.PEDESTRIAN;
        roadMap.laneIndex()
                .match(map.xM[slot], map.yM[slot], walks && speed < 0.5 ? Double.NaN : heading, map.lane[slot], match);
        map.lane[slot] = match.lane;
        map.laneAlongM[slot] = match.alongM;
        map.laneOffsetM[slot] = match.offsetM;
        map.touch(slot);
    }

    /** The types of the hazards raised, in order. */
    List<HazardType> raised() {
        return heard.stream()
                .filter(hazard -> hazard.change() == Hazard.Change.RAISED)
                .map(Hazard::type)
                .toList();
    }

    /** The first word of a hazard of this type. */
    Hazard first(HazardType type) {
        return heard.stream()
                .filter(hazard -> hazard.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " among " + raised()));
    }

    /** Seconds from the start to the first word of a hazard of this type. */
    double raisedAt(HazardType type) {
        return (first(type).raisedNanos() - START_NANOS) * 1e-9;
    }
}
