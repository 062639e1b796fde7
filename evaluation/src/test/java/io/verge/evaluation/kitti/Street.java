package io.verge.evaluation.kitti;

import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.ImageBox;
import io.verge.evaluation.shape.SpaceBox;
import java.util.ArrayList;
import java.util.List;

/** A street along which boxes of 50 by 50 pixels stand, each at a place of its own. */
final class Street {
    private static final double SIZE = 50;
    private static final SpaceBox NOWHERE = new SpaceBox(1, 1, 1, -1000, -1000, -1000, 0);

    private final List<Sighting<KittiObject>> truth = new ArrayList<>();
    private final List<Sighting<KittiObject>> tracks = new ArrayList<>();

    Street object(int frame, int id, String type, double place) {
        return object(frame, id, type, place, 0, 0);
    }

    Street object(int frame, int id, String type, double place, int truncation, int occlusion) {
        truth.add(new Sighting<>(frame, id, at(type, place, SIZE, truncation, occlusion, 0)));
        return this;
    }

    Street track(int frame, int id, String type, double place) {
        return track(frame, id, type, place, SIZE, 1);
    }

    Street track(int frame, int id, String type, double place, double height, double score) {
        tracks.add(new Sighting<>(frame, id, at(type, place, height, 0, 0, score)));
        return this;
    }

    private static KittiObject at(
            String type, double place, double height, int truncation, int occlusion, double score) {
        ImageBox box = new ImageBox(place, 100, place + SIZE, 100 + height);
        return new KittiObject(type, truncation, occlusion, box, NOWHERE, score);
    }

    KittiSequence sequence() {
        return new KittiSequence(truth, tracks);
    }

    KittiScore score(KittiClass type) {
        return sequence().counted(type, KittiOverlap.image()).apply(Double.NEGATIVE_INFINITY);
    }
}
