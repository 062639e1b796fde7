package io.verge.edge.fusion;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.LaneIndex;
import io.verge.road.map.LaneMatch;
import io.verge.road.map.RoadMap;
import java.util.List;
import org.agrona.collections.Long2LongHashMap;

/**
 * Turns the frames of several overlapping sensors, late and out of order, into stable tracks.
 *
 * <p>A frame is fused the moment it arrives. Its rows are matched to the tracks as they were when the sensor measured
 * ({@link Association}); a matched row updates its track, ahead or behind in time ({@link KinematicFilter}); an unmatched
 * one may begin a track, which counts as a road user once its log-likelihood ratio against clutter (Sittler 1964;
 * Blackman and Popoli 1999, chapter 6) is high enough. Tracks nobody measures coast for a while and are dropped.
 *
 * <p>One shard owns it, and the columns it keeps beside the {@link LocalDynamicMap} under the same slots.
 */
public final class Fusion {
    /** What is assumed of a source that does not say how sure it is. */
    private static final double UNSAID_SPEED_SIGMA_MPS = 0.7;

    private static final double UNSAID_HEADING_SIGMA_RAD = 0.2;
    private static final double DETECTION_PROBABILITY = 0.9;
    private static final double CLUTTER_PER_M2 = 1e-4;
    private static final double MISS_SCORE = Math.log(1 - DETECTION_PROBABILITY);
    private static final double MOST_SCORE_PER_HIT = 8;
    /** How much of the variance of a satellite position is bias rather than noise. */
    private static final double SATELLITE_BIAS_SHARE = 0.5;

    private static final long SWEEP_NANOS = 50_000_000;
    private static final long REGISTER_NANOS = 1_000_000_000;
    private static final long NO_SLOT = -1;

    private final FusionConfig config;
    private final LocalDynamicMap map;
    private final RoadMap roadMap;
    private final Counters counters;
    private final KinematicFilter filter;
    private final BodyEstimate body;
    private final Registration registration;
    private final SignalFusion signals;
    private final MemoryFetch memory;
    private final TrackGrid grid;
    private final Association association;
    private final MeasurementNoise noise;
    private final Long2LongHashMap slotOfStation = new Long2LongHashMap(NO_SLOT);
    private final LaneMatch laneMatch = new LaneMatch();
    private final int[] cellOfRow;
    private final double[] score;
    private final Overlaps overlaps;
    private final boolean[] dead;
    private long lastSweepNanos;
    private long lastRegisterNanos;

    /** @param maxObservations rows of the largest frame that will come */
    public Fusion(FusionConfig config, LocalDynamicMap map, RoadMap roadMap, Counters counters, int maxObservations) {
        this.config = config;
        this.map = map;
        this.roadMap = roadMap;
        this.counters = counters;
        int capacity = map.capacity();
        filter = new KinematicFilter(map);
        body = new BodyEstimate(map, filter);
        registration = new Registration(capacity);
        signals = new SignalFusion(map, roadMap, counters);
        memory = new MemoryFetch(map, body);
        grid = new TrackGrid(capacity);
        association = new Association(maxObservations, capacity);
        noise = new MeasurementNoise(config.defaultPositionSigmaM());
        cellOfRow = new int[maxObservations];
        score = new double[capacity];
        overlaps = new Overlaps(map, body, grid, association);
        dead = new boolean[capacity];
    }

    /** Fuses one frame that arrived at this instant, nanoseconds since the Unix epoch. */
    public void update(Observations frame, long arrivalNanos) {
        map.advanceTo(arrivalNanos);
        int sensorBit = map.sensorBit(frame.sensorId());
        if (frame.size() > 0) {
            memory.forFrame(frame.size());
            grid.fill(map, frame.measurementNanos());
            association.solve(frame, map, grid, noise);
            boolean late = false;
            for (int row = 0; row < frame.size(); row++) {
                int slot = association.slotOf(row);
                if (slot >= 0) {
                    late |= hit(slot, frame, row, sensorBit);
                }
            }
            matchLanes(frame.size());
            if (late) {
                counters.increment(Counter.FUSION_LATE_FRAMES);
            }
            for (int row = 0; row < frame.size(); row++) {
                if (association.slotOf(row) < 0) {
                    begin(frame, row, sensorBit);
                } else {
                    overlaps.count(row, dead);
                }
            }
        }
        boolean aboutItself = frame.isSelfReport();
        if (!aboutItself && map.isOneSensor(sensorBit)) {
            countMisses(frame.measurementNanos(), sensorBit);
        }
        if (!aboutItself || map.nowNanos() - lastSweepNanos >= SWEEP_NANOS) {
            sweep();
        }
    }

    /** Takes what lights are said to show. */
    public void updateSignals(List<SignalState> states) {
        signals.update(states);
    }

