package io.verge.messages.translation;

import io.verge.messages.Edition;
import java.util.List;
import java.util.Map;

/**
 * What one message of each region is about.
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

    /** The message of a region; every topic has one for each. */
    Message message(Region region) {
        Message message = messages.get(region);
        if (message == null) {
            throw new IllegalStateException(name + " has no message of " + region);
        }
        return message;
    }
}
