package io.verge.edge.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.LocalDynamicMap;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The grid against a look at every track. */
class TrackGridTest {
    private static final double CELL_M = 8;
    private static final long NOW_NANOS = 1_800_000_000_000_000_000L;

    @Test
    void everyTrackOfTheNineCellsIsFoundOnceAndNoOther() {
        SplittableRandom seeds = new SplittableRandom(5);
        for (int scene = 0; scene < 300; scene++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            LocalDynamicMap map = randomTracks(random, random.nextInt(1, 300));
            TrackGrid grid = new TrackGrid(map.capacity());
            long at = NOW_NANOS + random.nextLong(-200_000_000, 200_000_000);
            grid.fill(map, at);
            int[] found = new int[map.capacity()];
            for (int query = 0; query < 20; query++) {
                double x = random.nextDouble(-120, 120);
                double y = random.nextDouble(-120, 120);
                int count = grid.near(x, y, found);
                List<Integer> slots = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    slots.add(found[i]);
                }
                assertThat(slots).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected(map, at, x, y));
            }
        }
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        LocalDynamicMap map = new LocalDynamicMap(50);
        for (int i = 0; i < 50; i++) {
            map.birth(NOW_NANOS);
        }
        TrackGrid grid = new TrackGrid(50);
        grid.fill(map, NOW_NANOS);
        assertThat(grid.near(0, 0, new int[32])).isEqualTo(32);
    }

    private static LocalDynamicMap randomTracks(SplittableRandom random, int count) {
        LocalDynamicMap map = new LocalDynamicMap(300);
        for (int i = 0; i < count; i++) {
            int slot = map.birth(NOW_NANOS - random.nextLong(0, 500_000_000));
            map.xM[slot] = random.nextDouble(-120, 120);
            map.yM[slot] = random.nextDouble(-120, 120);
            map.vxMps[slot] = random.nextDouble(-20, 20);
            map.ayMps2[slot] = random.nextDouble(-5, 5);
        }
        return map;
    }

    private static List<Integer> expected(LocalDynamicMap map, long atNanos, double x, double y) {
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < map.size(); i++) {
            int slot = map.slotAt(i);
            double dt = (atNanos - map.timestampNanos[slot]) * 1e-9;
            double px = map.xM[slot] + dt * map.vxMps[slot];
            double py = map.yM[slot] + dt * dt / 2 * map.ayMps2[slot];
            if (Math.abs(Math.floor(px / CELL_M) - Math.floor(x / CELL_M)) <= 1
                    && Math.abs(Math.floor(py / CELL_M) - Math.floor(y / CELL_M)) <= 1) {
                slots.add(slot);
            }
        }
        return slots;
    }
}
