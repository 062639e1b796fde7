package io.verge.tracking;

import java.util.List;

/** Follows points on the ground. A match costs the distance over {@link #REACH_METRES}. */
public final class PointTracker implements Tracker<GroundPoint> {
    /** So far off its prediction a point may be found. */
    public static final double REACH_METRES = 3;
    /** For sensors whose score is a probability. */
    public static final Settings SETTINGS = new Settings(0, 0.5, 0, 1, 2, 0.3, 1, 1, 0.2, 2, 0.5, 1);

    private final Model<GroundPoint> model;
    private final Engine<GroundPoint> engine;
    private long lastId;

    /**
     * Makes one for a sensor.
     *
     * @param accuracyMetres standard deviation of its points in each direction
     */
    public PointTracker(double accuracyMetres, Settings settings) {
        model = new PointModel(accuracyMetres);
        engine = new Engine<>(model, settings, () -> ++lastId);
    }

    @Override
    public TrackedFrame<GroundPoint> step(double timeSeconds, List<Detection<GroundPoint>> detections) {
        return engine.step(timeSeconds, detections);
    }

    @Override
    public Trajectories<GroundPoint> trajectories(double maxGapSeconds) {
        return new Trajectories<>(body -> model, maxGapSeconds);
    }
}
