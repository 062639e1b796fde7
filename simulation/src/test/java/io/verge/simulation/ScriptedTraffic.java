package io.verge.simulation;

import io.verge.road.GeoReference;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Scenes written down by a test. */
public final class ScriptedTraffic implements Traffic {
    private final Iterator<Scene> scenes;

    public ScriptedTraffic(List<Scene> scenes) {
        this.scenes = scenes.iterator();
    }

    /** Ten scenes a second of whoever the script says is there at that second. */
    public static List<Scene> scenes(double seconds, DoubleFunction<List<RoadUser>> script) {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i <= seconds * 10; i++) {
            scenes.add(new Scene(i * 100_000_000L, script.apply(i / 10.0), List.of()));
        }
        return scenes;
    }

    public static RoadUser user(long id, StationType type, double x, double y, double speed, double heading) {
        return new RoadUser(
                id,
                type,
                x,
                y,
                speed,
                heading,
                type.typicalLengthM(),
                type.typicalWidthM(),
                type.typicalHeightM(),
                false);
    }

    @Override
    public RoadMap map() {
        return RoadMap.empty(GeoReference.of(31.2304, 121.4737));
    }

    @Override
    public Optional<Scene> next() {
        return scenes.hasNext() ? Optional.of(scenes.next()) : Optional.empty();
    }

    @Override
    public void close() {}
}
