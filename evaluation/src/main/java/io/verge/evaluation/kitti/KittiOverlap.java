package io.verge.evaluation.kitti;

import io.verge.evaluation.metric.Similarity;

/**
 * By what objects and tracks are matched.
 *
 * @param similarity what they share, from 0 to 1
 * @param minimum what a match shares at least
 */
public record KittiOverlap(String name, Similarity<KittiObject> similarity, double minimum) {
    private static final double IMAGE_MINIMUM = 0.5;

    /** Boxes in the picture, as KITTI asks. */
    public static KittiOverlap image() {
        return new KittiOverlap(
                "2-D IoU " + IMAGE_MINIMUM, (truth, track) -> truth.image().iou(track.image()), IMAGE_MINIMUM);
    }

    /** Boxes in space, as AB3DMOT asks. */
    public static KittiOverlap space(double minimum) {
        return new KittiOverlap(
                "3-D IoU " + minimum, (truth, track) -> truth.space().iou(track.space()), minimum);
    }
}
