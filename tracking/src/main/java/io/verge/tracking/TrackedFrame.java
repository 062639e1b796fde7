package io.verge.tracking;

import java.util.List;

/**
 * What came of one frame.
 *
 * @param timeSeconds when it was taken
 * @param tracks all tracks shown, in the order they began; also those not yet confirmed, which a live display leaves out
 * @param refused the detections not taken in
 */
public record TrackedFrame<B>(double timeSeconds, List<Tracked<B>> tracks, List<Refused> refused) {
    /** The index of a refusal that is of the frame as a whole. */
    public static final int WHOLE_FRAME = -1;

    static <B> TrackedFrame<B> refused(double timeSeconds, Refusal reason) {
        return new TrackedFrame<>(timeSeconds, List.of(), List.of(new Refused(WHOLE_FRAME, reason)));
    }

    /** The tracks that are confirmed by now. */
    public List<Tracked<B>> confirmed() {
        return tracks.stream().filter(Tracked::confirmed).toList();
    }

    /**
     * A detection that was not taken in.
     *
     * @param index its place in the input, or {@link #WHOLE_FRAME}
     * @param reason why
     */
    public record Refused(int index, Refusal reason) {}
}
