package io.verge.edge.dissemination;

import io.verge.road.map.RoadMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Encoders of a site for the sets of messages. What they share, the lanes in the words of the set, takes its time to make
 * and is made once, when the set is first wanted. Any thread may ask.
 */
final class SetEncoders {
    private final String siteId;
    private final RoadMap map;
    private final Map<MessageSet, Supplier<SetEncoder>> makers = new EnumMap<>(MessageSet.class);

    SetEncoders(String siteId, RoadMap map) {
        this.siteId = siteId;
        this.map = map;
    }

    /** Makes what takes its time, so that who asks later has not to wait. */
    void prepare(MessageSet set) {
        maker(set);
    }

    SetEncoder make(MessageSet set) {
        return maker(set).get();
    }

    private synchronized Supplier<SetEncoder> maker(MessageSet set) {
        return makers.computeIfAbsent(set, this::begin);
    }

    private Supplier<SetEncoder> begin(MessageSet set) {
        return switch (set) {
            case VERGE -> throw new IllegalArgumentException("Verge's own form has an encoder of its own");
            case CN -> CnEncoder.maker(siteId, map);
            case EU -> EuEncoder.maker(siteId, map);
            case US -> UsEncoder.maker(siteId, map);
        };
    }
}
