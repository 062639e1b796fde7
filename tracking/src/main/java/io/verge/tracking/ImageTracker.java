package io.verge.tracking;

import java.util.List;

/**
 * Follows boxes in the image of one camera that stands still or turns slowly. A match costs 1 minus the intersection
 * over union.
 */
public final class ImageTracker implements Tracker<ImageBox> {
    /** For detectors whose score is a probability and that see a person or vehicle at 0.9 or more where it is plain. */
    public static final Settings SETTINGS = new Settings(0.3, 0.9, 0.3, 1.5, 2, 0.3, 0.8, 0.6, 0.2, 2, 0.1, 4);

    private final Model<ImageBox> model = new ImageModel();
    private final Engine<ImageBox> engine;
    private long lastId;

    public ImageTracker(Settings settings) {
        engine = new Engine<>(model, settings, () -> ++lastId);
    }

    @Override
    public TrackedFrame<ImageBox> step(double timeSeconds, List<Detection<ImageBox>> detections) {
        return engine.step(timeSeconds, detections);
    }

    @Override
    public Trajectories<ImageBox> trajectories(double maxGapSeconds) {
        return new Trajectories<>(body -> model, maxGapSeconds);
    }
}
