package io.verge.edge.ingest;

/** Takes frames, one at a time, on the thread that brings them. */
@FunctionalInterface
public interface FrameHandler {
    /**
     * Takes one frame. The array is reused after the call.
     *
     * @param arrivalEpochNanos when it arrived, nanoseconds since the Unix epoch
     */
    void onFrame(byte[] bytes, int offset, int length, FrameSource source, long arrivalEpochNanos);
}
