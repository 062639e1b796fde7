package io.verge.edge.wire;

import io.verge.road.map.Polyline;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which points of a line to keep where a message has room for few (Ramer, Douglas and Peucker, the worst point first). */
public final class FewPoints {
    private FewPoints() {}

    /**
     * The points to keep, in order, both ends among them: as many as are needed to stay within the error, and no more than
     * there is room for.
     */
    public static int[] of(Polyline line, int most, double errorM) {
        NavigableSet<Integer> kept = new TreeSet<>();
        kept.add(0);
        kept.add(line.size() - 1);
        while (kept.size() < most) {
            int worst = worst(line, kept, errorM);
            if (worst < 0) {
                break;
            }
            kept.add(worst);
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int worst(Polyline line, NavigableSet<Integer> kept, double errorM) {
        int worst = -1;
        double worstM = errorM;
        int before = 0;
        for (int after : kept) {
            for (int i = before + 1; i < after; i++) {
                double distanceM = distanceM(line, before, after, i);
                if (distanceM > worstM) {
                    worst = i;
                    worstM = distanceM;
                }
            }
            before = after;
        }
        return worst;
    }

    private static double distanceM(Polyline line, int from, int to, int point) {
        double dx = line.xM(to) - line.xM(from);
        double dy = line.yM(to) - line.yM(from);
        double px = line.xM(point) - line.xM(from);
        double py = line.yM(point) - line.yM(from);
        double squared = dx * dx + dy * dy;
        double part = squared == 0 ? 0 : Math.clamp((px * dx + py * dy) / squared, 0, 1);
        return Math.hypot(px - part * dx, py - part * dy);
    }
}
