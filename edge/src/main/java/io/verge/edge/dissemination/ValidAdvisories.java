package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest word of every advisory in force, for those who subscribe, or arrive, later. Belongs to the event loop. */
final class ValidAdvisories {
    private static final int CAPACITY = 4096;

    private final Map<Long, EncodedAdvisory> byId = new LinkedHashMap<>();

    void put(EncodedAdvisory message, long nowNanos) {
        Advisory advisory = message.advisory();
        byId.remove(advisory.advisoryId());
        if (advisory.action() == Advisory.Action.CANCEL) {
            return;
        }
        byId.values().removeIf(old -> EncodedAdvisory.isExpired(old.advisory(), nowNanos));
        if (byId.size() == CAPACITY) {
            Iterator<Long> oldest = byId.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        byId.put(advisory.advisoryId(), message);
    }

    /** Those in force at this instant, longest unchanged first. */
    List<EncodedAdvisory> at(long nowNanos) {
        return byId.values().stream()
                .filter(message -> !EncodedAdvisory.isExpired(message.advisory(), nowNanos))
                .toList();
    }
}
