package io.verge.simulation;

import io.verge.road.SignalState;
import java.util.List;

/**
 * Everything that truly is on the road at one instant.
 *
 * @param timestampNanos the instant, nanoseconds since the Unix epoch
 * @param roadUsers everybody, in the order of their ids
 * @param signals every signal group
 */
public record Scene(long timestampNanos, List<RoadUser> roadUsers, List<SignalState> signals) {
    public Scene {
        roadUsers = List.copyOf(roadUsers);
        signals = List.copyOf(signals);
    }
}
