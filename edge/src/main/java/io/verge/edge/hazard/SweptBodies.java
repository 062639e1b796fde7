package io.verge.edge.hazard;

/**
 * Two bodies moving along their trajectories, tested in continuous time: when, if ever, do they touch?
 *
 * <p>Within overlapping pieces both move evenly and do not rotate, so on each of the four axes of two rectangles (the
 * separating axes of S. Gottschalk et al., SIGGRAPH 1996) they overlap during one interval, found by a division. They
 * touch while all four intervals hold. Nothing is sampled, so nothing tunnels however fast it goes.
 */
final class SweptBodies {
    private final Trajectories t;

    /** First instant of contact, or of nearest approach within the margin, seconds; {@code NaN} where neither is. */
    double contactTime;
    /** Whether the bodies themselves touch, not just their margins. */
    boolean touches;
    /** The pieces the contact falls into. */
    int pieceA;

    int pieceB;

    private double enter;
    private double leave;

    SweptBodies(Trajectories trajectories) {
        this.t = trajectories;
    }

    /**
     * Looks for the first contact after {@code from}, then for the first within the margins.
     *
     * @return whether there is either
     */
    boolean test(int a, int b, double from) {
        contactTime = Double.NaN;
        touches = false;
        double margin = t.margin(a) + t.margin(b);
        int endA = t.afterLast(a);
        int endB = t.afterLast(b);
        int i = t.pieceAt(a, from);
        int j = t.pieceAt(b, from);
        double begin = Math.max(from, Math.max(t.start(i), t.start(j)));
        while (i < endA && j < endB) {
            double untilA = t.end(i);
            double untilB = t.end(j);
            double until = Math.min(untilA, untilB);
            if (begin < until && overlap(a, b, i, j, begin, until, margin)) {
                double near = enter;
                if (overlap(a, b, i, j, begin, until, 0)) {
                    note(enter, true, i, j);
                    return true;
                }
                if (Double.isNaN(contactTime)) {
                    note(near, false, i, j);
                }
            }
            begin = Math.max(begin, until);
            i = untilA <= until ? t.next(i) : i;
            j = untilB <= until ? t.next(j) : j;
        }
        return !Double.isNaN(contactTime);
    }

    private void note(double time, boolean touching, int i, int j) {
        contactTime = time;
        touches = touching;
        pieceA = i;
        pieceB = j;
    }

    /** Whether the bodies, grown by {@code margin} between them, overlap within the interval; from and until when. */
    private boolean overlap(int a, int b, int i, int j, double begin, double until, double margin) {
        enter = begin;
        leave = until;
        double vx = t.vx(j) - t.vx(i);
        double vy = t.vy(j) - t.vy(i);
        // The difference of places as it would be at time zero, so that the axes give plain linear functions of time.
        double x = t.x(j) - t.vx(j) * t.start(j) - (t.x(i) - t.vx(i) * t.start(i));
        double y = t.y(j) - t.vy(j) * t.start(j) - (t.y(i) - t.vy(i) * t.start(i));
        double ca = t.cos(i);
        double sa = t.sin(i);
        double cb = t.cos(j);
        double sb = t.sin(j);
        double dot = Math.abs(ca * cb + sa * sb);
        double cross = Math.abs(ca * sb - sa * cb);
        double la = t.halfLength(a);
        double wa = t.halfWidth(a);
        double lb = t.halfLength(b);
        double wb = t.halfWidth(b);
        return within(x * ca + y * sa, vx * ca + vy * sa, la + lb * dot + wb * cross + margin)
                && within(y * ca - x * sa, vy * ca - vx * sa, wa + lb * cross + wb * dot + margin)
                && within(x * cb + y * sb, vx * cb + vy * sb, lb + la * dot + wa * cross + margin)
                && within(y * cb - x * sb, vy * cb - vx * sb, wb + la * cross + wa * dot + margin);
    }

    /** Narrows enter … leave to where |p + q·t| ≤ reach; false where nothing is left. */
    private boolean within(double p, double q, double reach) {
        if (Math.abs(q) < 1e-9) {
            return Math.abs(p + q * enter) <= reach;
        }
        double t1 = (-reach - p) / q;
        double t2 = (reach - p) / q;
        enter = Math.max(enter, Math.min(t1, t2));
        leave = Math.min(leave, Math.max(t1, t2));
        return enter <= leave;
    }
}
