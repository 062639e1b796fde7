package io.verge.benchmarks.replay;

import io.verge.edge.ingest.FrameHandler;
import io.verge.road.map.RoadMap;

/** Frames in order of arrival, as bytes: from simulated sensors or from a replay log. */
public interface FrameInput extends AutoCloseable {
    /** The map of the site the frames are for. */
    RoadMap map();

    /** Hands over the next frame; false at the end. */
    boolean next(FrameHandler handler);

    @Override
    void close();
}
