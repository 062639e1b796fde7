package io.verge.evaluation.input;

import io.verge.evaluation.metric.Sighting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sightings as they are read: nobody is in two places at once. */
final class Sightings<B> {
    private record Key(int frame, long id) {}

    private final List<Sighting<B>> all = new ArrayList<>();
    private final Set<Key> known = new HashSet<>();

    /** Adds one, or answers that this one was there before. */
    boolean add(int frame, long id, B body) {
        boolean isNew = known.add(new Key(frame, id));
        if (isNew) {
            all.add(new Sighting<>(frame, id, body));
        }
        return isNew;
    }

    void add(int frame, long id, B body, Line line) {
        if (!add(frame, id, body)) {
            throw line.wrong("id " + id + " is in frame " + frame + " a second time, expected it once");
        }
    }

    List<Sighting<B>> all() {
        return List.copyOf(all);
    }
}
