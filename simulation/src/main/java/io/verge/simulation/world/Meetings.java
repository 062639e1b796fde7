package io.verge.simulation.world;

import io.verge.road.Angles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where routes meet: which stretch of one takes the room of which stretch of another. Worked out once per junction. */
final class Meetings {
    private static final double STEP_M = 1;
    private static final double SIDE_BY_SIDE_M = 2.4;
    private static final double SAME_WAY_RAD = Math.toRadians(40);
    private static final int[] NO_ROUTE = {};

    /** Route {@code own} between its two places takes the room of {@code other} between its two, metres along each. */
    record Meeting(int other, double ownFromM, double ownToM, double otherFromM, double otherToM) {}

    private final List<List<Meeting>> byRoute = new ArrayList<>();
    /** By route and other route: for each metre of the core, the same place on the other; empty where they differ. */
    private final double[][][] shared;
    /** By route: the routes that have a stretch of way in common with it, itself among them. */
    private final int[][] onOneWay;

    private final List<Route> routes;

    Meetings(List<Route> routes) {
        this.routes = routes;
        this.shared = new double[routes.size()][routes.size()][];
        this.onOneWay = new int[routes.size()][];
        double[][] xs = new double[routes.size()][];
        double[][] ys = new double[routes.size()][];
        double[][] headings = new double[routes.size()][];
        for (Route route : routes) {
            sample(route, xs, ys, headings);
        }
        for (Route own : routes) {
            List<Meeting> meetings = new ArrayList<>();
            IntStream.Builder sharing = IntStream.builder();
            for (Route other : routes) {
                if (own.index() != other.index() && mayMeet(own, other)) {
                    meet(own, other, xs, ys, meetings);
                }
                boolean follows =
                        own.inLane() >= 0 && (own.inLane() == other.inLane() || own.outLane() == other.outLane());
                if (follows) {
                    shared[own.index()][other.index()] = share(own, other, xs, ys, headings);
                }
                if (follows || own.index() == other.index()) {
                    sharing.add(other.index());
                }
            }
            byRoute.add(List.copyOf(meetings));
            onOneWay[own.index()] = sharing.build().toArray();
        }
    }

    List<Meeting> of(Route route) {
        return route.isLawless() ? List.of() : byRoute.get(route.index());
    }

    /** The indices of all routes on which {@link #placeOn} can find a place of this one. */
    int[] onOneWay(Route route) {
        return route.isLawless() ? NO_ROUTE : onOneWay[route.index()];
    }

    /** The place on {@code target}, metres along it, that is the place {@code along} of {@code own}; NaN where none is. */
    double placeOn(Route target, Route own, double along) {
        if (own.isLawless() || target.isLawless()) {
            return Double.NaN;
        }
        if (own.index() == target.index()) {
            return along;
        }
        if (along <= own.coreStartM()) {
            return own.inLane() >= 0 && own.inLane() == target.inLane() ? along : Double.NaN;
        }
        if (along >= own.coreEndM()) {
            boolean same = own.outLane() >= 0 && own.outLane() == target.outLane();
            return same ? target.coreEndM() + along - own.coreEndM() : Double.NaN;
        }
        double[] map = shared[own.index()][target.index()];
        return map == null ? Double.NaN : map[(int) ((along - own.coreStartM()) / STEP_M)];
    }

    private static boolean mayMeet(Route own, Route other) {
        boolean onFoot = own.kind() == Route.Kind.PEDESTRIAN && other.kind() == Route.Kind.PEDESTRIAN;
        boolean diverge = own.inLane() >= 0 && own.inLane() == other.inLane();
        return !onFoot && !diverge;
    }

    private static void sample(Route route, double[][] xs, double[][] ys, double[][] headings) {
        int n = (int) Math.ceil((route.coreEndM() - route.coreStartM()) / STEP_M) + 1;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] heading = new double[n];
        for (int i = 0; i < n; i++) {
            double along = Math.min(route.coreEndM(), route.coreStartM() + i * STEP_M);
            x[i] = route.line().xAt(along);
            y[i] = route.line().yAt(along);
            heading[i] = route.line().headingRad(route.line().segmentAt(along));
        }
        xs[route.index()] = x;
        ys[route.index()] = y;
        headings[route.index()] = heading;
    }

    private static void meet(Route own, Route other, double[][] xs, double[][] ys, List<Meeting> meetings) {
        double slack = own.kind() == Route.Kind.VEHICLE && other.kind() == Route.Kind.VEHICLE ? 0.4 : 0.55;
        double clearance = own.kind().halfWidthM + other.kind().halfWidthM + slack;
        int ownFirst = -1;
        int ownLast = -1;
        int otherFirst = Integer.MAX_VALUE;
        int otherLast = -1;
        for (int i = 0; i < xs[own.index()].length; i++) {
            for (int k = 0; k < xs[other.index()].length; k++) {
                double dx = xs[own.index()][i] - xs[other.index()][k];
                double dy = ys[own.index()][i] - ys[other.index()][k];
                if (dx * dx + dy * dy < clearance * clearance) {
                    ownFirst = ownFirst < 0 ? i : ownFirst;
                    ownLast = i;
                    otherFirst = Math.min(otherFirst, k);
                    otherLast = Math.max(otherLast, k);
                }
            }
        }
        if (ownFirst >= 0) {
            meetings.add(new Meeting(
                    other.index(),
                    own.coreStartM() + ownFirst * STEP_M,
                    own.coreStartM() + ownLast * STEP_M,
                    other.coreStartM() + otherFirst * STEP_M,
                    other.coreStartM() + otherLast * STEP_M));
        }
    }

    private static double[] share(Route own, Route other, double[][] xs, double[][] ys, double[][] headings) {
        double[] places = new double[xs[own.index()].length];
        for (int i = 0; i < places.length; i++) {
            places[i] = Double.NaN;
            double nearest = SIDE_BY_SIDE_M;
            for (int k = 0; k < xs[other.index()].length; k++) {
                double distance = Math.hypot(
                        xs[own.index()][i] - xs[other.index()][k], ys[own.index()][i] - ys[other.index()][k]);
                double turn = Angles.difference(headings[own.index()][i], headings[other.index()][k]);
                if (distance < nearest && Math.abs(turn) < SAME_WAY_RAD) {
                    nearest = distance;
                    places[i] = other.coreStartM() + k * STEP_M;
                }
            }
        }
        return places;
    }

    Route route(int index) {
        return routes.get(index);
    }
}
