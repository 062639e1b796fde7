package io.verge.edge.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.LocalDynamicMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
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
            Trajectories trajectories = randomTrajectories(random, map, tracks, areaM, 1, 0);
            Set<Integer> changed = touch(random, map, touched);
            List<Long> visited = new ArrayList<>();
            new ConflictSearch(trajectories, tracks).visitPairs(map, (a, b) -> visited.add(key(a, b)));
            assertThat(visited).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(new HashSet<>(visited)).as("seed %d", seed).isEqualTo(allPairs(map, trajectories, changed));
        }
    }

    /** What has been is past: such a pair may be visited or not. */
    @ParameterizedTest
    @CsvSource({"40, 1, 100", "200, 12, 300", "90, 90, 200", "400, 200, 500", "300, 300, 40"})
    void everyPairThatMayMeetFromNowOnIsVisitedAndNoneThatNeverDoes(int tracks, int touched, double areaM) {
        SplittableRandom seeds = new SplittableRandom(tracks * 37L + touched);
        int bent = 0;
        for (int scene = 0; scene < SCENES; scene++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            LocalDynamicMap map = new LocalDynamicMap(tracks);
            Trajectories trajectories = randomTrajectories(random, map, tracks, areaM, 4, 0.5);
            double now = random.nextDouble(0.5, 3);
            trajectories.advanceTo(now);
            Set<Integer> changed = touch(random, map, touched);
            Set<Long> visited = new HashSet<>();
            new ConflictSearch(trajectories, tracks)
                    .visitPairs(
                            map, (a, b) -> assertThat(visited.add(key(a, b))).isTrue());
            assertThat(without(visited, allPairs(map, trajectories, changed)))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(without(allPairsFrom(now, map, trajectories, changed), visited))
                    .as("seed %d", seed)
                    .isEmpty();
            bent += (int) visited.stream()
                    .filter(pair -> trajectories.pieces[(int) (pair >> 32)] > 1)
                    .count();
        }
        assertThat(bent).isPositive();
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

    /** Up to half of them in so many pieces, each of another direction, begun within so many seconds. */
    private static Trajectories randomTrajectories(
            SplittableRandom random, LocalDynamicMap map, int tracks, double areaM, int mostPieces, double seconds) {
        Trajectories trajectories = new Trajectories(tracks);
        for (int i = 0; i < tracks; i++) {
            int slot = map.birth(1);
            double x = random.nextDouble(-areaM, areaM);
            double y = random.nextDouble(-areaM, areaM);
            double speed = random.nextInt(4) == 0 ? 0 : random.nextDouble(0, 36);
            double time = random.nextDouble() * seconds;
            trajectories.begin(slot, map.trackId[slot], 4.6, 1.85, false, random.nextDouble(0, 1));
            int pieces = random.nextBoolean() ? 1 : random.nextInt(1, mostPieces + 1);
            for (int piece = 0; piece < pieces; piece++) {
                double heading = random.nextDouble(-Math.PI, Math.PI);
                double duration = 5.0 / pieces;
                double toX = x + duration * speed * Math.cos(heading);
                double toY = y + duration * speed * Math.sin(heading);
                trajectories.add(slot, time, x, y, time + duration, toX, toY, Math.cos(heading), Math.sin(heading));
                x = toX;
                y = toY;
                time += duration;
            }
        }
        return trajectories;
    }

    /** Of two on straight ways, those who come near when it is no longer past; who bends may always. */
    private static Set<Long> allPairsFrom(
            double now, LocalDynamicMap map, Trajectories trajectories, Set<Integer> changed) {
        Set<Long> pairs = allPairs(map, trajectories, changed);
        pairs.removeIf(pair -> {
            int a = (int) (pair >> 32);
            int b = (int) (long) pair;
            return trajectories.pieces[a] == 1
                    && trajectories.pieces[b] == 1
                    && nearestM(trajectories, a, b, now) > trajectories.reach(a) + trajectories.reach(b);
        });
        return pairs;
    }

    /** How near two on straight ways come: at an end of the time they share, or where the distance has its least between. */
    private static double nearestM(Trajectories t, int a, int b, double now) {
        double end = Math.min(t.end(a), t.end(b));
        double vx = t.vx(a) - t.vx(b);
        double vy = t.vy(a) - t.vy(b);
        double x = t.x(a) + (now - t.start(a)) * t.vx(a) - t.x(b) - (now - t.start(b)) * t.vx(b);
        double y = t.y(a) + (now - t.start(a)) * t.vy(a) - t.y(b) - (now - t.start(b)) * t.vy(b);
        double between = -(x * vx + y * vy) / (vx * vx + vy * vy);
        return DoubleStream.of(0, end - now, between)
                .filter(after -> after >= 0 && after <= end - now)
                .map(after -> Math.hypot(x + after * vx, y + after * vy))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Set<Long> without(Set<Long> pairs, Set<Long> others) {
        Set<Long> left = new HashSet<>(pairs);
        left.removeAll(others);
        return left;
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
