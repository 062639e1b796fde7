package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.verge.road.map.RoadMap;
import java.util.List;
import java.util.Set;

/** Writes advisories in all forms in which a site sends them, for nobody, so that the code is warm when somebody waits. */
public final class TrialEncoder {
    private final AdvisoryEncoder advisories;
    private final List<SetEncoder> sets;
    private final EventNumbers numbers = new EventNumbers();
    private long bytes;

    /** @param sets what the site's roadside units are told in */
    public TrialEncoder(String siteId, RoadMap map, Set<MessageSet> sets) {
        SetEncoders encoders = new SetEncoders(siteId, map);
        this.advisories = new AdvisoryEncoder(siteId, map.reference());
        this.sets = sets.stream()
                .filter(set -> set != MessageSet.VERGE)
                .map(encoders::make)
                .toList();
    }

    public void write(Advisory advisory) {
        bytes += advisories.protobuf(advisory).length;
        bytes += advisories.json(advisory).length;
        int number = numbers.of(advisory);
        sets.forEach(set -> set.hazard(advisory, number, (message, length) -> bytes += length));
    }

    /** How much it has written. */
    public long bytes() {
        return bytes;
    }
}
