package io.verge.evaluation.kitti;

import io.verge.evaluation.shape.ImageBox;
import io.verge.evaluation.shape.SpaceBox;

/**
 * An object, a track or an area nobody cares for, in one frame, as a row of KITTI has it (Geiger, Lenz and Urtasun, CVPR
 * 2012; the tracking benchmark's development kit).
 *
 * @param type in small letters
 * @param truncation 0 where the picture shows all of it
 * @param occlusion from 0, all of it is seen, to 3, unknown
 * @param image where it is in the picture
 * @param space where it is
 * @param score how sure a tracker is
 */
public record KittiObject(String type, int truncation, int occlusion, ImageBox image, SpaceBox space, double score) {
    private static final String DONT_CARE = "dontcare";
    private static final int MAX_TRUNCATION = 0;
    private static final int MAX_OCCLUSION = 2;
    private static final double MIN_HEIGHT_PX = 25;
    private static final double NOWHERE = -1000;

    /** An area rather than an object. */
    public boolean isDontCare() {
        return type.equals(DONT_CARE);
    }

    /** Too little of it is seen to ask for it. */
    boolean isHidden() {
        return truncation > MAX_TRUNCATION || occlusion > MAX_OCCLUSION;
    }

    /** Too low in the picture to be held against anybody. */
    boolean isLow() {
        return image.height() <= MIN_HEIGHT_PX;
    }

    /** Whether it is told where in space it is. */
    public boolean hasSpace() {
        return space.x() != NOWHERE && space.y() != NOWHERE && space.z() != NOWHERE;
    }
}
