package io.verge.messages.translation;

import io.verge.messages.Edition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What messages of two or three regions, one of each, are about.
 *
 * @param front the region whose message places a vehicle by the middle of its front; the others do by its centre
 */
record Topic(String name, Map<Region, Message> messages, List<Entry> entries, List<Region> front) {
    /**
     * A message.
     *
     * @param name what the standard calls it
     * @param type the definition it is encoded by
     */
    record Message(Edition edition, String name, String type) {}

    Topic {
        messages = Map.copyOf(messages);
        entries = List.copyOf(entries);
        front = List.copyOf(front);
    }

    /** The message of a region that has one. */
    Message message(Region region) {
        return find(region).orElseThrow(() -> new IllegalStateException(name + " has no message of " + region));
    }

    /** The message of a region. */
    Optional<Message> find(Region region) {
        return Optional.ofNullable(messages.get(region));
    }
}
