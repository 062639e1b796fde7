package io.verge.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Follows boxes in space, each kind by itself. Coordinates must be of a frame that stands still: who looks out of a
 * moving vehicle turns them by its pose first. A match costs how many lengths along and widths across the track's box
 * the detection lies off. On recordings this scores as the generalised intersection over union does.
 */
public final class CuboidTracker implements Tracker<Cuboid> {
    private final Map<Cuboid.Kind, CuboidModel> models = new EnumMap<>(Cuboid.Kind.class);
    private final List<Engine<Cuboid>> engines = new ArrayList<>();
    private long lastId;

    /** Decides on each kind as said for it. */
    public CuboidTracker(Function<Cuboid.Kind, Settings> settings) {
        for (Cuboid.Kind kind : Cuboid.Kind.values()) {
            CuboidModel model = new CuboidModel(kind);
            models.put(kind, model);
            engines.add(new Engine<>(model, settings.apply(kind), () -> ++lastId));
        }
    }

    /** For detectors whose score is a logit, as PointRCNN's, whose detections these were chosen with. */
    public static Settings settings(Cuboid.Kind kind) {
        // A cyclist of the same score is more often none: at 4 as often as a car at 2.5.
        double neutralScore = kind == Cuboid.Kind.CYCLIST ? 1.5 : -0.5;
        // An unseen walker shown for longer scores better, an unseen car worse.
        double shownUnseenSeconds = kind == Cuboid.Kind.PEDESTRIAN ? 0.4 : 0.2;
        return new Settings(-5, 0, neutralScore, 0.6, 2, 0.7, 1, 1, 0.2, 1.5, shownUnseenSeconds, 4);
    }

    @Override
    public TrackedFrame<Cuboid> step(double timeSeconds, List<Detection<Cuboid>> detections) {
        List<Tracked<Cuboid>> tracks = new ArrayList<>();
        List<TrackedFrame.Refused> refused = new ArrayList<>(0);
        for (Engine<Cuboid> engine : engines) {
            TrackedFrame<Cuboid> frame = engine.step(timeSeconds, detections);
            if (!frame.refused().isEmpty() && frame.refused().getFirst().index() == TrackedFrame.WHOLE_FRAME) {
                return frame;
            }
            tracks.addAll(frame.tracks());
            refused.addAll(frame.refused());
        }
        tracks.sort(Comparator.comparingLong(Tracked::id));
        return new TrackedFrame<>(timeSeconds, tracks, refused);
    }

    @Override
    public Trajectories<Cuboid> trajectories(double maxGapSeconds) {
        return new Trajectories<>(body -> models.get(body.kind()), maxGapSeconds);
    }
}
