package io.verge.cli;

import io.verge.road.map.RoadMap;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import java.util.Optional;
import java.util.function.Consumer;

/** Traffic somebody watches: the witness sees each scene while everybody in it is where the scene says. */
record Witnessed(Traffic traffic, Consumer<Scene> witness) implements Traffic {
    @Override
    public RoadMap map() {
        return traffic.map();
    }

    @Override
    public Optional<Scene> next() {
        Optional<Scene> next = traffic.next();
        next.ifPresent(witness);
        return next;
    }

    @Override
    public void close() {
        traffic.close();
    }
}
