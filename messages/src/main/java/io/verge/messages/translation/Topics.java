package io.verge.messages.translation;

import java.util.List;

/** All that can be translated. */
final class Topics {
    static final List<Topic> ALL = List.of(
            VehicleTopic.topic(),
            PersonTopic.topic(),
            SignalTopic.topic(),
            MapTopic.topic(),
            PerceptionTopic.few(),
            PerceptionTopic.many(),
            EventTopic.topic());

    private Topics() {}

    /**
     * What a region's message of this name is about and another region can say; where it says it in more than one message, in
     * each of them.
     */
    static List<Topic> find(Region from, String message, Region to) {
        return ALL.stream()
                .filter(topic -> topic.find(to).isPresent())
                .filter(topic ->
                        topic.find(from).filter(of -> of.name().equals(message)).isPresent())
                .toList();
    }
}
