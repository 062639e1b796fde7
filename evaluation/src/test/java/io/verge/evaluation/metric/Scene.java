package io.verge.evaluation.metric;

import java.util.ArrayList;
import java.util.List;

/** A world of one dimension: who is where in each frame, and two that are 0.3 apart are 0.7 alike. */
final class Scene {
    static final double ABSENT = Double.NaN;
    static final double GATE = 0.5;

    private final List<Sighting<Double>> truth = new ArrayList<>();
    private final List<Sighting<Double>> tracks = new ArrayList<>();

    Scene object(int id, double... positions) {
        add(truth, id, positions);
        return this;
    }

    Scene track(int id, double... positions) {
        add(tracks, id, positions);
        return this;
    }

    private static void add(List<Sighting<Double>> to, int id, double... positions) {
        for (int frame = 0; frame < positions.length; frame++) {
            if (!Double.isNaN(positions[frame])) {
                to.add(new Sighting<>(frame, id, positions[frame]));
            }
        }
    }

    Comparison compared() {
        return compared(truth, tracks);
    }

    static Comparison compared(List<Sighting<Double>> truth, List<Sighting<Double>> tracks) {
        return Comparison.of(truth, tracks, (object, track) -> 1 - Math.abs(object - track));
    }

    ClearScore clear() {
        return ClearMot.score(compared(), GATE);
    }

    IdentityScore identity() {
        return Identity.score(compared(), GATE);
    }

    HotaScore hota() {
        return Hota.score(compared());
    }
}
