package io.verge.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Who is matched with whom, against trying out every matching there is. */
class EngineTest {
    private static final Settings PLAIN = new Settings(0, 0, 0, 1, 1, 0.1, 1, 1, 0, 1, 1, 0);
    private static final int BODIES = 5;

    @Test
    void noOtherMatchingOfPointsIsNearer() {
        SplittableRandom seeds = new SplittableRandom(1_234);
        for (int problem = 0; problem < 3_000; problem++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            List<GroundPoint> before = points(random);
            List<GroundPoint> after = points(random);
            Engine<GroundPoint> engine = new Engine<>(new PointModel(0.3), PLAIN, counter());
            engine.step(0, detections(before));
            TrackedFrame<GroundPoint> frame = engine.step(0.1, detections(after));
            double cost = 0;
            int[] trackOf = new int[after.size()];
            Arrays.fill(trackOf, -1);
            for (Tracked<GroundPoint> track : frame.tracks()) {
                if (track.seen() && track.id() <= before.size()) {
                    cost += cost(before.get((int) track.id() - 1), after.get(track.detection())) - 1;
                    assertThat(trackOf[track.detection()]).as("seed %d", seed).isNegative();
                    trackOf[track.detection()] = (int) track.id();
                }
            }
            assertThat(cost).as("seed %d", seed).isLessThanOrEqualTo(cheapest(before, after, 0, 0) + 1e-9);
        }
    }

    /** The least there is to gain by matching, where leaving both alone costs 1. */
    private static double cheapest(List<GroundPoint> before, List<GroundPoint> after, int row, int taken) {
        if (row == before.size()) {
            return 0;
        }
        double best = cheapest(before, after, row + 1, taken);
        for (int i = 0; i < after.size(); i++) {
            double cost = cost(before.get(row), after.get(i));
            if ((taken >>> i & 1) == 0 && cost < 1) {
                best = Math.min(best, cost - 1 + cheapest(before, after, row + 1, taken | 1 << i));
            }
        }
        return best;
    }

    private static double cost(GroundPoint a, GroundPoint b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y()) / PointTracker.REACH_METRES;
    }

    private static List<GroundPoint> points(SplittableRandom random) {
        List<GroundPoint> points = new ArrayList<>();
        for (int n = random.nextInt(BODIES + 1); n > 0; n--) {
            points.add(new GroundPoint(random.nextDouble(8), random.nextDouble(8)));
        }
        return points;
    }

    private static List<Detection<GroundPoint>> detections(List<GroundPoint> points) {
        return points.stream().map(point -> new Detection<>(point, 1)).toList();
    }

    private static LongSupplier counter() {
        long[] last = {0};
        return () -> ++last[0];
    }
}
