package io.verge.simulation.sensor;

import java.util.Arrays;

/**
 * What a sensor can see of a scene when bodies hide each other.
 *
 * <p>The view is a row of columns, like the columns of a picture. Road users are drawn from near to far; each column
 * remembers the highest line of sight blocked so far (as the slope from the sensor to the top of the body). A road user
 * is visible when its top rises above that in enough of the columns it spans. From a high mast a pedestrian behind a car
 * is seen, and behind a van is not. The cost is linear in road users but for the sort.
 */
final class Sight {
    private static final int COLUMNS = 512;
    private static final double LEAST_VISIBLE_SHARE = 0.35;
    private static final double NEAREST_M = 0.5;
    /** Longer than half of any body: beyond this outside the view nobody can hide anything in it. */
    private static final double SLACK_M = 16;

    private final FieldOfView view;
    private final double directionX;
    private final double directionY;
    private final double tanHalf;
    private final double columnsPerTan;
    private final double[] blockedSlope = new double[COLUMNS];
    private int[] order = new int[64];
    private double[] distanceM = new double[64];
    private double[] visibleShare = new double[64];

    Sight(FieldOfView view) {
        this.view = view;
        this.directionX = Math.cos(view.directionRad());
        this.directionY = Math.sin(view.directionRad());
        this.tanHalf = Math.tan(view.openingRad() / 2);
        this.columnsPerTan = COLUMNS / (2 * tanHalf);
    }

    /** Looks at the scene {@code ahead} seconds after its instant and returns how many are in the field of view. */
    int look(SceneTable scene, double aheadSeconds) {
        ensureCapacity(scene.size);
        Arrays.fill(blockedSlope, Double.NEGATIVE_INFINITY);
        int candidates = sortByDistance(scene, aheadSeconds);
        int inView = 0;
        for (int k = 0; k < candidates; k++) {
            int i = order[k];
            double dx = scene.xM[i]
                    + scene.vxMps[i] * aheadSeconds
                    - view.position().xM();
            double dy = scene.yM[i]
                    + scene.vyMps[i] * aheadSeconds
                    - view.position().yM();
            double forward = dx * directionX + dy * directionY;
            double lateral = dy * directionX - dx * directionY;
            boolean target = forward > NEAREST_M && Math.abs(lateral) <= tanHalf * forward;
            double share = draw(scene, i, forward, lateral);
            if (target && distanceM[i] <= view.rangeM()) {
                visibleShare[i] = share;
                order[inView++] = i;
            }
        }
        return inView;
    }

    /** The row in the scene of the {@code k}-th road user in the field of view, near to far. */
    int row(int k) {
        return order[k];
    }

    double distanceM(int row) {
        return distanceM[row];
    }

    /** The share of its width not hidden by others, 0 … 1. */
    double visibleShare(int row) {
        return visibleShare[row];
    }

    boolean isVisible(int row) {
        return visibleShare[row] >= LEAST_VISIBLE_SHARE;
    }

    private int sortByDistance(SceneTable scene, double aheadSeconds) {
        int count = 0;
        for (int i = 0; i < scene.size; i++) {
            double dx = scene.xM[i]
                    + scene.vxMps[i] * aheadSeconds
                    - view.position().xM();
            double dy = scene.yM[i]
                    + scene.vyMps[i] * aheadSeconds
                    - view.position().yM();
            double forward = dx * directionX + dy * directionY;
            double lateral = dy * directionX - dx * directionY;
            double distance = Math.sqrt(dx * dx + dy * dy);
            if (forward < -SLACK_M
                    || distance > view.rangeM() + SLACK_M
                    || Math.abs(lateral) > tanHalf * Math.max(forward, 0) + SLACK_M) {
                continue;
            }
            distanceM[i] = distance;
            int at = count++;
            while (at > 0 && distanceM[order[at - 1]] > distance) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return count;
    }

    /** Draws one body and returns the share of its columns that were still free. */
    private double draw(SceneTable scene, int i, double forward, double lateral) {
        double headingForward = scene.cos[i] * directionX + scene.sin[i] * directionY;
        double headingLateral = scene.sin[i] * directionX - scene.cos[i] * directionY;
        double lengthForward = scene.lengthM[i] / 2 * headingForward;
        double lengthLateral = scene.lengthM[i] / 2 * headingLateral;
        double widthForward = -scene.widthM[i] / 2 * headingLateral;
        double widthLateral = scene.widthM[i] / 2 * headingForward;
        double depth = Math.abs(lengthForward) + Math.abs(widthForward);
        if (forward + depth < NEAREST_M) {
            return 0;
        }
        double a = tan(forward + lengthForward + widthForward, lateral + lengthLateral + widthLateral);
        double b = tan(forward + lengthForward - widthForward, lateral + lengthLateral - widthLateral);
        double c = tan(forward - lengthForward + widthForward, lateral - lengthLateral + widthLateral);
        double d = tan(forward - lengthForward - widthForward, lateral - lengthLateral - widthLateral);
        int first = Math.max(0, column(Math.min(Math.min(a, b), Math.min(c, d))));
        int last = Math.min(COLUMNS - 1, column(Math.max(Math.max(a, b), Math.max(c, d))));
        if (first > last) {
            return 0;
        }
        double rise = scene.heightM[i] - view.mastHeightM();
        double topSlope = rise / Math.max(NEAREST_M, distanceM[i]);
        // The last line of sight a body blocks passes over its far edge when seen from above, its near edge from below.
        double shadow = rise / Math.max(NEAREST_M, distanceM[i] + (rise < 0 ? depth : -depth));
        int free = 0;
        for (int column = first; column <= last; column++) {
            if (topSlope > blockedSlope[column]) {
                free++;
            }
            if (shadow > blockedSlope[column]) {
                blockedSlope[column] = shadow;
            }
        }
        return free / (double) (last - first + 1);
    }

    private static double tan(double forward, double lateral) {
        return lateral / Math.max(forward, NEAREST_M);
    }

    private int column(double tan) {
        return (int) Math.floor(Math.clamp((tan + tanHalf) * columnsPerTan, -1.0, COLUMNS + 1.0));
    }

    private void ensureCapacity(int needed) {
        if (needed > order.length) {
            int n = Math.max(needed, 2 * order.length);
            order = new int[n];
            distanceM = new double[n];
            visibleShare = new double[n];
        }
    }
}
