package io.verge.simulation;

import io.verge.road.map.RoadMap;
import java.util.Optional;

/** Traffic as it truly moves, simulated or recorded, scene after scene. */
public interface Traffic extends AutoCloseable {
    /** The road it moves on. */
    RoadMap map();

    /** The next scene, later than the one before, or empty at the end. */
    Optional<Scene> next();

    @Override
    void close();
}
