package io.verge.road.map;

import io.verge.road.GeoReference;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Maps of lanes that wind at random, for tests. */
final class RandomMaps {
    private RandomMaps() {}

    /** Lanes of three to twelve segments each in a square of this side, so dense that many overlap when it is small. */
    static RoadMap of(SplittableRandom random, int lanes, double sideM) {
        List<Lane> all = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            int points = random.nextInt(3, 13);
            double[] xs = new double[points];
            double[] ys = new double[points];
            double headingRad = random.nextDouble(-Math.PI, Math.PI);
            xs[0] = random.nextDouble(sideM) - sideM / 2;
            ys[0] = random.nextDouble(sideM) - sideM / 2;
            for (int p = 1; p < points; p++) {
                headingRad += random.nextDouble(-0.5, 0.5);
                double stepM = random.nextDouble(0.5, 25);
                xs[p] = xs[p - 1] + stepM * Math.cos(headingRad);
                ys[p] = ys[p - 1] + stepM * Math.sin(headingRad);
            }
            LaneType type = LaneType.values()[Math.max(0, random.nextInt(-4, 4))];
            List<Integer> successors = random.nextBoolean() ? List.of(random.nextInt(lanes)) : List.of();
            double widthM = random.nextDouble(1, 5);
            all.add(new Lane(
                    "lane" + i,
                    type,
                    Polyline.of(xs, ys),
                    widthM,
                    13.9,
                    Turn.NONE,
                    successors,
                    List.of(),
                    List.of(),
                    List.of(),
                    -1));
        }
        return RoadMap.of("random", GeoReference.of(22.5, 114), all, List.of());
    }
}