    /** Lets time pass without a frame. */
    public void idle(long nowNanos) {
        map.advanceTo(nowNanos);
        signals.update(List.of());
        sweep();
    }

    private boolean hit(int slot, Observations frame, int row, int sensorBit) {
        MotionModel model = MotionModel.of(map.stationType[slot]);
        noise.prepare(frame, row);
        boolean tentative = !map.confirmed[slot];
        if (tentative) {
            noise.compare(frame, map, slot);
        }
        double dt = (frame.measurementNanos() - map.timestampNanos[slot]) * 1e-9;
        boolean late = dt < 0;
        double lag = late ? -dt : 0;
        if (!late) {
            filter.predict(slot, dt, model);
            map.timestampNanos[slot] = frame.measurementNanos();
        }
        compare(slot, frame, row, sensorBit);
        double motion = KinematicFilter.lagVariance(lag, model);
        double spreadBefore = filter.positionVariance(slot);
        filter.update(
                slot,
                1,
                -lag,
                lag * lag / 2,
                frame.xM[row],
                frame.yM[row],
                noise.xx() + motion,
                noise.xy(),
                noise.yy() + motion);
        if (frame.stationId[row] != 0) {
            // Satellite positions err the same way for minutes: repeating one makes it no surer.
            double common = SATELLITE_BIAS_SHARE * noise.variance();
            filter.keepSpread(slot, Math.min(spreadBefore, common));
        }
        updateVelocity(slot, frame, row, lag, model);
        body.update(slot, frame, row, dt);
        registration.keep(
                slot,
                sensorBit,
                frame.xM[row] - filter.xBefore(slot, lag),
                frame.yM[row] - filter.yBefore(slot, lag),
                noise.variance(),
                frame.measurementNanos());
        map.measuredNanos[slot] = Math.max(map.measuredNanos[slot], frame.measurementNanos());
        map.sensors[slot] |= 1L << sensorBit;
        adoptStation(slot, frame.stationId[row]);
        if (tentative) {
            addHitScore(slot, association.distance2Of(row), frame.existenceConfidence[row]);
        }
        map.touch(slot);
        return late;
    }

    /** Holds a row, whose noise is prepared, against what other sensors have made of the track. */
    private void compare(int slot, Observations frame, int row, int sensorBit) {
        double lag = (map.timestampNanos[slot] - frame.measurementNanos()) * 1e-9;
        registration.compare(
                slot,
                sensorBit,
                map,
                frame.xM[row] - filter.xBefore(slot, lag),
                frame.yM[row] - filter.yBefore(slot, lag),
                noise.variance(),
                frame.measurementNanos());
    }

    private void addHitScore(int slot, double distance2, double existence) {
        double determinant = noise.innovationXx() * noise.innovationYy() - noise.innovationXy() * noise.innovationXy();
        double gain = Math.log(DETECTION_PROBABILITY / (2 * Math.PI * Math.sqrt(determinant) * CLUTTER_PER_M2))
                - distance2 / 2;
        addScore(slot, Math.min(MOST_SCORE_PER_HIT, gain) * existence);
    }

    private void updateVelocity(int slot, Observations frame, int row, double lag, MotionModel model) {
        double speed = frame.speedMps[row];
        if (Double.isNaN(speed)) {
            return;
        }
        double said = frame.speedSigmaMps[row];
        double sigma = Double.isNaN(said) ? UNSAID_SPEED_SIGMA_MPS : Math.max(0.05, said);
        boolean directed = !Double.isNaN(frame.headingRad[row]);
        double known = map.speedMps(slot);
        if (!directed && known < 1) {
            return;
        }
        double cos = directed ? association.cos(row) : map.vxMps[slot] / known;
        double sin = directed ? association.sin(row) : map.vyMps[slot] / known;
        double along = sigma * sigma + model.accelerationSigmaMps2() * model.accelerationSigmaMps2() * lag * lag;
        // A source without direction says nothing of the speed across; one with it is as sure as its angle.
        double acrossSigma = speed * frame.headingSigmaRad[row];
        if (Double.isNaN(acrossSigma)) {
            // Directions of fast bodies come from their velocities, whose errors do not grow with the speed.
            acrossSigma = Math.min(UNSAID_HEADING_SIGMA_RAD * speed, UNSAID_SPEED_SIGMA_MPS);
        }
        double across = directed ? acrossSigma * acrossSigma + 0.04 : 100;
        filter.update(
                slot,
                0,
                1,
                -lag,
                speed * cos,
                speed * sin,
                along * cos * cos + across * sin * sin,
                (along - across) * sin * cos,
                along * sin * sin + across * cos * cos);
    }

