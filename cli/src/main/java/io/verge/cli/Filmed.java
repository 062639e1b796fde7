package io.verge.cli;

import io.verge.road.map.RoadMap;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Traffic watched to its end and played once more, for those who must know the end to judge the beginning. */
final class Filmed implements Traffic {
    private final RoadMap map;
    private final List<Scene> scenes;
    private int next;

    private Filmed(RoadMap map, List<Scene> scenes) {
        this.map = map;
        this.scenes = scenes;
    }

    /** Watches the traffic to its end and closes it. */
    static Filmed of(Traffic traffic) {
        List<Scene> scenes = new ArrayList<>();
        try (traffic) {
            for (Optional<Scene> scene = traffic.next(); scene.isPresent(); scene = traffic.next()) {
                scenes.add(scene.get());
            }
        }
        return new Filmed(traffic.map(), List.copyOf(scenes));
    }

    List<Scene> scenes() {
        return scenes;
    }

    @Override
    public RoadMap map() {
        return map;
    }

    @Override
    public Optional<Scene> next() {
        return next < scenes.size() ? Optional.of(scenes.get(next++)) : Optional.empty();
    }

    @Override
    public void close() {}
}
