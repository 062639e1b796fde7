package io.verge.messages.translation;

import java.util.List;
import java.util.Optional;

/** All that can be translated. */
final class Topics {
    static final List<Topic> ALL = List.of(VehicleTopic.topic(), PersonTopic.topic(), SignalTopic.topic());

    private Topics() {}

    /** What a region's message of this name is about. */
    static Optional<Topic> find(Region region, String message) {
        return ALL.stream()
                .filter(topic -> topic.message(region).name().equals(message))
                .findFirst();
    }
}
