package io.verge.simulation.recorded;

import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small recordings of ours, in the formats of the real ones, and ways to look at what is played. */
final class Samples {
    static final Path WATERLOO = Path.of("src/test/resources/recorded/waterloo");
    static final Path DUT = Path.of("src/test/resources/recorded/dut");
    static final Path SUMO = Path.of("src/test/resources/recorded/sumo/tiny.sumocfg");

    private Samples() {}

    static List<Scene> scenes(Traffic traffic) {
        List<Scene> scenes = new ArrayList<>();
        for (Optional<Scene> scene = traffic.next(); scene.isPresent(); scene = traffic.next()) {
            scenes.add(scene.get());
        }
        return scenes;
    }

    static List<Scene> play(Path path, String clip, PlayOptions options) {
        try (Traffic traffic = RecordedTraffic.open(clip.isEmpty() ? path.toString() : path + ":" + clip, options)) {
            return scenes(traffic);
        }
    }

    static Optional<RoadUser> find(Scene scene, long id) {
        return scene.roadUsers().stream().filter(user -> user.id() == id).findFirst();
    }

    static RoadUser get(Scene scene, long id) {
        return find(scene, id).orElseThrow();
    }
}
