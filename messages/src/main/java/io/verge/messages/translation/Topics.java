package io.verge.messages.translation;

import java.util.List;

/** All that can be translated. */
final class Topics {
    static final List<Topic> ALL = List.of(
            VehicleTopic.topic(),
            PersonTopic.topic(),
            SignalTopic.topic(),
            PerceptionTopic.few(),
            PerceptionTopic.many(),
            EventTopic.topic());

    private Topics() {}

    /** What a region's message of this name is about; where others say it in more than one message, in each of them. */
    static List<Topic> find(Region region, String message) {
        return ALL.stream()
                .filter(topic -> topic.message(region).name().equals(message))
                .toList();
    }
}
