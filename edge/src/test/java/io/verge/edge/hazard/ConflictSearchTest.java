package io.verge.edge.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.LocalDynamicMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search against all pairs, where few tracks were touched (it scans) and where many were (it uses the grid). */
class ConflictSearchTest {
    private static final int SCENES = 60;

    @ParameterizedTest
    @CsvSource({"40, 1, 100", "200, 12, 300", "90, 90, 200", "400, 200, 500", "1200, 1200, 900", "300, 300, 40"})
    void everyPairThatSweepsCommonGroundIsVisitedOnce(int tracks, int touched, double areaM) {
        SplittableRandom seeds = new SplittableRandom(tracks * 31L + touched);
        for (int scene = 0; scene < SCENES; scene++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            LocalDynamicMap map = new LocalDynamicMap(tracks);
            Trajectories trajectories = randomTrajectories(random, map, tracks, areaM);
            Set<Integer> changed = touch(random, map, touched);
            List<Long> visited = new ArrayList<>();
            new ConflictSearch(trajectories, tracks).visitPairs(map, (a, b) -> visited.add(key(a, b)));
            assertThat(visited).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(new HashSet<>(visited)).as("seed %d", seed).isEqualTo(allPairs(map, trajectories, changed));
        }
    }

    @Test
    void aTrackWithoutATrajectoryTakesNoPart() {
        LocalDynamicMap map = new LocalDynamicMap(2);
        Trajectories trajectories = new Trajectories(2);
        int a = map.birth(1);
        int b = map.birth(1);
        trajectories.begin(a, map.trackId[a], 4, 2, false, 0);
        trajectories.add(a, 0, 0, 0, 4, 10, 0, Math.cos(0), Math.sin(0));
        map.touch(a);
        map.touch(b);
        List<Long> visited = new ArrayList<>();
        new ConflictSearch(trajectories, 2).visitPairs(map, (i, j) -> visited.add(key(i, j)));
        assertThat(visited).isEmpty();
    }

    private static Trajectories randomTrajectories(
            SplittableRandom random, LocalDynamicMap map, int tracks, double areaM) {
        Trajectories trajectories = new Trajectories(tracks);
        for (int i = 0; i < tracks; i++) {
            int slot = map.birth(1);
            double x = random.nextDouble(-areaM, areaM);
            double y = random.nextDouble(-areaM, areaM);
            double way = random.nextInt(4) == 0 ? 0 : random.nextDouble(0, 180);
            double heading = random.nextDouble(-Math.PI, Math.PI);
            trajectories.begin(slot, map.trackId[slot], 4.6, 1.85, false, random.nextDouble(0, 1));
            double toX = x + way * Math.cos(heading);
            double toY = y + way * Math.sin(heading);
            trajectories.add(slot, 0, x, y, 5, toX, toY, Math.cos(heading), Math.sin(heading));
        }
        return trajectories;
    }

    private static Set<Integer> touch(SplittableRandom random, LocalDynamicMap map, int count) {
        Set<Integer> changed = new HashSet<>();
        while (changed.size() < count) {
            int slot = map.slotAt(random.nextInt(map.size()));
            if (changed.add(slot)) {
                map.touch(slot);
            }
        }
        return changed;
    }

    private static Set<Long> allPairs(LocalDynamicMap map, Trajectories trajectories, Set<Integer> changed) {
        Set<Long> pairs = new HashSet<>();
        for (int i = 0; i < map.size(); i++) {
            for (int k = 0; k < i; k++) {
                int a = map.slotAt(i);
                int b = map.slotAt(k);
                if ((changed.contains(a) || changed.contains(b)) && trajectories.mayMeet(a, b)) {
                    pairs.add(key(a, b));
                }
            }
        }
        return pairs;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
