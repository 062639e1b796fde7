package io.verge.road.map;

import java.util.SplittableRandom;

/**
 * Prints what a lane match costs on maps of ten to a hundred thousand lanes of the same density, half of them by road users
 * that are on a lane. Run as a main; the figures depend on the machine and are not asserted.
 */
public final class LaneIndexTiming {
    /** As many road users as one core is to follow. */
    private static final int QUERIES = 10_000;

    private static final int ROUNDS = 300;

    private LaneIndexTiming() {}

    public static void main(String[] args) {
        for (int lanes : new int[] {10, 100, 1_000, 10_000, 100_000, 10, 10_000}) {
            SplittableRandom random = new SplittableRandom(lanes);
            double sideM = 60 * Math.sqrt(lanes);
            RoadMap map = RandomMaps.of(random, lanes, sideM);
            double[] xs = new double[QUERIES];
            double[] ys = new double[QUERIES];
            double[] headings = new double[QUERIES];
            int[] previous = new int[QUERIES];
            for (int i = 0; i < QUERIES; i++) {
                int lane = random.nextInt(lanes);
                Polyline line = map.lane(lane).centreLine();
                double along = random.nextDouble(line.lengthM());
                double asideM = i % 2 == 0 ? 1 : 30;
                xs[i] = line.xAt(along) + random.nextDouble(-asideM, asideM);
                ys[i] = line.yAt(along) + random.nextDouble(-asideM, asideM);
                headings[i] = line.headingRad(line.segmentAt(along)) + random.nextDouble(-0.3, 0.3);
                previous[i] = lane;
            }
            System.out.printf("%,8d lanes: %4.0f ns a match%n", lanes, bestNanos(map, xs, ys, headings, previous));
        }
    }

    private static double bestNanos(RoadMap map, double[] xs, double[] ys, double[] headings, int[] previous) {
        LaneMatch match = new LaneMatch();
        double best = Double.POSITIVE_INFINITY;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < QUERIES; i++) {
                found += map.laneIndex().match(xs[i], ys[i], headings[i], previous[i], match) ? 1 : 0;
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) QUERIES);
        }
        if (found == 0) {
            throw new IllegalStateException("nothing matched");
        }
        return best;
    }
}
