package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.verge.road.map.RoadMap;
import java.io.ByteArrayOutputStream;

/** What a site sends, for tests of other stages. */
public final class Encoded {
    private Encoded() {}

    /** An advisory, known by its own number, in the messages of a set. */
    public static byte[] hazard(String siteId, RoadMap map, MessageSet set, Advisory advisory) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        new SetEncoders(siteId, map)
                .make(set)
                .hazard(
                        advisory,
                        (int) (advisory.advisoryId() % EventNumbers.COUNT),
                        (bytes, length) -> message.write(bytes, 0, length));
        return message.toByteArray();
    }
}
