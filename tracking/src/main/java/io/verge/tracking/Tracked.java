package io.verge.tracking;

/**
 * One track in one frame.
 *
 * @param id the identity: the same for as long as the object is followed, never given again
 * @param body where the object is held to be
 * @param score how sure it is there, on the detector's scale: the mean of the scores it was seen with, drawn towards 0
 *     while they are few
 * @param confirmed whether there is evidence enough that it is an object and not clutter; once so, always so
 * @param detection which of the frame's detections belongs to it, counted from 0; {@link #UNSEEN} if none does and the
 *     body is a prediction
 */
public record Tracked<B>(long id, B body, double score, boolean confirmed, int detection) {
    /** The detection of a track that has none in this frame. */
    public static final int UNSEEN = -1;

    /** Whether a detection of this frame belongs to it. */
    public boolean seen() {
        return detection >= 0;
    }
}
