package io.verge.edge.fusion;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Groups solved one by one against a search over all rows and tracks at once. */
class AssociationTest {
    private static final int SCENES = 3_000;
    private static final int MOST = 6;
    private static final double BOX_M = 14;
    private static final double UNASSIGNED = Association.GATE + 2;
    private static final long NOW_NANOS = 1_800_000_000_000_000_000L;

    @Test
    void groupsTogetherCostWhatTheBestOfAllAssignmentsCosts() {
        SplittableRandom seeds = new SplittableRandom(77);
        int assigned = 0;
        for (int scene = 0; scene < SCENES; scene++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            LocalDynamicMap map = randomTracks(random);
            Observations frame = randomFrame(random);
            TrackGrid grid = new TrackGrid(map.capacity());
            MeasurementNoise noise = new MeasurementNoise(0.7);
            Association association = new Association(MOST, map.capacity());
            grid.fill(map, frame.measurementNanos());
            association.solve(frame, map, grid, noise);

            double[][] cost = costs(frame, map, grid, noise);
            double total = 0;
            for (int row = 0; row < frame.size(); row++) {
                int slot = association.slotOf(row);
                total += slot < 0 ? UNASSIGNED : cost[row][slot];
                assigned += slot < 0 ? 0 : 1;
                if (slot >= 0) {
                    assertThat(association.rowOf(slot)).isEqualTo(row);
                }
            }
            assertThat(total).as("seed %d", seed).isCloseTo(cheapest(cost, frame.size(), 0, 0), within(1e-6));
        }
        assertThat(assigned).isGreaterThan(SCENES);
    }

    private static LocalDynamicMap randomTracks(SplittableRandom random) {
        LocalDynamicMap map = new LocalDynamicMap(MOST);
        int tracks = random.nextInt(1, MOST + 1);
        for (int i = 0; i < tracks; i++) {
            int slot = map.birth(NOW_NANOS - random.nextLong(0, 300_000_000));
            map.xM[slot] = random.nextDouble(BOX_M);
            map.yM[slot] = random.nextDouble(BOX_M);
            map.vxMps[slot] = random.nextDouble(-5, 5);
            map.vyMps[slot] = random.nextDouble(-5, 5);
            int c = slot * COVARIANCE_STRIDE;
            map.covariance[c] = random.nextDouble(0.1, 2);
            map.covariance[c + 2] = random.nextDouble(0.1, 2);
            map.covariance[c + 1] = random.nextDouble(-0.9, 0.9) * Math.sqrt(map.covariance[c] * map.covariance[c + 2]);
            map.covariance[c + 7] = random.nextDouble(0.1, 1);
            map.covariance[c + 9] = random.nextDouble(0.1, 1);
        }
        return map;
    }

    private static Observations randomFrame(SplittableRandom random) {
        Observations frame = new Observations(MOST);
        frame.start("camera", NOW_NANOS);
        int rows = random.nextInt(1, MOST + 1);
        for (int i = 0; i < rows; i++) {
            frame.add(random.nextDouble(BOX_M), random.nextDouble(BOX_M));
        }
        return frame;
    }

    /** The squared Mahalanobis distance of every row to every slot; infinite beyond the gate. */
    private static double[][] costs(Observations frame, LocalDynamicMap map, TrackGrid grid, MeasurementNoise noise) {
        double[][] cost = new double[frame.size()][map.capacity()];
        for (int row = 0; row < frame.size(); row++) {
            for (int slot = 0; slot < map.capacity(); slot++) {
                cost[row][slot] = Double.POSITIVE_INFINITY;
                if (map.trackId[slot] != 0) {
                    noise.prepare(frame, row);
                    noise.compare(frame, map, slot);
                    double dx = frame.xM[row] - grid.x(slot);
                    double dy = frame.yM[row] - grid.y(slot);
                    double d2 = mahalanobis2(dx, dy, noise.innovationXx(), noise.innovationXy(), noise.innovationYy());
                    cost[row][slot] = d2 <= Association.GATE ? d2 : Double.POSITIVE_INFINITY;
                }
            }
        }
        return cost;
    }

    /** By whitening with the Cholesky factor. */
    private static double mahalanobis2(double dx, double dy, double xx, double xy, double yy) {
        double l11 = Math.sqrt(xx);
        double l21 = xy / l11;
        double l22 = Math.sqrt(yy - l21 * l21);
        double u = dx / l11;
        double v = (dy - l21 * u) / l22;
        return u * u + v * v;
    }

    private static double cheapest(double[][] cost, int rows, int row, int taken) {
        if (row == rows) {
            return 0;
        }
        double best = UNASSIGNED + cheapest(cost, rows, row + 1, taken);
        for (int slot = 0; slot < cost[row].length; slot++) {
            if ((taken >>> slot & 1) == 0 && cost[row][slot] < UNASSIGNED) {
                best = Math.min(best, cost[row][slot] + cheapest(cost, rows, row + 1, taken | 1 << slot));
            }
        }
        return best;
    }
}