    private void begin(Observations frame, int row, int sensorBit) {
        int around = overlaps.bodyAround(frame, row);
        if (around >= 0) {
            noise.prepare(frame, row);
            compare(around, frame, row, sensorBit);
            return;
        }
        if (map.isFull()) {
            counters.drop(DropReason.TOO_MANY_TRACKS);
            return;
        }
        int slot = map.birth(frame.measurementNanos());
        counters.increment(Counter.FUSION_TRACKS_BORN);
        noise.prepare(frame, row);
        MotionModel model = MotionModel.of(frame.stationType[row]);
        filter.start(slot, frame.xM[row], frame.yM[row], noise.xx(), noise.xy(), noise.yy(), model);
        updateVelocity(slot, frame, row, 0, model);
        body.start(slot, frame, row);
        registration.begin(slot);
        map.sensors[slot] = 1L << sensorBit;
        overlaps.begin(slot);
        score[slot] = 0;
        adoptStation(slot, frame.stationId[row]);
        addScore(slot, MOST_SCORE_PER_HIT * frame.existenceConfidence[row]);
        matchLane(slot, roadMap.laneIndex().cellAt(map.xM[slot], map.yM[slot]));
        map.touch(slot);
    }

    private void adoptStation(int slot, long station) {
        if (station == 0 || map.stationId[slot] == station) {
            return;
        }
        long before = slotOfStation.put(station, slot);
        if (before != NO_SLOT && before != slot && map.stationId[(int) before] == station) {
            map.stationId[(int) before] = 0;
        }
        slotOfStation.remove(map.stationId[slot]);
        map.stationId[slot] = station;
    }

    private void addScore(int slot, double gain) {
        score[slot] += gain;
        if (!map.confirmed[slot] && score[slot] >= config.confirmScore()) {
            map.confirmed[slot] = true;
            counters.increment(Counter.FUSION_TRACKS_CONFIRMED);
        }
    }

    /** The lanes of all tracks the frame has measured, step by step, so that no step waits for memory track by track. */
    private void matchLanes(int rows) {
        LaneIndex lanes = roadMap.laneIndex();
        for (int row = 0; row < rows; row++) {
            int slot = association.slotOf(row);
            cellOfRow[row] = slot < 0 ? -1 : lanes.cellAt(map.xM[slot], map.yM[slot]);
        }
        for (int row = 0; row < rows; row++) {
            cellOfRow[row] = lanes.fetch(cellOfRow[row]);
        }
        for (int row = 0; row < rows; row++) {
            if (association.slotOf(row) >= 0) {
                matchLane(association.slotOf(row), cellOfRow[row]);
            }
        }
    }

    private void matchLane(int slot, int cell) {
        boolean onWheels = map.stationType[slot] != StationType.PEDESTRIAN.code();
        boolean pointed = onWheels || map.speedMps(slot) > 0.5;
        double headingX = pointed ? body.cos(slot) : 0;
        double headingY = pointed ? body.sin(slot) : 0;
        roadMap.laneIndex().match(cell, map.xM[slot], map.yM[slot], headingX, headingY, map.lane[slot], laneMatch);
        map.lane[slot] = laneMatch.lane;
        map.laneAlongM[slot] = laneMatch.alongM;
        map.laneOffsetM[slot] = laneMatch.offsetM;
    }

    /** An unconfirmed track that a sensor has seen before and now does not is less likely to be there. */
    private void countMisses(long measurementNanos, int sensorBit) {
        for (int i = 0; i < map.size(); i++) {
            int slot = map.slotAt(i);
            boolean seenBefore = (map.sensors[slot] >>> sensorBit & 1) != 0;
            if (!map.confirmed[slot] && seenBefore && measurementNanos > map.measuredNanos[slot]) {
                score[slot] += MISS_SCORE;
            }
        }
    }

    private void sweep() {
        lastSweepNanos = map.nowNanos();
        for (int i = 0; i < map.size(); i++) {
            int slot = map.slotAt(i);
            double unmeasured = (map.nowNanos() - map.measuredNanos[slot]) * 1e-9;
            boolean confirmed = map.confirmed[slot];
            double patience = confirmed ? config.coastSeconds() : config.tentativeSeconds();
            dead[slot] |= unmeasured > patience || (!confirmed && score[slot] < 0);
        }
        buryDead();
        register();
    }

    private void register() {
        long since = map.nowNanos() - lastRegisterNanos;
        if (since >= REGISTER_NANOS) {
            // The first time there is no time before.
            double seconds = lastRegisterNanos == 0 ? 0 : since * 1e-9;
            map.sensorBiases(registration.biases(map.sensorNames().size(), seconds));
            lastRegisterNanos = map.nowNanos();
        }
    }

    private void buryDead() {
        for (int i = 0; i < map.size(); i++) {
            int slot = map.slotAt(i);
            if (dead[slot] && map.stationId[slot] != 0) {
                slotOfStation.remove(map.stationId[slot], slot);
            }
        }
        map.bury(dead);
    }
}
