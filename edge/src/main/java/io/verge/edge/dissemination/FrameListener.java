package io.verge.edge.dissemination;

import io.verge.edge.runtime.FrameFormat;

/** Takes a sensor frame that came in over a connection the border holds. Called on the event loop; must not block. */
@FunctionalInterface
public interface FrameListener {
    /**
     * Takes one frame.
     *
     * @param bytes the frame, the listener's to keep
     * @param format what it is written in
     * @return whether it was taken; false when the queue behind is full
     */
    boolean onFrame(byte[] bytes, FrameFormat format);
}
