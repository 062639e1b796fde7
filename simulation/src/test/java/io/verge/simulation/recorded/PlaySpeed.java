package io.verge.simulation.recorded;

import io.verge.simulation.Traffic;
import java.time.Duration;

/**
 * Prints how long recordings take to load and to play; arguments are paths as {@link RecordedTraffic#open} takes them.
 * The best of five runs, on the clock of the wall.
 */
final class PlaySpeed {
    private PlaySpeed() {}

    public static void main(String[] paths) {
        for (String path : paths) {
            double loadS = Double.MAX_VALUE;
            double playS = Double.MAX_VALUE;
            int scenes = 0;
            long users = 0;
            for (int run = 0; run < 5; run++) {
                long start = System.nanoTime();
                try (Traffic traffic = RecordedTraffic.open(path, PlayOptions.DEFAULT)) {
                    long opened = System.nanoTime();
                    scenes = 0;
                    users = 0;
                    for (var scene = traffic.next(); scene.isPresent(); scene = traffic.next()) {
                        scenes++;
                        users += scene.get().roadUsers().size();
                    }
                    loadS = Math.min(loadS, (opened - start) / 1e9);
                    playS = Math.min(playS, (System.nanoTime() - opened) / 1e9);
                }
            }
            double perSecond = PlayOptions.DEFAULT.scenesPerSecond();
            System.out.printf(
                    "%s: load %.0f ms, %d scenes of %.1f road users in %.1f ms: %.0f scenes/s, %.0f times real time (%s)%n",
                    path,
                    loadS * 1e3,
                    scenes,
                    users / (double) Math.max(scenes, 1),
                    playS * 1e3,
                    scenes / playS,
                    scenes / perSecond / playS,
                    Duration.ofMillis(Math.round(scenes / perSecond * 1e3)));
        }
    }
}
